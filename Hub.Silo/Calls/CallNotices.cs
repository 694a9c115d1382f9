using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Notifications;
using Hub.Silo.Journal;
using Hub.Silo.Notifications;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>
/// Who is woken because of a call, and who is told in their own time. Whoever is asked rings until they say no or
/// somebody has the call; into whose hands another puts it, and out of whose, hear it at once; whoever asked is told
/// when nobody can be reached, and the secretariat in its own time; nobody else is woken.
/// </summary>
internal static class CallNotices
{
    public static IEnumerable<Statement> Of(StoredEvent stored, CallEvent happened) => happened switch
    {
        CallOffered e => e.People.SelectMany(who => Rings(stored, who)),
        StepEmpty { IsPassedOver: false } => [Notices.AskOfficeOnce(stored, NoticeKinds.CallUnanswered)],
        ChainExhausted e =>
        [
            .. e.Loud.SelectMany(who => Rings(stored, who)), .. Alarms(stored, e.Askers ?? []),
            Notices.AskOfficeOnce(stored, NoticeKinds.CallUnanswered),
        ],
        CallDeclined e => [Notices.End(stored, e.By)],
        CallHeld { IsTaken: false } e => [Tells(stored, e.Owner)],
        HandoffOffered e => Rings(stored, e.To),
        OwnerReminded { InTheirTime: true } e => [Tells(stored, e.Owner)],
        OwnerReminded e => [Notices.Ask(stored, e.Owner, NoticeKinds.CallReminded, stored.Stream.Key, urgent: true)],
        ChainFixed { Spent: { } spent } => spent.Select(who => Notices.End(stored, who, NoticeKinds.CallOffered)),
        ReportFiled e =>
        [
            Notices.EndAllBut(stored, NoticeKinds.CallUnvisited),
            .. Reporting.Readers(e).Select(who => Tells(stored, who)),
            .. Unvisited(stored, e),
        ],
        CallAcknowledged { FollowUp: { } followUp } => [AskedNoMore(stored), Tells(stored, followUp.Who)],
        CallAccepted e => Settled(stored, e.By),
        HandoffAccepted e => Settled(stored, e.By),
        CallAssigned e => [.. Settled(stored, e.To), .. Given(stored, e), .. Relieved(stored, e.From, e.By, e.To)],
        // Who keeps something for a working day has not begun with it, and is not woken to hear that others have it.
        CallReleased { Reason: not (ReleaseReasons.Left or ReleaseReasons.Joined) } e =>
            [AskedNoMore(stored), .. Relieved(stored, e.From, e.By)],
        CallHeld or CallReleased or HandoffEnded or CallAcknowledged => [AskedNoMore(stored)],
        CallWithdrawn e => [Notices.End(stored), .. Relieved(stored, e.From, e.By)],
        CallReopened => [Notices.End(stored)],
        IdentityWithdrawn { Reviewers: { } readers } => Reads(stored, readers),
        CallIdentified { Reviewers: { } readers } => Reads(stored, readers),
        FollowUpPassed e => [Notices.End(stored), .. e.To.Select(who => Tells(stored, who))],
        FollowUpReminded e => [Notices.End(stored), .. e.Holders.Select(who => Tells(stored, who))],
        FollowUpResumed e => e.Holders.Select(who => Tells(stored, who)),
        FollowUpEnded => [EndIfOver(stored)],

        // Whoever begins with what was held for them needs no more telling.
        CareChosen => [.. Working(stored), Notices.End(stored, kind: NoticeKinds.CallTold)],
        DoctorDeparted or DoctorArrived or VisitFinished => Working(stored),
        _ => [],
    };

    // Somebody has it: nobody is asked, and who went and need not any more still hears it.
    private static IEnumerable<Statement> Settled(StoredEvent stored, PractitionerId owner) =>
        [AskedNoMore(stored), Notices.End(stored, owner, NoticeKinds.CallRelieved)];

    private static Statement AskedNoMore(StoredEvent stored) =>
        Notices.EndAllBut(stored, NoticeKinds.CallRelieved, NoticeKinds.CallUnvisited);

    // Whoever waits for a visit at the bedside must not wait in vain, whoever has read the report by then. Each is told
    // once, however often the report is written anew.
    private static IEnumerable<Statement> Unvisited(StoredEvent stored, ReportFiled e) => e.Unvisited is { } all
        ? all.Select(who => Notices.Ask(stored, who, NoticeKinds.CallUnvisited, stored.Stream.Key, urgent: true))
        : [Notices.End(stored, kind: NoticeKinds.CallUnvisited)];

    // Whoever takes a call by hand for themself knows it.
    private static IEnumerable<Statement> Given(StoredEvent stored, CallAssigned e) => e.To == e.By ? [] :
        [Notices.Ask(stored, e.To, NoticeKinds.CallGiven, stored.Stream.Key, urgent: true)];

    // They may be on their way, or asleep in the belief that it is theirs to do.
    private static IEnumerable<Statement> Relieved(
        StoredEvent stored, PractitionerId? from, PractitionerId? by, PractitionerId? to = null) =>
        from is { } had && had != by && had != to
            ? [Notices.Ask(stored, had, NoticeKinds.CallRelieved, stored.Stream.Key, urgent: true)]
            : [];

    private static IEnumerable<Statement> Working(StoredEvent stored) =>
    [
        Notices.End(stored, kind: NoticeKinds.CallReminded), Notices.End(stored, kind: NoticeKinds.CallGiven),
    ];

    private static IEnumerable<Statement> Reads(StoredEvent stored, IReadOnlyList<PractitionerId> readers) =>
        [Notices.End(stored, kind: NoticeKinds.CallTold), .. readers.Select(who => Tells(stored, who))];

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
        Notices.End(stored, who, NoticeKinds.CallOffered), Notices.End(stored, who, NoticeKinds.CallRelieved),
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
