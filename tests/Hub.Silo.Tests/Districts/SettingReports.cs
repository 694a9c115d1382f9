using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Reports;
using Hub.Silo.Districts;
using Hub.Testing;
using static Hub.Silo.Districts.DistrictEvent;

namespace Hub.Silo.Tests.Districts;

public sealed class SettingReports : Spec
{
    private static readonly CareGroupId group = new(Some.Id(7));
    private static readonly CareGroupId other = new(Some.Id(8));
    private static readonly DistrictFacts office = new(BySecretariat: true, Now: Some.Now);

    private static readonly DistrictFacts doctor = new(
        BySecretariat: false, Now: Some.Now, WorksAt: Some.Clinic, IsDoctor: true);

    private District district = Some.Institutions
        .Select(DistrictEvent (place) => new InstitutionListed(place.Id, place.Details))
        .Prepend(new DistrictSetUp("みどり区医師会", "Asia/Tokyo"))
        .Aggregate(District.Unknown, District.Evolve);

    [Theory]
    [InlineData(8, 30)]
    [InlineData(9, 30)]
    public void A_doctor_chooses_the_time_of_their_institutions_report(int hour, int minute)
    {
        When(Time(Some.Clinic, hour, minute), doctor);
        Then(new ReportTimeSet(Some.Clinic, new TimeOnly(hour, minute), Some.Now));
    }

    [Fact]
    public void The_same_time_again_changes_nothing()
    {
        When(Time(Some.Clinic, 9, 0), doctor);
        ThenNothing();
        Given(new ReportTimeSet(Some.Clinic, new TimeOnly(8, 45), Some.Now));
        When(Time(Some.Clinic, 8, 45), office);
        ThenNothing();
    }

    [Theory]
    [InlineData(8, 29)]
    [InlineData(9, 31)]
    [InlineData(21, 0)]
    public void A_time_outside_the_morning_is_refused(int hour, int minute)
    {
        When(Time(Some.Clinic, hour, minute), office);
        ThenRefused(ReportRefusals.TimeWrong);
    }

    [Fact]
    public void Nobody_chooses_for_another_institution_and_only_doctors_for_their_own()
    {
        When(Time(Some.OtherClinic, 8, 45), doctor);
        ThenRefused(ReportRefusals.TimeNotYours);
        When(Time(Some.Clinic, 8, 45), doctor with { IsDoctor = false });
        ThenRefused(ReportRefusals.TimeNotYours);
        When(Time(new InstitutionId(Some.Id(99)), 8, 45), office);
        ThenRefused(ReportRefusals.InstitutionUnknown);
    }

    [Fact]
    public void The_secretariat_names_a_group_and_ends_it()
    {
        When(Group(group, " みどり連携 ", Some.Clinic, Some.OtherClinic, Some.Clinic), office);
        ThenSet("みどり連携", Some.Clinic, Some.OtherClinic);
        Given(new CareGroupSet(group, "みどり連携", [Some.Clinic, Some.OtherClinic], Some.Now));
        When(Group(group, "みどり連携", Some.Clinic, Some.OtherClinic), office);
        ThenNothing();
        When(Group(group, string.Empty), office);
        ThenSet("みどり連携");
        Given(new CareGroupSet(group, "みどり連携", [], Some.Now));
        When(Group(group, string.Empty), office);
        ThenRefused(ReportRefusals.GroupUnknown);
    }

    [Fact]
    public void An_institution_is_in_one_group_so_that_nothing_counts_for_two()
    {
        Given(new CareGroupSet(group, "みどり連携", [Some.Clinic, Some.OtherClinic], Some.Now));
        When(Group(other, "わかば連携", Some.OtherClinic, Some.Clinic), office);
        ThenRefused(ReportRefusals.GroupMemberTaken);
    }

    [Fact]
    public void A_group_is_of_clinics_and_has_a_name()
    {
        When(Group(group, " ", Some.Clinic, Some.OtherClinic), office);
        ThenRefused(ReportRefusals.GroupWrong);
        When(Group(group, "みどり連携", Some.Clinic), office);
        ThenRefused(ReportRefusals.GroupWrong);
        When(Group(group, "みどり連携", Some.Clinic, Some.Station), office);
        ThenRefused(ReportRefusals.GroupWrong);
    }

    [Fact]
    public void Doctors_name_no_groups()
    {
        When(Group(group, "みどり連携", Some.Clinic, Some.OtherClinic), doctor);
        ThenRefused(DistrictRefusals.SecretariatOnly);
    }

    private static DistrictCommand.SetReportTime Time(InstitutionId institution, int hour, int minute) =>
        new(Some.Command(1), institution, new TimeOnly(hour, minute));

    private static DistrictCommand.SetCareGroup Group(CareGroupId id, string name, params InstitutionId[] members) =>
        new(Some.Command(1), id, name, members);

    private void ThenSet(string name, params InstitutionId[] members)
    {
        var set = Assert.IsType<CareGroupSet>(Assert.Single(Events));
        Assert.Equal((group, name, Some.Now), (set.Group, set.Name, set.At));
        Assert.Equal(members, set.Members);
    }

    private void Given(DistrictEvent happened) => district = District.Evolve(district, happened);

    private void When(DistrictCommand command, DistrictFacts facts) =>
        Decided(DistrictDecider.Decide(district, command, facts));
}
