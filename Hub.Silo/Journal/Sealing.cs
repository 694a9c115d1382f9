using System.Text;

namespace Hub.Silo.Journal;

/// <summary>
/// Makes an append ready to be written: text, versions, hashes, and what the read models add. It runs on the
/// caller's thread, so that the one writer does nothing but write.
/// </summary>
internal sealed class Sealing(EventTypes types, IEnumerable<IReadModel> readModels)
{
    private readonly Projection projection = new(readModels);

    public SealedAppend Seal(Append append)
    {
        if (append.Events.Count == 0)
        {
            throw new ArgumentException("An append has at least one event.", nameof(append));
        }

        var stream = append.Stream.ToString();
        var head = append.Expected;
        var rows = new StoredEvent[append.Events.Count];
        for (var step = 0; step < rows.Length; step++)
        {
            var fact = append.Events[step];
            var row = new StoredEvent(
                append.Stream,
                head.Version + 1,
                Micros.Truncate(append.At),
                append.Actor,
                types.NameOf(fact),
                (fact as IHasSubject)?.Subject,
                append.Command,
                step,
                types.Write(fact),
                []);
            rows[step] = row with { Hash = EventHash.Of(head.Hash, stream, row) };
            head = new StreamHead(row.Version, rows[step].Hash);
        }

        return new SealedAppend(append, stream, rows, Project(append, rows), head);
    }

    private List<Statement> Project(Append append, StoredEvent[] rows)
    {
        var statements = new List<Statement>();
        if (projection.Follows(append.Stream.Kind))
        {
            foreach (var row in rows)
            {
                statements.AddRange(projection.Of(new RecordedEvent(row, AsRead(row, append.Events[row.Step]))));
            }
        }

        return statements;
    }

    // Half a surrogate pair is stored as U+FFFD: the tables hold what will be read, as after a rebuild.
    private object AsRead(StoredEvent row, object fact) =>
        row.Body.Contains(@"\uFFFD", StringComparison.Ordinal) ? types.Read(row.Type, row.Body) : fact;
}

/// <summary>An append whose every byte is decided; only the answer is open.</summary>
internal sealed class SealedAppend(
    Append append, string stream, StoredEvent[] rows, IReadOnlyList<Statement> statements, StreamHead head)
{
    public StreamHead Expected { get; } = append.Expected;

    public StreamId Id { get; } = append.Stream;

    public string Stream { get; } = stream;

    public StoredEvent[] Rows { get; } = rows;

    public IReadOnlyList<Statement> Statements { get; } = statements;

    public StreamHead Head { get; } = head;

    /// <summary>About how much it weighs in a transaction.</summary>
    public int Size { get; } = rows.Sum(row => 512 + Encoding.UTF8.GetByteCount(row.Body));

    /// <summary>True: durable. False: another append was in the way. An exception: it could not be written.</summary>
    public TaskCompletionSource<bool> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
}
