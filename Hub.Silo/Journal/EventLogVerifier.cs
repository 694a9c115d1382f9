using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Hub.Silo.Journal;

/// <summary>
/// Walks the whole log in one snapshot and recomputes every hash: finds any changed byte, any missing and any added
/// row. It holds one row at a time and trusts no index or type, only bytes.
/// </summary>
internal sealed class EventLogVerifier(IDatabase database)
{
    private const string Events =
        """
        SELECT e.stream, e.version, e.at, e.actor, e.type, e.subject, e.command, e.step, e.body, e.hash,
               s.version AS head_version, s.hash AS head_hash
        FROM event e LEFT JOIN stream s ON s.stream = e.stream
        ORDER BY e.stream, e.version
        """;

    private const string EmptyStreams =
        """
        SELECT s.stream, s.version FROM stream s
        WHERE NOT EXISTS (SELECT 1 FROM event e WHERE e.stream = s.stream)
        ORDER BY s.stream
        """;

    /// <summary>Reports each finding in one line; says how many events were looked at, and the findings.</summary>
    public async Task<(long Events, long Findings)> Run(Action<string> report, CancellationToken cancellation = default)
    {
        await using var connection = await database.Open(cancellation);
        await using var snapshot = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        var walk = new Walk(report);
        await WalkEvents(connection, snapshot, walk, cancellation);
        await using var empty = Command(connection, snapshot, EmptyStreams);
        await using var rows = await empty.ExecuteReaderAsync(cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            walk.Report(rows.GetFieldValue<byte[]>(0), rows.GetInt64(1), "all events of the stream are missing");
        }

        return (walk.Events, walk.Findings);
    }

    private static async Task WalkEvents(
        DbConnection connection, DbTransaction snapshot, Walk walk, CancellationToken cancellation)
    {
        await using var command = Command(connection, snapshot, Events);
        await using var rows = await command.ExecuteReaderAsync(CommandBehavior.Default, cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            walk.Take(
                new RawEvent(
                    rows.GetFieldValue<byte[]>(0),
                    rows.GetInt64(1),
                    rows.GetInt64(2),
                    rows.GetFieldValue<byte[]>(3),
                    rows.GetFieldValue<byte[]>(4),
                    rows.IsDBNull(5) ? null : rows.GetFieldValue<byte[]>(5),
                    rows.GetFieldValue<byte[]>(6),
                    rows.GetInt64(7),
                    rows.GetFieldValue<byte[]>(8),
                    rows.GetFieldValue<byte[]>(9)),
                rows.IsDBNull(10) ? null : new StreamHead(rows.GetInt64(10), rows.GetFieldValue<byte[]>(11)));
        }

        walk.End();
    }

    private static DbCommand Command(DbConnection connection, DbTransaction transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.CommandTimeout = 0;
        return command;
    }

    private sealed class Walk(Action<string> report)
    {
        private RawEvent? last;
        private StreamHead? head;

        // What the last row's hash should have been, where that is known and differs from what is stored.
        private byte[]? mended;

        public long Events { get; private set; }

        public long Findings { get; private set; }

        public void Take(in RawEvent row, StreamHead? headOfStream)
        {
            Events++;
            if (last is not { } before || !before.Stream.AsSpan().SequenceEqual(row.Stream))
            {
                End();
                head = headOfStream;
                CheckFirst(row);
            }
            else if (row.Version != before.Version + 1)
            {
                mended = null;
                Report(row.Stream, row.Version, $"follows version {before.Version}: events are missing or were added");
            }
            else
            {
                CheckNext(row, before);
            }

            last = row;
        }

        public void End()
        {
            if (last is { } end)
            {
                if (head is null)
                {
                    Report(end.Stream, end.Version, "the end of the stream is not recorded");
                }
                else if (head.Version != end.Version)
                {
                    Report(end.Stream, end.Version, $"the stream should end at version {head.Version}");
                }
                else if (!Same(head.Hash, end.Hash) && !(mended is not null && Same(head.Hash, mended)))
                {
                    Report(end.Stream, end.Version, "the end of the stream has another hash");
                }
            }

            last = null;
        }

        public void Report(byte[] stream, long version, string finding)
        {
            Findings++;
            report(string.Create(
                CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetString(stream)} {version}: {finding}"));
        }

        private void CheckFirst(in RawEvent row)
        {
            mended = null;
            if (row.Version != 1)
            {
                Report(row.Stream, row.Version, "is the first of its stream: events are missing or were added");
            }
            else
            {
                Check(row, EventHash.Of(StreamHead.Empty.Hash, row));
            }
        }

        private void CheckNext(in RawEvent row, in RawEvent before)
        {
            // Where the row before was changed, this one may still be chained to what that was.
            var hash = EventHash.Of(before.Hash, row);
            if (mended is not null && !Same(hash, row.Hash))
            {
                hash = EventHash.Of(mended, row);
            }

            Check(row, hash);
        }

        private void Check(in RawEvent row, byte[] hash)
        {
            mended = Same(hash, row.Hash) ? null : hash;
            if (mended is not null)
            {
                Report(row.Stream, row.Version, "was changed");
            }
        }

        private static bool Same(byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other);
    }
}
