using Hub.Contracts.Calls;
using Hub.Contracts.Practitioners;
using Hub.Silo.Calls;
using Hub.Testing;
using static Hub.Contracts.Calls.CallCommand;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Tests.Calls;

/// <summary>The report ends the work, and somebody has read it before the call is over.</summary>
public sealed class ReportingAndReviewing : CallSpec
{
    private static readonly CallReport phone = SomeCall.Report with
    {
        Care = CareForm.PhoneAdvice, LeftAt = null, ArrivedAt = null, EndedAt = null,
    };

    [Fact]
    public void Only_whoever_has_it_reports_and_only_its_writer_again()
    {
        Begun();
        At(120);
        Refused(CallRefusals.WrongOrder, Some.Primary, File(SomeCall.Report));
        AcceptedBy(Some.SubPrimary);
        Refused(CallRefusals.NotOwner, Some.Primary, File(SomeCall.Report));
        Refused(CallRefusals.Changed, Some.SubPrimary, (id, _) => new FileReport(id, SomeCall.Report, 1));
        ReportedBy(Some.SubPrimary);
        Refused(CallRefusals.NotOwner, Some.Primary, File(SomeCall.Report));
        Done(Some.SubPrimary, File(SomeCall.Report));
    }

    [Fact]
    public void What_a_report_lacks_or_cannot_be_is_refused()
    {
        Begun();
        AcceptedBy(Some.SubPrimary);
        At(120);
        var own = SomeCall.Report;
        Refused(CallRefusals.FieldMissing, Some.SubPrimary, File(own with { Findings = " ", Treatment = " " }));
        Refused(CallRefusals.FieldMissing, Some.SubPrimary, File(own with { ArrivedAt = null }));
        Refused(CallRefusals.FieldMissing, Some.SubPrimary, File(own with { Care = CareForm.DiedAtHome }));
        Refused(CallRefusals.FieldMissing, Some.SubPrimary, File(own with { Care = CareForm.Transferred }));
        Refused(CallRefusals.FieldTooLong, Some.SubPrimary, File(own with { Drugs = new string('薬', 4001) }));
        Refused(CallRefusals.TimeWrong, Some.SubPrimary, File(own with { EndedAt = Now.AddHours(1) }));
        Refused(CallRefusals.TimeWrong, Some.SubPrimary, File(own with { LeftAt = own.EndedAt }));
    }

    [Fact]
    public void A_wanted_visit_ends_without_one_only_by_a_doctor_with_a_reason()
    {
        Begun();
        AcceptedBy(Some.SubPrimary);
        At(120);
        Refused(CallRefusals.WithoutVisitReason, Some.SubPrimary, File(phone));
        Refused(
            CallRefusals.WithoutVisitReason,
            Some.SubPrimary,
            File(phone with { ArrivedAt = SomeCall.Report.ArrivedAt }));
        Done(Some.SubPrimary, File(phone with { WithoutVisit = "ご家族と相談し翌朝に変更" }));
    }

    [Theory]
    [InlineData(CareForm.PhoneAdvice)]
    [InlineData(CareForm.NurseSent)]
    [InlineData(CareForm.Transferred)]
    public void A_nurse_who_has_it_cannot_end_it_without_the_visit(CareForm care)
    {
        Begun();
        Done(Desk, (id, seen) => new Assign(id, Some.SecondNurse.Id, "電話", seen));
        At(120);
        var report = phone with { Care = care, TransferredTo = "みどり病院", WithoutVisit = "不要" };
        Refused(CallRefusals.DoctorDecides, Some.SecondNurse, File(report));
        Done(Some.SecondNurse, File(SomeCall.Report with { Care = CareForm.NurseSent }));
    }

    [Fact]
    public void Noon_comes_again_until_somebody_has_read_it()
    {
        Begun();
        AcceptedBy(Some.SubPrimary);
        ReportedBy(Some.SubPrimary);
        Due((15 * 60) - 1);
        Assert.Empty(Last);
        Due(15 * 60);
        Assert.IsType<ReviewOverdue>(Assert.Single(Last));
        Assert.NotNull(Call.Due);
    }

    [Fact]
    public void A_reminder_between_the_look_and_the_press_takes_no_button_away()
    {
        Begun();
        AcceptedBy(Some.SubPrimary);
        var looked = Call.Version;
        Due(60);
        Assert.IsType<OwnerReminded>(Assert.Single(Last));
        Done(Some.SubPrimary, (id, _) => new ChooseCare(id, CareForm.HouseCall, string.Empty, looked));
        ReportedBy(Some.SubPrimary);
        looked = Call.Version;
        Due(15 * 60);
        Assert.IsType<ReviewOverdue>(Assert.Single(Last));
        Done(Some.Primary, (id, _) => new CallCommand.Acknowledge(id, null, looked));
    }

    [Fact]
    public void The_patients_own_doctors_acknowledge_and_nobody_else()
    {
        Begun();
        AcceptedBy(Some.SubPrimary);
        Refused(CallRefusals.WrongOrder, Some.Primary, Acknowledge());
        ReportedBy(Some.SubPrimary);
        foreach (var who in new[] { Some.Nurse, Some.Stranger, Desk })
        {
            Refused(CallRefusals.PrimaryAcknowledges, who, Acknowledge());
        }

        Refused(CallRefusals.Changed, Some.Primary, (id, _) => new CallCommand.Acknowledge(id, null, 1));
        Refused(CallRefusals.TimeWrong, Some.Primary, Acknowledge(Some.Nurse, -1));
        Refused(CallRefusals.PersonUnknown, Some.Primary, Acknowledge(Some.Secretary));
        Done(Some.Primary, Acknowledge(Some.Nurse));
        Assert.Equal((CallPhase.Closed, Start.AddDays(1)), (Call.Phase, Call.Due));
    }

    [Fact]
    public void What_was_left_to_do_is_ended_by_whoever_has_it()
    {
        Begun();
        AcceptedBy(Some.SubPrimary);
        ReportedBy(Some.SubPrimary);
        Done(Some.Primary, Acknowledge(Some.Nurse));
        Refused(CallRefusals.NotOwner, Some.SecondNurse, (id, _) => new EndFollowUp(id, "電話した"));
        Done(Some.Nurse, (id, _) => new EndFollowUp(id, "電話した"));
        Refused(CallRefusals.WrongOrder, Some.Nurse, (id, _) => new EndFollowUp(id, "電話した"));
    }

    [Fact]
    public void The_primary_doctors_own_report_needs_no_second_reader()
    {
        Begun();
        AcceptedBy(Some.Primary);
        ReportedBy(Some.Primary);
        Assert.Equal(CallPhase.Closed, Call.Phase);
    }

    [Fact]
    public void Where_the_reviewer_has_left_and_no_other_is_there_the_desk_takes_note()
    {
        Begun();
        AcceptedBy(Some.SubPrimary);
        ReportedBy(Some.SubPrimary);
        Leave(Some.Primary);
        Primary = null;
        Done(Desk, Acknowledge());
    }

    private static Func<Contracts.CommandId, long, CallCommand> File(CallReport report) =>
        (id, seen) => new FileReport(id, report, seen);

    private static Func<Contracts.CommandId, long, CallCommand> Acknowledge(
        PractitionerView? who = null, int days = 1) => (id, seen) => new CallCommand.Acknowledge(
            id,
            who is null ? null : new FollowUp(who.Id, DateOnly.FromDateTime(Start.Date).AddDays(days), "翌朝の電話"),
            seen);
}
