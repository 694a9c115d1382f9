using Hub.Contracts;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Journal;

/// <summary>A feature small enough to be a sample: notes that are written, amended and struck.</summary>
internal abstract record NoteEvent(Guid Note) : IHasSubject
{
    public Guid Subject => Note;

    [EventName("test-note-written")]
    public sealed record Written(Guid Note, string Text) : NoteEvent(Note);

    [EventName("test-note-amended")]
    public sealed record Amended(Guid Note, string Text) : NoteEvent(Note);
}

/// <summary>An event about the whole stream.</summary>
[EventName("test-notes-closed")]
internal sealed record NotesClosed(string Reason);

/// <summary>Where each note stands, as a table.</summary>
internal sealed class NoteTable : IReadModel
{
    public static Migration Schema { get; } = new(
        9000,
        "note",
        "CREATE TABLE note (note text PRIMARY KEY, stream text NOT NULL, body text, amended bigint NOT NULL)");

    public string Kind => "notes";

    public IReadOnlyList<string> Tables => ["note"];

    public IEnumerable<Statement> Project(RecordedEvent recorded) => recorded.Event switch
    {
        NoteEvent.Written written =>
        [
            new Statement(
                """
                INSERT INTO note (note, stream, body, amended) VALUES (@note, @stream, @body, 0)
                ON CONFLICT (note) DO UPDATE SET body = excluded.body
                """,
                ("note", $"{written.Note:N}"),
                ("stream", $"{recorded.Stored.Stream}"),
                ("body", written.Text)),
        ],
        NoteEvent.Amended amended =>
        [
            new Statement(
                "UPDATE note SET body = @body, amended = amended + 1 WHERE note = @note",
                ("note", $"{amended.Note:N}"),
                ("body", amended.Text)),
        ],
        _ => [],
    };
}

internal static class Notes
{
    public static EventTypes Types { get; } =
        new([typeof(NoteEvent.Written), typeof(NoteEvent.Amended), typeof(NotesClosed)]);

    public static PractitionerId Tanaka { get; } = new(Guid.Parse("00000000-0000-0000-0000-0000000000a1"));

    public static PractitionerId Sato { get; } = new(Guid.Parse("00000000-0000-0000-0000-0000000000a2"));

    public static DateTimeOffset Now { get; } = new FakeClock().GetUtcNow();

    public static StreamId NewStream() => new("notes", Guid.NewGuid());

    public static SqliteStorage OnSqlite() =>
        new() { Types = Types, ReadModels = [new NoteTable()], Migrations = [NoteTable.Schema] };

    public static PostgresStorage OnPostgres() =>
        new() { Types = Types, ReadModels = [new NoteTable()], Migrations = [NoteTable.Schema] };

    public static Append Append(StreamId stream, StreamHead expected, params object[] events) =>
        new(stream, expected, CommandId.New(), Tanaka, Now, events);

    public static NoteEvent Written(string text = "痛みが強い") => new NoteEvent.Written(Guid.NewGuid(), text);

    /// <summary>Appends and insists that it became durable.</summary>
    public static async Task<StreamHead> Add(
        this IEventStore store, StreamId stream, StreamHead expected, params object[] events) =>
        Assert.IsType<AppendResult.Appended>(await store.Append(Append(stream, expected, events))).Head;

    public static Task<IReadOnlyList<StoredEvent>> All(this IEventStore store, StreamId stream) =>
        store.Read(stream, 0, int.MaxValue);
}
