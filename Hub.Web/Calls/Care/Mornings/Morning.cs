using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Timelines;
using Hub.Web.Layout;
using Hub.Web.Rotas;

namespace Hub.Web.Calls.Care.Mornings;

/// <summary>What happened to somebody's patients, and what of it waits for them.</summary>
/// <param name="Reports">Reports that wait, those that must be decided first.</param>
/// <param name="FollowUps">What is still to be done, what is late first.</param>
/// <param name="News">Calls that are held for the reader, go on, or were withdrawn.</param>
/// <param name="Done">What was read today.</param>
/// <param name="Since">From when on withdrawn calls are shown.</param>
internal sealed record Morning(
    IReadOnlyList<MorningReport> Reports,
    IReadOnlyList<OpenFollowUp> FollowUps,
    IReadOnlyList<CallView> News,
    IReadOnlyList<CallView> Done,
    DateTimeOffset Since)
{
    public bool IsEmpty => Reports.Count + FollowUps.Count + News.Count + Done.Count == 0;
}

/// <summary>A report that waits, and who could be asked to follow it up.</summary>
public sealed record MorningReport(CallView Call, ReportView Filed, IReadOnlyList<PersonView> Team);

/// <summary>Brings together what a doctor reads in the morning: calls that they may see whole.</summary>
internal sealed class MorningDesk(
    ICallReads calls, IAccess access, IPatientReads patients, DistrictClock clock)
{
    private const int NoonHour = 12;

    public async Task<Morning> Open(PractitionerView me, CancellationToken cancellation)
    {
        var since = LastNoon(clock);
        var reports = new List<MorningReport>();
        foreach (var row in await calls.ToAcknowledge(me.Id, cancellation))
        {
            if (await calls.See(row.Id, me.Id, cancellation) is
                { Sight: CallSight.All, View: { Report: { } filed } call })
            {
                reports.Add(new(call, filed, await Team(call, me, cancellation)));
            }
        }

        var (news, done) = await Others(me.Id, since, cancellation);
        return new Morning(
            [.. reports.OrderByDescending(report => report.Filed.Report.MustDecide).ThenBy(report => report.Filed.At)],
            await calls.FollowUps(me.Id, cancellation),
            news,
            done,
            since);
    }

    /// <summary>Noon of the working day before: on a Monday what the weekend brought is still there.</summary>
    internal static DateTimeOffset LastNoon(DistrictClock clock)
    {
        var day = clock.Today.AddDays(-1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(-1);
        }

        return CoverageMonth.Instant(day.ToDateTime(new TimeOnly(NoonHour, 0)), clock.Zone);
    }

    private async Task<(IReadOnlyList<CallView> News, IReadOnlyList<CallView> Done)> Others(
        PractitionerId me, DateTimeOffset since, CancellationToken cancellation)
    {
        var (news, done) = (new List<CallView>(), new List<CallView>());
        var today = CoverageMonth.Instant(clock.Today.ToDateTime(TimeOnly.MinValue), clock.Zone);
        var rows = (await calls.Open(cancellation))
            .Concat(await calls.Received(since, clock.Now, cancellation))
            .Concat(await calls.Acknowledged(today, cancellation))
            .DistinctBy(row => row.Id);
        foreach (var row in rows)
        {
            var isDone = row.State is CallState.Closed && row.Times.AcknowledgedAt >= today;
            if ((isDone || row.State is not (CallState.Closed or CallState.Reported))
                && await IsMine(row, me, cancellation)
                && await calls.See(row.Id, me, cancellation) is { Sight: CallSight.All, View: var call })
            {
                (isDone ? done : news).Add(call);
            }
        }

        return (news, done);
    }

    // What one does as a nurse on the team or on duty is not what waits for whoever answers for the patient.
    private async Task<bool> IsMine(CallRowView row, PractitionerId me, CancellationToken cancellation) =>
        (row.State is CallState.Held && row.Owner?.Id == me)
        || (row.Patient is { } patient && await access.To(patient, me, cancellation)
            is CareRole.PrimaryDoctor or CareRole.SubPrimaryDoctor or CareRole.Covering);

    private async Task<IReadOnlyList<PersonView>> Team(
        CallView call, PractitionerView me, CancellationToken cancellation)
    {
        var team = call.Patient is { } patient ? await patients.Summary(patient, cancellation) : null;
        return
        [
            .. (team?.Team ?? []).Select(member => member.Practitioner).Prepend(me)
                .Where(person => person.Details.Profession is Profession.Doctor or Profession.Nurse)
                .DistinctBy(person => person.Id)
                .Select(person => new PersonView(
                    person.Id, person.Details.Name, person.Details.Profession, person.InstitutionName)),
        ];
    }
}
