using System.Text.Json.Serialization;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Timelines;
using Hub.Silo.Journal;

namespace Hub.Silo.Timelines;

/// <summary>
/// The stored facts of a timeline. Each is about exactly one entry. Never rename or retype a field: add an event.
/// </summary>
internal abstract record TimelineEvent(EntryId Entry, DateTimeOffset At) : IHasSubject
{
    [JsonIgnore]
    public Guid Subject => Entry.Value;

    [EventName("message-posted")]
    public sealed record MessagePosted(
        EntryId Entry,
        PractitionerId Author,
        DateTimeOffset WrittenAt,
        string Markdown,
        EntryId? ReplyTo,
        IReadOnlyList<PractitionerId> Mentions,
        IReadOnlyList<Addressee> PleaseConfirm,
        DateTimeOffset At)
        : TimelineEvent(Entry, At);

    [EventName("status-posted")]
    public sealed record StatusPosted(
        EntryId Entry,
        PractitionerId Author,
        DateTimeOffset WrittenAt,
        VitalSigns Vitals,
        string Note,
        IReadOnlyList<VitalKind> Checked,
        EntryId? ReplyTo,
        IReadOnlyList<PractitionerId> Mentions,
        IReadOnlyList<Addressee> PleaseConfirm,
        DateTimeOffset At)
        : TimelineEvent(Entry, At);

    /// <summary>
    /// A call of the patient has reached this version: one entry that grows. What it says is in the call's own stream.
    /// </summary>
    [EventName("call-told")]
    public sealed record CallTold(
        EntryId Entry,
        CallId Call,
        long Version,
        PractitionerId Asker,
        DateTimeOffset AskedAt,
        string Complaint,
        DateTimeOffset At)
        : TimelineEvent(Entry, At);

    /// <summary>The call turned out to be somebody else's: nothing of it is shown here any more.</summary>
    [EventName("call-not-theirs")]
    public sealed record CallNotTheirs(
        EntryId Entry, CallId Call, long Version, PractitionerId By, DateTimeOffset At) : TimelineEvent(Entry, At);

    [EventName("entry-corrected")]
    public sealed record EntryCorrected(EntryId Entry, PractitionerId By, string Markdown, DateTimeOffset At)
        : TimelineEvent(Entry, At);

    [EventName("entry-retracted")]
    public sealed record EntryRetracted(EntryId Entry, PractitionerId By, string Reason, DateTimeOffset At)
        : TimelineEvent(Entry, At);

    /// <summary><paramref name="Asked"/> tells which requests of the entry this answers, by their places.</summary>
    [EventName("entry-confirmed")]
    public sealed record EntryConfirmed(
        EntryId Entry, PractitionerId By, IReadOnlyList<int> Asked, DateTimeOffset At)
        : TimelineEvent(Entry, At);

    [EventName("entry-pinned")]
    public sealed record EntryPinned(EntryId Entry, PractitionerId By, DateTimeOffset At)
        : TimelineEvent(Entry, At);

    [EventName("entry-unpinned")]
    public sealed record EntryUnpinned(EntryId Entry, PractitionerId By, DateTimeOffset At)
        : TimelineEvent(Entry, At);
}
