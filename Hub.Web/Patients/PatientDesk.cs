using System.Security.Claims;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Contracts.Timelines;
using Hub.Web.Calls;
using Hub.Web.Identity;
using Hub.Web.Layout;

namespace Hub.Web.Patients;

/// <summary>All that a patient's page shows to one reader.</summary>
internal sealed record PatientView(
    PractitionerId Me,
    CareRole Role,
    PatientSummaryView Summary,
    TimelinePage Page,
    IReadOnlyList<VitalsPoint> Vitals,
    long ReadUpTo,
    NextCall? Medical,
    NextCall? Nursing,
    CallRowView? OpenCall)
{
    /// <summary>The first loaded entry of somebody else that the reader has not seen.</summary>
    public EntryId? FirstUnread =>
        Page.Entries.FirstOrDefault(entry => IsUnread(entry)) is { } entry ? entry.Id : null;

    public int UnreadLoaded => Page.Entries.Count(IsUnread);

    public bool MayChangeTeam => Role.IsCore();

    private bool IsUnread(TimelineEntryView entry) => entry.Ordinal > ReadUpTo && entry.Author.Id != Me;
}

/// <summary>Opens a patient's page for those who may see it, and carries out what they ask on it.</summary>
internal sealed class PatientDesk(
    PatientDoor door, IPatientReads patients, ITimelineReads timelines, IDirectory directory, IRotaReads rotas,
    IGrains grains, CallBoard calls, DistrictClock clock)
{
    private const int EntriesAtOnce = 40;
    private const int VitalsAtOnce = 30;

    /// <summary>Null where the reader may not see the patient, or there is none.</summary>
    public async Task<PatientView?> Open(
        PatientId patient, ClaimsPrincipal reader, long? before, CancellationToken cancellation)
    {
        var me = Caller.Of(reader);
        if (await door.Enter(patient, me, cancellation) is not { } role
            || await patients.Summary(patient, cancellation) is not { } summary)
        {
            return null;
        }

        var timeline = TimelineId.Of(patient);
        var page = await timelines.Page(timeline, before, EntriesAtOnce, cancellation);
        var vitals = await timelines.Vitals(timeline, VitalsAtOnce, cancellation);
        var marks = await timelines.ReadMarks(timeline, cancellation);
        var mine = marks.FirstOrDefault(mark => mark.Practitioner == me)?.Ordinal ?? 0;
        return new(
            me, role, summary, page, vitals, mine,
            await NextCall(patient, CallKind.Medical, cancellation),
            await NextCall(patient, CallKind.Nursing, cancellation),
            await calls.OpenOf(patient, cancellation));
    }

    private async Task<NextCall?> NextCall(PatientId patient, CallKind kind, CancellationToken cancellation) =>
        (await rotas.NextCall(new CallQuestion(patient, clock.Now, kind), cancellation)).Value;

    // No cancellation: what reached us is carried out even if the browser has gone.
    public Task<Outcome> Execute(PatientView view, PatientCommand command) =>
        grains.Patient(view.Summary.Id).Execute(view.Me, command);

    public Task<Outcome> Execute(PatientView view, TimelineCommand command) =>
        grains.Timeline(TimelineId.Of(view.Summary.Id)).Execute(view.Me, command);

    public Task<IReadOnlyList<PractitionerView>> FindPeople(string words, CancellationToken cancellation) =>
        directory.Search(words, cancellation);

    public Task<IReadOnlyList<TimelineEntryView>> Search(
        PatientView view, string words, CancellationToken cancellation) =>
        timelines.Search(TimelineId.Of(view.Summary.Id), words, cancellation);

    /// <summary>The values that a refusal asks to look at again.</summary>
    public static IReadOnlyList<VitalKind> AskedAbout(Outcome outcome) =>
        outcome.Refusal is { } refusal
        && string.Equals(refusal.Code, TimelineRefusals.Implausible.Code, StringComparison.Ordinal)
            ? [.. (refusal.Details ?? []).Select(Kind).OfType<VitalKind>()]
            : [];

    private static VitalKind? Kind(string name) =>
        Enum.TryParse<VitalKind>(name, ignoreCase: true, out var kind) ? kind : null;
}
