using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Silo.Patients;
using Hub.Testing;

namespace Hub.Silo.Tests.Patients;

public sealed class LeavingHomeCare : PatientSpec
{
    private static readonly Departure Died = new(DepartureKind.Died, SomeEnrolment.Today);

    public LeavingHomeCare() => GivenRegistered();

    [Fact]
    public void Ends_the_enrolment_with_it()
    {
        Given(new PatientEvent.PatientEnrolled(SomeEnrolment.Terms, Now, null, Some.Primary.Id, Now));
        When(Some.Secretary, null, new PatientCommand.DepartPatient(Command, Died));
        Then(
            new PatientEvent.PatientDeparted(Died, Some.Secretary.Id, Now),
            new PatientEvent.EnrolmentEnded(string.Empty, Some.Secretary.Id, Now));
    }

    [Fact]
    public void Nobody_who_left_is_enrolled_until_they_are_back()
    {
        Given(new PatientEvent.PatientDeparted(Died, Some.Primary.Id, Now));
        Callable = new(new HashSet<Holder>(), new HashSet<RotaId> { SomeRota.Id });
        var enrol = new PatientCommand.EnrolForBackup(Command, SomeEnrolment.Terms);
        When(Some.Primary, CareRole.PrimaryDoctor, enrol);
        ThenRefused(EnrolmentRefusals.Departed);
        When(Some.Primary, CareRole.PrimaryDoctor, new PatientCommand.ReturnPatient(Command));
        Then(new PatientEvent.PatientReturned(Some.Primary.Id, Now));
        Given(new PatientEvent.PatientReturned(Some.Primary.Id, Now));
        When(Some.Primary, CareRole.PrimaryDoctor, enrol);
        ThenEnrolled(SomeEnrolment.Terms, Now, null);
    }

    [Fact]
    public void Is_the_primary_doctors_and_the_secretariats_to_record()
    {
        foreach (var role in Enum.GetValues<CareRole>().Where(role => role is not CareRole.PrimaryDoctor))
        {
            When(Some.Nurse, role, new PatientCommand.DepartPatient(Command, Died));
            ThenRefused(EnrolmentRefusals.PrimaryOrOffice);
        }

        When(Some.Stranger, null, new PatientCommand.DepartPatient(Command, Died));
        ThenRefused(PatientRefusals.NotVisible);
    }

    [Fact]
    public void Has_a_day_that_has_come_and_happens_once()
    {
        var tomorrow = Died with { On = SomeEnrolment.Today.AddDays(1) };
        When(Some.Primary, CareRole.PrimaryDoctor, new PatientCommand.DepartPatient(Command, tomorrow));
        ThenRefused(EnrolmentRefusals.DayOutOfRange);
        When(Some.Primary, CareRole.PrimaryDoctor, new PatientCommand.ReturnPatient(Command));
        ThenRefused(EnrolmentRefusals.NotDeparted);
        Given(new PatientEvent.PatientDeparted(Died, Some.Primary.Id, Now));
        When(Some.Primary, CareRole.PrimaryDoctor, new PatientCommand.DepartPatient(Command, Died));
        ThenRefused(EnrolmentRefusals.AlreadyDeparted);
    }
}
