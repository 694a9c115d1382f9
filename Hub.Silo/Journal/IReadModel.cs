namespace Hub.Silo.Journal;

/// <summary>
/// Tables derived from the log. Every row belongs to exactly one stream and depends on that stream's events alone,
/// so that a rebuild may take the streams in any order and ends with the same rows.
/// </summary>
internal interface IReadModel
{
    /// <summary>The kind of streams that it follows (<see cref="StreamId.Kind"/>).</summary>
    string Kind { get; }

    /// <summary>The tables that it alone writes; emptied before a rebuild.</summary>
    IReadOnlyList<string> Tables { get; }

    /// <summary>What to write for this event, in order. Understood by SQLite and PostgreSQL alike.</summary>
    IEnumerable<Statement> Project(RecordedEvent recorded);
}

/// <summary>An event with its place in the log, as read models and followers see it.</summary>
internal sealed record RecordedEvent(StoredEvent Stored, object Event);

/// <summary>One SQL statement. Parameters are <c>@name</c>; values are text, long, double, bytes or null.</summary>
internal readonly record struct Statement(string Sql, params (string Name, object? Value)[] Parameters);
