using System.Security.Claims;
using Hub.Contracts;
using Hub.Contracts.Grains;
using Hub.Contracts.Timelines;
using Hub.Web.Api;
using Hub.Web.Identity;
using Hub.Web.Patients;

namespace Hub.Web.Timelines;

/// <summary>How far the caller has read.</summary>
internal sealed record ReadMarkRequest(long Ordinal);

/// <summary>Timelines for programs: the entries that pages draw, as JSON.</summary>
internal static class TimelineApi
{
    private const int UsualPage = 40;

    public static void MapTimelineApi(this RouteGroupBuilder api)
    {
        // Everything below a timeline asks first whether the caller may see the patient.
        var timeline = api.MapGroup("/patients/{patient:guid}/timeline")
            .AddEndpointFilter(AskAccess)
            .ProducesProblem(StatusCodes.Status404NotFound);
        timeline.MapGet("", Page).Produces<TimelinePage>();
        timeline.MapGet("/changes", Changes).Produces<TimelineChanges>();
        timeline.MapGet("/entries/{entry:guid}", Entry).Produces<TimelineEntryView>();
        timeline.MapGet("/entries/{entry:guid}/history", History).Produces<IReadOnlyList<EntryVersionView>>();
        timeline.MapGet("/read-marks", ReadMarks).Produces<IReadOnlyList<ReadMarkView>>();
        timeline.MapPut("/read-mark", MarkRead)
            .Accepts<ReadMarkRequest>("application/json").Produces(StatusCodes.Status204NoContent);
        timeline.MapPost("/search", Search)
            .Accepts<SearchForm>("application/json").Produces<IReadOnlyList<TimelineEntryView>>();
        timeline.MapPost("/commands", Execute)
            .Accepts<TimelineCommand>("application/json").Produces<Accepted>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async ValueTask<object?> AskAccess(
        EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var patient = new PatientId(context.GetArgument<Guid>(0));
        var door = http.RequestServices.GetRequiredService<PatientDoor>();
        return await door.Enter(patient, Caller.Of(http.User), http.RequestAborted) is null
            ? TimelineRefusals.NotVisible.ToProblem()
            : await next(context);
    }

    private static async Task<IResult> Page(
        Guid patient, long? before, int? take, ITimelineReads reads, CancellationToken cancellation) =>
        TypedResults.Ok(await reads.Page(new(patient), before, take ?? UsualPage, cancellation));

    private static async Task<IResult> Changes(
        Guid patient, long? after, ITimelineReads reads, CancellationToken cancellation) =>
        TypedResults.Ok(await reads.Changes(new(patient), Math.Max(0, after ?? 0), cancellation));

    private static async Task<IResult> Entry(
        Guid patient, Guid entry, ITimelineReads reads, CancellationToken cancellation) =>
        await reads.Entry(new(patient), new(entry), cancellation) is { } found
            ? TypedResults.Ok(found)
            : TimelineRefusals.EntryUnknown.ToProblem();

    private static async Task<IResult> History(
        Guid patient, Guid entry, ITimelineReads reads, CancellationToken cancellation) =>
        await reads.Entry(new(patient), new(entry), cancellation) is null
            ? TimelineRefusals.EntryUnknown.ToProblem()
            : TypedResults.Ok(await reads.History(new(patient), new(entry), cancellation));

    private static async Task<IResult> ReadMarks(
        Guid patient, ITimelineReads reads, CancellationToken cancellation) =>
        TypedResults.Ok(await reads.ReadMarks(new(patient), cancellation));

    private static async Task<IResult> MarkRead(
        Guid patient, HttpContext http, ClaimsPrincipal reader, ITimelineReads reads)
    {
        var (mark, problem) = await ApiBody.Read<ReadMarkRequest>(http);
        if (mark is { Ordinal: > 0 })
        {
            await reads.MarkRead(new(patient), Caller.Of(reader), mark.Ordinal);
        }

        return problem ?? TypedResults.NoContent();
    }

    // The words travel in the body: an address would stay in logs and histories.
    private static async Task<IResult> Search(Guid patient, HttpContext http, ITimelineReads reads)
    {
        var (search, problem) = await ApiBody.Read<SearchForm>(http);
        return search?.Text is { } words
            ? TypedResults.Ok(await reads.Search(new(patient), words, http.RequestAborted))
            : problem ?? ApiRefusals.Malformed.ToProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> Execute(
        Guid patient, HttpContext http, ClaimsPrincipal caller, IGrains grains)
    {
        var (command, problem) = await ApiBody.Read<TimelineCommand>(http);
        return command is null
            ? problem!
            : (await grains.Timeline(new(patient)).Execute(Caller.Of(caller), command)).ToResult();
    }
}
