using System.Security.Claims;
using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Grains;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Hub.Web.Api;
using Hub.Web.Identity;

namespace Hub.Web.Patients;

/// <summary>Patients for programs.</summary>
internal static class PatientApi
{
    public static void MapPatientApi(this RouteGroupBuilder api)
    {
        api.MapGet("/patients", Mine).Produces<IReadOnlyList<HomePatient>>();
        api.MapGet("/patients/{patient:guid}/summary", Summary)
            .Produces<PatientSummaryView>().ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost("/patients/{patient:guid}/commands", Execute)
            .Accepts<PatientCommand>("application/json").Produces<Accepted>()
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> Mine(
        ClaimsPrincipal reader, IPatientReads patients, CancellationToken cancellation) =>
        TypedResults.Ok((await patients.Home(Caller.Of(reader), cancellation)).Patients);

    private static async Task<IResult> Summary(
        Guid patient, ClaimsPrincipal reader, PatientDoor door, IPatientReads patients, CancellationToken cancellation)
    {
        var id = new PatientId(patient);
        return await door.Enter(id, Caller.Of(reader), cancellation) is not null
            && await patients.Summary(id, cancellation) is { } summary
                ? TypedResults.Ok(summary)
                : TimelineRefusals.NotVisible.ToProblem();
    }

    // Master data, who is called first, and who has left home care is the secretariat's to write also for patients whom
    // they do not see; all else is the team's.
    private static async Task<IResult> Execute(
        Guid patient, HttpContext http, ClaimsPrincipal caller, IAccess access, IGrains grains)
    {
        var (command, problem) = await ApiBody.Read<PatientCommand>(http);
        if (command is null)
        {
            return problem!;
        }

        var (id, me) = (new PatientId(patient), Caller.Of(caller));
        var isOffice = command is PatientCommand.Register
                or PatientCommand.SetFirstCall or PatientCommand.TakeBackFirstCall
                or PatientCommand.DepartPatient or PatientCommand.ReturnPatient
            && Caller.IsSecretariat(caller);
        return isOffice || await access.To(id, me) is not null
            ? (await grains.Patient(id).Execute(me, command)).ToResult()
            : TimelineRefusals.NotVisible.ToProblem();
    }
}
