using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Silo.Access;
using Hub.Silo.Journal;
using Hub.Silo.NextCalls;

namespace Hub.Silo.Patients;

/// <summary>The shell of one patient's record.</summary>
internal sealed class PatientGrain(
    PatientId id, IEventStore store, IAccess access, IDirectory directory, IRotaReads rotas, IDistrictZone zone,
    SheetNames names, TimeProvider clock)
    : IPatientGrain
{
    private readonly Journal<Patient, PatientEvent> journal =
        new(new StreamId(PatientTable.StreamKind, id.Value), store, Patient.Unknown, Patient.Evolve);

    public Task<Outcome> Execute(PractitionerId by, PatientCommand command)
    {
        var now = Micros.Truncate(clock.GetUtcNow());
        return journal.Record(
            command.Id,
            by,
            now,
            async patient => PatientDecider.Decide(patient, by, command, await Facts(patient, by, command), now));
    }

    private async Task<PatientFacts> Facts(Patient patient, PractitionerId by, PatientCommand command) =>
        command switch
        {
            PatientCommand.Register => new PatientFacts(await directory.Includes(by), null, null, null),
            PatientCommand.SetFirstCall or PatientCommand.TakeBackFirstCall => new PatientFacts(
                await directory.Includes(by), await access.To(id, by), null, null, await directory.Callable(rotas)),
            PatientCommand.DepartPatient or PatientCommand.ReturnPatient => new PatientFacts(
                await directory.Includes(by), await access.To(id, by), null, null, Zone: zone.Zone),
            PatientCommand.EnrolForBackup => new PatientFacts(
                false, await access.To(id, by), null, null, await directory.Callable(rotas), zone.Zone),
            PatientCommand.GiveFamilySheet => new PatientFacts(
                false,
                await access.To(id, by),
                null,
                null,
                Zone: zone.Zone,
                Nameable: await names.Of(patient.Backup.Enrolled?.Terms, patient.Responsibility)),
            PatientCommand.AdmitStandIn => new PatientFacts(
                false, await access.To(id, by), null, null, StandIn: await access.StandIn(id, by)),
            PatientCommand.AddParticipant add => await Facts(by, add.Practitioner),
            PatientCommand.RemoveParticipant remove => await Facts(by, remove.Practitioner),
            _ => new PatientFacts(false, await access.To(id, by), null, null),
        };

    private async Task<PatientFacts> Facts(PractitionerId by, PractitionerId subject) => new(
        false, await access.To(id, by), await directory.Practitioner(subject), await access.To(id, subject));
}
