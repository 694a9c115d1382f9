using System.Data.Common;
using Dapper;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Calls;
using Hub.Silo.Journal;
using static Hub.Silo.Patients.PatientEvent;

namespace Hub.Silo.Reports;

/// <summary>
/// Reads calls to be counted. Whose patient it was at the time, whether a chain was through, and what was held at
/// first, no table keeps: the log says it, of the streams of these calls alone.
/// </summary>
internal sealed class CountedCalls(IDatabase database, IDirectory directory)
{
    private const string Through = "call-exhausted";
    private const string Held = "call-held";

    private const string InMonths = "c.received_at >= @from AND c.received_at < @to";

    private const string Running =
        """
        c.received_at < @to AND (c.reported_at IS NULL OR c.reported_at >= @from)
        AND (c.phase <> 'Withdrawn' OR c.over_at >= @from)
        """;

    // Whoever holds a call until a working day has not taken it yet.
    private const string ReadCalls =
        """
        SELECT c.id AS Id, c.patient AS Patient, c.phase AS Phase, c.source AS Source, c.kind AS Kind,
          c.sorting AS Sorting, c.care AS Care, c.received_at AS ReceivedAt, c.offered_at AS OfferedAt,
          c.answered_at AS AnsweredAt, c.answered_round AS AnsweredRound, c.answered_step AS AnsweredStep,
          c.arrived_at AS ArrivedAt, c.reported_at AS ReportedAt, c.over_at AS OverAt,
          c.reporter AS Reporter,
          COALESCE(c.reporter, CASE WHEN c.phase = 'Held' THEN NULL ELSE c.owner END, c.answered_by) AS Taker
        FROM call AS c
        """;

    /// <summary>Received from an instant until before another, the oldest first.</summary>
    public Task<IReadOnlyList<CountedCall>> Received(
        DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        Read(InMonths, from, to, cancellation);

    /// <summary>Those that ran in a stretch of time, the oldest first.</summary>
    public Task<IReadOnlyList<CountedCall>> RanIn(
        DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation) =>
        Read(Running, from, to, cancellation);

    private async Task<IReadOnlyList<CountedCall>> Read(
        string where, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        var known = (await directory.Practitioners(cancellation))
            .ToDictionary(person => person.Id, person => person.Details);
        var times = new { from = Micros.Of(from), to = Micros.Of(to) };
        await using var connection = await database.Open(cancellation);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            $"{ReadCalls} WHERE {where} ORDER BY c.received_at, c.id", times, cancellationToken: cancellation));
        var was = (await connection.QueryAsync<(string Id, string Type)>(new CommandDefinition(
            $"""
            SELECT DISTINCT c.id, e.type FROM call AS c JOIN event AS e ON e.stream = 'call/' || c.id
            WHERE e.type IN ('{Through}', '{Held}') AND {where}
            """,
            times,
            cancellationToken: cancellation))).ToHashSet();
        var primaries = await Primaries(connection, where, times, cancellation);
        return [.. rows.Select(row => Counted(row, was, primaries, known))];
    }

    private static async Task<ILookup<string, ResponsibilityAssigned>> Primaries(
        DbConnection connection, string where, object times, CancellationToken cancellation) =>
        (await connection.QueryAsync<(string Patient, string Type, string Body)>(new CommandDefinition(
            $"""
            SELECT p.patient, e.type, e.body
            FROM (SELECT DISTINCT c.patient FROM call AS c WHERE c.patient IS NOT NULL AND {where}) AS p
              JOIN event AS e ON e.stream = 'patient/' || p.patient
            WHERE e.type = 'responsibility-assigned' ORDER BY e.stream, e.version
            """,
            times,
            cancellationToken: cancellation)))
        .ToLookup(
            found => found.Patient,
            found => (ResponsibilityAssigned)EventTypes.All.Read(found.Type, found.Body),
            StringComparer.Ordinal);

    private static CountedCall Counted(
        Row row,
        HashSet<(string Id, string Type)> was,
        ILookup<string, ResponsibilityAssigned> primaries,
        Dictionary<PractitionerId, PractitionerDetails> people)
    {
        var received = Micros.Instant(row.ReceivedAt);
        var taker = Person(row.Taker);
        var home = row.Patient is null ? null : Primary([.. primaries[row.Patient]], received);
        return new CountedCall(
            new CallId(Guid.ParseExact(row.Id, "N")),
            row.Patient is null ? null : new PatientId(Guid.ParseExact(row.Patient, "N")),
            CallStory.Shown(Enum.Parse<CallPhase>(row.Phase)),
            Enum.Parse<CallSource>(row.Source),
            Enum.Parse<CallKind>(row.Kind),
            Enum.Parse<CallSorting>(row.Sorting),
            row.ReportedAt is null || row.Care is null ? null : Enum.Parse<CareForm>(row.Care),
            received,
            At(row.OfferedAt),
            was.Contains((row.Id, Held)),
            At(row.AnsweredAt),
            row is { AnsweredRound: 1, AnsweredStep: 0 },
            At(row.ArrivedAt),
            At(row.ReportedAt ?? row.OverAt),
            was.Contains((row.Id, Through)),
            Place(home),
            taker,
            Place(taker),
            Of(Person(row.Reporter)) is { Profession: Profession.Doctor });

        PractitionerDetails? Of(PractitionerId? person) => person is { } known ? people.GetValueOrDefault(known) : null;

        InstitutionId? Place(PractitionerId? person) => Of(person)?.Institution;
    }

    // A patient who was listed after the call has the first who was named.
    private static PractitionerId? Primary(List<ResponsibilityAssigned> assigned, DateTimeOffset at) =>
        (assigned.LastOrDefault(known => known.At <= at) ?? assigned.FirstOrDefault())?.Responsibility.PrimaryDoctor;

    private static PractitionerId? Person(string? text) =>
        text is null ? null : new PractitionerId(Guid.ParseExact(text, "N"));

    private static DateTimeOffset? At(long? micros) => micros is { } at ? Micros.Instant(at) : null;

    private sealed class Row
    {
        public required string Id { get; init; }
        public string? Patient { get; init; }
        public required string Phase { get; init; }
        public required string Source { get; init; }
        public required string Kind { get; init; }
        public required string Sorting { get; init; }
        public string? Care { get; init; }
        public long ReceivedAt { get; init; }
        public long? OfferedAt { get; init; }
        public long? AnsweredAt { get; init; }
        public long? AnsweredRound { get; init; }
        public long? AnsweredStep { get; init; }
        public long? ArrivedAt { get; init; }
        public long? ReportedAt { get; init; }
        public long? OverAt { get; init; }
        public string? Reporter { get; init; }
        public string? Taker { get; init; }
    }
}
