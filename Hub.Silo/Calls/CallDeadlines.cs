using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>
/// When somebody has to look at a call again, as <see cref="Call.Due"/> says it of the state: a test compares the two.
/// </summary>
internal static class CallDeadlines
{
    public static IEnumerable<Statement> Of(StoredEvent stored, CallEvent happened) => happened switch
    {
        CallHeld e => Set(stored, e.Until),
        CallOffered e => [.. Set(stored, e.LookAt ?? e.Until), Until(stored, e.Until)],
        DutyStood e => [Hub.Silo.Deadlines.Deadlines.Set(stored, e.Until)],
        ChainExhausted { NextRound: { } next } => Set(stored, next),
        CallAccepted e => Set(stored, e.RemindAt),
        CallAssigned e => Set(stored, e.RemindAt),
        HandoffOffered e => Set(stored, e.Until),
        HandoffAccepted e => Set(stored, e.RemindAt),
        HandoffEnded e => Set(stored, e.RemindAt),
        CareChosen e => Set(stored, e.RemindAt),
        DoctorDeparted e => Set(stored, e.RemindAt),
        DoctorArrived e => Set(stored, e.RemindAt),
        VisitFinished e => Set(stored, e.RemindAt),
        OwnerReminded e => Set(stored, e.RemindAt),
        ReportFiled e => Set(stored, e.ReviewBy),
        ReviewOverdue e => Set(stored, e.RemindAt),
        CallAcknowledged or CallWithdrawn => [Hub.Silo.Deadlines.Deadlines.Clear(stored), Due(stored, null)],
        _ => [],
    };

    private static IEnumerable<Statement> Set(StoredEvent stored, DateTimeOffset due) =>
        [Hub.Silo.Deadlines.Deadlines.Set(stored, due), Due(stored, due)];

    // Lists show until when an answer is waited for, not when the hub looks at the duty in between.
    private static Statement Until(StoredEvent stored, DateTimeOffset until) => Due(stored, until);

    private static Statement Due(StoredEvent stored, DateTimeOffset? due) => new(
        "UPDATE call SET due = @due WHERE id = @call",
        ("call", stored.Stream.Key.ToString("N")), ("due", due is { } at ? Micros.Of(at) : null));
}
