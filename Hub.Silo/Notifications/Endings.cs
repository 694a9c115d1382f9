using Dapper;
using Hub.Contracts.Notifications;
using Hub.Silo.Journal;

namespace Hub.Silo.Notifications;

/// <summary>
/// When a notice is gone nothing more is sent for it, and devices that may have it are told once that it is over. What
/// is being sent at this moment is seen to when it has ended.
/// </summary>
internal sealed class Endings(IDatabase database)
{
    private const string Ended =
        """
        SELECT id AS Id, state AS State, channel AS Channel, kind AS Kind, attempts AS Attempts
        FROM delivery
        WHERE live = 1 AND (state <> 'Sending' OR next_at <= @now)
            AND NOT EXISTS (SELECT 1 FROM notice WHERE notice.id = delivery.notice)
        """;

    private const string Close =
        """
        UPDATE delivery SET live = 0, holder = NULL, next_at = NULL,
            state = CASE WHEN state NOT IN ('Pending', 'Sending') THEN state
                WHEN attempts = 0 THEN 'Cancelled' ELSE 'GivenUp' END
        WHERE id = @Id AND state = @State AND live = 1
        """;

    // One for each device, whichever of its ways the device was told by.
    private const string Silence =
        """
        INSERT INTO delivery (id, notice, stream, practitioner, kind, urgent, place, channel, address, shown, state,
            attempts, made_at, next_at, live)
        SELECT @over, notice, stream, practitioner, @kind, urgent, -1, channel, address, shown, 'Pending',
            0, @now, @now, 0
        FROM delivery WHERE id = @id
        ON CONFLICT DO NOTHING
        """;

    public async Task Run(DateTimeOffset at, CancellationToken cancellation)
    {
        var now = Micros.Of(at);
        List<EndedRow> ended;
        await using (var connection = await database.Open(cancellation))
        {
            ended = (await connection.QueryAsync<EndedRow>(
                new CommandDefinition(Ended, new { now }, cancellationToken: cancellation))).AsList();
        }

        if (ended.Count == 0)
        {
            return;
        }

        await database.Write(
            async (connection, transaction) =>
            {
                foreach (var row in ended)
                {
                    var isClosed = await connection.ExecuteAsync(Close, row, transaction) > 0;
                    if (isClosed && row.MayRing)
                    {
                        await connection.ExecuteAsync(
                            Silence,
                            new
                            {
                                id = row.Id, over = Guid.CreateVersion7(at).ToString("N"), kind = NoticeKinds.Over, now,
                            },
                            transaction);
                    }
                }
            },
            cancellation);
    }

    private sealed class EndedRow
    {
        public required string Id { get; init; }
        public required string State { get; init; }
        public required string Channel { get; init; }
        public required string Kind { get; init; }
        public long Attempts { get; init; }

        /// <summary>An attempt whose answer was lost may have got through.</summary>
        public bool MayRing => Channel is nameof(ReachChannel.Push)
            && Kind is not NoticeKinds.Test
            && State is not nameof(DeliveryState.Failed)
            && Attempts > 0;
    }
}
