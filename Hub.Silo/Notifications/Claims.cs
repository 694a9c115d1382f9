using System.Data.Common;
using Dapper;
using Hub.Contracts;
using Hub.Contracts.Notifications;
using Hub.Silo.Journal;

namespace Hub.Silo.Notifications;

/// <summary>
/// Who sends what: a row is marked before it is sent, by one sender for the time of a lease, and what came of it is
/// recorded by whoever still holds it. A sender that dies leaves its lease to run out.
/// </summary>
internal sealed class Claims(IDatabase database)
{
    /// <summary>Longer than any attempt takes.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    /// <summary>How long a device is told that it is over.</summary>
    private static readonly TimeSpan overPatience = TimeSpan.FromMinutes(10);

    private const string Mark =
        """
        UPDATE delivery SET state = 'Sending', holder = @holder, attempts = attempts + 1, tried_at = @now,
            next_at = @until
        WHERE id = @id
        """;

    /// <summary>Takes what is due, what is urgent first.</summary>
    public async Task<IReadOnlyList<Errand>> Take(
        IReadOnlyList<ReachChannel> channels, int most, DateTimeOffset at, CancellationToken cancellation)
    {
        var now = Micros.Of(at);
        var due =
            $"""
            FROM delivery
            WHERE next_at <= @now AND channel IN ({string.Join(", ", channels.Select(channel => $"'{channel}'"))})
                AND kind <> 'reach-test'
                AND (kind = 'over' OR EXISTS (SELECT 1 FROM notice WHERE notice.id = delivery.notice))
            """;
        if (most <= 0 || !await Any(due, now, cancellation))
        {
            return [];
        }

        var taken = new List<Errand>();
        await database.Write(
            async (connection, transaction) =>
            {
                var skip = database.Dialect is Dialect.PostgreSql ? "FOR UPDATE SKIP LOCKED" : "";
                var rows = await connection.QueryAsync<DueRow>(
                    $"""
                    SELECT id AS Id, notice AS Notice, practitioner AS Practitioner, kind AS Kind, channel AS Channel,
                        address AS Address, urgent AS Urgent, attempts AS Attempts, made_at AS MadeAt
                    {due} ORDER BY urgent DESC, next_at, id LIMIT @most {skip}
                    """,
                    new { now, most },
                    transaction);

                // Numbers are locked in one order, so that no two senders wait for each other.
                foreach (var row in rows.OrderBy(row => row.Address, StringComparer.Ordinal))
                {
                    if (!await IsPaced(connection, transaction, row, now))
                    {
                        taken.Add(await Hold(connection, transaction, row, now));
                    }
                }
            },
            cancellation);
        return taken;
    }

    /// <summary>Records what came of it; false where the lease was lost and somebody else sends it.</summary>
    public async Task<bool> Record(Errand errand, Sending sending, DateTimeOffset at)
    {
        var isTest = errand.Kind is NoticeKinds.Test;
        var next = at + ReachTimes.Wait(errand.Channel, errand.Attempts);
        var patience = errand.Kind is NoticeKinds.Over ? overPatience : ReachTimes.Patience;
        var state = sending.Verdict switch
        {
            Verdict.Sent => DeliveryState.Sent,
            Verdict.Later when isTest => DeliveryState.GivenUp,
            Verdict.Later when next > errand.MadeAt + patience => DeliveryState.GivenUp,
            Verdict.Later => DeliveryState.Pending,
            _ => DeliveryState.Failed,
        };
        var written = 0;
        await database.Write(async (connection, transaction) => written = await connection.ExecuteAsync(
            """
            UPDATE delivery SET state = @state, result = @Code, holder = NULL, next_at = @next,
                live = CASE WHEN @isTest = 1 THEN 0 ELSE live END
            WHERE id = @id AND state = 'Sending' AND holder = @Holder
            """,
            new
            {
                id = errand.Id.ToString("N"),
                errand.Holder,
                sending.Code,
                state = state.ToString(),
                next = state is DeliveryState.Pending ? Micros.Of(next) : (long?)null,
                isTest = isTest ? 1 : 0,
            },
            transaction));
        return written > 0;
    }

    /// <summary>Whether a number was tried less than a minute ago: then this row waits for the rest of it.</summary>
    private async Task<bool> IsPaced(DbConnection connection, DbTransaction transaction, DueRow row, long now)
    {
        if (row.Channel is not (nameof(ReachChannel.Sms) or nameof(ReachChannel.Voice)))
        {
            return false;
        }

        var last = await LastTry(connection, transaction, row.Channel, row.Address);
        var next = last + (long)ReachTimes.Pace.TotalMicroseconds;
        return next > now && await connection.ExecuteAsync(
            "UPDATE delivery SET state = 'Pending', holder = NULL, next_at = @next WHERE id = @Id",
            new { next, row.Id },
            transaction) > 0;
    }

    /// <summary>When a number was tried last. Whoever asks has it to themselves until the transaction ends.</summary>
    public async Task<long?> LastTry(
        DbConnection connection, DbTransaction transaction, string channel, string address)
    {
        if (database.Dialect is Dialect.PostgreSql)
        {
            await connection.ExecuteAsync(
                "SELECT pg_advisory_xact_lock(hashtextextended(@address, 13))", new { address }, transaction);
        }

        return await connection.QuerySingleAsync<long?>(
            "SELECT MAX(tried_at) FROM delivery WHERE channel = @channel AND address = @address",
            new { channel, address },
            transaction);
    }

    private async Task<bool> Any(string due, long now, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        return await connection.QuerySingleAsync<long>(
            new CommandDefinition($"SELECT COUNT(*) {due}", new { now }, cancellationToken: cancellation)) > 0;
    }

    private static async Task<Errand> Hold(
        DbConnection connection, DbTransaction transaction, DueRow row, long now)
    {
        var holder = Guid.NewGuid().ToString("N");
        await connection.ExecuteAsync(
            Mark, new { id = row.Id, holder, now, until = now + (long)Lease.TotalMicroseconds }, transaction);
        return row.Errand(holder);
    }

    private sealed class DueRow
    {
        public required string Id { get; init; }
        public required string Notice { get; init; }
        public required string Practitioner { get; init; }
        public required string Kind { get; init; }
        public required string Channel { get; init; }
        public required string Address { get; init; }
        public long Urgent { get; init; }
        public long Attempts { get; init; }
        public long MadeAt { get; init; }

        public Errand Errand(string holder) => new(
            Guid.ParseExact(Id, "N"),
            Guid.ParseExact(Notice, "N"),
            new PractitionerId(Guid.ParseExact(Practitioner, "N")),
            Kind,
            Enum.Parse<ReachChannel>(Channel),
            Address,
            Urgent == 1,
            (int)Attempts + 1,
            Micros.Instant(MadeAt),
            holder);
    }
}
