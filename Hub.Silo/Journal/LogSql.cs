namespace Hub.Silo.Journal;

/// <summary>What an append writes, for both databases.</summary>
internal static class LogSql
{
    private const string NewHead = "INSERT INTO stream (stream, version, hash) VALUES (@stream, @version, @hash)";

    private const string MoveHead =
        """
        UPDATE stream SET version = @version, hash = @hash
        WHERE stream = @stream AND version = @expected AND hash = @expectedHash
        """;

    private const string NewEvent =
        """
        INSERT INTO event (stream, version, at, actor, type, subject, command, step, body, hash)
        VALUES (@stream, @version, @at, @actor, @type, @subject, @command, @step, @body, @hash)
        """;

    /// <summary>
    /// First the stream's end, which must change exactly one row and holds other writers of the stream off; then
    /// the events, then what the read models make of them.
    /// </summary>
    public static IEnumerable<Statement> Of(SealedAppend append)
    {
        yield return Head(append);
        var actor = append.Rows[0].Actor.ToString();
        var command = append.Rows[0].Command.ToString();
        foreach (var row in append.Rows)
        {
            yield return new Statement(
                NewEvent,
                ("stream", append.Stream),
                ("version", row.Version),
                ("at", Micros.Of(row.At)),
                ("actor", actor),
                ("type", row.Type),
                ("subject", row.Subject?.ToString("N")),
                ("command", command),
                ("step", (long)row.Step),
                ("body", row.Body),
                ("hash", row.Hash));
        }

        foreach (var statement in append.Statements)
        {
            yield return statement;
        }
    }

    private static Statement Head(SealedAppend append) => append.Expected.Version == 0
        ? new Statement(
            NewHead, ("stream", append.Stream), ("version", append.Head.Version), ("hash", append.Head.Hash))
        : new Statement(
            MoveHead,
            ("stream", append.Stream),
            ("version", append.Head.Version),
            ("hash", append.Head.Hash),
            ("expected", append.Expected.Version),
            ("expectedHash", append.Expected.Hash));
}
