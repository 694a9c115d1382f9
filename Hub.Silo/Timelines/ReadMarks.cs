using Dapper;
using Hub.Contracts;
using Hub.Contracts.Timelines;
using Hub.Silo.Feeds;
using Hub.Silo.Journal;

namespace Hub.Silo.Timelines;

/// <summary>
/// How far each reader has read, as a history of marks that only move forward. They come by themselves as people
/// scroll, so they are no events; 確認しました is one.
/// </summary>
internal sealed class ReadMarks(IDatabase database, IFeed feed, People people, TimeProvider clock)
{
    /// <summary>The kind under which a moved mark is announced to followers.</summary>
    public const string StreamKind = "read-mark";

    /// <summary>How far each has read, for those who have.</summary>
    public Task<IReadOnlyList<ReadMarkView>> Of(TimelineId timeline, CancellationToken cancellation) => Read(
        """
        SELECT practitioner AS Practitioner, ordinal AS Ordinal, at AS At FROM read_mark AS m
        WHERE timeline = @timeline AND ordinal = (
          SELECT MAX(ordinal) FROM read_mark AS l
          WHERE l.timeline = m.timeline AND l.practitioner = m.practitioner)
        """,
        new { timeline = timeline.ToString() },
        cancellation);

    /// <summary>Who had the entry on their screen: since their first mark at or behind it.</summary>
    public Task<IReadOnlyList<ReadMarkView>> ReadBy(
        TimelineId timeline, EntryId entry, CancellationToken cancellation) => Read(
        """
        SELECT m.practitioner AS Practitioner, MIN(m.ordinal) AS Ordinal, MIN(m.at) AS At
        FROM timeline_entry AS e JOIN read_mark AS m ON m.timeline = e.timeline AND m.ordinal >= e.ordinal
        WHERE e.timeline = @timeline AND e.entry = @entry
        GROUP BY m.practitioner
        """,
        new { timeline = timeline.ToString(), entry = entry.ToString() },
        cancellation);

    /// <summary>Moves the mark forward, no further than the last entry. Returns whether it moved.</summary>
    public async Task<bool> Move(TimelineId timeline, PractitionerId reader, long ordinal)
    {
        var moved = 0;
        await database.Write(async (connection, transaction) => moved = await connection.ExecuteAsync(
            """
            INSERT INTO read_mark (timeline, practitioner, ordinal, at)
            SELECT @timeline, @reader, e.last, @at
            FROM (SELECT MAX(ordinal) AS last FROM timeline_entry
                  WHERE timeline = @timeline AND ordinal <= @ordinal) AS e
            WHERE e.last IS NOT NULL AND NOT EXISTS (
              SELECT 1 FROM read_mark WHERE timeline = @timeline AND practitioner = @reader AND ordinal >= e.last)
            ON CONFLICT (timeline, practitioner, ordinal) DO NOTHING
            """,
            new
            {
                timeline = timeline.ToString(),
                reader = reader.ToString(),
                ordinal,
                at = Micros.Of(clock.GetUtcNow()),
            },
            transaction));
        if (moved > 0)
        {
            await feed.Announce(new StreamId(StreamKind, timeline.Value), ordinal);
        }

        return moved > 0;
    }

    private async Task<IReadOnlyList<ReadMarkView>> Read(
        string sql, object parameters, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var rows = (await connection.QueryAsync<Row>(
            new CommandDefinition(sql, parameters, cancellationToken: cancellation))).AsList();
        var names = await people.Of(rows.Select(row => EntryRow.Person(row.Practitioner)), cancellation);
        return rows
            .Select(row => (Id: EntryRow.Person(row.Practitioner), Row: row))
            .Select(read => new ReadMarkView(
                read.Id, names[read.Id].Name, read.Row.Ordinal, Micros.Instant(read.Row.At)))
            .ToArray();
    }

    // No constructor: SQLite knows no type for MIN() of no rows, and Dapper would find none that fits.
    private sealed class Row
    {
        public required string Practitioner { get; init; }
        public long Ordinal { get; init; }
        public long At { get; init; }
    }
}
