namespace Hub.Web.Security;

/// <summary>
/// Serves the bundled files: for ever where the name carries the hash, asked again where it does not.
/// </summary>
internal static class StaticFiles
{
    public static void UseHubFiles(this IApplicationBuilder app) => app.UseStaticFiles(new StaticFileOptions
    {
        OnPrepareResponse = response =>
        {
            var headers = response.Context.Response.Headers;
            var isWorker = response.File.Name is "service-worker.js";
            var isBundled = response.Context.Request.Path.StartsWithSegments("/dist", StringComparison.Ordinal);
            headers.CacheControl = isBundled && !isWorker ? "public, max-age=31536000, immutable" : "no-cache";
            if (isWorker)
            {
                // It lies in a folder, and is for the whole hub.
                headers["Service-Worker-Allowed"] = "/";
            }
        },
    });
}
