using Hub.Contracts.Rotas;

namespace Hub.Contracts.Patients;

/// <summary>What a patient is enrolled for backup by.</summary>
/// <param name="Consent">Who agreed that stand-ins may see.</param>
/// <param name="Rotas">Whoever is on duty in one of these may see.</param>
/// <param name="Institutions">The doctors of these may see while it is on duty by any rota.</param>
/// <param name="From">The first day, in the district's zone.</param>
/// <param name="Until">The last day; left out: until it is ended.</param>
/// <param name="Note">What a call centre should mind, or empty.</param>
public sealed record EnrolmentTerms(
    BackupConsent Consent,
    IReadOnlyList<RotaId> Rotas,
    IReadOnlyList<InstitutionId> Institutions,
    DateOnly From,
    DateOnly? Until,
    string Note);

/// <summary>A consent to the sharing with stand-ins.</summary>
/// <param name="By">Who gave it.</param>
/// <param name="Name">The relative's name, or empty where the patient gave it.</param>
/// <param name="Relation">How they are related, likewise.</param>
/// <param name="On">The day.</param>
/// <param name="Form">How it was given.</param>
public sealed record BackupConsent(ConsentGiver By, string Name, string Relation, DateOnly On, ConsentForm Form);

/// <summary>Who consents.</summary>
public enum ConsentGiver
{
    /// <summary>本人.</summary>
    Patient,

    /// <summary>家族.</summary>
    Relative,
}

/// <summary>How a consent was given.</summary>
public enum ConsentForm
{
    /// <summary>書面.</summary>
    Written,

    /// <summary>口頭.</summary>
    Oral,

    /// <summary>書面の写真. The paper itself is kept in the clinic.</summary>
    PhotoOfPaper,
}

/// <summary>Why a patient is at home no longer.</summary>
public enum DepartureKind
{
    /// <summary>逝去.</summary>
    Died,

    /// <summary>転居.</summary>
    Moved,

    /// <summary>入院・入所(在宅療養の終了).</summary>
    Admitted,
}

/// <summary>A patient has left home care.</summary>
public sealed record Departure(DepartureKind Kind, DateOnly On);

/// <summary>What the family is given on paper: whom to call, who may come on which days, and what to mind.</summary>
/// <param name="From">The first day that it tells of.</param>
/// <param name="Through">The last.</param>
/// <param name="Numbers">Whom to call, in order.</param>
/// <param name="Days">Who is on duty when.</param>
/// <param name="Doctors">Every doctor who may come, by name.</param>
/// <param name="Note">The enrolment's note.</param>
public sealed record FamilySheet(
    DateOnly From,
    DateOnly Through,
    IReadOnlyList<FamilySheetNumber> Numbers,
    IReadOnlyList<FamilySheetDuty> Days,
    IReadOnlyList<FamilySheetDoctor> Doctors,
    string Note);

/// <summary>A number to call.</summary>
public sealed record FamilySheetNumber(Holder Whom, string Name, string Phone);

/// <summary>A duty in the days of the sheet.</summary>
public sealed record FamilySheetDuty(Period During, string Rota, Holder Who, string Name);

/// <summary>A doctor who may come.</summary>
public sealed record FamilySheetDoctor(PractitionerId Who, string Name, string Place);
