using Hub.Silo.Journal;

namespace Hub.Silo.Deadlines;

/// <summary>When a stream wants to be told.</summary>
internal readonly record struct Deadline(StreamId Stream, DateTimeOffset Due);

/// <summary>
/// What a read model writes in the transaction of its event, so that a waiting state and its deadline are one.
/// </summary>
internal static class Deadlines
{
    /// <summary>The event's stream waits until this instant; what it waited for before is forgotten.</summary>
    public static Statement Set(StoredEvent stored, DateTimeOffset due) => new(
        """
        INSERT INTO deadline (stream, due) VALUES (@stream, @due)
        ON CONFLICT (stream) DO UPDATE SET due = excluded.due
        """,
        ("stream", stored.Stream.ToString()),
        ("due", Micros.Of(WholeMicroseconds(due))));

    /// <summary>The event's stream waits for nothing.</summary>
    public static Statement Clear(StoredEvent stored) =>
        new("DELETE FROM deadline WHERE stream = @stream", ("stream", stored.Stream.ToString()));

    // Up: whoever decides by the instant itself must not find that it has not come yet.
    private static DateTimeOffset WholeMicroseconds(DateTimeOffset due) =>
        Micros.Truncate(due.AddTicks(TimeSpan.TicksPerMicrosecond - 1));
}
