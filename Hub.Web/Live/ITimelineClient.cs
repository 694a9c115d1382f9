using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Timelines;

namespace Hub.Web.Live;

/// <summary>What a browser is told while it watches.</summary>
public interface ITimelineClient
{
    /// <summary>A stretch of changes, complete from <c>After</c> to <c>UpTo</c>.</summary>
    Task Changed(TimelinePush push);

    /// <summary>How far each member has read now.</summary>
    Task Marks(MarksPush push);

    /// <summary>The right to see this timeline is gone; nothing more will come.</summary>
    Task Ended(TimelineId timeline);

    /// <summary>Something on Home is new; ask for it.</summary>
    Task HomeChanged();

    /// <summary>Who is on duty is another, or may be; ask for it.</summary>
    Task DutyChanged();

    /// <summary>A call that this browser has to do with is at this version now; ask for it.</summary>
    Task CallMoved(CallId call, long version);

    /// <summary>
    /// This browser shows more of a call than its person may see now; it takes the page away and asks for it anew.
    /// </summary>
    Task CallEnded(CallId call);

    /// <summary>Nobody knows which calls moved; ask for all that are shown.</summary>
    Task CallsMissed();
}

/// <summary>A timeline that a browser wants to watch, from the version that it shows, in the page's language.</summary>
public sealed record WatchRequest(TimelineId Timeline, long After, string Language);

/// <summary>Whether it may, and what it has missed.</summary>
/// <param name="Timeline">Which timeline.</param>
/// <param name="Granted">False reveals nothing about whether there is such a timeline.</param>
/// <param name="Changes">What changed after the asked version; null where not granted.</param>
/// <param name="More">Whether more is missing after <c>Changes.UpTo</c>: ask again from there.</param>
/// <param name="Marks">How far each member has read.</param>
public sealed record WatchAnswer(
    TimelineId Timeline, bool Granted, TimelinePush? Changes, bool More, IReadOnlyList<ReadMarkView> Marks)
{
    internal static WatchAnswer Refused(TimelineId timeline) => new(timeline, false, null, false, []);
}

/// <summary>Changed entries, drawn.</summary>
public sealed record TimelinePush(TimelineId Timeline, long After, long UpTo, IReadOnlyList<EntryPush> Entries);

/// <summary>One entry as the page shows it. 'Mine', unread and who has read are added in the browser.</summary>
public sealed record EntryPush(EntryId Id, long Ordinal, long Changed, PractitionerId Author, bool Pinned, string Html);

/// <summary>How far each member of a care team has read.</summary>
public sealed record MarksPush(TimelineId Timeline, IReadOnlyList<ReadMarkView> Marks);
