using Hub.Contracts.Rotas;
using Hub.Contracts.Timelines;

namespace Hub.Contracts.Calls;

/// <summary>What was asked for, as whoever took the request wrote it down (domain: call record).</summary>
/// <param name="Patient">For whom; null for a person whom the district does not know.</param>
/// <param name="Person">What is known of somebody without a <paramref name="Patient"/>.</param>
/// <param name="Caller">Who asked.</param>
/// <param name="Complaint">The chief complaint in the caller's words.</param>
/// <param name="Story">Since when and how, the answers of the hearing sheet; or empty.</param>
/// <param name="Vitals">As measured for this request; null for none.</param>
/// <param name="Visit">Whether a visit is wanted; it is asked every time.</param>
/// <param name="Sorting">Whose matter it is.</param>
/// <param name="Danger">How much haste there is, as far as the caller can say.</param>
/// <param name="Kind">Whose chain is asked: doctors', nurses', or other staff's.</param>
/// <param name="Identifiers">How the patient was told from others; two at the desk.</param>
/// <param name="Tried">Who was tried before, and what came of it.</param>
public sealed record CallRequest(
    PatientId? Patient,
    UnknownPerson? Person,
    Requester Caller,
    string Complaint,
    string Story,
    VitalSigns? Vitals,
    VisitWish Visit,
    CallSorting Sorting,
    CallDanger Danger,
    CallKind Kind,
    IReadOnlyList<Identifier> Identifiers,
    IReadOnlyList<TriedBefore> Tried);

/// <summary>Somebody on no list, as the caller names them.</summary>
/// <param name="Name">Kanji or kana.</param>
/// <param name="Place">Address or place, or empty.</param>
/// <param name="BirthDate">If told.</param>
public sealed record UnknownPerson(string Name, string Place, DateOnly? BirthDate);

/// <summary>Who asks, and where they are called back.</summary>
/// <param name="Source">What they are to the patient.</param>
/// <param name="Name">Empty where the asker is the signed-in person themself.</param>
/// <param name="Relation">Such as 長女; or empty.</param>
/// <param name="Callback">A phone number, half-width.</param>
public sealed record Requester(CallSource Source, string Name, string Relation, string Callback);

/// <summary>Where a request comes from.</summary>
public enum CallSource
{
    /// <summary>A visiting nurse at the bedside.</summary>
    Nurse,

    /// <summary>The patient.</summary>
    Patient,

    /// <summary>The family.</summary>
    Family,

    /// <summary>A care facility.</summary>
    Facility,

    /// <summary>A clinic that hands the request on.</summary>
    Clinic,

    /// <summary>A pharmacist, care manager or another colleague.</summary>
    Colleague,

    /// <summary>A device that raised an alert.</summary>
    Device,
}

/// <summary>Whether a visit is wanted. Nobody decides it silently: it is asked and written down.</summary>
public enum VisitWish
{
    /// <summary>Yes.</summary>
    Wanted,

    /// <summary>No.</summary>
    NotWanted,

    /// <summary>It was offered, and they declined.</summary>
    AskedAndDeclined,
}

/// <summary>Whose matter a request is; medical questions go to a doctor whatever the urgency.</summary>
public enum CallSorting
{
    /// <summary>Medical: to a doctor or nurse, whatever the urgency.</summary>
    Medical,

    /// <summary>Not medical but urgent: to the staff in charge.</summary>
    UrgentOther,

    /// <summary>Neither: the clinic calls back on its next working day, and somebody owns it until then.</summary>
    NextWorkingDay,
}

/// <summary>How much haste there is.</summary>
public enum CallDanger
{
    /// <summary>Minutes count.</summary>
    Emergency,

    /// <summary>Tonight.</summary>
    Urgent,

    /// <summary>It can wait a little.</summary>
    Routine,
}

/// <summary>By what a patient was told from others of the same name.</summary>
public enum Identifier
{
    Name,
    BirthDate,
    Phone,
    Address,
    Number,
}

/// <summary>Somebody who was tried before the hub was asked.</summary>
/// <param name="Whom">In words, such as 主治医の携帯.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Result">In words.</param>
public sealed record TriedBefore(string Whom, DateTimeOffset At, string Result);
