using System.Security.Claims;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Grains;
using Hub.Web.Api;
using Hub.Web.Identity;

namespace Hub.Web.Calls;

/// <summary>Calls for programs: the same rules as on the pages.</summary>
internal static class CallApi
{
    public static void MapCallApi(this RouteGroupBuilder api)
    {
        api.MapPost("/calls", Begin).Accepts<CallCommand.Begin>("application/json").Produces<CallBegun>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapGet("/calls/mine", Mine).Produces<IReadOnlyList<OwnCall>>();
        api.MapGet("/calls/{call:guid}", See).Produces<SeenCall>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost("/calls/{call:guid}/commands", Execute)
            .Accepts<CallCommand>("application/json").Produces<Accepted>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Begin(HttpContext http, ClaimsPrincipal caller, ICalls calls)
    {
        var (command, problem) = await ApiBody.Read<CallCommand.Begin>(http);
        if (command is null)
        {
            return problem!;
        }

        var begun = await calls.Begin(Caller.Of(caller), command);
        return begun.Value is { } value ? TypedResults.Ok(value) : begun.Refusal!.ToProblem();
    }

    private static async Task<IResult> Mine(ClaimsPrincipal reader, ICallReads calls, CancellationToken cancellation) =>
        TypedResults.Ok(await calls.Mine(Caller.Of(reader), cancellation));

    private static async Task<IResult> See(
        Guid call, ClaimsPrincipal reader, ICallReads calls, CancellationToken cancellation) =>
        await calls.See(new CallId(call), Caller.Of(reader), cancellation) is { } seen
            ? TypedResults.Ok(seen)
            : CallRefusals.NotVisible.ToProblem(StatusCodes.Status404NotFound);

    // A call begins at its own door, where the one that is open already is found.
    private static async Task<IResult> Execute(
        Guid call, HttpContext http, ClaimsPrincipal caller, IGrains grains, ICallReads calls)
    {
        var (command, problem) = await ApiBody.Read<CallCommand>(http);
        if (command is null)
        {
            return problem!;
        }

        var (id, me) = (new CallId(call), Caller.Of(caller));
        return command is CallCommand.Begin || await calls.Sight(id, me) is CallSight.None
            ? CallRefusals.NotVisible.ToProblem(StatusCodes.Status404NotFound)
            : (await grains.Call(id).Execute(me, command)).ToResult();
    }
}
