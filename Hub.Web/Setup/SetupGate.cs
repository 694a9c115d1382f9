using Hub.Contracts.Districts;

namespace Hub.Web.Setup;

/// <summary>While the hub is empty every page leads to the set-up; afterwards the set-up is gone.</summary>
internal sealed class SetupGate(IDistrictSetup setup, SampleLoading loading)
{
    /// <summary>The set-up page.</summary>
    public const string Address = "/setup";

    private static readonly PathString[] AlwaysOpen = ["/health", "/offline", "/language", "/error", "/styleguide"];

    private bool isSetUp;

    public async Task Pass(HttpContext http, RequestDelegate next)
    {
        var path = http.Request.Path;
        if (Array.Exists(AlwaysOpen, open => path.StartsWithSegments(open, StringComparison.Ordinal)))
        {
            await next(http);
            return;
        }

        var isSetup = path.StartsWithSegments(Address, StringComparison.Ordinal);
        var isOpen = await IsSetUp();
        if (isSetup == isOpen)
        {
            Refuse(http, isOpen);
            return;
        }

        await next(http);
    }

    private static void Refuse(HttpContext http, bool isOpen)
    {
        if (isOpen)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        else if (http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
        else
        {
            http.Response.Redirect(Address);
        }
    }

    // It never becomes empty again, so the store is asked until the first yes only. A half-loaded sample is not yet.
    private async ValueTask<bool> IsSetUp() =>
        isSetUp || (!loading.IsRunning && (isSetUp = !await setup.IsEmpty()));
}

/// <summary>Puts the set-up together.</summary>
internal static class SetupServices
{
    public static IServiceCollection AddHubSetup(this IServiceCollection services)
    {
        services.AddSingleton<SampleLoading>();
        services.AddSingleton<SetupGate>();
        services.AddScoped<FirstDistrict>();
        services.AddScoped<SampleAccounts>();
        services.AddHostedService<DemoStart>();
        return services;
    }

    /// <summary>After the static files and before authentication.</summary>
    public static IApplicationBuilder UseHubSetup(this IApplicationBuilder app)
    {
        var gate = app.ApplicationServices.GetRequiredService<SetupGate>();
        return app.Use(gate.Pass);
    }
}
