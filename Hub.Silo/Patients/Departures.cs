using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Silo.Districts;
using Hub.Silo.Journal;

namespace Hub.Silo.Patients;

/// <summary>A patient leaves home care, or is at home again.</summary>
internal static class Departures
{
    public static Decision<PatientEvent> Decide(
        Patient patient, PractitionerId by, PatientCommand command, PatientFacts facts, DateTimeOffset now) =>
        command switch
        {
            _ when patient.Details is null || (facts.Role is null && !facts.IsSecretariat) =>
                PatientRefusals.NotVisible,
            _ when facts.Role is not CareRole.PrimaryDoctor && !facts.IsSecretariat =>
                EnrolmentRefusals.PrimaryOrOffice,
            PatientCommand.DepartPatient depart => Depart(patient, by, depart.Departure, facts, now),
            PatientCommand.ReturnPatient => patient.Backup.Departure is null
                ? EnrolmentRefusals.NotDeparted
                : new PatientEvent.PatientReturned(by, now),
            _ => throw new UnreachableException($"No rule decides {command.GetType().Name}."),
        };

    private static Decision<PatientEvent> Depart(
        Patient patient, PractitionerId by, Departure departure, PatientFacts facts, DateTimeOffset now)
    {
        if (!Enum.IsDefined(departure.Kind) || !EnrolmentRules.IsDay(departure.On)
            || departure.On > DistrictDay.Of(now, facts.Zone!))
        {
            return EnrolmentRefusals.DayOutOfRange.About("on");
        }

        if (patient.Backup.Departure is not null)
        {
            return EnrolmentRefusals.AlreadyDeparted;
        }

        var departed = new PatientEvent.PatientDeparted(departure, by, now);
        return patient.Backup.Standing(now) is null
            ? departed
            : new PatientEvent[] { departed, new PatientEvent.EnrolmentEnded(string.Empty, by, now) };
    }
}
