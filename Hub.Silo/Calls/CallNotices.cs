using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Notifications;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>
/// Who is woken because of a call, and who is told in their own time. Whoever is asked rings until they say no or
/// somebody has the call; whoever asked is told when nobody can be reached, and the secretariat in its own time; nobody
/// else is woken.
/// </summary>
internal static class CallNotices
{
    public static IEnumerable<Statement> Of(StoredEvent stored, CallEvent happened) => happened switch
    {
        CallOffered e => e.People.SelectMany(who => Rings(stored, who)),
        StepEmpty => [Notices.AskOfficeOnce(stored, NoticeKinds.CallUnanswered)],
        ChainExhausted e =>
        [
            .. e.Loud.SelectMany(who => Rings(stored, who)), .. Alarms(stored, e.Askers ?? []),
            Notices.AskOfficeOnce(stored, NoticeKinds.CallUnanswered),
        ],
        CallDeclined e => [Notices.End(stored, e.By)],
        CallHeld e => [Tells(stored, e.Owner)],
        HandoffOffered e => Rings(stored, e.To),
        OwnerReminded e => [Notices.Ask(stored, e.Owner, NoticeKinds.CallReminded, stored.Stream.Key, urgent: true)],
        ReportFiled e => [Notices.End(stored), .. Reporting.Readers(e).Select(who => Tells(stored, who))],
        CallAcknowledged { FollowUp: { } followUp } => [Notices.End(stored), Tells(stored, followUp.Who)],
        // Whoever went and is now relieved by a doctor has to hear it, in their own time.
        CallReleased { Reason: ReleaseReasons.Doctor } e => [Notices.End(stored), Tells(stored, e.From)],
        CallAccepted or CallAssigned or CallReleased or HandoffAccepted or HandoffEnded
            or CallAcknowledged or CallWithdrawn or CallReopened => [Notices.End(stored)],
        IdentityWithdrawn { Reviewers: { } readers } =>
            [Notices.End(stored), .. readers.Select(who => Tells(stored, who))],
        FollowUpPassed e => [Notices.End(stored), .. e.To.Select(who => Tells(stored, who))],
        FollowUpReminded e => [Notices.End(stored), .. e.Holders.Select(who => Tells(stored, who))],
        FollowUpResumed e => e.Holders.Select(who => Tells(stored, who)),
        FollowUpEnded => [EndIfOver(stored)],

        // Whoever begins with what was held for them needs no more telling.
        CareChosen =>
        [
            Notices.End(stored, kind: NoticeKinds.CallReminded), Notices.End(stored, kind: NoticeKinds.CallTold),
        ],
        DoctorDeparted or DoctorArrived or VisitFinished =>
            [Notices.End(stored, kind: NoticeKinds.CallReminded)],
        _ => [],
    };

    // Of a call that was opened again others ring by now.
    private static Statement EndIfOver(StoredEvent stored) => new(
        """
        DELETE FROM notice
        WHERE stream = @stream AND EXISTS (SELECT 1 FROM call WHERE id = @call AND over_at IS NOT NULL)
        """,
        ("stream", stored.Stream.ToString()),
        ("call", stored.Stream.Key.ToString("N")));

    // One ring at a time for each: who is asked again rings anew.
    private static IEnumerable<Statement> Rings(StoredEvent stored, PractitionerId who) =>
    [
        Notices.End(stored, who, NoticeKinds.CallOffered),
        Notices.Ask(stored, who, NoticeKinds.CallOffered, stored.Stream.Key, urgent: true),
    ];

    // Nobody could be reached: whoever asked has to know at once, to call 119 or the hospital.
    private static IEnumerable<Statement> Alarms(StoredEvent stored, IReadOnlyList<PractitionerId> askers) =>
    [
        Notices.End(stored, kind: NoticeKinds.CallTold),
        .. askers.Select(who => Notices.Ask(stored, who, NoticeKinds.CallTold, stored.Stream.Key, urgent: true)),
    ];

    private static Statement Tells(StoredEvent stored, PractitionerId who) =>
        Notices.Ask(stored, who, NoticeKinds.CallTold, stored.Stream.Key, urgent: false);
}
