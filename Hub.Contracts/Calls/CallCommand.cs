using System.Text.Json.Serialization;

namespace Hub.Contracts.Calls;

/// <summary>
/// Everything that can be asked of one call. <c>Seen</c> is the version of the call that the asker had on the screen:
/// where the call has moved on since, nothing is done and they look again.
/// </summary>
[JsonDerivedType(typeof(Begin), "begin")]
[JsonDerivedType(typeof(Identify), "identify")]
[JsonDerivedType(typeof(CorrectIdentity), "correct-identity")]
[JsonDerivedType(typeof(Add), "add")]
[JsonDerivedType(typeof(Accept), "accept")]
[JsonDerivedType(typeof(Decline), "decline")]
[JsonDerivedType(typeof(Escalate), "escalate")]
[JsonDerivedType(typeof(Assign), "assign")]
[JsonDerivedType(typeof(Release), "release")]
[JsonDerivedType(typeof(OfferHandoff), "offer-handoff")]
[JsonDerivedType(typeof(AcceptHandoff), "accept-handoff")]
[JsonDerivedType(typeof(DeclineHandoff), "decline-handoff")]
[JsonDerivedType(typeof(ChooseCare), "choose-care")]
[JsonDerivedType(typeof(Depart), "depart")]
[JsonDerivedType(typeof(Arrive), "arrive")]
[JsonDerivedType(typeof(Finish), "finish")]
[JsonDerivedType(typeof(WriteOrder), "write-order")]
[JsonDerivedType(typeof(ReadOrderBack), "read-order-back")]
[JsonDerivedType(typeof(FileReport), "file-report")]
[JsonDerivedType(typeof(Acknowledge), "acknowledge")]
[JsonDerivedType(typeof(EndFollowUp), "end-follow-up")]
[JsonDerivedType(typeof(OpenInEmergency), "open-in-emergency")]
[JsonDerivedType(typeof(Withdraw), "withdraw")]
[JsonDerivedType(typeof(Reopen), "reopen")]
public abstract record CallCommand(CommandId Id)
{
    /// <summary>Its name and nothing of what it holds: engines write what they carry into their logs.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>A request for help. Where the patient has an open call it joins that one.</summary>
    public sealed record Begin(CommandId Id, CallRequest Request) : CallCommand(Id);

    /// <summary>The desk found out who an unknown person is; also when the call is over.</summary>
    public sealed record Identify(CommandId Id, PatientId Patient, IReadOnlyList<Identifier> Identifiers)
        : CallCommand(Id);

    /// <summary>
    /// The desk found out that it is not <paramref name="Wrong"/> after all, and why it was thought so; somebody else
    /// where <paramref name="Patient"/> is given, or nobody on the list.
    /// </summary>
    public sealed record CorrectIdentity(
        CommandId Id, PatientId Wrong, PatientId? Patient, IReadOnlyList<Identifier> Identifiers, string Reason)
        : CallCommand(Id);

    /// <summary>More about it.</summary>
    public sealed record Add(CommandId Id, string Text) : CallCommand(Id);

    /// <summary>'I take it.' One of those who were asked, or a doctor of the patient's own.</summary>
    public sealed record Accept(CommandId Id) : CallCommand(Id);

    /// <summary>'I cannot', with a reason; the next is asked at once.</summary>
    public sealed record Decline(CommandId Id, DeclineReason Reason, string Words) : CallCommand(Id);

    /// <summary>The next step now, or the one at this place (from 0) of the chain.</summary>
    public sealed record Escalate(CommandId Id, int? Step, long Seen) : CallCommand(Id);

    /// <summary>The desk gives it to a person by hand, who has said yes by telephone, or takes it from one.</summary>
    public sealed record Assign(CommandId Id, PractitionerId To, string Reason, long Seen) : CallCommand(Id);

    /// <summary>The owner cannot go on: a fresh round of the chain begins.</summary>
    public sealed record Release(CommandId Id, string Reason, long Seen) : CallCommand(Id);

    /// <summary>The owner hands it to a colleague; it stays with the giver until that one accepts.</summary>
    public sealed record OfferHandoff(CommandId Id, PractitionerId To, Sbar Handoff, long Seen) : CallCommand(Id);

    /// <summary>'I take it over.'</summary>
    public sealed record AcceptHandoff(CommandId Id, long Seen) : CallCommand(Id);

    /// <summary>The no of the one who was asked, or the giver takes the offer back.</summary>
    public sealed record DeclineHandoff(CommandId Id, string Reason, long Seen) : CallCommand(Id);

    /// <summary>What will be done; may change until the report is filed.</summary>
    public sealed record ChooseCare(CommandId Id, CareForm Form, string Note, long Seen) : CallCommand(Id);

