using System.Security.Claims;
using Hub.Contracts.Grains;
using Hub.Contracts.Rotas;
using Hub.Web.Api;
using Hub.Web.Identity;
using Hub.Web.Layout;

namespace Hub.Web.Rotas;

/// <summary>Rotas for programs: the same answer as on the page, and every act on a rota.</summary>
internal static class RotaApi
{
    public static void MapRotaApi(this RouteGroupBuilder api)
    {
        api.MapGet("/duty", Duty).Produces<DutyTold>();
        api.MapNextCallApi();
        api.MapAwayApi();
        api.MapPost("/rotas/{rota:guid}/commands", Execute)
            .Accepts<RotaCommand>("application/json").Produces<Accepted>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Duty(IRotaReads rotas, DistrictClock clock, CancellationToken cancellation)
    {
        var at = clock.Now;
        var chain = await rotas.NextCall(new CallQuestion(null, at), cancellation);
        return chain.Value is { } told
            ? TypedResults.Ok(new DutyTold(await rotas.Now(at, cancellation), NextCallApi.Steps(told, clock)))
            : chain.Refusal!.ToProblem();
    }

    // Who may do what is the rota's own rule: much of it is the members' own affair.
    private static async Task<IResult> Execute(
        Guid rota, HttpContext http, ClaimsPrincipal caller, IGrains grains)
    {
        var (command, problem) = await ApiBody.Read<RotaCommand>(http);
        return command is null
            ? problem!
            : (await grains.Rota(new RotaId(rota)).Execute(Caller.Of(caller), command)).ToResult();
    }
}

/// <summary>Who is on duty, and the chain of the next call.</summary>
/// <param name="Now">Rota by rota.</param>
/// <param name="NextCall">In the order in which to call; never empty.</param>
internal sealed record DutyTold(DutyNow Now, IReadOnlyList<CallStepTold> NextCall);
