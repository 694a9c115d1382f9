using System.Data.Common;
using Dapper;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Timelines;
using Hub.Silo.Journal;
using Hub.Silo.Timelines;

namespace Hub.Silo.Calls;

/// <summary>Rows of <c>call</c> with the names that belong to them.</summary>
internal sealed class CallRowReader(People people)
{
    private const string Columns = """
        c.id AS Id, c.patient AS Patient, COALESCE(p.name, '') AS PatientName, c.phase AS Phase, c.sorting AS Sorting,
        c.danger AS Danger, c.source AS Source, c.visit_wanted AS VisitWanted, c.asker AS Asker, c.owner AS Owner,
        c.round AS Round, c.step AS Step, c.care AS Care, c.must_decide AS MustDecide, c.received_at AS ReceivedAt,
        c.offered_at AS OfferedAt, c.answered_at AS AnsweredAt, c.answered_step AS AnsweredStep,
        c.departed_at AS DepartedAt, c.arrived_at AS ArrivedAt, c.finished_at AS FinishedAt,
        c.reported_at AS ReportedAt, c.overdue_at AS OverdueAt,
        c.acknowledged_at AS AcknowledgedAt, c.over_at AS OverAt, c.due AS Due, c.version AS Version
        """;

    public async Task<IReadOnlyList<CallRowView>> Read(
        DbConnection connection, string where, object parameters, CancellationToken cancellation)
    {
        var rows = (await connection.QueryAsync<Row>(new CommandDefinition(
            $"SELECT {Columns} FROM call AS c LEFT JOIN patient AS p ON p.patient = c.patient WHERE {where}",
            parameters,
            cancellationToken: cancellation))).AsList();
        var asked = await Asked(connection, rows, cancellation);
        var reviewers = await InPart(
            connection, CallPeople.Reviewer, Ids(rows, nameof(CallPhase.Reported)), cancellation);
        var names = await people.Of(
            rows.SelectMany(row => new[] { row.Asker, row.Owner }).OfType<string>().Select(Person)
                .Concat(asked.SelectMany(of => of)).Concat(reviewers.SelectMany(of => of)),
            cancellation);
        return [.. rows.Select(row => row.View(names, asked[row.Id], reviewers[row.Id]))];
    }

    /// <summary>Who is this in each of these calls.</summary>
    public static async Task<ILookup<string, PractitionerId>> InPart(
        DbConnection connection, string part, string[] calls, CancellationToken cancellation, string? without = null)
    {
        if (calls.Length == 0)
        {
            return Array.Empty<string>().ToLookup(id => id, _ => default(PractitionerId), StringComparer.Ordinal);
        }

        var parameters = new DynamicParameters(new { part, no = without ?? string.Empty });
        return (await connection.QueryAsync<(string Call, string Who)>(new CommandDefinition(
            $"""
            SELECT call, practitioner FROM call_person AS p
            WHERE part = @part AND call IN {parameters.AddList("call", calls)} AND NOT EXISTS (
              SELECT 1 FROM call_person AS n
              WHERE n.call = p.call AND n.practitioner = p.practitioner AND n.part = @no)
            ORDER BY practitioner
            """,
            parameters,
            cancellationToken: cancellation)))
            .ToLookup(row => row.Call, row => Person(row.Who), StringComparer.Ordinal);
    }

    private static Task<ILookup<string, PractitionerId>> Asked(
        DbConnection connection, List<Row> rows, CancellationToken cancellation) => InPart(
            connection, CallPeople.Asked, Ids(rows, nameof(CallPhase.Offered)), cancellation, CallPeople.Declined);

    private static string[] Ids(IEnumerable<Row> rows, string phase) =>
        [.. rows.Where(row => string.Equals(row.Phase, phase, StringComparison.Ordinal)).Select(row => row.Id)];

    private static PractitionerId Person(string text) => new(Guid.ParseExact(text, "N"));

    private sealed class Row
    {
        public required string Id { get; init; }
        public string? Patient { get; init; }
        public required string PatientName { get; init; }
        public required string Phase { get; init; }
        public required string Sorting { get; init; }
        public required string Danger { get; init; }
        public required string Source { get; init; }
        public long VisitWanted { get; init; }
        public required string Asker { get; init; }
        public string? Owner { get; init; }
        public long Round { get; init; }
        public string? Care { get; init; }
        public long MustDecide { get; init; }
        public long ReceivedAt { get; init; }
        public long? OfferedAt { get; init; }
        public long? AnsweredAt { get; init; }
        public long? AnsweredStep { get; init; }
        public long? DepartedAt { get; init; }
        public long? ArrivedAt { get; init; }
        public long? FinishedAt { get; init; }
        public long? ReportedAt { get; init; }
        public long? OverdueAt { get; init; }
        public long? AcknowledgedAt { get; init; }
        public long? OverAt { get; init; }
        public long? Due { get; init; }
        public long Version { get; init; }

        public CallRowView View(
            IReadOnlyDictionary<PractitionerId, PersonView> names,
            IEnumerable<PractitionerId> asked,
            IEnumerable<PractitionerId> reviewers) => new(
                new CallId(Guid.ParseExact(Id, "N")),
                Patient is null ? null : new PatientId(Guid.ParseExact(Patient, "N")),
                PatientName,
                CallStory.Shown(Enum.Parse<CallPhase>(Phase)),
                Enum.Parse<CallSorting>(Sorting),
                Enum.Parse<CallDanger>(Danger),
                Enum.Parse<CallSource>(Source),
                VisitWanted != 0,
                names[Person(Asker)],
                Owner is null ? null : names[Person(Owner)],
                [.. asked.Select(who => names[who])],
                (int)Round,
                Care is null ? null : Enum.Parse<CareForm>(Care),
                new CallTimes(
                    Micros.Instant(ReceivedAt), At(OfferedAt), At(AnsweredAt), (int?)AnsweredStep, At(DepartedAt),
                    At(ArrivedAt), At(FinishedAt), At(ReportedAt), At(AcknowledgedAt), At(OverAt)),
                At(Due),
                MustDecide != 0,
                [.. reviewers.Select(who => names[who])],
                OverdueAt is not null && AcknowledgedAt is null,
                Version);

        private static DateTimeOffset? At(long? micros) => micros is { } at ? Micros.Instant(at) : null;
    }
}
