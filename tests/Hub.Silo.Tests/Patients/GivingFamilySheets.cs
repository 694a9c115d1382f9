using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Silo.Patients;
using Hub.Testing;

namespace Hub.Silo.Tests.Patients;

public sealed class GivingFamilySheets : PatientSpec
{
    private static readonly DateOnly Today = SomeEnrolment.Today;

    private static readonly FamilySheet Sheet = new(
        Today,
        Today.AddDays(30),
        [new(SomeRota.Midori, "緑町クリニック", "03-5555-1001")],
        [new(new Period(Some.Now, Some.Now.AddHours(9)), "医師当番", SomeRota.Midori, "緑町クリニック")],
        [new(Some.Primary.Id, "山下　静枝", "緑町クリニック")],
        "鍵");

    public GivingFamilySheets()
    {
        GivenRegistered();
        Nameable = new Dictionary<Holder, string>
        {
            [SomeRota.Midori] = "緑町クリニック", [Holder.Of(Some.Primary.Id)] = "山下　静枝",
        };
    }

    [Fact]
    public void Each_is_kept_as_it_was_with_a_number_of_its_own()
    {
        GivenEnrolled();
        When(Some.Nurse, CareRole.VisitingNurse, new PatientCommand.GiveFamilySheet(Command, Sheet, " 長女 "));
        Then(new PatientEvent.FamilySheetGiven(1, Sheet, "長女", Some.Nurse.Id, Now));
        Given(new PatientEvent.FamilySheetGiven(1, Sheet, "長女", Some.Nurse.Id, Now));
        When(Some.Nurse, CareRole.VisitingNurse, new PatientCommand.GiveFamilySheet(Command, Sheet, "長女"));
        Then(new PatientEvent.FamilySheetGiven(2, Sheet, "長女", Some.Nurse.Id, Now));
    }

    [Fact]
    public void No_name_stands_on_it_that_is_not_on_a_rota_or_of_an_institution_of_the_enrolment()
    {
        GivenEnrolled();
        ThenStranger(Sheet with { Numbers = [Sheet.Numbers[0] with { Whom = SomeRota.Wakaba }] });
        ThenStranger(Sheet with { Days = [Sheet.Days[0] with { Who = SomeRota.DrYamazaki }] });
        ThenStranger(Sheet with { Doctors = [.. Sheet.Doctors, new(Some.Stranger.Id, "山下　静枝", "")] });
    }

    [Fact]
    public void A_known_id_does_not_excuse_another_name()
    {
        GivenEnrolled();
        ThenStranger(Sheet with { Doctors = [Sheet.Doctors[0] with { Name = "山崎　美代子" }] });
    }

    [Fact]
    public void Nobody_gives_one_without_an_enrolment_a_receiver_or_days_within_it()
    {
        When(Some.Primary, CareRole.PrimaryDoctor, new PatientCommand.GiveFamilySheet(Command, Sheet, "長女"));
        ThenRefused(EnrolmentRefusals.NotEnrolled);
        GivenEnrolled();
        When(Some.Primary, CareRole.PrimaryDoctor, new PatientCommand.GiveFamilySheet(Command, Sheet, " "));
        ThenRefused(EnrolmentRefusals.ReceiverMissing);
        foreach (var wrong in new[]
        {
            Sheet with { From = Today.AddDays(-1) },
            Sheet with { Through = Today.AddDays(-1) },
            Sheet with { Through = Today.AddDays(FamilySheetRules.MostDays) },
        })
        {
            When(Some.Primary, CareRole.PrimaryDoctor, new PatientCommand.GiveFamilySheet(Command, wrong, "長女"));
            ThenRefused(EnrolmentRefusals.SheetDaysWrong);
        }
    }

    [Theory]
    [InlineData(CareRole.Participant)]
    [InlineData(CareRole.Covering)]
    [InlineData(CareRole.OnDuty)]
    public void It_is_the_core_teams_to_give(CareRole role)
    {
        GivenEnrolled();
        When(Some.Pharmacist, role, new PatientCommand.GiveFamilySheet(Command, Sheet, "長女"));
        ThenRefused(EnrolmentRefusals.CoreMembersOnly);
    }

    private void GivenEnrolled() =>
        Given(new PatientEvent.PatientEnrolled(SomeEnrolment.Terms, Now, null, Some.Primary.Id, Now));

    private void ThenStranger(FamilySheet sheet)
    {
        When(Some.Primary, CareRole.PrimaryDoctor, new PatientCommand.GiveFamilySheet(Command, sheet, "長女"));
        ThenRefused(EnrolmentRefusals.NameNotOnRota);
    }
}
