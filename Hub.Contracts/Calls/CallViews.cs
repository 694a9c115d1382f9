using Hub.Contracts.Timelines;

namespace Hub.Contracts.Calls;

/// <summary>How far a call is, as people see it.</summary>
public enum CallState
{
    /// <summary>Somebody is asked, nobody has said yes: the only red there is.</summary>
    Ringing,

    /// <summary>It waits for its owner's next working day.</summary>
    Held,

    /// <summary>Somebody has it.</summary>
    Accepted,

    /// <summary>The report waits to be acknowledged.</summary>
    Reported,

    Closed,
    Withdrawn,
}

/// <summary>One call, for those who have to do with it.</summary>
/// <param name="Id">The call.</param>
/// <param name="Version">What it shows; buttons send it as <c>Seen</c>.</param>
/// <param name="State">How far it is.</param>
/// <param name="Patient">For whom; null for somebody on no list.</param>
/// <param name="PatientName">By name; of somebody on no list as the caller said it.</param>
/// <param name="Requests">The first request, and those that joined; the newest last.</param>
/// <param name="Owner">Who has it.</param>
/// <param name="Ladder">The chain with what became of each step in this round.</param>
/// <param name="Round">Which round it is, from 1; 0 before the first.</param>
/// <param name="Until">Until when those who ring may answer, UTC; null where nobody rings.</param>
/// <param name="Handoff">A handoff that waits for a yes.</param>
/// <param name="Care">What was chosen, and how far it is.</param>
/// <param name="Orders">Orders by telephone.</param>
/// <param name="Report">The report as last filed.</param>
/// <param name="Acknowledgement">Who read the report, and what is still to be done.</param>
/// <param name="Log">Every step with its time, the oldest first.</param>
public sealed record CallView(
    CallId Id,
    long Version,
    CallState State,
    PatientId? Patient,
    string PatientName,
    IReadOnlyList<RequestView> Requests,
    ActView? Owner,
    IReadOnlyList<LadderStep> Ladder,
    int Round,
    DateTimeOffset? Until,
    HandoffView? Handoff,
    CareView? Care,
    IReadOnlyList<OrderView> Orders,
    ReportView? Report,
    AcknowledgementView? Acknowledgement,
    IReadOnlyList<CallLogLine> Log);

/// <summary>A request, who took it in and when.</summary>
public sealed record RequestView(CallRequest Request, PersonView By, DateTimeOffset At);

/// <summary>A step of the ladder.</summary>
/// <param name="Place">Its place in the chain from 0.</param>
/// <param name="Title">Where its people are found, such as a rota by name; empty for the own doctor.</param>
/// <param name="Target">What it is.</param>
/// <param name="Seconds">How long each has.</param>
/// <param name="State">What became of it in this round.</param>
/// <param name="People">Who was asked; for a step to come whoever would be asked now.</param>
/// <param name="At">Since when; null for a step to come.</param>
public sealed record LadderStep(
    int Place,
    string Title,
    ChainTarget Target,
    int Seconds,
    LadderState State,
    IReadOnlyList<LadderPerson> People,
    DateTimeOffset? At);

/// <summary>One on the ladder, how to reach them, and what they said.</summary>
public sealed record LadderPerson(PersonView Person, string Phone, LadderAnswer Answer, DateTimeOffset? AnsweredAt);

/// <summary>What one who was asked has said.</summary>
public enum LadderAnswer
{
    None,
    Declined,
    Accepted,
}

/// <summary>What became of a step.</summary>
public enum LadderState
{
    /// <summary>Not yet.</summary>
    ToCome,

    /// <summary>Rings.</summary>
    Ringing,

    /// <summary>Was asked and did not answer in time; may still.</summary>
    Lapsed,

    /// <summary>Nobody was found behind it.</summary>
    Empty,

    /// <summary>Somebody of it took the call.</summary>
    Taken,

    /// <summary>Everybody of it declined.</summary>
    Declined,
}

/// <summary>A handoff that waits for a yes; it stays with the giver until then.</summary>
public sealed record HandoffView(PersonView From, PersonView To, Sbar Handoff, DateTimeOffset Until);

/// <summary>What is done, and its times, UTC.</summary>
public sealed record CareView(
    CareForm Form,
    string Note,
    DateTimeOffset At,
    DateTimeOffset? DepartedAt,
    DateTimeOffset? ExpectedAt,
    DateTimeOffset? ArrivedAt,
    DateTimeOffset? FinishedAt);

/// <summary>An order by telephone, with both names and times.</summary>
public sealed record OrderView(
    int Order, PersonView Doctor, PersonView WrittenBy, string Text, DateTimeOffset At, DateTimeOffset? ReadBackAt);

/// <summary>A report as last filed.</summary>
public sealed record ReportView(
    CallReport Report,
    PersonView By,
    DateTimeOffset At,
    IReadOnlyList<PersonView> Reviewers,
    DateTimeOffset ReviewBy,
    bool IsOverdue);

/// <summary>Who read it, and what is still to be done.</summary>
public sealed record AcknowledgementView(
    PersonView By, DateTimeOffset At, FollowUpView? FollowUp);

/// <summary>What is still to be done; done where there is a result.</summary>
public sealed record FollowUpView(PersonView Who, DateOnly On, string What, string? Result);

