using System.Text.Json.Serialization;
using Hub.Contracts.Rotas;

namespace Hub.Contracts.Patients;

/// <summary>Everything that can be asked of one patient's record (the timeline is another thing).</summary>
[JsonDerivedType(typeof(Register), "register")]
[JsonDerivedType(typeof(StateFact), "state-fact")]
[JsonDerivedType(typeof(ReaffirmFact), "reaffirm-fact")]
[JsonDerivedType(typeof(AddParticipant), "add-participant")]
[JsonDerivedType(typeof(RemoveParticipant), "remove-participant")]
[JsonDerivedType(typeof(SetFirstCall), "set-first-call")]
[JsonDerivedType(typeof(TakeBackFirstCall), "take-back-first-call")]
[JsonDerivedType(typeof(EnrolForBackup), "enrol-for-backup")]
[JsonDerivedType(typeof(EndEnrolment), "end-enrolment")]
[JsonDerivedType(typeof(DepartPatient), "depart-patient")]
[JsonDerivedType(typeof(ReturnPatient), "return-patient")]
[JsonDerivedType(typeof(GiveFamilySheet), "give-family-sheet")]
[JsonDerivedType(typeof(AdmitStandIn), "admit-stand-in")]
public abstract record PatientCommand(CommandId Id)
{
    /// <summary>Its name and nothing of what it holds: engines write what they carry into their logs.</summary>
    public sealed override string ToString() => GetType().Name;

    /// <summary>
    /// The secretariat's master data: adds the patient or corrects what differs. Facts fill what nobody has stated;
    /// a fact that the care team has stated since is never overwritten by a list.
    /// </summary>
    public sealed record Register(
        CommandId Id, PatientDetails Details, Responsibility Responsibility, IReadOnlyList<SummaryFact> Facts)
        : PatientCommand(Id);

    /// <summary>Writes one fact of the duty summary.</summary>
    /// <param name="Id">The command.</param>
    /// <param name="Fact">The fact as it now stands.</param>
    /// <param name="Seen">The patient's version at which the writer last saw this fact; 0 for none.</param>
    public sealed record StateFact(CommandId Id, SummaryFact Fact, long Seen) : PatientCommand(Id);

    /// <summary>Says that a fact still holds today.</summary>
    public sealed record ReaffirmFact(CommandId Id, FactKind Kind, long Seen) : PatientCommand(Id);

    /// <summary>Brings a practitioner to the care team.</summary>
    public sealed record AddParticipant(CommandId Id, PractitionerId Practitioner) : PatientCommand(Id);

    /// <summary>Ends a practitioner's membership, at once.</summary>
    public sealed record RemoveParticipant(CommandId Id, PractitionerId Practitioner) : PatientCommand(Id);

    /// <summary>
    /// Who is called first for this patient from an instant on; the primary doctor's and the secretariat's to say.
    /// Without steps: as the clinic or the association says.
    /// </summary>
    public sealed record SetFirstCall(
        CommandId Id, CallKind? Kind, DateTimeOffset From, IReadOnlyList<FirstCallStep> Steps) : PatientCommand(Id);

    /// <summary>A plan that has not taken effect is none any more.</summary>
    public sealed record TakeBackFirstCall(CommandId Id, CallKind? Kind, DateTimeOffset From) : PatientCommand(Id);

    /// <summary>Lets stand-ins see while they are on duty; the primary doctor's to say.</summary>
    public sealed record EnrolForBackup(CommandId Id, EnrolmentTerms Terms) : PatientCommand(Id);

    /// <summary>Ends the enrolment at once; also a consent that was taken back.</summary>
    public sealed record EndEnrolment(CommandId Id, string Reason) : PatientCommand(Id);

    /// <summary>The patient has left home care; ends an enrolment with it.</summary>
    public sealed record DepartPatient(CommandId Id, Departure Departure) : PatientCommand(Id);

    /// <summary>The patient is at home again. An enrolment does not come back by itself.</summary>
    public sealed record ReturnPatient(CommandId Id) : PatientCommand(Id);

    /// <summary>The family has been given this sheet.</summary>
    /// <param name="Id">The command.</param>
    /// <param name="Sheet">What was on the paper.</param>
    /// <param name="To">Who took it.</param>
    public sealed record GiveFamilySheet(CommandId Id, FamilySheet Sheet, string To) : PatientCommand(Id);

    /// <summary>
    /// Writes down that the sender sees the patient in another's place. The hub itself sends it when a stand-in opens
    /// the record; what it says is found out by the hub, not by the sender.
    /// </summary>
    public sealed record AdmitStandIn(CommandId Id) : PatientCommand(Id);
}

/// <summary>Who a patient is.</summary>
/// <param name="Number">The district's patient number, such as I008-00001.</param>
/// <param name="Name">Kanji, family and given name with one full-width space between.</param>
/// <param name="Kana">Full-width katakana.</param>
/// <param name="BirthDate">In the Gregorian calendar.</param>
/// <param name="Sex">As the list has it.</param>
/// <param name="PostalCode">Such as 179-0001, or empty.</param>
/// <param name="Address">One line, or empty.</param>
/// <param name="Phone">Half-width with hyphens, or empty.</param>
/// <param name="CareLevel">介護度 in the list's words, or empty.</param>
public sealed record PatientDetails(
    string Number, string Name, string Kana, DateOnly BirthDate, Sex Sex, string PostalCode, string Address,
    string Phone, string CareLevel);

/// <summary>男, 女, or not stated.</summary>
public enum Sex
{
    Unknown,
    Male,
    Female,
}

/// <summary>Whose patient this is.</summary>
/// <param name="PrimaryDoctor">主治医.</param>
/// <param name="SubPrimaryDoctor">副主治医, if named.</param>
/// <param name="Station">訪問看護ステーション whose nurses all belong to the care team, if any.</param>
public sealed record Responsibility(
    PractitionerId PrimaryDoctor, PractitionerId? SubPrimaryDoctor, InstitutionId? Station);

/// <summary>One fact of the duty summary.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="Text">In words; empty means that nobody knows.</param>
/// <param name="Phone">Of the key person or the hospital.</param>
/// <param name="Date">Of the next visit or of the consent.</param>
/// <param name="PlanChanged">With the next visit: whether the plan changed.</param>
/// <param name="AsOf">The day on which it was last confirmed, where older than the day it is stated.</param>
public sealed record SummaryFact(
    FactKind Kind,
    string Text,
    string? Phone = null,
    DateOnly? Date = null,
    bool? PlanChanged = null,
    DateOnly? AsOf = null);

/// <summary>The facts that a doctor who has never met the patient needs (domain.md §4.8), in reading order.</summary>
public enum FactKind
{
    /// <summary>主病名.</summary>
    MainDiagnosis,

    /// <summary>最近の変化.</summary>
    RecentWorsening,

    /// <summary>今夜起こりうること.</summary>
    Tonight,

    /// <summary>急変時の対応方針.</summary>
    CrisisPlan,

    /// <summary>ACP(人生会議).</summary>
    AdvanceCarePlan,

    /// <summary>キーパーソンと電話.</summary>
    KeyPerson,

    /// <summary>入院先.</summary>
    AdmissionHospital,

    /// <summary>医療材料・薬.</summary>
    Supplies,

    /// <summary>次回訪問と計画変更の有無.</summary>
    NextVisit,

    /// <summary>情報共有の同意.</summary>
    Consent,
}
