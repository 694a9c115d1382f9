using Dapper;
using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Handovers;
using Hub.Contracts.Patients;
using Hub.Silo.Journal;
using Hub.Silo.Timelines;

namespace Hub.Silo.Handovers;

/// <summary>Reads one handover from its own stream, and lists from the table.</summary>
internal sealed class HandoverReads(
    IDatabase database, IEventStore store, IAccess access, IPatientReads patients, People people) : IHandoverReads
{
    // A handover has four events at the most.
    private const int Page = 20;

    private const string Columns =
        """
        SELECT id AS Id, giver AS Giver, receiver AS Receiver, state AS State, patients AS Patients,
               given_at AS GivenAt, unanswered_at AS UnansweredAt, ended_at AS EndedAt,
               noted_at AS NotedAt
        FROM handover
        """;

    public async Task<HandoverView?> See(
        HandoverId handover, PractitionerId person, CancellationToken cancellation = default)
    {
        var row = (await Rows(
            $"{Columns} WHERE id = @id AND (giver = @person OR receiver = @person)",
            new { id = handover.ToString(), person = person.ToString() },
            cancellation)).SingleOrDefault();
        if (row is null)
        {
            return null;
        }

        var events = await store.Read(new StreamId(HandoverTable.StreamKind, handover.Value), 0, Page, cancellation);
        var state = events.Select(stored => (HandoverEvent)EventTypes.All.Read(stored).Event)
            .Aggregate(Handover.Unknown, Handover.Evolve);
        var (shown, hidden) = (new List<HandedPatient>(), new List<PatientId>());
        foreach (var item in state.Patients)
        {
            if (await access.To(item.Patient, person, cancellation) is not null
                && await patients.Summary(item.Patient, cancellation) is { } summary)
            {
                shown.Add(new HandedPatient(summary.Details.Name, item));
            }

            if (await access.To(item.Patient, state.Receiver, cancellation) is null)
            {
                hidden.Add(item.Patient);
            }
        }

        // Words are about all of its patients: they are for whoever sees them all.
        var isWhole = shown.Count == state.Patients.Count || row.State is not HandoverState.ReadBack;
        return new HandoverView(
            row,
            shown,
            state.Patients.Count - shown.Count,
            isWhole ? state.Words : string.Empty,
            [.. hidden.Where(patient => shown.Any(each => each.Item.Patient == patient))]);
    }

    public async Task<IReadOnlyList<HandoverRow>> Of(
        PractitionerId person, CancellationToken cancellation = default) => await Rows(
            $"""
            {Columns} WHERE giver = @person OR receiver = @person
            ORDER BY CASE WHEN state = 'Given' THEN 0 ELSE 1 END, given_at DESC LIMIT 100
            """,
            new { person = person.ToString() },
            cancellation);

    private async Task<IReadOnlyList<HandoverRow>> Rows(
        string sql, object parameters, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var rows = (await connection.QueryAsync<Row>(
            new CommandDefinition(sql, parameters, cancellationToken: cancellation))).AsList();
        var names = await people.Of(
            rows.SelectMany(row => new[] { Person(row.Giver), Person(row.Receiver) }), cancellation);
        return
        [
            .. rows.Select(row => new HandoverRow(
                new HandoverId(Guid.ParseExact(row.Id, "N")),
                Enum.Parse<HandoverState>(row.State),
                names[Person(row.Giver)],
                names[Person(row.Receiver)],
                (int)row.Patients,
                Micros.Instant(row.GivenAt),
                At(row.UnansweredAt),
                At(row.EndedAt),
                At(row.NotedAt))),
        ];
    }

    private static PractitionerId Person(string text) => new(Guid.ParseExact(text, "N"));

    private static DateTimeOffset? At(long? micros) => micros is { } at ? Micros.Instant(at) : null;

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Giver { get; init; }
        public required string Receiver { get; init; }
        public required string State { get; init; }
        public long Patients { get; init; }
        public long GivenAt { get; init; }
        public long? UnansweredAt { get; init; }
        public long? EndedAt { get; init; }
        public long? NotedAt { get; init; }
    }
}
