using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;
using Hub.Silo.Journal;

namespace Hub.Silo.Deadlines;

/// <summary>A row of the table, and until when a node has claimed it.</summary>
internal readonly record struct Waiting(Deadline Deadline, DateTimeOffset? Until)
{
    // A claim that ends later than this was made by a clock that has gone back since.
    public static readonly TimeSpan LongestBelievable = TimeSpan.FromSeconds(1);

    /// <summary>Whether a node tells it now.</summary>
    public bool IsHeld(DateTimeOffset now) => Until > now && Until <= now + LongestBelievable;
}

/// <summary>The deadlines in the order in which they fall due, and who tells them.</summary>
internal sealed class DeadlineTable(IDatabase database)
{
    /// <summary>
    /// How long a claim keeps other nodes off. Short: after a node is killed, its claims must not cost the second
    /// within which a deadline takes effect, and what is told twice has one effect.
    /// </summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMilliseconds(250);

    // Most looks find that even the first has time; where much is due, or cannot be told, pages grow.
    private const int FirstPage = 2;
    private const int Growth = 8;
    private const int LargestPage = 1024;

    private const long MostForgotten = 500;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private const string Page =
        """
        SELECT d.stream, d.due,
            (SELECT c.until FROM deadline_claim c WHERE c.stream = d.stream AND c.due = d.due)
        FROM deadline d
        WHERE (d.due, d.stream) > (@due, @stream)
        ORDER BY d.due, d.stream
        LIMIT @take
        """;

    // One statement without a transaction around it: a node that freezes in the middle holds no lock, for which the
    // journal of another would have to wait. Rows that a grain is just about to clear or move are left alone.
    private const string ClaimRows =
        """
        WITH free AS (
            SELECT d.stream, d.due FROM deadline d
            WHERE (d.stream, d.due) IN (SELECT * FROM unnest(@streams, @dues))
            FOR UPDATE OF d SKIP LOCKED)
        INSERT INTO deadline_claim AS held (stream, due, until)
        SELECT free.stream, free.due, @until FROM free
        ON CONFLICT (stream) DO UPDATE SET due = excluded.due, until = excluded.until
        WHERE held.due <> excluded.due OR held.until <= @now OR held.until > @believable
        RETURNING held.stream, held.due
        """;

    private const string ForgetRows =
        """
        DELETE FROM deadline_claim WHERE stream IN (
            SELECT c.stream FROM deadline_claim c WHERE c.until < @before FOR UPDATE SKIP LOCKED)
        """;

    /// <summary>All, the earliest first. Pages are read as they are asked for.</summary>
    public async IAsyncEnumerable<Waiting> InOrder([EnumeratorCancellation] CancellationToken cancellation)
    {
        var (due, stream) = (long.MinValue, "");
        for (var take = FirstPage; ; take = Math.Min(Growth * take, LargestPage))
        {
            var page = await Read(due, stream, take, cancellation);
            foreach (var row in page)
            {
                yield return row;
            }

            if (page.Count < take)
            {
                yield break;
            }

            (due, stream) = (Micros.Of(page[^1].Deadline.Due), page[^1].Deadline.Stream.ToString());
        }
    }

    /// <summary>Claims those that are as they were read and that nobody else has claimed, and says which.</summary>
    public async Task<IReadOnlyList<Deadline>> Claim(
        IReadOnlyList<Deadline> wanted, DateTimeOffset now, CancellationToken cancellation)
    {
        // One process tells what is in a SQLite file, and it knows what it tells.
        if (database.Dialect is Dialect.Sqlite || wanted.Count == 0)
        {
            return wanted;
        }

        await using var connection = await database.Open(cancellation);
        var claimed = await connection.QueryAsync<(string Stream, long Due)>(new CommandDefinition(
            ClaimRows,
            new
            {
                streams = wanted.Select(deadline => deadline.Stream.ToString()).ToArray(),
                dues = wanted.Select(deadline => Micros.Of(deadline.Due)).ToArray(),
                now = Micros.Of(now),
                until = Micros.Of(now + Lease),
                believable = Micros.Of(now + Waiting.LongestBelievable),
            },
            cancellationToken: cancellation));
        return [.. claimed.Select(row => new Deadline(StreamId.Parse(row.Stream), Micros.Instant(row.Due)))];
    }

    /// <summary>Removes claims that ended long ago, and of all that is kept for a while what is old.</summary>
    public async Task Forget(
        IEnumerable<IRetention> retentions, DateTimeOffset now, CancellationToken cancellation)
    {
        if (database.Dialect is Dialect.PostgreSql)
        {
            await using var connection = await database.Open(cancellation);
            await connection.Run(null, ForgetRows, ("before", Micros.Of(now - Kept)));
        }

        foreach (var old in retentions.SelectMany(each => each.Forget(now, MostForgotten)))
        {
            await database.Write((connection, transaction) => connection.Run(transaction, old), cancellation);
        }
    }

    private async Task<List<Waiting>> Read(long due, string stream, int take, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        await using var command = connection.CreateCommand(new Statement(
            Page, ("due", due), ("stream", stream), ("take", (long)take)));
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var page = new List<Waiting>(take);
        while (await rows.ReadAsync(cancellation))
        {
            page.Add(Of(rows));
        }

        return page;
    }

    private static Waiting Of(DbDataReader row) => new(
        new Deadline(StreamId.Parse(row.GetString(0)), Micros.Instant(row.GetInt64(1))),
        row.IsDBNull(2) ? null : Micros.Instant(row.GetInt64(2)));
}
