using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Timelines;
using Hub.Silo.Journal;
using Hub.Silo.Names;

namespace Hub.Silo.Timelines;

/// <summary>Entries as they now stand, and what they ask of whom.</summary>
internal sealed class TimelineTable : IReadModel
{
    public const string StreamKind = "timeline";

    private const string InsertEntry = """
        INSERT INTO timeline_entry (timeline, ordinal, entry, changed, kind, author, posted_at, written_at, markdown,
          search, vitals, reply_to, mentions, asks)
        VALUES (@timeline, @version, @entry, @version, @kind, @author, @at, @written, @markdown,
          @search, @vitals, @reply, @mentions, @asks)
        """;

    public string Kind => StreamKind;

    public IReadOnlyList<string> Tables { get; } = ["timeline_entry", "confirmation", "mention", "call_card"];

    public IEnumerable<Statement> Project(RecordedEvent recorded)
    {
        var row = new Row(recorded.Stored);
        return recorded.Event switch
        {
            TimelineEvent.MessagePosted e => Posted(
                row, e.Author, e.WrittenAt, e.Markdown, null, e.ReplyTo, e.Mentions, e.PleaseConfirm),
            TimelineEvent.StatusPosted e => Posted(
                row, e.Author, e.WrittenAt, e.Note, e.Vitals, e.ReplyTo, e.Mentions, e.PleaseConfirm),
            TimelineEvent.CallTold e => Told(row, e),
            TimelineEvent.CallNotTheirs e => NotTheirs(row, e),
            TimelineEvent.EntryCorrected e => [row.Update(
                "markdown = @markdown, search = @search, corrected_at = @at, corrected_by = @actor",
                ("markdown", e.Markdown),
                ("search", Folding.ForSearch(e.Markdown)))],
            TimelineEvent.EntryRetracted e => Retracted(row, e),
            TimelineEvent.EntryConfirmed e => Confirmed(row, e),
            TimelineEvent.EntryPinned => [row.Update("pinned_at = @at, pinned_by = @actor")],
            TimelineEvent.EntryUnpinned => [row.Update("pinned_at = NULL, pinned_by = NULL")],
            _ => [],
        };
    }

    private static IEnumerable<Statement> Posted(
        Row row,
        PractitionerId author,
        DateTimeOffset writtenAt,
        string markdown,
        VitalSigns? vitals,
        EntryId? replyTo,
        IReadOnlyList<PractitionerId> mentions,
        IReadOnlyList<Addressee> asked)
    {
        yield return new Statement(
            InsertEntry,
            ("timeline", row.Timeline),
            ("version", row.Version),
            ("entry", row.Entry),
            ("kind", vitals is null ? "message" : "status"),
            ("author", author.ToString()),
            ("at", row.At),
            ("written", Micros.Of(writtenAt)),
            ("markdown", markdown),
            ("search", Folding.ForSearch(markdown)),
            ("vitals", vitals is null ? null : JsonSerializer.Serialize(vitals, EventTypes.Json)),
            ("reply", replyTo?.ToString()),
            ("mentions", mentions.Count == 0 ? null : string.Join(' ', mentions)),
            ("asks", (long)asked.Count));

        foreach (var person in mentions)
        {
            yield return new Statement(
                """
                INSERT INTO mention (timeline, ordinal, entry, practitioner)
                VALUES (@timeline, @version, @entry, @person)
                """,
                ("timeline", row.Timeline),
                ("version", row.Version),
                ("entry", row.Entry),
                ("person", person.ToString()));
        }

        for (var place = 0; place < asked.Count; place++)
        {
            yield return new Statement(
                """
                INSERT INTO confirmation (timeline, ordinal, entry, place, person, role, withdrawn)
                VALUES (@timeline, @version, @entry, @place, @person, @role, 0)
                """,
                ("timeline", row.Timeline),
                ("version", row.Version),
                ("entry", row.Entry),
                ("place", (long)place),
                ("person", asked[place].Person?.ToString()),
                ("role", asked[place].Role is { } role ? role.ToString() : null));
        }
    }

