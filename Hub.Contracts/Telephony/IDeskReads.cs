using Hub.Contracts.Patients;

namespace Hub.Contracts.Telephony;

/// <summary>
/// What the desk may know of any patient of the district: who it is and whom to call, and nothing clinical. Every
/// patient that is shown is written down before it is shown: to whom, and when.
/// </summary>
public interface IDeskReads
{
    /// <summary>
    /// Patients by phone (also the key person's, with any separators), kana, kanji, number or birth date (also by era);
    /// several words must all fit. Refused to whoever is not of the desk.
    /// </summary>
    Task<Answer<DeskFound>> Find(PractitionerId by, string text, CancellationToken cancellation = default);

    /// <summary>One patient for the hearing sheet; refused to whoever is not of the desk.</summary>
    Task<Answer<DeskPatient>> Open(PractitionerId by, PatientId patient, CancellationToken cancellation = default);

    /// <summary>How many patients each of the desk was shown in a period: figures for the secretariat.</summary>
    Task<IReadOnlyList<DeskLooks>> Looks(
        DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default);
}

/// <summary>What was found.</summary>
/// <param name="Patients">By kana; at most <see cref="Most"/>.</param>
/// <param name="HasMore">Whether more fit: then more has to be asked.</param>
public sealed record DeskFound(IReadOnlyList<DeskPatient> Patients, bool HasMore)
{
    /// <summary>A list at which nobody looks through names out of curiosity.</summary>
    public const int Most = 10;
}

/// <summary>A patient as the desk sees one.</summary>
/// <param name="Id">The patient.</param>
/// <param name="Number">Patient number.</param>
/// <param name="Name">Kanji.</param>
/// <param name="Kana">Kana.</param>
/// <param name="BirthDate">For reading back.</param>
/// <param name="EraYear">The year of birth as people say it, such as 昭和20年.</param>
/// <param name="Age">In full years, today.</param>
/// <param name="Sex">男, 女, or not stated.</param>
/// <param name="Address">For reading back.</param>
/// <param name="Phone">The patient's own.</param>
/// <param name="PrimaryDoctor">主治医 by name.</param>
/// <param name="Clinic">Where the primary doctor works, by name.</param>
/// <param name="ClinicPhone">The clinic's number, or empty.</param>
/// <param name="KeyPerson">Who is called for the family, or empty.</param>
/// <param name="KeyPersonPhone">Their number, or empty.</param>
/// <param name="IsEnrolled">Whether stand-ins may see the patient while they are on duty.</param>
/// <param name="Departure">How the patient left home care, if they did.</param>
public sealed record DeskPatient(
    PatientId Id,
    string Number,
    string Name,
    string Kana,
    DateOnly BirthDate,
    string EraYear,
    int Age,
    Sex Sex,
    string Address,
    string Phone,
    string PrimaryDoctor,
    string Clinic,
    string ClinicPhone,
    string KeyPerson,
    string KeyPersonPhone,
    bool IsEnrolled,
    Departure? Departure);

/// <summary>How much one of the desk was shown.</summary>
/// <param name="By">Who.</param>
/// <param name="Name">By name.</param>
/// <param name="Patients">How many different patients.</param>
/// <param name="Looks">How often, all together.</param>
public sealed record DeskLooks(PractitionerId By, string Name, int Patients, int Looks);
