using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Silo.Journal;

namespace Hub.Silo.Calls;

/// <summary>The stored facts of a call. Never rename or retype a field: add an event.</summary>
internal abstract record CallEvent(DateTimeOffset At)
{
    [EventName("call-received")]
    public sealed record CallReceived(CallRequest Request, PractitionerId By, DateTimeOffset At) : CallEvent(At);

    /// <summary>A second request for the same patient.</summary>
    [EventName("call-joined")]
    public sealed record CallJoined(CallRequest Request, PractitionerId By, DateTimeOffset At) : CallEvent(At);

    /// <summary>Who it is. A report that waits, if any, is for these to read now.</summary>
    [EventName("call-identified")]
    public sealed record CallIdentified(
        PatientId Patient,
        IReadOnlyList<Identifier> Identifiers,
        PractitionerId By,
        DateTimeOffset At,
        IReadOnlyList<PractitionerId>? Reviewers = null) : CallEvent(At);

    /// <summary>It was not this patient after all. A report that waits, if any, is for these to read now.</summary>
    [EventName("call-identity-withdrawn")]
    public sealed record IdentityWithdrawn(
        PatientId Patient,
        string Reason,
        IReadOnlyList<PractitionerId>? Reviewers,
        PractitionerId By,
        DateTimeOffset At) : CallEvent(At);

    [EventName("call-added")]
    public sealed record CallAdded(string Text, PractitionerId By, DateTimeOffset At) : CallEvent(At);

    /// <summary>
    /// The chain as it stood then. It is not changed any more, whatever becomes of rules. <paramref name="Spent"/> were
    /// asked for something else than what is wanted now, and may answer only when asked anew.
    /// </summary>
    [EventName("call-chain-fixed")]
    public sealed record ChainFixed(
        IReadOnlyList<ChainStep> Steps,
        ChainManner Manner,
        DateTimeOffset At,
        IReadOnlyList<PractitionerId>? Spent = null) : CallEvent(At);

    /// <summary>
    /// A request that waits for its owner's next working day; <paramref name="IsTaken"/> where the patient's own doctor
    /// has said themself that it is theirs.
    /// </summary>
    [EventName("call-held")]
    public sealed record CallHeld(
        PractitionerId Owner, DateTimeOffset Until, DateTimeOffset At, bool IsTaken = false) : CallEvent(At);

    /// <summary>
    /// These are asked from now on; those asked before in the round stay asked. <paramref name="LookAt"/> is when their
    /// duty changes before they need to have answered.
    /// </summary>
    [EventName("call-offered")]
    public sealed record CallOffered(
        int Round,
        int Step,
        IReadOnlyList<PractitionerId> People,
        DateTimeOffset Until,
        DateTimeOffset? LookAt,
        DateTimeOffset At) : CallEvent(At);

    /// <summary>Nobody was found behind this step, or only such as asked themselves or have said no already.</summary>
    [EventName("call-step-empty")]
    public sealed record StepEmpty(int Round, int Step, DateTimeOffset At, bool IsPassedOver = false) : CallEvent(At);

    /// <summary>The time has come when a duty was to change, and the same people are on duty.</summary>
    [EventName("call-duty-stood")]
    public sealed record DutyStood(int Round, int Step, DateTimeOffset Until, DateTimeOffset At) : CallEvent(At);

    /// <summary>Nobody answered in time.</summary>
    [EventName("call-lapsed")]
    public sealed record CallLapsed(int Round, int Step, DateTimeOffset At) : CallEvent(At);

    /// <summary>Everybody was asked, nobody took it. <paramref name="Loud"/> ring, the askers are told.</summary>
    [EventName("call-exhausted")]
    public sealed record ChainExhausted(
        int Round,
        IReadOnlyList<PractitionerId> Loud,
        DateTimeOffset? NextRound,
        DateTimeOffset At,
        IReadOnlyList<PractitionerId>? Askers = null) : CallEvent(At);

    [EventName("call-declined")]
    public sealed record CallDeclined(PractitionerId By, DeclineReason Reason, string Words, DateTimeOffset At)
        : CallEvent(At);

    [EventName("call-escalated")]
    public sealed record CallEscalated(int? Step, PractitionerId By, DateTimeOffset At) : CallEvent(At);

    [EventName("call-accepted")]
    public sealed record CallAccepted(PractitionerId By, DateTimeOffset RemindAt, DateTimeOffset At) : CallEvent(At);

    /// <summary>A yes that came after another's: on record, and without effect.</summary>
    [EventName("call-accepted-late")]
    public sealed record AcceptedLate(PractitionerId By, CommandId Command, DateTimeOffset At) : CallEvent(At);

    /// <summary>Put into somebody's hands, and out of those of <paramref name="From"/> who had it.</summary>
    [EventName("call-assigned")]
    public sealed record CallAssigned(
        PractitionerId To,
        string Reason,
        PractitionerId By,
        DateTimeOffset RemindAt,
        DateTimeOffset At,
        PractitionerId? From = null) : CallEvent(At);

    /// <summary>Its owner can no longer hold it; without <paramref name="By"/> the hub found out.</summary>
    [EventName("call-released")]
    public sealed record CallReleased(PractitionerId From, string Reason, PractitionerId? By, DateTimeOffset At)
        : CallEvent(At);

    [EventName("call-handoff-offered")]
    public sealed record HandoffOffered(
        PractitionerId From, PractitionerId To, Sbar Handoff, DateTimeOffset Until, DateTimeOffset At)
        : CallEvent(At);

