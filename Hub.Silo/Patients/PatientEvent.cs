using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;

namespace Hub.Silo.Patients;

/// <summary>The stored facts of a patient's record. Never rename or retype a field: add an event.</summary>
internal abstract record PatientEvent(DateTimeOffset At)
{
    [EventName("patient-registered")]
    public sealed record PatientRegistered(PatientDetails Details, DateTimeOffset At) : PatientEvent(At);

    [EventName("patient-details-corrected")]
    public sealed record PatientDetailsCorrected(PatientDetails Details, DateTimeOffset At) : PatientEvent(At);

    [EventName("responsibility-assigned")]
    public sealed record ResponsibilityAssigned(Responsibility Responsibility, DateTimeOffset At)
        : PatientEvent(At);

    /// <summary>A fact from the secretariat's list, where the care team has stated none.</summary>
    [EventName("fact-listed")]
    public sealed record FactListed(SummaryFact Fact, DateTimeOffset At) : PatientEvent(At);

    [EventName("fact-stated")]
    public sealed record FactStated(SummaryFact Fact, PractitionerId By, DateTimeOffset At) : PatientEvent(At);

    [EventName("fact-reaffirmed")]
    public sealed record FactReaffirmed(FactKind Fact, PractitionerId By, DateTimeOffset At) : PatientEvent(At);

    [EventName("participant-added")]
    public sealed record ParticipantAdded(PractitionerId Practitioner, PractitionerId By, DateTimeOffset At)
        : PatientEvent(At);

    [EventName("participant-removed")]
    public sealed record ParticipantRemoved(PractitionerId Practitioner, PractitionerId By, DateTimeOffset At)
        : PatientEvent(At);

    [EventName("patient-first-call-set")]
    public sealed record FirstCallSet(
        CallKind? Kind,
        DateTimeOffset From,
        IReadOnlyList<FirstCallStep> Steps,
        PractitionerId By,
        DateTimeOffset At) : PatientEvent(At);

    [EventName("patient-first-call-taken-back")]
    public sealed record FirstCallTakenBack(
        CallKind? Kind, DateTimeOffset From, PractitionerId By, DateTimeOffset At) : PatientEvent(At);

    /// <summary>Begins and ends at these instants, as the district's clocks were when it was recorded.</summary>
    [EventName("patient-enrolled")]
    public sealed record PatientEnrolled(
        EnrolmentTerms Terms, DateTimeOffset Begins, DateTimeOffset? Ends, PractitionerId By, DateTimeOffset At)
        : PatientEvent(At);

    [EventName("enrolment-ended")]
    public sealed record EnrolmentEnded(string Reason, PractitionerId By, DateTimeOffset At) : PatientEvent(At);

    [EventName("patient-departed")]
    public sealed record PatientDeparted(Departure Departure, PractitionerId By, DateTimeOffset At)
        : PatientEvent(At);

    [EventName("patient-returned")]
    public sealed record PatientReturned(PractitionerId By, DateTimeOffset At) : PatientEvent(At);

    [EventName("family-sheet-given")]
    public sealed record FamilySheetGiven(
        int Number, FamilySheet Sheet, string To, PractitionerId By, DateTimeOffset At) : PatientEvent(At);

    [EventName("stand-in-admitted")]
    public sealed record StandInAdmitted(PractitionerId Practitioner, StandIn StandIn, DateTimeOffset At)
        : PatientEvent(At);
}