    /// <summary>On the way, and when they expect to be there.</summary>
    public sealed record Depart(CommandId Id, DateTimeOffset Expected, long Seen) : CallCommand(Id);

    /// <summary>At the patient's.</summary>
    public sealed record Arrive(CommandId Id, long Seen) : CallCommand(Id);

    /// <summary>Done there.</summary>
    public sealed record Finish(CommandId Id, long Seen) : CallCommand(Id);

    /// <summary>An order that a doctor gave by telephone, as the nurse at the bedside wrote it down.</summary>
    public sealed record WriteOrder(CommandId Id, PractitionerId Doctor, string Text) : CallCommand(Id);

    /// <summary>The order with this number was read back to the doctor, who said yes.</summary>
    public sealed record ReadOrderBack(CommandId Id, int Order) : CallCommand(Id);

    /// <summary>What was done and how it went; may be filed anew by its writer until it is acknowledged.</summary>
    public sealed record FileReport(CommandId Id, CallReport Report, long Seen) : CallCommand(Id);

    /// <summary>The primary doctor has read the report; with what is still to be done, by whom and when.</summary>
    public sealed record Acknowledge(CommandId Id, FollowUp? FollowUp, long Seen) : CallCommand(Id);

    /// <summary>What was still to be done is done.</summary>
    public sealed record EndFollowUp(CommandId Id, string Result) : CallCommand(Id);

    /// <summary>Opens the record of a patient who is not enrolled, with a reason that the whole team sees.</summary>
    public sealed record OpenInEmergency(CommandId Id, string Reason) : CallCommand(Id);

    /// <summary>No longer needed, by whom and why.</summary>
    public sealed record Withdraw(CommandId Id, string Reason, long Seen) : CallCommand(Id);

    /// <summary>It was not over after all: a fresh round begins.</summary>
    public sealed record Reopen(CommandId Id, string Reason) : CallCommand(Id);
}

/// <summary>Why somebody cannot take a call.</summary>
public enum DeclineReason
{
    /// <summary>With another patient.</summary>
    Busy,

    /// <summary>Too far away.</summary>
    TooFar,

    /// <summary>Cannot go out now.</summary>
    Unable,

    /// <summary>Somebody else is better suited.</summary>
    NotMine,

    /// <summary>In words.</summary>
    Other,
}

/// <summary>What is done for the patient.</summary>
public enum CareForm
{
    /// <summary>電話再診: advice by telephone.</summary>
    PhoneAdvice,

    /// <summary>オンライン診療.</summary>
    OnlineConsult,

    /// <summary>往診. Never a 訪問診療.</summary>
    HouseCall,

    /// <summary>A nurse goes.</summary>
    NurseSent,

    /// <summary>119, or to a hospital.</summary>
    Transferred,

    /// <summary>看取り: the patient died at home.</summary>
    DiedAtHome,
}

/// <summary>A structured handoff: situation, background, assessment, recommendation.</summary>
public sealed record Sbar(string Situation, string Background, string Assessment, string Recommendation);

/// <summary>What is still to be done, by whom and until which day in the district's zone.</summary>
public sealed record FollowUp(PractitionerId Who, DateOnly On, string What);

/// <summary>The report of a call (visit report): what was done, and beside it how it went with the family.</summary>
/// <param name="Care">What was done in the end.</param>
/// <param name="LeftAt">Left for the house, UTC; null where nobody went.</param>
/// <param name="ArrivedAt">On site, UTC.</param>
/// <param name="EndedAt">Left the house, or the end of the talk, UTC.</param>
/// <param name="Findings">所見.</param>
/// <param name="Treatment">処置・指示.</param>
/// <param name="Drugs">薬剤・材料, and whose they were.</param>
/// <param name="DiedAt">The time of death, UTC; with 看取り only.</param>
/// <param name="TransferredTo">Where to; with a transfer only.</param>
/// <param name="Family">How the family took it.</param>
/// <param name="Decision">Who decided what and when, who was called.</param>
/// <param name="Promises">What the family was promised; empty for nothing.</param>
/// <param name="SharedData">Which shared data were used.</param>
/// <param name="WithoutVisit">Why no visit was made although one was wanted; the responsible doctor's.</param>
/// <param name="MustDecide">Whether the primary doctor has to decide something.</param>
public sealed record CallReport(
    CareForm Care,
    DateTimeOffset? LeftAt,
    DateTimeOffset? ArrivedAt,
    DateTimeOffset? EndedAt,
    string Findings,
    string Treatment,
    string Drugs,
    DateTimeOffset? DiedAt,
    string TransferredTo,
    string Family,
    string Decision,
    string Promises,
    string SharedData,
    string WithoutVisit,
    bool MustDecide);
