using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Access;

/// <summary>The silo of <see cref="Some"/> with the rota of <see cref="SomeRota"/>, published for a year.</summary>
public abstract class EnrolledSpec : SiloSpec
{
    private protected EnrolledSpec(Dialect dialect)
        : base(dialect)
    {
    }

    private protected override async Task Prepare()
    {
        foreach (var act in SomeRota.Acts(Silo.NextCommand))
        {
            await TestSilo.Accept(OfRota(act));
        }

        await TestSilo.Accept(OfRota(new RotaCommand.Publish(
            Silo.NextCommand(), SomeEnrolment.Today.AddDays(365))));
    }

    private protected Task<Outcome> OfRota(RotaCommand command) =>
        Silo.Grains.Rota(SomeRota.Id).Execute(Some.Secretary.Id, command);

    private protected Task<long> Enrol(EnrolmentTerms terms, PatientId? patient = null) => TestSilo.Accept(
        Silo.Do(Some.Primary, new PatientCommand.EnrolForBackup(Silo.NextCommand(), terms), patient));

    /// <summary>Has <see cref="Some.OtherNurse"/> work where an institution of the rota names who is called.</summary>
    private protected Task<long> MoveTheNurse() => TestSilo.Accept(
        Silo.Grains.Practitioner(Some.OtherNurse.Id).Execute(
            PractitionerId.Operator,
            new PractitionerCommand.Register(
                Silo.NextCommand(), Some.OtherNurse.Details with { Institution = Some.OtherClinic })));

    /// <summary>Puts somebody on duty from now for three hours.</summary>
    private protected Task<Outcome> Put(Holder who)
    {
        var (command, now) = (Silo.NextCommand(), Silo.Clock.GetUtcNow());
        return OfRota(new RotaCommand.PutOverride(command, new Override.Force(
            new(command.Value), DutyRoles.Primary, new Period(now, now.AddHours(3)), [who])));
    }
}
