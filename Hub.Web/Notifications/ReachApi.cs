using System.Security.Claims;
using System.Threading.RateLimiting;
using Hub.Contracts.Notifications;
using Hub.Web.Api;
using Hub.Web.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Hub.Web.Notifications;

/// <summary>The doors of browsers that subscribe, and of the gateway that tells what became of a message.</summary>
internal static class ReachApi
{
    private const string Limit = "gateway";
    private const int OutcomesPerMinute = 600;
    private const int LargestOutcome = 4096;

    public static IServiceCollection AddHubReach(this IServiceCollection services) =>
        services.Configure<RateLimiterOptions>(options => options.AddPolicy(Limit, http =>
            RateLimitPartition.GetFixedWindowLimiter(
                http.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions
                {
                    PermitLimit = OutcomesPerMinute, Window = TimeSpan.FromMinutes(1),
                })));

    public static void MapReachApi(this RouteGroupBuilder api)
    {
        api.MapGet("/push-key", async (IReach reach, CancellationToken cancellation) =>
            TypedResults.Ok(new PushKeyTold(await reach.PushKey(cancellation)))).Produces<PushKeyTold>();
        api.MapPost("/push-devices", Add)
            .Accepts<PushSubscription>("application/json").Produces<Accepted>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    public static void MapGateway(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/gateway/outcomes", Take).AllowAnonymous().RequireRateLimiting(Limit)
            .WithMetadata(new RequestSizeLimitAttribute(LargestOutcome)).ExcludeFromDescription();

    private static async Task<IResult> Add(HttpContext http, ClaimsPrincipal caller, IReach reach)
    {
        var (subscription, problem) = await ApiBody.Read<PushSubscription>(http);
        return subscription is null ? problem! : (await reach.AddDevice(Caller.Of(caller), subscription)).ToResult();
    }

    // Whoever cannot sign is nobody, whatever the reason.
    private static async Task<IResult> Take(HttpRequest request, IGatewayOutcomes outcomes)
    {
        using var body = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        }
        catch (BadHttpRequestException refused)
        {
            return ApiRefusals.TooLarge.ToProblem(refused.StatusCode);
        }

        var outcome = await outcomes.Take(
            request.Headers["X-Hub-Timestamp"], request.Headers["X-Hub-Signature"], body.ToArray());
        return outcome.Refusal switch
        {
            null => TypedResults.NoContent(),
            { Kind: Contracts.RefusalKind.Forbidden } refusal => refusal.ToProblem(StatusCodes.Status401Unauthorized),
            { } refusal => refusal.ToProblem(),
        };
    }
}

/// <summary>With which key browsers subscribe.</summary>
internal sealed record PushKeyTold(string Key);
