using System.Security.Claims;
using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Notifications;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Web.Identity;
using Hub.Web.Layout;

namespace Hub.Web.Calls;

/// <summary>One's own calls, by what they ask of one.</summary>
/// <param name="Own">Open, the most urgent first.</param>
/// <param name="OfPatients">Open calls of one's patients in which one has no part.</param>
/// <param name="Over">Those that ended lately.</param>
internal sealed record MyCalls(
    IReadOnlyList<OwnCall> Own, IReadOnlyList<SeenRow> OfPatients, IReadOnlyList<SeenRow> Over);

/// <summary>Opens calls for those who may see them, and carries out what they ask.</summary>
internal sealed class CallBoard(
    ICallReads calls, IAccess access, IPatientReads patients, IDirectory directory, IDeliveryReads deliveries,
    IGrains grains, DistrictClock clock)
{
    private const int Latest = 10;

    private static readonly TimeSpan lately = TimeSpan.FromHours(48);

    /// <summary>Null where there is no such call, or nothing of it is for this reader.</summary>
    public async Task<OpenCall?> Open(CallId call, ClaimsPrincipal reader, CancellationToken cancellation)
    {
        var me = Caller.Of(reader);
        if (await calls.See(call, me, cancellation) is not { } seen
            || await directory.Practitioner(me, cancellation) is not { } person)
        {
            return null;
        }

        var isOffice = seen.Sight is CallSight.Figures;
        return new OpenCall(
            seen.View,
            seen.Sight,
            me,
            person.Details.Profession,
            seen.View.Patient is { } patient ? await access.To(patient, me, cancellation) : null,
            await calls.SightOfAll(me, cancellation) is CallSight.Request,
            isOffice ? null : await Known(seen.View.Patient, cancellation),
            await deliveries.Of("call", call.Value, cancellation),
            isOffice ? [] : await AtWork(cancellation));
    }

    // No cancellation: what reached us is carried out even if the browser has gone.
    public Task<Outcome> Execute(OpenCall call, CallCommand command) =>
        grains.Call(call.View.Id).Execute(call.Me, command);

    public async Task<MyCalls> Mine(ClaimsPrincipal reader, CancellationToken cancellation)
    {
        var me = Caller.Of(reader);
        var own = await calls.Mine(me, cancellation);
        var mine = (await access.Patients(me, cancellation)).ToHashSet();
        var open = (await calls.Open(cancellation)).Where(row => IsOf(row, mine) && own.All(
            each => each.Call.Id != row.Id));
        var received = await calls.Received(clock.Now - lately, clock.Now.AddMinutes(1), cancellation);
        var over = received.Where(row => row.Times.OverAt is not null
            && (IsOf(row, mine) || row.Asker.Id == me || row.Owner?.Id == me)).Reverse();
        return new MyCalls(
            own, await calls.Seen([.. open], me, cancellation), await calls.Seen([.. over], me, cancellation));
    }

    /// <summary>The call that a new request would join; null for none, also once it is reported.</summary>
    public async Task<CallRowView?> OpenOf(PatientId patient, CancellationToken cancellation) =>
        (await calls.Of(patient, Latest, cancellation)).FirstOrDefault(row =>
            row is { Times.OverAt: null, State: not CallState.Reported });

    private static bool IsOf(CallRowView row, HashSet<PatientId> mine) =>
        row.Patient is { } patient && mine.Contains(patient);

    private async Task<CallPatient?> Known(PatientId? patient, CancellationToken cancellation) =>
        patient is { } known && await patients.Summary(known, cancellation) is { } summary
            ? new CallPatient(
                summary.Age, summary.Details.Sex, Initials.Of(summary.Details.Kana, summary.Details.Name))
            : null;

    private async Task<IReadOnlyList<PractitionerView>> AtWork(CancellationToken cancellation) =>
    [
        .. (await directory.Practitioners(cancellation)).Where(person => person is
            { Active: true, Details.Profession: Profession.Doctor or Profession.Nurse }),
    ];
}
