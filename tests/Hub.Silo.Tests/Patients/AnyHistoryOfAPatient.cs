using FsCheck;
using FsCheck.Fluent;
using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Silo.NextCalls;
using Hub.Silo.Patients;
using Hub.Testing;

namespace Hub.Silo.Tests.Patients;

public sealed class AnyHistoryOfAPatient
{
    private static readonly Departure departure = new(DepartureKind.Moved, SomeEnrolment.Today);
    private static readonly StandIn standIn = new(CareRole.OnDuty, "当番", Some.Now, null);

    private static readonly FirstCallFacts callable =
        new(new HashSet<Holder>(), new HashSet<RotaId> { SomeRota.Id });

    private static readonly Gen<SummaryFact> AnyFact =
        from kind in Gen.Elements(Enum.GetValues<FactKind>())
        from text in Gen.Elements("", "一", "二")
        select new SummaryFact(kind, text);

    private static readonly Gen<PatientEvent> AnyEvent = Gen.OneOf(
        Gen.Constant((PatientEvent)new PatientEvent.PatientRegistered(Some.Details, Some.Now)),
        Gen.Constant((PatientEvent)new PatientEvent.PatientDetailsCorrected(Some.Details, Some.Now)),
        Gen.Constant((PatientEvent)new PatientEvent.ResponsibilityAssigned(Some.Responsibility, Some.Now)),
        AnyFact.Select(fact => (PatientEvent)new PatientEvent.FactListed(fact, Some.Now)),
        AnyFact.Select(fact => (PatientEvent)new PatientEvent.FactStated(fact, Some.Nurse.Id, Some.Now)),
        AnyFact.Select(fact => (PatientEvent)new PatientEvent.FactReaffirmed(fact.Kind, Some.Nurse.Id, Some.Now)),
        Gen.Constant((PatientEvent)new PatientEvent.ParticipantAdded(Some.Pharmacist.Id, Some.Nurse.Id, Some.Now)),
        Gen.Constant((PatientEvent)new PatientEvent.ParticipantRemoved(Some.Pharmacist.Id, Some.Nurse.Id, Some.Now)),
        Gen.Constant((PatientEvent)new PatientEvent.PatientEnrolled(
            SomeEnrolment.Terms, Some.Now, null, Some.Primary.Id, Some.Now)),
        Gen.Constant((PatientEvent)new PatientEvent.EnrolmentEnded("", Some.Primary.Id, Some.Now)),
        Gen.Constant((PatientEvent)new PatientEvent.PatientDeparted(departure, Some.Primary.Id, Some.Now)),
        Gen.Constant((PatientEvent)new PatientEvent.PatientReturned(Some.Primary.Id, Some.Now)),
        Gen.Constant((PatientEvent)new PatientEvent.StandInAdmitted(Some.Stranger.Id, standIn, Some.Now)));

    private static readonly Gen<PatientCommand> AnyCommand = Gen.OneOf(
        AnyFact.Select(fact => (PatientCommand)new PatientCommand.Register(
            Some.Command(1), Some.Details, Some.Responsibility, [fact, fact])),
        from fact in AnyFact
        from seen in Gen.Choose(0, 5)
        select (PatientCommand)new PatientCommand.StateFact(Some.Command(2), fact, seen),
        from fact in AnyFact
        from seen in Gen.Choose(0, 5)
        select (PatientCommand)new PatientCommand.ReaffirmFact(Some.Command(3), fact.Kind, seen),
        Gen.Constant((PatientCommand)new PatientCommand.AddParticipant(Some.Command(4), Some.Pharmacist.Id)),
        Gen.Constant((PatientCommand)new PatientCommand.RemoveParticipant(Some.Command(5), Some.Pharmacist.Id)),
        Gen.Constant((PatientCommand)new PatientCommand.EnrolForBackup(Some.Command(6), SomeEnrolment.Terms)),
        Gen.Constant((PatientCommand)new PatientCommand.EndEnrolment(Some.Command(7), "x")),
        Gen.Constant((PatientCommand)new PatientCommand.DepartPatient(Some.Command(8), departure)),
        Gen.Constant((PatientCommand)new PatientCommand.ReturnPatient(Some.Command(9))),
        Gen.Constant((PatientCommand)new PatientCommand.AdmitStandIn(Some.Command(10))));

    [Fact]
    public void Folds_without_ever_throwing_and_counts_its_events() =>
        Prop.ForAll(
            Arb.From(Gen.ArrayOf(AnyEvent)),
            events => events.Aggregate(Patient.Unknown, Patient.Evolve).Version == events.Length)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Answers_every_command_without_throwing_and_the_same_command_again_changes_nothing() =>
        Prop.ForAll(
            Arb.From(Gen.ArrayOf(AnyEvent)),
            Arb.From(AnyCommand),
            Arb.From(Gen.Elements(Enum.GetValues<CareRole>())),
            (events, command, role) =>
            {
                var patient = events.Aggregate(Patient.Unknown, Patient.Evolve);
                var first = Decide(patient, command, role);
                var after = first.Events.Aggregate(patient, Patient.Evolve);
                return Decide(after, command, role).Events.Count == 0;
            })
            .QuickCheckThrowOnFailure();

    private static Silo.Journal.Decision<PatientEvent> Decide(Patient patient, PatientCommand command, CareRole role) =>
        PatientDecider.Decide(
            patient,
            Some.Primary.Id,
            command,
            new PatientFacts(
                command is PatientCommand.Register, role, Some.Pharmacist, null, callable, new Tokyo().Zone,
                StandIn: standIn),
            Some.Now);
}
