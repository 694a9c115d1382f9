using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;

namespace Hub.Contracts.Timelines;

/// <summary>One entry as it now stands.</summary>
/// <param name="Timeline">Where it stands.</param>
/// <param name="Id">The entry.</param>
/// <param name="Ordinal">Its place, which never changes: the timeline's version that posted it.</param>
/// <param name="Changed">The timeline's version that last changed it.</param>
/// <param name="Kind">Message, status or call.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="PostedAt">When the hub recorded it, UTC.</param>
/// <param name="WrittenAt">When it was written, by the writer's clock, UTC.</param>
/// <param name="Markdown">The words; empty once retracted.</param>
/// <param name="Vitals">With a status.</param>
/// <param name="ReplyTo">The entry that it answers.</param>
/// <param name="Mentions">Who is mentioned.</param>
/// <param name="Confirmations">Who was asked to confirm, and who did.</param>
/// <param name="Correction">The last correction, if any.</param>
/// <param name="Retraction">If it was taken back.</param>
/// <param name="Pinning">If it is kept at the top.</param>
/// <param name="Call">The call that it tells of, without its ladder.</param>
public sealed record TimelineEntryView(
    TimelineId Timeline,
    EntryId Id,
    long Ordinal,
    long Changed,
    EntryKind Kind,
    PersonView Author,
    DateTimeOffset PostedAt,
    DateTimeOffset WrittenAt,
    string Markdown,
    VitalSigns? Vitals,
    ReplyView? ReplyTo,
    IReadOnlyList<PersonView> Mentions,
    IReadOnlyList<ConfirmationView> Confirmations,
    ActView? Correction,
    RetractionView? Retraction,
    ActView? Pinning,
    CallView? Call = null);

/// <summary>The kinds of entry, told apart by shape.</summary>
public enum EntryKind
{
    Message,
    Status,

    /// <summary>A call of the patient, whose steps are folded into this one entry.</summary>
    Call,
}

/// <summary>A person beside an entry.</summary>
public sealed record PersonView(PractitionerId Id, string Name, Profession Profession, string Institution);

/// <summary>Who did something, and when.</summary>
public sealed record ActView(PersonView By, DateTimeOffset At);

/// <summary>Taken back by whom, when and why.</summary>
public sealed record RetractionView(PersonView By, DateTimeOffset At, string Reason)
{
    /// <summary>Instead of words, of a call that turned out to be somebody else's.</summary>
    public const string NotTheirs = "call-not-theirs";
}

/// <summary>The answered entry in a line.</summary>
public sealed record ReplyView(EntryId Id, string Author, string Excerpt);

/// <summary>One who was asked to confirm.</summary>
/// <param name="Person">The named person, where a person was asked.</param>
/// <param name="Role">The role, where a role was asked.</param>
/// <param name="Done">Who confirmed and when; null while nobody has.</param>
/// <param name="BeforeCorrection">Whether the words were corrected after that.</param>
public sealed record ConfirmationView(PersonView? Person, CareRole? Role, ActView? Done, bool BeforeCorrection);

/// <summary>A stretch of a timeline.</summary>
/// <param name="Version">The timeline's version when it was read: watch from here.</param>
/// <param name="Entries">In the order of their ordinals.</param>
/// <param name="Pinned">All pinned entries, with the first page only.</param>
/// <param name="HasOlder">Whether entries lie before the first.</param>
public sealed record TimelinePage(
    long Version, IReadOnlyList<TimelineEntryView> Entries, IReadOnlyList<TimelineEntryView> Pinned, bool HasOlder);

/// <summary>All that changed after a version, complete up to another.</summary>
/// <param name="After">The version that the asker had.</param>
/// <param name="UpTo">The version that these entries reach.</param>
/// <param name="Entries">Changed entries as they now stand, in the order of their change.</param>
/// <param name="More">Whether there is more after <paramref name="UpTo"/>.</param>
public sealed record TimelineChanges(long After, long UpTo, IReadOnlyList<TimelineEntryView> Entries, bool More);

/// <summary>An earlier wording of an entry.</summary>
public sealed record EntryVersionView(DateTimeOffset At, PersonView By, string Markdown, string? RetractionReason);

/// <summary>How far a member has read.</summary>
/// <param name="Practitioner">The member.</param>
/// <param name="Name">By name.</param>
/// <param name="Ordinal">The last entry that was on their screen.</param>
/// <param name="At">Since when.</param>
public sealed record ReadMarkView(PractitionerId Practitioner, string Name, long Ordinal, DateTimeOffset At);

/// <summary>Vital signs at one time, for the trend.</summary>
public sealed record VitalsPoint(DateTimeOffset At, EntryId Entry, VitalSigns Vitals);
