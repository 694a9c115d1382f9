using System.Collections.Immutable;
using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Patients;

namespace Hub.Silo.Patients;

/// <summary>What decisions about stand-ins need to know.</summary>
/// <param name="Enrolled">The last one that was not ended; it may have ended by itself.</param>
/// <param name="Departure">How the patient left home care, if they did.</param>
/// <param name="Sheets">How many versions of the family's sheet were given.</param>
/// <param name="Admitted">The last stretch of everybody who was let in for a while.</param>
internal sealed record Backup(
    Backup.Enrolment? Enrolled,
    Departure? Departure,
    int Sheets,
    ImmutableDictionary<PractitionerId, StandIn> Admitted)
{
    public static Backup None { get; } = new(null, null, 0, ImmutableDictionary<PractitionerId, StandIn>.Empty);

    /// <summary>The enrolment that has not ended; it may begin later.</summary>
    public Enrolment? Standing(DateTimeOffset now) =>
        Enrolled is { } enrolled && !(enrolled.Ends <= now) ? enrolled : null;

    public static Backup Evolve(Backup backup, PatientEvent happened) => happened switch
    {
        PatientEvent.PatientEnrolled e => backup with { Enrolled = new(e.Terms, e.Begins, e.Ends) },
        PatientEvent.EnrolmentEnded => backup with { Enrolled = null },
        PatientEvent.PatientDeparted e => backup with { Departure = e.Departure },
        PatientEvent.PatientReturned => backup with { Departure = null },
        PatientEvent.FamilySheetGiven e => backup with { Sheets = e.Number },
        PatientEvent.StandInAdmitted e => backup with
        {
            Admitted = backup.Admitted.SetItem(e.Practitioner, e.StandIn),
        },
        _ => throw new UnreachableException($"No rule folds {happened.GetType().Name}."),
    };

    /// <summary>What was agreed, from when until when.</summary>
    public sealed record Enrolment(EnrolmentTerms Terms, DateTimeOffset Begins, DateTimeOffset? Ends);
}
