using Hub.Contracts.Notifications;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>
/// Who is woken because of a call, and who is told in their own time. Whoever is asked rings until they say no or
/// somebody has the call; nobody else is woken.
/// </summary>
internal static class CallNotices
{
    public static IEnumerable<Statement> Of(StoredEvent stored, CallEvent happened) => happened switch
    {
        CallOffered e => e.People.Select(who => Rings(stored, who)),
        ChainExhausted e => e.Loud.Select(who => Rings(stored, who)),
        CallDeclined e => [Notices.End(stored, e.By)],
        CallHeld e => [Tells(stored, e.Owner)],
        HandoffOffered e => [Rings(stored, e.To)],
        OwnerReminded e => [Notices.Ask(stored, e.Owner, NoticeKinds.CallReminded, stored.Stream.Key, urgent: true)],
        ReportFiled { Reviewer: { } reviewer } => [Notices.End(stored), Tells(stored, reviewer)],
        CallAcknowledged { FollowUp: { } followUp } => [Notices.End(stored), Tells(stored, followUp.Who)],
        CallAccepted or CallAssigned or CallReleased or HandoffAccepted or HandoffEnded or ReportFiled
            or CallAcknowledged or CallWithdrawn or CallReopened or FollowUpEnded => [Notices.End(stored)],

        // Whoever begins with what was held for them needs no more telling.
        CareChosen =>
        [
            Notices.End(stored, kind: NoticeKinds.CallReminded), Notices.End(stored, kind: NoticeKinds.CallTold),
        ],
        DoctorDeparted or DoctorArrived or VisitFinished =>
            [Notices.End(stored, kind: NoticeKinds.CallReminded)],
        _ => [],
    };

    private static Statement Rings(StoredEvent stored, Contracts.PractitionerId who) =>
        Notices.Ask(stored, who, NoticeKinds.CallOffered, stored.Stream.Key, urgent: true);

    private static Statement Tells(StoredEvent stored, Contracts.PractitionerId who) =>
        Notices.Ask(stored, who, NoticeKinds.CallTold, stored.Stream.Key, urgent: false);
}
