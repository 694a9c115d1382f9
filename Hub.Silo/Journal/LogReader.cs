using System.Data.Common;
using Hub.Contracts;

namespace Hub.Silo.Journal;

/// <summary>Reads streams, for both databases.</summary>
internal sealed class LogReader(IDatabase database)
{
    /// <summary>All events of the streams of a kind, stream by stream: '0' is the character after '/'.</summary>
    public const string AllOfKind =
        """
        SELECT version, at, actor, type, subject, command, step, body, hash, stream FROM event
        WHERE stream >= @from AND stream < @until ORDER BY stream, version
        """;

    private const string Columns =
        "SELECT version, at, actor, type, subject, command, step, body, hash FROM event WHERE stream = @stream ";

    public async Task<StreamHead> Head(StreamId stream, CancellationToken cancellation)
    {
        var heads = await Query(
            new Statement("SELECT version, hash FROM stream WHERE stream = @stream", ("stream", stream.ToString())),
            row => new StreamHead(row.GetInt64(0), row.GetFieldValue<byte[]>(1)),
            cancellation);
        return heads.Count == 0 ? StreamHead.Empty : heads[0];
    }

    public Task<List<StoredEvent>> After(StreamId stream, long after, int take, CancellationToken cancellation) =>
        Events(
            stream,
            Columns + "AND version > @after ORDER BY version LIMIT @take",
            cancellation,
            ("after", after),
            ("take", (long)take));

    public Task<List<StoredEvent>> Subject(StreamId stream, Guid subject, CancellationToken cancellation) =>
        Events(stream, Columns + "AND subject = @subject ORDER BY version", cancellation, ("subject", $"{subject:N}"));

    public Task<List<StoredEvent>> Command(StreamId stream, CommandId command, CancellationToken cancellation) =>
        Events(stream, Columns + "AND command = @command ORDER BY step", cancellation, ("command", $"{command}"));

    /// <summary>The row that the reader stands on.</summary>
    public static StoredEvent Event(StreamId stream, DbDataReader row) => new(
        stream,
        row.GetInt64(0),
        Micros.Instant(row.GetInt64(1)),
        new PractitionerId(Guid.ParseExact(row.GetString(2), "N")),
        row.GetString(3),
        row.IsDBNull(4) ? null : Guid.ParseExact(row.GetString(4), "N"),
        new CommandId(Guid.ParseExact(row.GetString(5), "N")),
        (int)row.GetInt64(6),
        row.GetString(7),
        row.GetFieldValue<byte[]>(8));

    private Task<List<StoredEvent>> Events(
        StreamId stream,
        string sql,
        CancellationToken cancellation,
        params (string Name, object? Value)[] parameters) =>
        Query(
            new Statement(sql, [("stream", stream.ToString()), .. parameters]),
            row => Event(stream, row),
            cancellation);

    private async Task<List<T>> Query<T>(
        Statement statement, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await database.Open(cancellation);
            await using var command = connection.CreateCommand(statement);
            await using var rows = await command.ExecuteReaderAsync(cancellation);
            var found = new List<T>();
            while (await rows.ReadAsync(cancellation))
            {
                found.Add(read(rows));
            }

            return found;
        }
        catch (Exception failure) when (Failures.IsUnavailable(failure))
        {
            throw new StoreUnavailableException("The store cannot be read.", failure);
        }
    }
}
