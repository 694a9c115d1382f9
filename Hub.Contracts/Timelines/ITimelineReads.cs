namespace Hub.Contracts.Timelines;

/// <summary>What stands in timelines. The caller has asked <see cref="Access.IAccess"/> before.</summary>
public interface ITimelineReads
{
    /// <summary>The newest entries, or those before an ordinal; at most 100.</summary>
    Task<TimelinePage> Page(
        TimelineId timeline, long? before, int take, CancellationToken cancellation = default);

    /// <summary>What changed after a version; at most 200 entries at once.</summary>
    Task<TimelineChanges> Changes(TimelineId timeline, long after, CancellationToken cancellation = default);

    /// <summary>One entry; null where the timeline has none of that id.</summary>
    Task<TimelineEntryView?> Entry(TimelineId timeline, EntryId entry, CancellationToken cancellation = default);

    /// <summary>All wordings of an entry, oldest first.</summary>
    Task<IReadOnlyList<EntryVersionView>> History(
        TimelineId timeline, EntryId entry, CancellationToken cancellation = default);

    /// <summary>Entries that hold all the words, each of two characters or more; newest first, at most 50.</summary>
    Task<IReadOnlyList<TimelineEntryView>> Search(
        TimelineId timeline, string text, CancellationToken cancellation = default);

    /// <summary>The last measured vital signs, oldest first.</summary>
    Task<IReadOnlyList<VitalsPoint>> Vitals(
        TimelineId timeline, int take, CancellationToken cancellation = default);

    /// <summary>How far each has read, for those who have.</summary>
    Task<IReadOnlyList<ReadMarkView>> ReadMarks(TimelineId timeline, CancellationToken cancellation = default);

    /// <summary>Who had this entry on their screen, and since when.</summary>
    Task<IReadOnlyList<ReadMarkView>> ReadBy(
        TimelineId timeline, EntryId entry, CancellationToken cancellation = default);

    /// <summary>Moves the reader's mark forward; a mark never moves back. Returns whether it moved.</summary>
    Task<bool> MarkRead(TimelineId timeline, PractitionerId reader, long ordinal);
}
