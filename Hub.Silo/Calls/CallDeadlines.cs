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
        CallAcknowledged { FollowUp: not null } e => Set(stored, FollowingUp.DueOf(e)!.Value),
        FollowUpResumed e => Set(stored, e.Due),
        FollowUpReminded e => Set(stored, e.ShowAt),
        FollowUpLate => Clear(stored),
        FollowUpEnded => [.. IfOver(stored)],
        CallAcknowledged or CallWithdrawn => Clear(stored),
        _ => [],
    };

    private static IEnumerable<Statement> Clear(StoredEvent stored) =>
        [Hub.Silo.Deadlines.Deadlines.Clear(stored), Due(stored, null)];

    // Of a call that was opened again its own deadline stays.
    private static IEnumerable<Statement> IfOver(StoredEvent stored)
    {
        const string over = "EXISTS (SELECT 1 FROM call WHERE id = @call AND over_at IS NOT NULL)";
        var call = ("call", (object?)stored.Stream.Key.ToString("N"));
        yield return new(
            $"DELETE FROM deadline WHERE stream = @stream AND {over}", call, ("stream", stored.Stream.ToString()));
        yield return new("UPDATE call SET due = NULL WHERE id = @call AND over_at IS NOT NULL", call);
    }

    private static IEnumerable<Statement> Set(StoredEvent stored, DateTimeOffset due) =>
        [Hub.Silo.Deadlines.Deadlines.Set(stored, due), Due(stored, due)];

    // Lists show until when an answer is waited for, not when the hub looks at the duty in between.
    private static Statement Until(StoredEvent stored, DateTimeOffset until) => Due(stored, until);

    private static Statement Due(StoredEvent stored, DateTimeOffset? due) => new(
        "UPDATE call SET due = @due WHERE id = @call",
        ("call", stored.Stream.Key.ToString("N")), ("due", due is { } at ? Micros.Of(at) : null));
}