/// <summary>One step of what happened.</summary>
/// <param name="At">When, UTC, by the database's time.</param>
/// <param name="Kind">What.</param>
/// <param name="By">Who did it; null for the hub.</param>
/// <param name="People">Whom it was about.</param>
/// <param name="Words">A reason or addition in somebody's words; or empty.</param>
/// <param name="When">An instant that it names, such as an expected arrival.</param>
public sealed record CallLogLine(
    DateTimeOffset At,
    CallLogKind Kind,
    PersonView? By,
    IReadOnlyList<PersonView> People,
    string Words,
    DateTimeOffset? When = null);

/// <summary>The kinds of steps that a call goes through.</summary>
public enum CallLogKind
{
    Received,
    Joined,
    Identified,

    /// <summary>It was somebody else than they had been tied to.</summary>
    IdentityCorrected,
    Added,
    Held,
    Offered,
    StepEmpty,
    Lapsed,
    Exhausted,
    Declined,
    Escalated,
    Accepted,
    AcceptedLate,
    Assigned,
    Released,
    HandoffOffered,
    HandoffAccepted,
    HandoffEnded,
    CareChosen,
    Departed,
    Arrived,
    Finished,
    Reminded,
    OrderWritten,
    OrderReadBack,
    OpenedInEmergency,
    ReportFiled,
    ReviewOverdue,
    Acknowledged,
    FollowUpEnded,

    /// <summary>What is left to do is somebody else's now, or the desk's.</summary>
    FollowUpPassed,

    /// <summary>Its day is over.</summary>
    FollowUpReminded,

    /// <summary>The secretariat sees that it waits.</summary>
    FollowUpLate,
    Withdrawn,
    Reopened,
    RequestWithdrawn,
}

/// <summary>A call in a list. Without a patient's text: who may see more opens it.</summary>
/// <param name="Id">The call.</param>
/// <param name="Patient">For whom.</param>
/// <param name="PatientName">Kanji; empty for somebody on no list.</param>
/// <param name="State">How far it is.</param>
/// <param name="Sorting">Whose matter.</param>
/// <param name="Danger">How much haste.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="VisitWanted">Whether a visit is wanted.</param>
/// <param name="Asker">Who asked.</param>
/// <param name="Owner">Who has it.</param>
/// <param name="Asked">Who rings now.</param>
/// <param name="Round">Which round.</param>
/// <param name="Care">What was chosen.</param>
/// <param name="Times">Its times.</param>
/// <param name="Due">When the next is asked, or whoever has it is reminded.</param>
/// <param name="MustDecide">Whether the primary doctor has to decide something.</param>
/// <param name="Reviewers">Who may read the report that waits; nobody where the desk does.</param>
/// <param name="IsOverdue">Whether noon has passed and nobody has read it.</param>
/// <param name="Version">Of the call.</param>
public sealed record CallRowView(
    CallId Id,
    PatientId? Patient,
    string PatientName,
    CallState State,
    CallSorting Sorting,
    CallDanger Danger,
    CallSource Source,
    bool VisitWanted,
    PersonView Asker,
    PersonView? Owner,
    IReadOnlyList<PersonView> Asked,
    int Round,
    CareForm? Care,
    CallTimes Times,
    DateTimeOffset? Due,
    bool MustDecide,
    IReadOnlyList<PersonView> Reviewers,
    bool IsOverdue,
    long Version);

/// <summary>When what happened to a call, UTC; null for not yet.</summary>
public sealed record CallTimes(
    DateTimeOffset ReceivedAt,
    DateTimeOffset? OfferedAt,
    DateTimeOffset? AnsweredAt,
    int? AnsweredStep,
    DateTimeOffset? DepartedAt,
    DateTimeOffset? ArrivedAt,
    DateTimeOffset? FinishedAt,
    DateTimeOffset? ReportedAt,
    DateTimeOffset? AcknowledgedAt,
    DateTimeOffset? OverAt);

/// <summary>What is still to be done after a call.</summary>
/// <param name="Call">After which.</param>
/// <param name="Patient">For whom; null for somebody on no list.</param>
/// <param name="PatientName">By name.</param>
/// <param name="Who">Who was to do it.</param>
/// <param name="On">Until which day in the district's zone.</param>
/// <param name="What">What.</param>
/// <param name="Holders">Whose it is now; the desk's where there is nobody.</param>
/// <param name="Giver">Who wanted it; null where that was not kept.</param>
/// <param name="OverdueSince">Since when its day is over, UTC; null for not yet.</param>
public sealed record OpenFollowUp(
    CallId Call,
    PatientId? Patient,
    string PatientName,
    PersonView Who,
    DateOnly On,
    string What,
    IReadOnlyList<PersonView> Holders,
    PersonView? Giver,
    DateTimeOffset? OverdueSince);

/// <summary>What somebody may see of a call.</summary>
public enum CallSight
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Times and names of helpers, no patient text: the secretariat.</summary>
    Figures,

    /// <summary>The request and the ladder: whoever is asked, whoever asked, the desk.</summary>
    Request,

    /// <summary>All of it: the care team, whoever has it, and the reporter until the report is acknowledged.</summary>
    All,
}
