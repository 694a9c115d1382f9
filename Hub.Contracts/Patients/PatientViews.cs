using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;

namespace Hub.Contracts.Patients;

/// <summary>The relation that lets a practitioner see a patient.</summary>
public enum CareRole
{
    /// <summary>主治医.</summary>
    PrimaryDoctor,

    /// <summary>副主治医.</summary>
    SubPrimaryDoctor,

    /// <summary>訪問看護師 of the patient's station.</summary>
    VisitingNurse,

    /// <summary>Added by the team.</summary>
    Participant,

    /// <summary>不在の間の副主治医: has said yes to hours of the primary doctor's absence, and these are now.</summary>
    Covering,

    /// <summary>当番: on duty now by a rota for which the patient is enrolled.</summary>
    OnDuty,

    /// <summary>対応中: has taken a call for the patient, who is enrolled or was opened to them in an emergency.</summary>
    Called,
}

/// <summary>What is said of relations in one place.</summary>
public static class CareRoles
{
    /// <summary>Whether the relation ends by itself, so that nothing that was answered before may be trusted.</summary>
    public static bool IsForAWhile(this CareRole role) =>
        role is CareRole.Covering or CareRole.OnDuty or CareRole.Called;

    /// <summary>主治医, 副主治医 and the station's nurses: they answer for the patient.</summary>
    public static bool IsCore(this CareRole role) =>
        role is CareRole.PrimaryDoctor or CareRole.SubPrimaryDoctor or CareRole.VisitingNurse;
}

/// <summary>A member of a care team.</summary>
public sealed record CareTeamMember(PractitionerView Practitioner, CareRole Role);

/// <summary>The ten-second page of a patient.</summary>
/// <param name="Id">The patient.</param>
/// <param name="Version">The patient stream's version that this shows.</param>
/// <param name="Details">Who it is.</param>
/// <param name="Age">In full years, today in the district's zone.</param>
/// <param name="Team">The whole care team, primary doctor first.</param>
/// <param name="StationName">訪問看護ステーション by name, if any.</param>
/// <param name="StationPhone">Its phone, if any.</param>
/// <param name="Facts">All ten kinds in reading order, also those that nobody has stated.</param>
/// <param name="Enrolled">The days for which the patient is enrolled for backup, if they are.</param>
/// <param name="Departure">How the patient left home care, if they did.</param>
public sealed record PatientSummaryView(
    PatientId Id,
    long Version,
    PatientDetails Details,
    int Age,
    IReadOnlyList<CareTeamMember> Team,
    string? StationName,
    string? StationPhone,
    IReadOnlyList<FactView> Facts,
    EnrolledDays? Enrolled = null,
    Departure? Departure = null);

/// <summary>An enrolment that stands; it may begin later.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; left out: until it is ended.</param>
/// <param name="IsNow">Whether it has begun.</param>
public sealed record EnrolledDays(DateOnly From, DateOnly? Until, bool IsNow);

/// <summary>A fact with its age.</summary>
/// <param name="Fact">What is known; empty text where nobody stated it.</param>
/// <param name="Version">The patient stream's version that last stated or reaffirmed it; 0 for never.</param>
/// <param name="ConfirmedOn">The day it was last confirmed, in the district's zone.</param>
/// <param name="ConfirmedBy">By whom; null for the secretariat's list.</param>
/// <param name="Old">Whether it is older than a fact of its kind should be.</param>
public sealed record FactView(
    SummaryFact Fact, long Version, DateOnly? ConfirmedOn, string? ConfirmedBy, bool Old);

/// <summary>One earlier or present wording of a fact.</summary>
/// <param name="Fact">As it was stated.</param>
/// <param name="At">When.</param>
/// <param name="By">By whom; null for the secretariat's list.</param>
/// <param name="Reaffirmed">True where the wording was only confirmed again.</param>
public sealed record FactHistoryView(SummaryFact Fact, DateTimeOffset At, string? By, bool Reaffirmed);

/// <summary>A row of the secretariat's patient list: no clinical text.</summary>
public sealed record PatientListRow(
    PatientId Id, PatientDetails Details, string PrimaryDoctor, string? SubPrimaryDoctor, string? Station,
    Departure? Departure = null);

/// <summary>A patient of a primary doctor, as choosing among them needs it.</summary>
/// <param name="Id">The patient.</param>
/// <param name="Number">Patient number.</param>
/// <param name="Name">Kanji.</param>
/// <param name="SubPrimary">副主治医, if named.</param>
public sealed record DoctorsPatient(PatientId Id, string Number, string Name, PractitionerId? SubPrimary);

/// <summary>What waits for one practitioner.</summary>
/// <param name="Waiting">Entries that ask this person to confirm, or mention them unread; oldest request first.</param>
/// <param name="Patients">All patients of the person: unread first, newest first, then the rest by kana.</param>
/// <param name="UnreadTotal">Sum of unread entries over all patients.</param>
public sealed record HomeView(
    IReadOnlyList<WaitingItem> Waiting, IReadOnlyList<HomePatient> Patients, int UnreadTotal);

/// <summary>An entry that waits for me.</summary>
/// <param name="Patient">Whose timeline.</param>
/// <param name="PatientName">By name.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Excerpt">Its first words as plain text.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="At">When.</param>
/// <param name="Kind">Why it waits.</param>
public sealed record WaitingItem(
    PatientId Patient,
    string PatientName,
    EntryId Entry,
    string Excerpt,
    string Author,
    DateTimeOffset At,
    WaitingKind Kind);

/// <summary>Why an entry waits for a person.</summary>
public enum WaitingKind
{
    /// <summary>確認のお願い, not yet confirmed.</summary>
    ConfirmationAsked,

    /// <summary>A mention that the person has not seen.</summary>
    Mentioned,
}

/// <summary>A patient on Home.</summary>
/// <param name="Id">The patient.</param>
/// <param name="Name">Kanji.</param>
/// <param name="Kana">Katakana.</param>
/// <param name="Number">Patient number.</param>
/// <param name="Age">Full years.</param>
/// <param name="CrisisPlan">In the plan's own words, or empty.</param>
/// <param name="LastExcerpt">First words of the newest entry, or empty.</param>
/// <param name="LastAuthor">Who wrote it.</param>
/// <param name="LastAt">When.</param>
/// <param name="Unread">Entries of others after the person's read mark; 100 means more than 99.</param>
/// <param name="Departure">How the patient left home care, if they did.</param>
public sealed record HomePatient(
    PatientId Id,
    string Name,
    string Kana,
    string Number,
    int Age,
    string CrisisPlan,
    string LastExcerpt,
    string LastAuthor,
    DateTimeOffset? LastAt,
    int Unread,
    Departure? Departure = null);

/// <summary>What the calls for a patient go by.</summary>
/// <param name="Assigned">Whose patient it is, in the order of recording.</param>
/// <param name="FirstCalls">Who is called first, in the order of recording.</param>
public sealed record PatientCallsView(
    IReadOnlyList<AssignedResponsibility> Assigned, IReadOnlyList<FirstCall> FirstCalls);

/// <summary>Whose patient it is from an instant on.</summary>
public sealed record AssignedResponsibility(Responsibility Responsibility, DateTimeOffset Since);
