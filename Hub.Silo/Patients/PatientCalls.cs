using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Silo.NextCalls;

namespace Hub.Silo.Patients;

/// <summary>Who says whom this patient's calls reach first.</summary>
internal static class PatientCalls
{
    public static Decision<PatientEvent> Decide(
        Patient patient, PractitionerId by, PatientCommand command, PatientFacts facts, DateTimeOffset now) =>
        command switch
        {
            _ when patient.Details is null || (facts.Role is null && !facts.IsSecretariat) =>
                PatientRefusals.NotVisible,
            _ when facts.Role is not CareRole.PrimaryDoctor && !facts.IsSecretariat =>
                PatientRefusals.PrimaryDoctorDecides,
            PatientCommand.SetFirstCall set => Set(patient, by, set, facts, now),
            PatientCommand.TakeBackFirstCall back => TakeBack(patient, by, back, now),
            _ => throw new UnreachableException($"No rule decides {command.GetType().Name}."),
        };

    private static Decision<PatientEvent> Set(
        Patient patient, PractitionerId by, PatientCommand.SetFirstCall command, PatientFacts facts, DateTimeOffset now)
    {
        var (known, kind, from, steps) = (patient.FirstCalls, command.Kind, command.From, command.Steps);
        return FirstCalls.Refuse(steps, facts.Callable!) is { } refusal ? refusal
            : FirstCalls.IsSaid(known, kind, from, steps) ? Decision<PatientEvent>.Nothing
            : new PatientEvent.FirstCallSet(kind, from, steps, by, FirstCalls.RecordedAt(known, now));
    }

    private static Decision<PatientEvent> TakeBack(
        Patient patient, PractitionerId by, PatientCommand.TakeBackFirstCall command, DateTimeOffset now) =>
        patient.FirstCalls.Exists(rule => FirstCalls.IsPlan(rule, command.Kind, command.From, now))
            ? new PatientEvent.FirstCallTakenBack(command.Kind, command.From, by, now)
            : FirstCallRefusals.PlanUnknown;
}
