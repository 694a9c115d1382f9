using Dapper;
using Hub.Contracts;
using Hub.Contracts.Notifications;
using Hub.Silo.Journal;

namespace Hub.Silo.Notifications;

/// <summary>Deliveries as colleagues may see them.</summary>
internal sealed class DeliveryReads(IDatabase database) : IDeliveryReads
{
    public async Task<IReadOnlyList<DeliveryView>> Of(
        string kind, Guid key, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(
            """
            SELECT d.id AS Id, d.practitioner AS Practitioner, p.name AS Name, d.kind AS Kind, d.channel AS Channel,
                d.shown AS Shown, d.state AS State, d.attempts AS Attempts, d.result AS Result, d.outcome AS Outcome,
                d.made_at AS MadeAt, d.tried_at AS TriedAt, d.next_at AS NextAt
            FROM delivery d LEFT JOIN practitioner p ON p.id = d.practitioner
            WHERE d.stream = @stream AND d.kind <> 'over' ORDER BY d.made_at, d.place, d.id
            """,
            new { stream = new StreamId(kind, key).ToString() },
            cancellationToken: cancellation));
        return [.. rows.Select(row => row.View())];
    }

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Practitioner { get; init; }
        public string? Name { get; init; }
        public required string Kind { get; init; }
        public required string Channel { get; init; }
        public required string Shown { get; init; }
        public required string State { get; init; }
        public long Attempts { get; init; }
        public string? Result { get; init; }
        public string? Outcome { get; init; }
        public long MadeAt { get; init; }
        public long? TriedAt { get; init; }
        public long? NextAt { get; init; }

        public DeliveryView View()
        {
            var state = Enum.Parse<DeliveryState>(State);
            return new DeliveryView(
                Guid.ParseExact(Id, "N"),
                new PractitionerId(Guid.ParseExact(Practitioner, "N")),
                Name ?? "—",
                Kind,
                Enum.Parse<ReachChannel>(Channel),
                Shown,
                state,
                (int)Attempts,
                Result,
                Outcome is null ? null : Enum.Parse<DeliveryOutcome>(Outcome),
                Micros.Instant(MadeAt),
                TriedAt is { } tried ? Micros.Instant(tried) : null,
                state is DeliveryState.Pending && NextAt is { } next ? Micros.Instant(next) : null);
        }
    }
}
