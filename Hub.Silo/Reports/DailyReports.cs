using Dapper;
using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Reports;
using Hub.Silo.Calls;
using Hub.Silo.Journal;

namespace Hub.Silo.Reports;

/// <summary>Daily reports, made anew at every question from the calls as they are.</summary>
internal sealed class DailyReports(
    IDatabase database,
    IDirectory directory,
    IDistrictZone zone,
    IAccess access,
    CallReads reads,
    IReportSettings settings,
    CountedCalls counted,
    CallRowReader rows,
    TimeProvider clock) : IDailyReports
{
    private const int DaysInList = 14;
    private const int FirstYear = 2000;

    public async Task<Answer<DailyReport>> Of(
        PractitionerId by, InstitutionId institution, DateOnly day, CancellationToken cancellation = default)
    {
        if (await Reader(by, cancellation) is not { } reader || !reader.MayOpen(institution)
            || (await directory.Institutions(cancellation)).FirstOrDefault(known => known.Id == institution)
                is not { } place)
        {
            return ReportRefusals.NotVisible;
        }

        var (calendar, now) = (ReportCalendar.Of(zone, await settings.Read(cancellation)), clock.GetUtcNow());
        if (day.Year < FirstYear || day > calendar.Filling(institution, now))
        {
            return ReportRefusals.DayWrong;
        }

        var during = calendar.Of(institution, day);
        var calls = (await counted.RanIn(during.From, during.To, cancellation))
            .Where(call => IsOf(call, place) && reader.Finds(call)).ToList();
        return new DailyReport(
            place, day, during.From, during.To, now >= during.To, await Told(calls, by, cancellation));
    }

    public async Task<IReadOnlyList<DailyReportLine>> Recent(
        PractitionerId by, CancellationToken cancellation = default)
    {
        if (await Reader(by, cancellation) is not { } reader)
        {
            return [];
        }

        var (calendar, now) = (ReportCalendar.Of(zone, await settings.Read(cancellation)), clock.GetUtcNow());
        var today = calendar.Day(now);
        var calls = (await counted.RanIn(
                calendar.StartOf(today.AddDays(-DaysInList - 1)), calendar.StartOf(today.AddDays(2)), cancellation))
            .Where(reader.Finds).ToList();
        var lines =
            from place in await directory.Institutions(cancellation)
            where reader.MayOpen(place.Id)
            let own = calls.Where(call => IsOf(call, place)).ToList()
            let last = calendar.Filling(place.Id, now)
            from back in Enumerable.Range(0, DaysInList)
            let line = Line(place, last.AddDays(-back), own, (calendar, now))
            where line.Calls > 0 || (!reader.IsOffice && place.Details.Kind is InstitutionKind.Clinic)
            select line;
        return [.. lines.OrderByDescending(line => line.Unread > 0).ThenByDescending(line => line.Day)];
    }

    // Somebody on no list has no doctor who would read it: their calls are the association's.
    private static bool IsOf(CountedCall call, InstitutionView place) =>
        call.Patient is null ? place.Details.Kind is InstitutionKind.MedicalAssociation : call.Home == place.Id;

    private static DailyReportLine Line(
        InstitutionView place, DateOnly day, List<CountedCall> own, (ReportCalendar Calendar, DateTimeOffset Now) at)
    {
        var during = at.Calendar.Of(place.Id, day);
        var calls = own.Where(call => call.RanIn(during.From, during.To)).ToList();
        return new DailyReportLine(
            place,
            day,
            during.To,
            at.Now >= during.To,
            calls.Count,
            calls.Count(call => call.EndedAt is null),
            calls.Count(call => call.State is CallState.Reported));
    }

    private async Task<IReadOnlyList<DailyCall>> Told(
        List<CountedCall> calls, PractitionerId by, CancellationToken cancellation)
    {
        if (calls.Count == 0)
        {
            return [];
        }

        var parameters = new DynamicParameters();
        var these = parameters.AddList("call", [.. calls.Select(call => call.Id.ToString())]);
        await using var connection = await database.Open(cancellation);
        var told = new List<DailyCall>();
        foreach (var row in await rows.Read(connection, $"c.id IN {these}", parameters, cancellation))
        {
            if (await reads.Whole(row.Id, cancellation) is { } whole)
            {
                var seen = await reads.See(row.Id, by, cancellation);
                told.Add(Told(row, whole, seen is { Sight: CallSight.All } ? seen.View : null));
            }
        }

        return
        [
            .. told.OrderByDescending(each => each.Call is { State: CallState.Reported, MustDecide: true })
                .ThenByDescending(each => each.Call.State is CallState.Reported)
                .ThenBy(each => each.Call.Times.ReceivedAt),
        ];
    }

    // Whoever may not see all of a call sees none of its words here, so that nobody reads a part for the whole.
    private static DailyCall Told(CallRowView row, CallView whole, CallView? seen) => new(
        seen is null ? row with { Patient = null, PatientName = string.Empty } : row,
        [.. whole.Log.Select(line => line with { Words = string.Empty })],
        whole.Report?.By ?? (row.State is CallState.Held ? null : whole.Owner?.By)
            ?? whole.Log.LastOrDefault(line => line.Kind is CallLogKind.Accepted or CallLogKind.HandoffAccepted)?.By,
        whole.Acknowledgement?.By,
        seen is null
            ? null
            : new DailyWords(
                seen.PatientName,
                [.. seen.Requests.Select(request => request.Request)],
                seen.Report,
                seen.Acknowledgement?.FollowUp));

    private async Task<ReportReader?> Reader(PractitionerId by, CancellationToken cancellation) =>
        await directory.Practitioner(by, cancellation) is { Active: true } me
            ? new ReportReader(
                me.Details.Institution, me.Details.Profession, [.. await access.Patients(by, cancellation)])
            : null;
}

/// <summary>Who reads reports, and whom they may see.</summary>
internal sealed record ReportReader(InstitutionId WorksAt, Profession Profession, HashSet<PatientId> Patients)
{
    public bool IsOffice => Profession is Profession.Secretary;

    public bool MayOpen(InstitutionId institution) => IsOffice || WorksAt == institution;

    /// <summary>Whether a call is in their report at all.</summary>
    public bool Finds(CountedCall call) =>
        Profession is Profession.Secretary or Profession.Doctor
        || (call.Patient is { } patient && Patients.Contains(patient));
}
