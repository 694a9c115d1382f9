namespace Hub.Web.Security;

/// <summary>What every answer tells the browser not to do.</summary>
internal static class HubSecurity
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        + "font-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'";

    private const string Permissions =
        "accelerometer=(), browsing-topics=(), camera=(self), display-capture=(), geolocation=(), gyroscope=(), "
        + "magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    /// <summary>First in the line, so that error pages and files carry the headers too.</summary>
    public static IApplicationBuilder UseHubSecurity(this IApplicationBuilder app)
    {
        app.Use((http, next) =>
        {
            http.Response.OnStarting(SetHeaders, http);
            return next(http);
        });
        return app;
    }

    // Set at the last moment: what wrote the answer (antiforgery, the error handler) may have had ideas of its own.
    private static Task SetHeaders(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        }

        // Redirects without host and scheme are right behind every proxy.
        if (Uri.TryCreate(headers.Location, UriKind.Absolute, out var to)
            && string.Equals(to.Authority, http.Request.Host.Value, StringComparison.OrdinalIgnoreCase))
        {
            headers.Location = to.PathAndQuery + to.Fragment;
        }

        // Pages and answers may hold patient data; files say themselves how long they keep.
        if (headers.CacheControl.Count == 0)
        {
            headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
