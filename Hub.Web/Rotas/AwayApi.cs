using System.Globalization;
using System.Security.Claims;
using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Web.Api;
using Hub.Web.Identity;
using Hub.Web.Layout;

namespace Hub.Web.Rotas;

/// <summary>Absences for programs: one's own, what one is asked to cover, and the secretariat's red flags.</summary>
internal static class AwayApi
{
    public static void MapAwayApi(this RouteGroupBuilder api)
    {
        api.MapGet("/away", Mine).Produces<AwayTold>();
        api.MapGet("/away/uncovered", Uncovered).Produces<IReadOnlyList<AwayView>>()
            .ProducesProblem(StatusCodes.Status403Forbidden);
        api.MapGet("/practitioners/{practitioner:guid}/free", Free).Produces<IReadOnlyList<FreeDoctor>>()
            .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        api.MapPost("/practitioners/{practitioner:guid}/commands", Execute)
            .Accepts<PractitionerCommand>("application/json").Produces<Accepted>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Mine(
        ClaimsPrincipal reader, IAwayReads aways, DistrictClock clock, CancellationToken cancellation)
    {
        var (me, now) = (Caller.Of(reader), clock.Now);
        return TypedResults.Ok(new AwayTold(
            await aways.Of(me, now, cancellation), await aways.AsksFor(me, now, cancellation)));
    }

    private static async Task<IResult> Uncovered(
        ClaimsPrincipal reader, IAwayReads aways, DistrictClock clock, CancellationToken cancellation) =>
        Caller.IsSecretariat(reader)
            ? TypedResults.Ok(await aways.Uncovered(clock.Now, cancellation))
            : DistrictRefusals.SecretariatOnly.ToProblem();

    // Who is free is asked for one's own absence, or by the secretariat for anybody's; about a patient only by those
    // who may see the patient.
    private static async Task<IResult> Free(
        Guid practitioner,
        string? from,
        string? to,
        Guid? patient,
        ClaimsPrincipal reader,
        IAccess access,
        IAwayReads aways,
        CancellationToken cancellation)
    {
        var (doctor, me) = (new PractitionerId(practitioner), Caller.Of(reader));
        if (doctor != me && !Caller.IsSecretariat(reader))
        {
            return AwayRefusals.NotYours.ToProblem();
        }

        PatientId? one = patient is { } id ? new PatientId(id) : null;
        return one is not null && await access.To(one.Value, me, cancellation) is null
                ? PatientRefusals.NotVisible.ToProblem()
            : Instant(from) is { } begin && Instant(to) is { } end && begin < end
                ? TypedResults.Ok(await aways.Free(doctor, new Period(begin, end), one, cancellation))
            : AwayRefusals.PeriodWrong.About("from", "to").ToProblem();
    }

    // Who may do what is the absence's own rule: a yes is that of whoever was asked.
    private static async Task<IResult> Execute(
        Guid practitioner, HttpContext http, ClaimsPrincipal caller, IGrains grains)
    {
        var (command, problem) = await ApiBody.Read<PractitionerCommand>(http);
        return command is null ? problem!
            : command is PractitionerCommand.Register or PractitionerCommand.Leave
                ? PractitionerRefusals.ByImportOnly.ToProblem()
            : (await grains.Practitioner(new(practitioner)).Execute(Caller.Of(caller), command)).ToResult();
    }

    private static DateTimeOffset? Instant(string? text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
        && instant.UtcDateTime.Year is >= 1970 and <= 2099
            ? instant.ToUniversalTime()
            : null;
}

/// <summary>My absences that are not over, and what I am asked to cover.</summary>
internal sealed record AwayTold(IReadOnlyList<AwayView> Mine, IReadOnlyList<CoverAsk> Asked);
