using System.Globalization;
using Hub.Contracts;
using Hub.Silo.Journal;

namespace Hub.Bench;

/// <summary>A post of 1 KB and the row that a timeline keeps of it.</summary>
[EventName("bench-posted")]
internal sealed record Posted(Guid Entry, string Text) : IHasSubject
{
    public Guid Subject => Entry;
}

internal static class Entries
{
    public static EventTypes Types { get; } = new([typeof(Posted)]);

    public static IReadOnlyList<IReadModel> Models { get; } = [new EntryTable()];

    public static IReadOnlyList<Migration> Schema { get; } =
    [
        new(
            9001,
            "bench-entry",
            """
            CREATE TABLE bench_entry (
                stream text NOT NULL, version bigint NOT NULL, entry text NOT NULL, author text NOT NULL,
                at bigint NOT NULL, preview text NOT NULL, PRIMARY KEY (stream, version));
            CREATE UNIQUE INDEX bench_entry_entry ON bench_entry (entry);
            """),
    ];

    public static PractitionerId Author { get; } = new(Guid.Parse("00000000-0000-0000-0000-0000000000a1"));

    public static DateTimeOffset Now { get; } = DateTimeOffset.UnixEpoch.AddYears(56);

    public static StreamId NewStream() => new("bench", Guid.NewGuid());

    public static List<Posted> Posts(int writer, int count) => Enumerable.Range(0, count)
        .Select(i => new Posted(Guid.CreateVersion7(), Text(writer, i)))
        .ToList();

    // About 300 Japanese characters and some figures: 1 KB in UTF-8.
    private static string Text(int writer, int i) => string.Create(
        CultureInfo.InvariantCulture,
        $"{writer:00} {i:000000} 体温 37.{i % 10} 脈拍 {60 + (i % 40)} {new string('痛', 150)}{new string('薬', 165)}");

    private sealed class EntryTable : IReadModel
    {
        public string Kind => "bench";

        public IReadOnlyList<string> Tables => ["bench_entry"];

        public IEnumerable<Statement> Project(RecordedEvent recorded)
        {
            var posted = (Posted)recorded.Event;
            yield return new Statement(
                """
                INSERT INTO bench_entry (stream, version, entry, author, at, preview)
                VALUES (@stream, @version, @entry, @author, @at, @preview)
                ON CONFLICT (stream, version) DO UPDATE SET preview = excluded.preview
                """,
                ("stream", recorded.Stored.Stream.ToString()),
                ("version", recorded.Stored.Version),
                ("entry", posted.Entry.ToString("N")),
                ("author", recorded.Stored.Actor.ToString()),
                ("at", Micros.Of(recorded.Stored.At)),
                ("preview", posted.Text[..80]));
        }
    }
}
