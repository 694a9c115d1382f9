using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Grains;
using Hub.Contracts.Handovers;
using Hub.Contracts.Notifications;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Silo.Names;
using Hub.Silo.Patients;

namespace Hub.Silo.Samples;

/// <summary>What a story tells around its calls: the enrolment, the family's sheet, a handover.</summary>
internal sealed class SampleBackup(
    PatientId patient, DateOnly today, IGrains grains, EnrolmentReads enrolments)
{
    private HandoverId? given;

    /// <summary>Null where it is another kind of act.</summary>
    public async Task<Outcome?> Do(SampleAct act, PractitionerId by, CommandId command)
    {
        var words = act.Kind is "enrol" ? new() : act.With?.Deserialize<SampleWords>(EventTypes.Json) ?? new();
        return act.Kind switch
        {
            "enrol" => await Patient(by, new PatientCommand.EnrolForBackup(command, Terms(act))),
            "give-sheet" => await Give(words, by, command),
            "admit" => await Patient(by, new PatientCommand.AdmitStandIn(command)),
            "depart-patient" => await Patient(by, new PatientCommand.DepartPatient(
                command, new Departure(words.Departure, today.AddDays(act.Day)))),
            "reach" => await grains.Practitioner(by).Execute(by, new PractitionerCommand.SetReachPlan(
                command,
                new ReachPlan([.. words.Channels.Select(way => new ReachWay(way, 0))], ReachPlan.Default.Quiet))),
            "hand-over" => await HandOver(words, by, command),
            "read-back" => await grains.Handover(given!.Value).Execute(
                by, new HandoverCommand.ReadBack(command, words.Text)),
            _ => null,
        };
    }

    private EnrolmentTerms Terms(SampleAct act)
    {
        var asked = act.With!.Value.Deserialize<SampleEnrolment>(EventTypes.Json)!;
        var on = today.AddDays(act.Day);
        return new EnrolmentTerms(
            new BackupConsent(asked.Giver, asked.Name, asked.Relation, on, asked.Consent),
            [SampleRotas.OfDoctors],
            [DerivedIds.Institution(DerivedIds.District, "I029")],
            on,
            asked.UntilDay is { } until ? today.AddDays(until) : null,
            asked.Note);
    }

    private Task<Outcome> Patient(PractitionerId by, PatientCommand command) =>
        grains.Patient(patient).Execute(by, command);

    // A story that is told once more after the patient has left gave its sheet the first time.
    private async Task<Outcome> Give(SampleWords words, PractitionerId by, CommandId command) =>
        await enrolments.Sheet(patient) is { } sheet
            ? await Patient(by, new PatientCommand.GiveFamilySheet(command, sheet, words.Text))
            : Outcome.Accepted(0);

    private async Task<Outcome> HandOver(SampleWords words, PractitionerId by, CommandId command)
    {
        given = HandoverId.For(command);
        return await grains.Handover(given.Value).Execute(by, new HandoverCommand.Give(
            command,
            DerivedIds.Practitioner(DerivedIds.District, words.Who!),
            [
                .. words.Patients.Select(handed => new HandoverItem(
                    DerivedIds.Patient(DerivedIds.District, handed.Patient), handed.Severity, handed.Summary,
                    handed.Actions, handed.Contingency)),
            ]));
    }
}
