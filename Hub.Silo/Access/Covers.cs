using Dapper;
using Hub.Contracts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Silo.Practitioners;

namespace Hub.Silo.Access;

/// <summary>
/// Who answers for whom in an absent primary doctor's place at this very moment. Asked of the log at every question:
/// by one statement whether any practitioner's stream has grown, and only then by reading it again.
/// </summary>
internal sealed class Covers(IDatabase database, AwayLog log, TimeProvider clock)
{
    // Streams only grow, so that no two moments with different events have the same sum of versions.
    private const string ReadMark =
        """
        SELECT CAST(COALESCE(SUM(version), 0) AS bigint) FROM stream
        WHERE stream >= 'practitioner/' AND stream < 'practitioner0'
        """;

    private volatile Kept? last;

    /// <summary>Everybody who has said yes to this moment of the primary doctor's absence from a patient.</summary>
    public async Task<IReadOnlyList<Holder>> For(
        PractitionerId primary, PatientId patient, CancellationToken cancellation)
    {
        var (aways, now) = (await Read(cancellation), clock.GetUtcNow());
        return aways.TryGetValue(primary, out var known)
            ?
            [
                .. known.Where(away => AwayHours.Concerns(away, patient))
                    .SelectMany(away => Holding(away, now).Select(cover => cover.Asked)).Distinct(),
            ]
            : [];
    }

    /// <summary>Every patient for whom one of these answers at this very moment.</summary>
    public async Task<IReadOnlyList<PatientId>> By(
        IReadOnlyCollection<Holder> holders, CancellationToken cancellation)
    {
        var (aways, now) = (await Read(cancellation), clock.GetUtcNow());
        var covered = aways.SelectMany(
                doctor => doctor.Value
                    .Where(away => Holding(away, now).Any(cover => holders.Contains(cover.Asked))),
                (doctor, away) => (Doctor: doctor.Key, Away: away))
            .ToLookup(each => each.Doctor, each => each.Away);
        if (covered.Count == 0)
        {
            return [];
        }

        var parameters = new DynamicParameters();
        var doctors = parameters.AddList("doctor", [.. covered.Select(doctor => doctor.Key.ToString())]);
        await using var connection = await database.Open(cancellation);
        var rows = await connection.QueryAsync<(string Patient, string Doctor)>(new CommandDefinition(
            $"SELECT patient, primary_doctor FROM patient WHERE primary_doctor IN {doctors}",
            parameters,
            cancellationToken: cancellation));
        return
        [
            .. rows.Select(row => (
                    Patient: new PatientId(Guid.ParseExact(row.Patient, "N")),
                    Doctor: new PractitionerId(Guid.ParseExact(row.Doctor, "N"))))
                .Where(row => covered[row.Doctor].Any(away => AwayHours.Concerns(away, row.Patient)))
                .Select(row => row.Patient),
        ];
    }

    /// <summary>The hours for which one of these answers for the primary doctor at this very moment.</summary>
    public async Task<Period?> Hours(
        PractitionerId primary, PatientId patient, IReadOnlyCollection<Holder> holders, CancellationToken cancellation)
    {
        var (aways, now) = (await Read(cancellation), clock.GetUtcNow());
        return aways.TryGetValue(primary, out var known)
            ? known.Where(away => AwayHours.Concerns(away, patient))
                .SelectMany(away => Holding(away, now)
                    .Where(cover => holders.Contains(cover.Asked))
                    .Select(cover => AwayHours.Of(away, cover)))
                .OfType<Period>()
                .OrderBy(hours => hours.From)
                .FirstOrDefault()
            : null;
    }

    /// <summary>The next instant at which somebody begins or ends to answer in another's place.</summary>
    public async Task<DateTimeOffset?> NextTurn(DateTimeOffset after, CancellationToken cancellation) =>
        (await Read(cancellation)).Values.SelectMany(aways => aways)
            .SelectMany(away => away.Covers.Select(cover => AwayHours.Of(away, cover)))
            .OfType<Period>()
            .SelectMany(hours => new[] { hours.From, hours.To })
            .Where(turn => turn > after)
            .Order()
            .Select(turn => (DateTimeOffset?)turn)
            .FirstOrDefault();

    private static IEnumerable<Cover> Holding(Away away, DateTimeOffset now) =>
        away.Covers.Where(cover => AwayHours.Contains(AwayHours.Of(away, cover), now));

    private async Task<IReadOnlyDictionary<PractitionerId, IReadOnlyList<Away>>> Read(CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var mark = await connection.QuerySingleAsync<long>(
            new CommandDefinition(ReadMark, cancellationToken: cancellation));
        if (last is { } known && known.Mark == mark)
        {
            return known.Aways;
        }

        // What is read now may be newer than the mark; then the next question reads it once more.
        var aways = await log.Read(cancellation);
        last = new Kept(mark, aways);
        return aways;
    }

    private sealed record Kept(long Mark, IReadOnlyDictionary<PractitionerId, IReadOnlyList<Away>> Aways);
}
