using Hub.Contracts.Calls;
using Hub.Contracts.Reports;
using Hub.Contracts.Timelines;

namespace Hub.Contracts.Telephony;

/// <summary>The district at this moment without any patient: for the secretariat and the desk, who guard it.</summary>
public interface IDistrictWatch
{
    /// <summary>Open calls, tonight's times, what nobody has read, and whether deadlines are kept.</summary>
    Task<DistrictNow> Now(CancellationToken cancellation = default);

    /// <summary>Calls of which everybody was asked and nobody has one yet.</summary>
    Task<IReadOnlySet<CallId>> Exhausted(CancellationToken cancellation = default);
}

/// <summary>The district at a moment.</summary>
/// <param name="At">This moment.</param>
/// <param name="Open">Those with the most danger and the least time first.</param>
/// <param name="Since">Since when <paramref name="Answer"/> and <paramref name="Arrival"/> count: last noon.</param>
/// <param name="Answer">From the request to the first yes.</param>
/// <param name="Arrival">From the request to somebody's arrival.</param>
/// <param name="Unread">Reports that nobody has read by noon.</param>
/// <param name="Unreachable">Those on duty now whom nothing reaches besides an open page.</param>
/// <param name="Deadlines">What the auditor finds; null where nobody knows.</param>
public sealed record DistrictNow(
    DateTimeOffset At,
    IReadOnlyList<WatchedCall> Open,
    DateTimeOffset Since,
    Waits Answer,
    Waits Arrival,
    IReadOnlyList<UnreadReport> Unread,
    IReadOnlyList<PersonView> Unreachable,
    DeadlinesKept? Deadlines);

/// <summary>An open call without its patient.</summary>
/// <param name="Id">The call.</param>
/// <param name="State">How far it is.</param>
/// <param name="Danger">How much haste.</param>
/// <param name="Since">When it was received.</param>
/// <param name="Asked">Who rings now.</param>
/// <param name="Owner">Who has it.</param>
/// <param name="Due">When the next is asked, or whoever has it is reminded.</param>
/// <param name="IsExhausted">Whether everybody was asked and nobody has it.</param>
public sealed record WatchedCall(
    CallId Id,
    CallState State,
    CallDanger Danger,
    DateTimeOffset Since,
    IReadOnlyList<PersonView> Asked,
    PersonView? Owner,
    DateTimeOffset? Due,
    bool IsExhausted);

/// <summary>A report that waits longer than it should.</summary>
public sealed record UnreadReport(CallId Call, IReadOnlyList<PersonView> Reviewers, DateTimeOffset ReportedAt);

/// <summary>What the auditor of deadlines finds.</summary>
/// <param name="Overdue">Deadlines that came more than a minute ago and were told to nobody.</param>
/// <param name="Oldest">How long ago the first of these came.</param>
/// <param name="Wrong">How often something is so that must never be.</param>
public sealed record DeadlinesKept(long Overdue, TimeSpan Oldest, long Wrong)
{
    /// <summary>Whether nothing is amiss.</summary>
    public bool IsWell => Overdue == 0 && Wrong == 0;
}