    [EventName("call-handoff-accepted")]
    public sealed record HandoffAccepted(PractitionerId By, DateTimeOffset RemindAt, DateTimeOffset At)
        : CallEvent(At);

    /// <summary>Declined, taken back, or without an answer in time, when <paramref name="By"/> is nobody.</summary>
    [EventName("call-handoff-ended")]
    public sealed record HandoffEnded(
        PractitionerId? By, string Reason, DateTimeOffset RemindAt, DateTimeOffset At) : CallEvent(At);

    [EventName("call-care-chosen")]
    public sealed record CareChosen(
        CareForm Form, string Note, PractitionerId By, DateTimeOffset RemindAt, DateTimeOffset At) : CallEvent(At);

    [EventName("call-departed")]
    public sealed record DoctorDeparted(
        DateTimeOffset Expected, PractitionerId By, DateTimeOffset RemindAt, DateTimeOffset At) : CallEvent(At);

    [EventName("call-arrived")]
    public sealed record DoctorArrived(PractitionerId By, DateTimeOffset RemindAt, DateTimeOffset At)
        : CallEvent(At);

    [EventName("call-finished")]
    public sealed record VisitFinished(PractitionerId By, DateTimeOffset RemindAt, DateTimeOffset At)
        : CallEvent(At);

    /// <summary>
    /// Nothing was heard for too long, or there is more to it: whoever holds it is told, and where it waits for a
    /// working day in their own time.
    /// </summary>
    [EventName("call-reminded")]
    public sealed record OwnerReminded(
        PractitionerId Owner, DateTimeOffset RemindAt, DateTimeOffset At, bool InTheirTime = false) : CallEvent(At);

    [EventName("call-order-written")]
    public sealed record OrderWritten(PractitionerId Doctor, string Text, PractitionerId By, DateTimeOffset At)
        : CallEvent(At);

    [EventName("call-order-read-back")]
    public sealed record OrderReadBack(int Order, PractitionerId By, DateTimeOffset At) : CallEvent(At);

    /// <summary>A patient without an enrolment was opened to whoever holds the call, and why.</summary>
    [EventName("call-opened-in-emergency")]
    public sealed record OpenedInEmergency(PractitionerId By, string Reason, DateTimeOffset At) : CallEvent(At);

    /// <summary>
    /// Whose turn it is now to read it, and until when: the reviewer, or any of these where an institution covers.
    /// <paramref name="Unvisited"/> asked for a visit that was not made, and have to hear it.
    /// </summary>
    [EventName("call-report-filed")]
    public sealed record ReportFiled(
        CallReport Report,
        PractitionerId By,
        PractitionerId? Reviewer,
        DateTimeOffset ReviewBy,
        DateTimeOffset At,
        IReadOnlyList<PractitionerId>? Reviewers = null,
        IReadOnlyList<PractitionerId>? Unvisited = null) : CallEvent(At);

    /// <summary>Noon came and nobody has read the report: shown to the secretariat from now on.</summary>
    [EventName("call-review-overdue")]
    public sealed record ReviewOverdue(DateTimeOffset RemindAt, DateTimeOffset At) : CallEvent(At);

    /// <summary>With what is left to do, and when its day is over.</summary>
    [EventName("call-acknowledged")]
    public sealed record CallAcknowledged(
        PractitionerId By, FollowUp? FollowUp, DateTimeOffset At, DateTimeOffset? FollowUpBy = null) : CallEvent(At);

    /// <summary>Whoever had it can no longer see it: it is these people's now, or the desk's for want of any.</summary>
    [EventName("call-follow-up-passed")]
    public sealed record FollowUpPassed(
        IReadOnlyList<PractitionerId> From, IReadOnlyList<PractitionerId> To, DateTimeOffset At) : CallEvent(At);

    /// <summary>Its day is over: whoever has it is told once, whoever gave it sees it among what is late.</summary>
    [EventName("call-follow-up-reminded")]
    public sealed record FollowUpReminded(
        IReadOnlyList<PractitionerId> Holders, DateTimeOffset ShowAt, DateTimeOffset At) : CallEvent(At);

    /// <summary>Another day has passed: shown to the secretariat from now on.</summary>
    [EventName("call-follow-up-late")]
    public sealed record FollowUpLate(DateTimeOffset At) : CallEvent(At);

    /// <summary>The call that was opened again is over, and what had been left to do still is.</summary>
    [EventName("call-follow-up-resumed")]
    public sealed record FollowUpResumed(
        FollowUp FollowUp,
        PractitionerId Giver,
        IReadOnlyList<PractitionerId> Holders,
        DateTimeOffset Due,
        DateTimeOffset At) : CallEvent(At);

    [EventName("call-follow-up-ended")]
    public sealed record FollowUpEnded(string Result, PractitionerId By, DateTimeOffset At) : CallEvent(At);

    /// <summary>One of several who asked needs it no longer; the others still do.</summary>
    [EventName("call-request-withdrawn")]
    public sealed record RequestWithdrawn(string Reason, PractitionerId By, DateTimeOffset At) : CallEvent(At);

    /// <summary>Nobody needs help any more; <paramref name="From"/> was at work on it.</summary>
    [EventName("call-withdrawn")]
    public sealed record CallWithdrawn(
        string Reason, PractitionerId By, DateTimeOffset At, PractitionerId? From = null) : CallEvent(At);

    [EventName("call-reopened")]
    public sealed record CallReopened(string Reason, PractitionerId By, DateTimeOffset At) : CallEvent(At);
}
