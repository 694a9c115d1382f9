using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Hub.Contracts.Districts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hub.Web.Layout;

/// <summary>What every page stands in.</summary>
internal static class LayoutServices
{
    public static IServiceCollection AddHubPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Japanese goes out as it is: as numbered entities each page would be twice as long.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<ClientFiles>();
        services.AddSingleton<DistrictClock>();
        services.AddCascadingValue(provider => provider.GetRequiredService<ClientFiles>());
        services.AddCascadingValue(provider => provider.GetRequiredService<DistrictClock>());
        services.Configure<RequestLocalizationOptions>(options =>
        {
            var cultures = Language.All.Select(CultureInfo.GetCultureInfo).ToArray();
            options.DefaultRequestCulture = new RequestCulture(cultures[0]);
            options.SupportedCultures = cultures;
            options.SupportedUICultures = cultures;
            options.RequestCultureProviders =
            [
                new CookieRequestCultureProvider { CookieName = Language.Cookie },
                new CustomRequestCultureProvider(ProgramsSayTheirs),
            ];
        });
        return services;
    }

    /// <summary>The page frame's own endpoints: the language switch.</summary>
    public static void MapHubLayout(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/language", SwitchLanguage).AllowAnonymous();

    /// <summary>
    /// A person's browser often asks for English without its owner knowing; only programs are believed.
    /// </summary>
    private static Task<ProviderCultureResult?> ProgramsSayTheirs(HttpContext http)
    {
        var first = http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? http.Request.GetTypedHeaders().AcceptLanguage.FirstOrDefault()?.Value.Value?[..2]
            : null;
        return Task.FromResult(first is Language.English ? new ProviderCultureResult(first) : null);
    }

    // Form binding makes the framework ask for the antiforgery token.
    private static RedirectHttpResult SwitchLanguage(
        HttpContext http, [FromForm] string? language, [FromForm] string? returnTo)
    {
        if (language is not null && Language.All.Contains(language, StringComparer.Ordinal))
        {
            http.Response.Cookies.Append(
                Language.Cookie,
                CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
                new CookieOptions
                {
                    HttpOnly = true,
                    IsEssential = true,
                    MaxAge = TimeSpan.FromDays(400),
                    SameSite = SameSiteMode.Lax,
                    Secure = http.Request.IsHttps,
                });
        }

        return TypedResults.LocalRedirect(LocalAddress.OrHome(returnTo));
    }
}
