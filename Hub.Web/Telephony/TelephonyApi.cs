using System.Threading.RateLimiting;
using Hub.Contracts;
using Hub.Contracts.Telephony;
using Hub.Web.Api;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Hub.Web.Telephony;

/// <summary>The doors of telephone systems: where to put a caller through, and what came of it.</summary>
internal static class TelephonyApi
{
    private const string Limit = "telephony";
    private const int MessagesPerMinute = 600;
    private const int LargestMessage = 4096;

    public static IServiceCollection AddHubTelephony(this IServiceCollection services) =>
        services.Configure<RateLimiterOptions>(options => options.AddPolicy(Limit, http =>
            RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = MessagesPerMinute, Window = TimeSpan.FromMinutes(1),
                })));

    public static void MapTelephony(this IEndpointRouteBuilder routes)
    {
        foreach (var door in new[]
        {
            routes.MapPost(DialXml.Door, Next), routes.MapPost("/telephony/outcomes", Tell),
        })
        {
            door.AllowAnonymous().RequireRateLimiting(Limit)
                .WithMetadata(new RequestSizeLimitAttribute(LargestMessage)).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> Next(
        HttpRequest request, int? attempt, string? mark, ITelephony telephony)
    {
        if (await Read(request) is not { } message)
        {
            return ApiRefusals.TooLarge.ToProblem(StatusCodes.Status413PayloadTooLarge);
        }

        var isXml = request.GetTypedHeaders().Accept.Any(accepted =>
            accepted.MediaType.Value is "application/xml" or "text/xml");
        var answer = await telephony.Next(
            message, new DialTurn(attempt ?? 0, mark, isXml), request.HttpContext.RequestAborted);
        return answer switch
        {
            { Value: { } through } when isXml => Results.Text(
                DialXml.Of(through), "application/xml", System.Text.Encoding.UTF8),
            { Value: { } through } => TypedResults.Ok(new PutThroughTold(through)),
            _ => Refused(answer.Refusal!),
        };
    }

    private static async Task<IResult> Tell(HttpRequest request, ITelephony telephony) =>
        await Read(request) is not { } message ? ApiRefusals.TooLarge.ToProblem(StatusCodes.Status413PayloadTooLarge)
            : (await telephony.Tell(message, request.HttpContext.RequestAborted)).Refusal is { } refusal
                ? Refused(refusal)
            : TypedResults.NoContent();

    // Whoever cannot sign is nobody, whatever the reason.
    private static ProblemHttpResult Refused(Refusal refusal) => refusal.Kind is RefusalKind.Forbidden
        ? refusal.ToProblem(StatusCodes.Status401Unauthorized)
        : refusal.ToProblem();

    private static async Task<SignedMessage?> Read(HttpRequest request)
    {
        using var body = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        }
        catch (BadHttpRequestException)
        {
            return null;
        }

        return new SignedMessage(
            request.Headers["X-Hub-Timestamp"], request.Headers["X-Hub-Signature"], body.ToArray());
    }
}

/// <summary>Where to put a caller through, for a program.</summary>
internal sealed record PutThroughTold(
    string CallId,
    bool IsKnown,
    bool IsAnswered,
    IReadOnlyList<DialStep> Steps,
    string DeskNumber,
    string Say)
{
    public PutThroughTold(PutThrough through)
        : this(
            through.Call, through.IsKnown, through.IsAnswered, through.Steps, through.DeskNumber,
            Texts.NobodyLeft(through.DeskNumber))
    {
    }
}
