using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Hub.Contracts.Rotas;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Net.Http.Headers;

namespace Hub.Web.Rotas;

/// <summary>
/// Calendars for programs that cannot sign in: who knows the address reads it. The address is a secret and is written
/// nowhere; an unknown one and one that was revoked get the same answer.
/// </summary>
internal static class CalendarFiles
{
    /// <summary>Where calendars are.</summary>
    public const string Folder = "/calendars";

    private const string Limit = "calendar";
    private const int ReadsPerMinute = 240;

    public static IServiceCollection AddHubCalendars(this IServiceCollection services) =>
        services.Configure<RateLimiterOptions>(options => options.AddPolicy(Limit, http =>
            RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = http.RequestServices.GetRequiredService<IConfiguration>()
                        .GetValue("Hub:CalendarReadsPerMinute", ReadsPerMinute),
                    Window = TimeSpan.FromMinutes(1),
                })));

    public static void MapHubCalendars(this IEndpointRouteBuilder routes) =>
        routes.MapMethods($"{Folder}/{{token}}.ics", [HttpMethods.Get, HttpMethods.Head], Read)
            .AllowAnonymous().RequireRateLimiting(Limit).ExcludeFromDescription();

    /// <summary>The path of a calendar.</summary>
    public static string Path(CalendarSecret secret) => $"{Folder}/{secret.Token}.ics";

    private static async Task<IResult> Read(
        string token, ICalendarFeeds feeds, HttpResponse response, CancellationToken cancellation)
    {
        if (await feeds.Read(token, cancellation) is not { } calendar)
        {
            return TypedResults.NotFound();
        }

        var content = Encoding.UTF8.GetBytes(calendar.Document);
        response.Headers.CacheControl = "private, no-cache";

        // No instant of the last change: of two changes within a second a program would miss the later one.
        return TypedResults.Bytes(
            content,
            "text/calendar; charset=utf-8",
            entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..32]}\""));
    }
}
