using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Districts;
using Hub.Testing;
using static Hub.Silo.Districts.DistrictEvent;

namespace Hub.Silo.Tests.Districts;

public sealed class KeepingADistrict : Spec
{
    private static readonly DistrictSetUp founded = new("みどり区医師会", "Asia/Tokyo");

    private static readonly InstitutionDetails clinic = new(
        "I001", InstitutionKind.Clinic, "緑町クリニック", "179-0001", "緑町3-5-13", "03-5555-1001", "月火水木金");

    private District district = District.Unknown;

    [Fact]
    public void The_operator_founds_it()
    {
        When(new DistrictCommand.SetUp(Some.Command(1), " みどり区医師会 ", "Asia/Tokyo"));
        Then(founded);
    }

    [Fact]
    public void Founding_it_again_in_the_same_words_changes_nothing()
    {
        Given(founded);
        When(new DistrictCommand.SetUp(Some.Command(1), "みどり区医師会", "Asia/Tokyo"));
        ThenNothing();
    }

    [Fact]
    public void It_is_founded_once()
    {
        Given(founded);
        When(new DistrictCommand.SetUp(Some.Command(1), "あおば区医師会", "Asia/Tokyo"));
        ThenRefused(DistrictRefusals.Exists);
    }

    [Fact]
    public void It_needs_a_name_and_a_zone_that_exists()
    {
        When(new DistrictCommand.SetUp(Some.Command(1), "　", "Asia/Tokyo"));
        ThenRefused(DistrictRefusals.NameEmpty);
        When(new DistrictCommand.SetUp(Some.Command(1), "みどり区医師会", "Asia/Midori"), zoneExists: false);
        ThenRefused(DistrictRefusals.ZoneUnknown);
    }

    [Fact]
    public void Nobody_else_keeps_its_lists()
    {
        Given(founded);
        When(List(Some.Clinic, clinic), bySecretariat: false);
        ThenRefused(DistrictRefusals.SecretariatOnly);
    }

    [Fact]
    public void Before_it_is_founded_nothing_is_listed()
    {
        When(List(Some.Clinic, clinic));
        ThenRefused(DistrictRefusals.Missing);
    }

    [Fact]
    public void An_institution_is_listed_then_corrected_and_the_same_again_changes_nothing()
    {
        Given(founded);
        When(List(Some.Clinic, clinic));
        Then(new InstitutionListed(Some.Clinic, clinic));

        Given(new InstitutionListed(Some.Clinic, clinic));
        When(List(Some.Clinic, clinic));
        ThenNothing();

        var moved = clinic with { Address = "緑町1-1-1" };
        When(List(Some.Clinic, moved));
        Then(new InstitutionDetailsCorrected(Some.Clinic, moved));
    }

    [Fact]
    public void A_code_means_one_institution_for_ever()
    {
        Given(founded, new InstitutionListed(Some.Clinic, clinic));
        When(List(Some.Clinic, clinic with { Code = "I002" }));
        ThenRefused(DistrictRefusals.InstitutionCodeFixed);
        When(List(Some.OtherClinic, clinic));
        ThenRefused(DistrictRefusals.InstitutionCodeTaken);
    }

    [Fact]
    public void An_institution_needs_a_code_and_a_name()
    {
        Given(founded);
        When(List(Some.Clinic, clinic with { Name = " " }));
        ThenRefused(DistrictRefusals.InstitutionIncomplete);
    }

    [Fact]
    public void Holidays_are_listed_by_whole_years_and_the_same_again_changes_nothing()
    {
        var labour = new Holiday(new DateOnly(2026, 11, 23), "勤労感謝の日", HolidayKind.National);
        var list = new HolidayList("jp", 2026, 2027, [labour]);
        Given(founded);
        When(new DistrictCommand.ListHolidays(Some.Command(3), list));
        Then(new HolidaysListed(list));
        Given(new HolidaysListed(list));
        When(new DistrictCommand.ListHolidays(Some.Command(3), list with { Days = [labour with { }] }));
        ThenNothing();

        HolidayList[] wrong =
        [
            list with { Name = " " }, list with { LastYear = 2025 }, list with { LastYear = 9999 },
            list with { FirstYear = 2027 }, list with { Days = [labour, labour] },
            list with { Days = [labour with { Name = "" }] },
        ];
        foreach (var each in wrong)
        {
            When(new DistrictCommand.ListHolidays(Some.Command(3), each));
            ThenRefused(DistrictRefusals.HolidaysWrong);
        }
    }

    private static DistrictCommand.ListInstitution List(InstitutionId id, InstitutionDetails details) =>
        new(Some.Command(2), id, details);

    private void Given(params DistrictEvent[] events) => district = events.Aggregate(district, District.Evolve);

    private void When(DistrictCommand command, bool bySecretariat = true, bool zoneExists = true) =>
        Decided(DistrictDecider.Decide(district, command, new DistrictFacts(bySecretariat, zoneExists)));
}
