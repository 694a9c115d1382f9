using Dapper;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Contracts.Timelines;
using Hub.Silo.Journal;
using Hub.Silo.Rotas;
using Hub.Silo.Timelines;
using NodaTime;

namespace Hub.Silo.Calls;

/// <summary>Bands of visits by the lists of holidays that stand now, and the reports that wait too long.</summary>
internal sealed class CallCare(
    IDatabase database, DutyBooks books, IDistrictZone district, People people, FollowUpReads followUps) : ICallCare
{
    public async Task<FeeBandAnswer> Band(DateTimeOffset at, CancellationToken cancellation = default)
    {
        var local = TimeZoneInfo.ConvertTime(at, district.Zone);
        var lists = (await books.Open(cancellation)).Holidays
            .GroupBy(listed => listed.List.Name, StringComparer.Ordinal).Select(same => same.Last().List).ToList();
        var covering = lists.Find(list => local.Year >= list.FirstYear && local.Year <= list.LastYear);
        var holidays = new Holidays((covering ?? lists.FirstOrDefault())?.Name, lists);
        return FeeBands.At(LocalDateTime.FromDateTime(local.DateTime), holidays);
    }

    public async Task<IReadOnlyList<OverdueReport>> Overdue(CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        var rows = (await connection.QueryAsync<(
            string Call, string Number, long ReportedAt, long Since, string Reporter, long Must)>(
            new CommandDefinition(
                """
                SELECT c.id, COALESCE(p.number, ''), c.reported_at, c.overdue_at, c.reporter, c.must_decide
                FROM call AS c LEFT JOIN patient AS p ON p.patient = c.patient
                WHERE c.phase = 'Reported' AND c.overdue_at IS NOT NULL
                ORDER BY c.overdue_at, c.reported_at
                """,
                cancellationToken: cancellation))).AsList();
        var readers = await CallRowReader.InPart(
            connection, CallPeople.Reviewer, [.. rows.Select(row => row.Call)], cancellation);
        var names = await people.Of(
            rows.Select(row => Person(row.Reporter)).Concat(readers.SelectMany(of => of)), cancellation);
        return
        [
            .. rows.Select(row => new OverdueReport(
                new CallId(Guid.ParseExact(row.Call, "N")),
                row.Number,
                Micros.Instant(row.ReportedAt),
                Micros.Instant(row.Since),
                names[Person(row.Reporter)],
                [.. readers[row.Call].Select(who => names[who])],
                row.Must != 0)),
        ];
    }

    public Task<IReadOnlyList<OverdueFollowUp>> LateFollowUps(CancellationToken cancellation = default) =>
        followUps.Late(cancellation);

    private static PractitionerId Person(string text) => new(Guid.ParseExact(text, "N"));
}
