using Hub.Contracts.Rotas;

namespace Hub.Contracts.Patients;

/// <summary>
/// Who may stand in for whom, and who has. The caller has asked <see cref="Access.IAccess"/> before; nothing here
/// decides who may see.
/// </summary>
public interface IEnrolmentReads
{
    /// <summary>All that was ever recorded about backup; null for an unknown patient.</summary>
    Task<BackupView?> Of(PatientId patient, CancellationToken cancellation = default);

    /// <summary>The sheet for the family as it would be printed now; null without a standing enrolment.</summary>
    Task<FamilySheet?> Sheet(PatientId patient, CancellationToken cancellation = default);

    /// <summary>The patients who are enrolled for a duty that this person has now, by kana.</summary>
    Task<IReadOnlyList<DutyPatient>> WhileOnDuty(PractitionerId practitioner, CancellationToken cancellation = default);
}

/// <summary>Backup of one patient.</summary>
/// <param name="Enrolments">Newest first; at most the first stands.</param>
/// <param name="Departure">How the patient left home care, if they did.</param>
/// <param name="Sheets">Family sheets, newest first.</param>
/// <param name="Log">Who was let in and what changed about that, newest first.</param>
/// <param name="Holders">The institutions that enrolments name.</param>
/// <param name="Rotas">The rotas that enrolments name, and all that are published.</param>
public sealed record BackupView(
    IReadOnlyList<EnrolmentView> Enrolments,
    Departure? Departure,
    IReadOnlyList<GivenSheet> Sheets,
    IReadOnlyList<AccessLogLine> Log,
    IReadOnlyList<HolderView> Holders,
    IReadOnlyList<RotaView> Rotas);

/// <summary>An enrolment.</summary>
/// <param name="Terms">What was agreed.</param>
/// <param name="By">Who enrolled, by name.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Begins">From this instant on.</param>
/// <param name="Ends">Until this instant; null where it is open.</param>
/// <param name="Reason">Why it was ended early, or empty.</param>
/// <param name="EndedBy">By whom, by name; empty where it ended by itself or stands.</param>
public sealed record EnrolmentView(
    EnrolmentTerms Terms,
    string By,
    DateTimeOffset At,
    DateTimeOffset Begins,
    DateTimeOffset? Ends,
    string Reason,
    string EndedBy)
{
    /// <summary>Whether it has not ended.</summary>
    public bool Stands(DateTimeOffset now) => Ends is null || now < Ends;
}

/// <summary>A version of the family's sheet as it was given.</summary>
public sealed record GivenSheet(int Version, FamilySheet Sheet, string To, string By, DateTimeOffset At);

/// <summary>One line of who could see whom, when and by what.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="At">When.</param>
/// <param name="Who">Whom it is about, by name; empty where it is about the patient alone.</param>
/// <param name="By">Who did it, by name; empty where it is the same person, or nobody.</param>
/// <param name="Role">The relation, of an admission.</param>
/// <param name="Because">The rota, the reason or the last day; or empty.</param>
/// <param name="Until">Until when, of an admission.</param>
public sealed record AccessLogLine(
    AccessLogKind Kind,
    DateTimeOffset At,
    string Who,
    string By,
    CareRole? Role = null,
    string Because = "",
    DateTimeOffset? Until = null);

/// <summary>What a line of the access log tells.</summary>
public enum AccessLogKind
{
    /// <summary>A stand-in opened the record.</summary>
    Admitted,
    Enrolled,
    EnrolmentEnded,
    Departed,
    Returned,
    ParticipantAdded,
    ParticipantRemoved,

    /// <summary>The secretariat's list named other doctors or another station.</summary>
    ResponsibilityAssigned,
}

/// <summary>A patient whom a duty shows.</summary>
public sealed record DutyPatient(PatientId Id, string Name, string Kana, string CrisisPlan, string PrimaryDoctor);

/// <summary>By what somebody sees a patient in another's place, and how long.</summary>
/// <param name="Role">The relation, one that ends by itself.</param>
/// <param name="Rota">The rota of the duty, by name; empty for a cover.</param>
/// <param name="Since">When this stretch began.</param>
/// <param name="Until">When it ends, as far as is known now.</param>
public sealed record StandIn(CareRole Role, string Rota, DateTimeOffset Since, DateTimeOffset? Until);