    // The first telling makes the entry, each other one changes it.
    private static IEnumerable<Statement> Told(Row row, TimelineEvent.CallTold e)
    {
        yield return new Statement(
            InsertEntry + """
                 ON CONFLICT (timeline, entry) DO UPDATE SET changed = excluded.changed, markdown = excluded.markdown,
                search = excluded.search, retracted_at = NULL, retracted_by = NULL, retraction_reason = NULL
                """,
            ("timeline", row.Timeline),
            ("version", row.Version),
            ("entry", row.Entry),
            ("kind", EntryRow.Call),
            ("author", e.Asker.ToString()),
            ("at", row.At),
            ("written", Micros.Of(e.AskedAt)),
            ("markdown", e.Complaint),
            ("search", Folding.ForSearch(e.Complaint)),
            ("vitals", null),
            ("reply", null),
            ("mentions", null),
            ("asks", 0L));
        yield return new Statement(
            """
            INSERT INTO call_card (call, timeline, told) VALUES (@call, @timeline, @told)
            ON CONFLICT (call) DO UPDATE SET told = excluded.told, timeline = excluded.timeline
            WHERE call_card.told < excluded.told
            """,
            ("call", e.Call.ToString()), ("timeline", row.Timeline), ("told", e.Version));
    }

    // Whose it is then stands in the call alone.
    private static IEnumerable<Statement> NotTheirs(Row row, TimelineEvent.CallNotTheirs e) =>
    [
        row.Update(
            """
            markdown = '', search = '', pinned_at = NULL, pinned_by = NULL, retracted_at = @told, retracted_by = @by,
            retraction_reason = @reason
            """,
            ("told", row.At),
            ("by", e.By.ToString()),
            ("reason", RetractionView.NotTheirs)),
        new Statement(
            "DELETE FROM call_card WHERE call = @call AND timeline = @timeline",
            ("call", e.Call.ToString()), ("timeline", row.Timeline)),
    ];

    private static IEnumerable<Statement> Retracted(Row row, TimelineEvent.EntryRetracted e)
    {
        yield return row.Update(
            """
            markdown = '', search = '', vitals = NULL, pinned_at = NULL, pinned_by = NULL,
            retracted_at = @at, retracted_by = @actor, retraction_reason = @reason
            """,
            ("reason", e.Reason));
        yield return new Statement(
            "UPDATE confirmation SET withdrawn = 1 WHERE timeline = @timeline AND entry = @entry",
            ("timeline", row.Timeline),
            ("entry", row.Entry));
        yield return new Statement(
            "DELETE FROM mention WHERE timeline = @timeline AND entry = @entry",
            ("timeline", row.Timeline),
            ("entry", row.Entry));
    }

    private static IEnumerable<Statement> Confirmed(Row row, TimelineEvent.EntryConfirmed e)
    {
        foreach (var place in e.Asked)
        {
            yield return new Statement(
                """
                UPDATE confirmation SET done_by = @actor, done_at = @at
                WHERE timeline = @timeline AND entry = @entry AND place = @place
                """,
                ("timeline", row.Timeline),
                ("entry", row.Entry),
                ("place", (long)place),
                ("actor", e.By.ToString()),
                ("at", row.At));
        }

        yield return row.Update(null);
    }

    private readonly record struct Row(StoredEvent Stored)
    {
        public string Timeline => Stored.Stream.Key.ToString("N");

        public string? Entry => Stored.Subject?.ToString("N");

        public long Version => Stored.Version;

        public long At => Micros.Of(Stored.At);

        public Statement Update(string? set, params (string Name, object? Value)[] parameters) => new(
            $"""
            UPDATE timeline_entry SET changed = @version{(set is null ? string.Empty : ", " + set)}
            WHERE timeline = @timeline AND entry = @entry
            """,
            [
                ("timeline", Timeline), ("entry", Entry), ("version", Version),
                .. (set?.Contains("@at", StringComparison.Ordinal) is true
                    ? new (string, object?)[] { ("at", At), ("actor", Stored.Actor.ToString()) }
                    : []),
                .. parameters,
            ]);
    }
}
