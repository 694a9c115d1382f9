using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Diagnostics;

namespace Hub.Web.Errors;

/// <summary>Every failure gets an answer that fits: a page for people, problem+json for programs.</summary>
internal static class ErrorAnswers
{
    public static IServiceCollection AddHubErrors(this IServiceCollection services) =>
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            // The framework's own details may repeat what was sent.
            context.ProblemDetails.Detail = null;
            context.ProblemDetails.Instance = null;
            context.ProblemDetails.Extensions.TryAdd("code", "http-" + context.HttpContext.Response.StatusCode);
        });

    /// <summary>After the security headers, before everything that may fail.</summary>
    public static IApplicationBuilder UseHubErrors(this IApplicationBuilder app)
    {
        app.UseWhen(IsForPrograms, programs =>
        {
            programs.UseExceptionHandler();
            programs.UseStatusCodePages();
        });
        app.UseWhen(http => !IsForPrograms(http), people =>
        {
            people.UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandlingPath = "/error/500",
                CreateScopeForErrors = true,
                StatusCodeSelector = StatusOf,
            });
            people.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true);
            people.Use(ReadOnly);
        });
        return app;
    }

    /// <summary>
    /// For a page that says in words of its own why there is nothing to see. Set as the answer leaves: a status that is
    /// set while the page is drawn makes the framework throw the page away for the general one.
    /// </summary>
    public static void SayNotFound(this HttpContext http)
    {
        http.Response.OnStarting(() =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    // The error page is shown in place of a form that was sent; it must not be taken for that form.
    private static Task ReadOnly(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            http.Request.Method = HttpMethods.Get;
        }

        return next(http);
    }

    private static bool IsForPrograms(HttpContext http) =>
        http.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        || http.Request.Path.StartsWithSegments("/live", StringComparison.Ordinal)
        || http.Request.Path.StartsWithSegments("/calendars", StringComparison.Ordinal)
        || http.Request.Path.StartsWithSegments("/openapi", StringComparison.Ordinal)
        || http.Request.Path.StartsWithSegments("/session", StringComparison.Ordinal)
        || http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal);

    private static int StatusOf(Exception failure) => failure switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        AntiforgeryValidationException => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status500InternalServerError,
    };
}
