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
    PatientId id, IEventStore store, IAccess access, IDirectory directory, IRotaReads rotas, TimeProvider clock)
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
            async patient => PatientDecider.Decide(patient, by, command, await Facts(by, command), now));
    }

    private async Task<PatientFacts> Facts(PractitionerId by, PatientCommand command)
    {
        if (command is PatientCommand.Register)
        {
            return new PatientFacts(await directory.Includes(by), null, null, null);
        }

        if (command is PatientCommand.SetFirstCall or PatientCommand.TakeBackFirstCall)
        {
            return new PatientFacts(
                await directory.Includes(by), await access.To(id, by), null, null, await directory.Callable(rotas));
        }

        PractitionerId? subject = command switch
        {
            PatientCommand.AddParticipant add => add.Practitioner,
            PatientCommand.RemoveParticipant remove => remove.Practitioner,
            _ => null,
        };
        return new PatientFacts(
            false,
            await access.To(id, by),
            subject is null ? null : await directory.Practitioner(subject.Value),
            subject is null ? null : await access.To(id, subject.Value));
    }
}
