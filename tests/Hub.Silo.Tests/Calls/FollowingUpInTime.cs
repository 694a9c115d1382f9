using Hub.Contracts.Calls;
using Hub.Contracts.Practitioners;
using Hub.Silo.Calls;
using Hub.Testing;
using static Hub.Contracts.Calls.CallCommand;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Tests.Calls;

/// <summary>What is left to do after a call has a day, and always somebody.</summary>
public sealed class FollowingUpInTime : CallSpec
{
    private const double Day = 24 * 60;

    [Fact]
    public void When_its_day_is_over_whoever_has_it_is_told_once_and_a_day_later_the_secretariat_sees_it()
    {
        Left();
        Due(Day - 1);
        Assert.Empty(Last);
        Due(Day);
        Assert.Equal([Some.Nurse.Id], Assert.IsType<FollowUpReminded>(Assert.Single(Last)).Holders);
        Due(Day + 1);
        Assert.Empty(Last);
        Due(2 * Day);
        Assert.IsType<FollowUpLate>(Assert.Single(Last));
        Due(9 * Day);
        Assert.Empty(Last);
        Assert.NotNull(Call.LeftToDo);
    }

    [Fact]
    public void What_is_done_is_not_asked_for_any_more()
    {
        Left();
        Done(Some.Nurse, (id, _) => new EndFollowUp(id, "電話した"));
        Due(9 * Day);
        Assert.Empty(Last);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whoever_leaves_team_or_district_passes_it_on_at_once_to_the_doctor_who_reads_reports(bool isDistrict)
    {
        Left();
        Due(121);
        Assert.Empty(Last);
        (isDistrict ? Leave : (Action<PractitionerView>)LoseSight)(Some.Nurse);
        Due(122);
        Assert.Equal([Some.Primary.Id], Assert.IsType<FollowUpPassed>(Assert.Single(Last)).To);
        Due(123);
        Assert.Empty(Last);
        if (!isDistrict)
        {
            Refused(CallRefusals.NotOwner, Some.Nurse, (id, _) => new EndFollowUp(id, "電話した"));
        }

        Due(Day);
        Assert.Equal([Some.Primary.Id], Assert.IsType<FollowUpReminded>(Assert.Single(Last)).Holders);
        Done(Some.Primary, (id, _) => new EndFollowUp(id, "電話した"));
    }

    [Fact]
    public void Where_no_doctor_is_the_patients_own_it_is_the_desks()
    {
        Left();
        (Primary, Duty[0]) = (null, []);
        LoseSight(Some.Nurse);
        Due(122);
        Assert.Empty(Assert.IsType<FollowUpPassed>(Assert.Single(Last)).To);
        Done(Desk, (id, _) => new EndFollowUp(id, "往診医に確認した"));
    }

    [Fact]
    public void Nothing_is_left_to_somebody_who_cannot_see_the_patient_nor_for_longer_than_a_year()
    {
        Begun();
        AcceptedBy(Some.SubPrimary);
        ReportedBy(Some.SubPrimary);
        Refused(CallRefusals.PersonUnknown, Some.Primary, Acknowledged(Some.Stranger, 1));
        Refused(CallRefusals.TimeWrong, Some.Primary, Acknowledged(Some.Nurse, 367));
        Refused(CallRefusals.TimeWrong, Some.Primary, (id, seen) => new Acknowledge(
            id, new FollowUp(Some.Nurse.Id, DateOnly.MaxValue, "電話"), seen));
        Done(Some.Primary, Acknowledged(Some.Nurse, 366));
    }

    [Fact]
    public void A_call_that_is_opened_again_and_withdrawn_leaves_what_was_left_before()
    {
        Left();
        Done(Some.Nurse, (id, _) => new Reopen(id, "再び発熱"));
        Assert.Null(Call.LeftToDo);
        Done(Some.Nurse, (id, seen) => new Withdraw(id, "落ち着いた", seen));
        Assert.Equal("翌朝の電話", Assert.IsType<FollowUpResumed>(Last[^1]).FollowUp.What);
        Due(Day);
        Assert.IsType<FollowUpReminded>(Assert.Single(Last));
    }

    private void Left(PractitionerView? who = null)
    {
        Begun();
        AcceptedBy(Some.SubPrimary);
        ReportedBy(Some.SubPrimary);
        Done(Some.Primary, Acknowledged(who ?? Some.Nurse, 0));
    }

    private static Func<Contracts.CommandId, long, CallCommand> Acknowledged(PractitionerView who, int days) =>
        (id, seen) => new Acknowledge(
            id, new FollowUp(who.Id, DateOnly.FromDateTime(Start.Date).AddDays(days), "翌朝の電話"), seen);
}
