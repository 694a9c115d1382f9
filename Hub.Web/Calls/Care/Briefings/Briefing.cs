using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Hub.Web.Patients;

namespace Hub.Web.Calls.Care.Briefings;

/// <summary>What somebody reads on the way to a patient.</summary>
/// <param name="Call">The call.</param>
/// <param name="Patient">The ten-second page; null where it is not open to the reader, or there is none.</param>
/// <param name="Reports">The last reports of other calls, the newest first.</param>
/// <param name="Entries">The last of the timeline, the newest first.</param>
internal sealed record Briefing(
    CallView Call,
    PatientSummaryView? Patient,
    IReadOnlyList<ReportView> Reports,
    IReadOnlyList<TimelineEntryView> Entries);

/// <summary>
/// Opens a briefing. A relation to the patient opens it, and is written down where it stands in for another's: so
/// whoever has the call of an enrolled patient, or has opened the record in an emergency, until the report is filed.
/// </summary>
internal sealed class BriefingDesk(
    ICallReads calls, IPatientReads patients, ITimelineReads timelines, PatientDoor door)
{
    private const int ReportsAtOnce = 3;
    private const int CallsLookedAt = 20;
    private const int EntriesAtOnce = 5;

    /// <summary>Null where the call is not for this reader to see whole.</summary>
    public async Task<Briefing?> Open(CallId call, PractitionerId reader, CancellationToken cancellation)
    {
        if (await calls.See(call, reader, cancellation) is not { Sight: CallSight.All, View: var view })
        {
            return null;
        }

        return view.Patient is { } patient
            && await patients.Summary(patient, cancellation) is { } summary
            && await door.Enter(patient, reader, cancellation) is not null
                ? new Briefing(
                    view,
                    summary,
                    await Reports(view, patient, reader, cancellation),
                    await Entries(patient, cancellation))
                : new Briefing(view, null, [], []);
    }

    private async Task<IReadOnlyList<ReportView>> Reports(
        CallView call, PatientId patient, PractitionerId reader, CancellationToken cancellation)
    {
        var reports = new List<ReportView>();
        var earlier = (await calls.Of(patient, CallsLookedAt, cancellation))
            .Where(row => row.Id != call.Id && row.Times.ReportedAt is not null);
        foreach (var row in earlier)
        {
            if (reports.Count < ReportsAtOnce
                && (await calls.See(row.Id, reader, cancellation))?.View.Report is { } report)
            {
                reports.Add(report);
            }
        }

        return reports;
    }

    private async Task<IReadOnlyList<TimelineEntryView>> Entries(PatientId patient, CancellationToken cancellation)
    {
        var page = await timelines.Page(TimelineId.Of(patient), null, EntriesAtOnce, cancellation);
        return [.. page.Entries.Where(entry => entry.Retraction is null).OrderByDescending(entry => entry.Ordinal)];
    }
}
