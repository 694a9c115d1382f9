using System.Globalization;
using System.Security.Claims;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Web.Api;
using Hub.Web.Identity;
using Hub.Web.Layout;
using Hub.Web.Patients;

namespace Hub.Web.Rotas;

/// <summary>Who takes the next call, for programs: of the district, and of a patient whom the caller may see.</summary>
internal static class NextCallApi
{
    public static void MapNextCallApi(this RouteGroupBuilder api)
    {
        api.MapGet("/duty/next", OfDistrict).Produces<NextCallTold>()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapGet("/patients/{patient:guid}/next-call", OfPatient).Produces<NextCallTold>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapPost("/district/commands", Execute)
            .Accepts<DistrictCommand>("application/json").Produces<Accepted>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Every step with its reasons in the reader's words.</summary>
    public static IReadOnlyList<CallStepTold> Steps(NextCall chain, DistrictClock clock)
    {
        var reasons = new Reasons(chain.Glossary, clock);
        return [.. chain.Steps.Select(step => new CallStepTold(step, [.. reasons.Of(step)]))];
    }

    private static Task<IResult> OfDistrict(
        string? at, string? kind, IRotaReads rotas, DistrictClock clock, CancellationToken cancellation) =>
        Tell(null, at, kind, rotas, clock, cancellation);

    private static async Task<IResult> OfPatient(
        Guid patient,
        string? at,
        string? kind,
        ClaimsPrincipal reader,
        PatientDoor door,
        IRotaReads rotas,
        DistrictClock clock,
        CancellationToken cancellation)
    {
        var id = new PatientId(patient);
        return await door.Enter(id, Caller.Of(reader), cancellation) is not null
            ? await Tell(id, at, kind, rotas, clock, cancellation)
            : PatientRefusals.NotVisible.ToProblem();
    }

    private static async Task<IResult> Tell(
        PatientId? patient,
        string? at,
        string? kind,
        IRotaReads rotas,
        DistrictClock clock,
        CancellationToken cancellation)
    {
        if (Question(patient, at, kind, clock) is not { } question)
        {
            return RotaRefusals.InstantOutOfRange.About("at", "kind").ToProblem();
        }

        var answer = await rotas.NextCall(question, cancellation);
        return answer.Value is { } chain
            ? TypedResults.Ok(new NextCallTold(
                chain.At, chain.By, new Reasons(chain.Glossary, clock).Of(chain.By), Steps(chain, clock)))
            : answer.Refusal!.ToProblem();
    }

    private static CallQuestion? Question(PatientId? patient, string? at, string? kind, DistrictClock clock)
    {
        var instant = clock.Now;
        var asked = CallKind.Medical;
        var isInstant = at is null || DateTimeOffset.TryParse(
            at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
        var isKind = kind is null || (Enum.TryParse(kind, ignoreCase: true, out asked)
            && Enum.IsDefined(asked) && !char.IsAsciiDigit(kind[0]));
        return isInstant && isKind ? new CallQuestion(patient, instant.ToUniversalTime(), asked) : null;
    }

    // Whom an institution's own calls reach is said there as well; the rest is the secretariat's.
    private static async Task<IResult> Execute(
        HttpContext http, ClaimsPrincipal caller, IDirectory directory, IGrains grains)
    {
        var (command, problem) = await ApiBody.Read<DistrictCommand>(http);
        return command is null ? problem!
            : await directory.District(http.RequestAborted) is { } district
                ? (await grains.District(district.Id).Execute(Caller.Of(caller), command)).ToResult()
            : DistrictRefusals.Missing.ToProblem();
    }
}

/// <summary>Who takes the next call.</summary>
/// <param name="At">The instant asked about.</param>
/// <param name="By">The rule that orders the chain; none where nobody set one.</param>
/// <param name="Order">That rule in the reader's words.</param>
/// <param name="Steps">In the order in which to call; never empty.</param>
internal sealed record NextCallTold(
    DateTimeOffset At, FirstCallSource? By, string Order, IReadOnlyList<CallStepTold> Steps);

/// <summary>One step, and the rules that put it there in the reader's words.</summary>
internal sealed record CallStepTold(CallStep Step, IReadOnlyList<string> Why);
