using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Hub.Silo.Journal;

namespace Hub.Silo.Timelines;

/// <summary>A row of <c>timeline_entry</c> as Dapper reads it.</summary>
internal sealed class EntryRow
{
    public const string Columns = """
        timeline AS Timeline, ordinal AS Ordinal, entry AS Entry, changed AS Changed, kind AS Kind, author AS Author,
        posted_at AS PostedAt, written_at AS WrittenAt, markdown AS Markdown, vitals AS Vitals, reply_to AS ReplyTo,
        mentions AS Mentions, asks AS Asks, corrected_at AS CorrectedAt, corrected_by AS CorrectedBy,
        retracted_at AS RetractedAt, retracted_by AS RetractedBy, retraction_reason AS RetractionReason,
        pinned_at AS PinnedAt, pinned_by AS PinnedBy
        """;

    /// <summary>The kind of an entry that tells of a call.</summary>
    public const string Call = "call";

    public required string Timeline { get; init; }
    public long Ordinal { get; init; }
    public required string Entry { get; init; }
    public long Changed { get; init; }
    public required string Kind { get; init; }
    public required string Author { get; init; }
    public long PostedAt { get; init; }
    public long WrittenAt { get; init; }
    public required string Markdown { get; init; }
    public string? Vitals { get; init; }
    public string? ReplyTo { get; init; }
    public string? Mentions { get; init; }
    public long Asks { get; init; }
    public long? CorrectedAt { get; init; }
    public string? CorrectedBy { get; init; }
    public long? RetractedAt { get; init; }
    public string? RetractedBy { get; init; }
    public string? RetractionReason { get; init; }
    public long? PinnedAt { get; init; }
    public string? PinnedBy { get; init; }

    public IEnumerable<PractitionerId> Mentioned =>
        Mentions is null ? [] : Mentions.Split(' ').Select(Person);

    /// <summary>Everybody whose name stands beside the entry.</summary>
    public IEnumerable<PractitionerId> Named() =>
        new[] { Author, CorrectedBy, RetractedBy, PinnedBy }.OfType<string>().Select(Person).Concat(Mentioned);

    public TimelineEntryView View(
        IReadOnlyDictionary<PractitionerId, PersonView> people,
        ReplyView? reply,
        IEnumerable<ConfirmationRow> confirmations,
        CallView? call) => new(
            new TimelineId(Guid.ParseExact(Timeline, "N")),
            new EntryId(Guid.ParseExact(Entry, "N")),
            Ordinal,
            Changed,
            Kind switch { "status" => EntryKind.Status, Call => EntryKind.Call, _ => EntryKind.Message },
            people[Person(Author)],
            Micros.Instant(PostedAt),
            Micros.Instant(WrittenAt),
            Markdown,
            Vitals is null ? null : JsonSerializer.Deserialize<VitalSigns>(Vitals, EventTypes.Json),
            reply,
            Mentioned.Select(id => people[id]).ToArray(),
            confirmations.Select(row => row.View(people, CorrectedAt)).ToArray(),
            Act(people, CorrectedBy, CorrectedAt),
            RetractedAt is { } at && RetractedBy is { } by
                ? new RetractionView(people[Person(by)], Micros.Instant(at), RetractionReason ?? string.Empty)
                : null,
            Act(people, PinnedBy, PinnedAt),
            call);

    public static PractitionerId Person(string text) => new(Guid.ParseExact(text, "N"));

    public static ActView? Act(
        IReadOnlyDictionary<PractitionerId, PersonView> people, string? by, long? at) =>
        by is null || at is null ? null : new ActView(people[Person(by)], Micros.Instant(at.Value));
}

/// <summary>A row of <c>confirmation</c> as Dapper reads it.</summary>
internal sealed class ConfirmationRow
{
    public const string Columns =
        "entry AS Entry, place AS Place, person AS Person, role AS Role, done_by AS DoneBy, done_at AS DoneAt";

    public required string Entry { get; init; }
    public long Place { get; init; }
    public string? Person { get; init; }
    public string? Role { get; init; }
    public string? DoneBy { get; init; }
    public long? DoneAt { get; init; }

    public IEnumerable<PractitionerId> Named() =>
        new[] { Person, DoneBy }.OfType<string>().Select(EntryRow.Person);

    public ConfirmationView View(IReadOnlyDictionary<PractitionerId, PersonView> people, long? correctedAt) => new(
        Person is null ? null : people[EntryRow.Person(Person)],
        Role is null ? null : Enum.Parse<CareRole>(Role),
        EntryRow.Act(people, DoneBy, DoneAt),
        DoneAt < correctedAt);
}
