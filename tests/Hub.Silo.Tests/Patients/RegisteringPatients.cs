using Hub.Contracts.Patients;
using Hub.Silo.Patients;
using Hub.Testing;

namespace Hub.Silo.Tests.Patients;

public sealed class RegisteringPatients : PatientSpec
{
    private static readonly SummaryFact Diagnosis = new(FactKind.MainDiagnosis, "肺癌(終末期)");

    [Fact]
    public void The_secretariat_registers_a_patient_with_responsibility_and_listed_facts()
    {
        When(Some.Secretary, null, Register(Diagnosis));
        Then(
            new PatientEvent.PatientRegistered(Some.Details, Now),
            new PatientEvent.ResponsibilityAssigned(Some.Responsibility, Now),
            new PatientEvent.FactListed(Diagnosis, Now));
    }

    [Fact]
    public void Nobody_else_keeps_the_list_not_even_the_primary_doctor()
    {
        When(Some.Primary, CareRole.PrimaryDoctor, Register(Diagnosis));
        ThenRefused(PatientRefusals.SecretariatOnly);
    }

    [Fact]
    public void The_same_list_again_changes_nothing()
    {
        GivenRegistered();
        Given(new PatientEvent.FactListed(Diagnosis, Now));
        When(Some.Secretary, null, Register(Diagnosis));
        Then();
    }

    [Fact]
    public void Only_what_differs_is_corrected()
    {
        GivenRegistered();
        var moved = Some.Details with { Address = "東京都みどり区緑町9-9-9" };
        When(Some.Secretary, null, new PatientCommand.Register(Command, moved, Some.Responsibility, []));
        Then(new PatientEvent.PatientDetailsCorrected(moved, Now));
    }

    [Fact]
    public void A_newer_list_corrects_what_an_older_list_said_and_never_what_the_team_has_stated()
    {
        GivenRegistered();
        Given(new PatientEvent.FactListed(Diagnosis, Now));
        var newer = Diagnosis with { Text = "肺癌(終末期)、脳転移" };
        When(Some.Secretary, null, Register(newer));
        Then(new PatientEvent.FactListed(newer, Now));
        Given(new PatientEvent.FactStated(Diagnosis with { Text = "小細胞肺癌" }, Some.Primary.Id, Now));
        When(Some.Secretary, null, Register(newer));
        Then();
    }

    [Theory]
    [InlineData("", "渡辺　昭")]
    [InlineData("I001-00001", " ")]
    public void A_patient_without_number_or_name_is_refused(string number, string name)
    {
        var details = Some.Details with { Number = number, Name = name };
        When(Some.Secretary, null, new PatientCommand.Register(Command, details, Some.Responsibility, []));
        ThenRefused(PatientRefusals.DetailsMissing);
    }

    private static PatientCommand.Register Register(params SummaryFact[] facts) =>
        new(Command, Some.Details, Some.Responsibility, facts);
}
