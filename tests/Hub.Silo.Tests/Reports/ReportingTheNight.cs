using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Reports;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Reports;

/// <summary>Friday at 21:00 a call comes; the report of Saturday is made at nine.</summary>
public abstract class ReportingTheNight : ReportSpec
{
    private static readonly DateOnly saturday = new(2026, 11, 21);

    private protected ReportingTheNight(Dialect dialect)
        : base(dialect)
    {
    }

    [Fact]
    public async Task The_primary_doctor_reads_what_was_done_and_promised_and_it_is_the_calls_own_record()
    {
        var call = await Reported(Some.Patient, Some.SubPrimary, CareForm.HouseCall);
        var report = await Told(Some.Primary);
        Assert.False(report.IsReady);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 0, 0, 0, TimeSpan.Zero), report.From);
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero), report.To);
        var told = Assert.Single(report.Calls);
        var view = await View(call);
        var read = told.Words!.Report!;
        Assert.Equal(view.Report! with { Reviewers = read.Reviewers }, read);
        Assert.Equal(view.Report.Reviewers, read.Reviewers);
        Assert.Equal(SomeCall.Request.Complaint, Assert.Single(told.Words.Requests).Complaint);
        Assert.Equal(view.Log.Select(line => (line.At, line.Kind)), told.Steps.Select(line => (line.At, line.Kind)));
        Silo.Clock.Advance(report.To - Now);
        Assert.True((await Told(Some.Primary)).IsReady);
    }

    [Fact]
    public async Task The_secretariat_sees_times_and_helpers_and_no_word_of_the_patient()
    {
        var call = await Reported(Some.Patient, Some.SubPrimary, CareForm.HouseCall);
        await Done(call, Some.Primary, (id, seen) => new CallCommand.Acknowledge(
            id, new FollowUp(Some.Primary.Id, saturday, "秘密の約束"), seen));
        var told = Assert.Single((await Told(Some.Secretary)).Calls);
        Assert.Null(told.Words);
        Assert.Equal((null, string.Empty), (told.Call.Patient, told.Call.PatientName));
        Assert.All(told.Steps, step => Assert.Equal(string.Empty, step.Words));
        Assert.Contains(told.Steps, step => step.Kind is CallLogKind.Accepted && step.By!.Id == Some.SubPrimary.Id);
        Assert.Equal(Some.Primary.Id, told.AcknowledgedBy!.Id);
    }

    [Fact]
    public async Task Another_institution_and_whoever_has_left_see_no_report()
    {
        await Reported(Some.Patient, Some.SubPrimary, CareForm.HouseCall);
        foreach (var stranger in new[] { Some.SubPrimary, Some.Stranger, Some.Nurse, Some.Pharmacist })
        {
            Assert.Equal(
                "report-not-visible", (await Daily.Of(stranger.Id, Some.Clinic, saturday)).Refusal?.Code);
        }

        Assert.Equal(
            "report-not-visible",
            (await Daily.Of(Some.Secretary.Id, new InstitutionId(Some.Id(99)), saturday)).Refusal?.Code);
        await TestSilo.Accept(Silo.Grains.Practitioner(Some.Primary.Id).Execute(
            Some.Secretary.Id, new PractitionerCommand.Leave(Silo.NextCommand())));
        Assert.Equal("report-not-visible", (await Daily.Of(Some.Primary.Id, Some.Clinic, saturday)).Refusal?.Code);
        Assert.Empty(await Daily.Recent(Some.Primary.Id));
    }

    [Fact]
    public async Task A_colleague_of_the_institution_sees_the_call_and_without_a_relation_no_text()
    {
        await Reported(Theirs, Some.SubPrimary, CareForm.PhoneAdvice);
        var colleague = (await Daily.Of(Some.Stranger.Id, Some.OtherClinic, saturday)).Value!;
        Assert.Null(Assert.Single(colleague.Calls).Words);
        Assert.Equal(string.Empty, colleague.Calls[0].Call.PatientName);
        var own = (await Daily.Of(Some.SubPrimary.Id, Some.OtherClinic, saturday)).Value!;
        Assert.NotNull(Assert.Single(own.Calls).Words);
    }

    [Fact]
    public async Task A_call_that_ends_after_the_report_stands_in_the_next_one_too()
    {
        var call = await Begun();
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        await Done(call, Some.Primary, (id, seen) => new CallCommand.ChooseCare(
            id, CareForm.HouseCall, string.Empty, seen));
        Silo.Clock.Advance(TimeSpan.FromHours(13));
        Assert.Null(Assert.Single((await Told(Some.Primary)).Calls).Words!.Report);
        await Done(call, Some.Primary, (id, seen) => new CallCommand.FileReport(
            id, Report(CareForm.HouseCall, Now), seen));
        Assert.NotNull(Assert.Single((await Told(Some.Primary, saturday.AddDays(1))).Calls).Words!.Report);
        Silo.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty((await Told(Some.Primary, saturday.AddDays(2))).Calls);
    }

    [Fact]
    public async Task What_waits_to_be_read_leads_the_list_until_it_is_acknowledged()
    {
        var call = await Reported(Some.Patient, Some.SubPrimary, CareForm.HouseCall);
        Silo.Clock.Advance(TimeSpan.FromDays(2));
        var first = (await Daily.Recent(Some.Primary.Id))[0];
        Assert.Equal((saturday, true, 1, 0, 1), (first.Day, first.IsReady, first.Calls, first.Open, first.Unread));
        Assert.Equal(first with { }, Assert.Single(await Daily.Recent(Some.Secretary.Id)));
        await Done(call, Some.Primary, (id, seen) => new CallCommand.Acknowledge(id, null, seen));
        var lines = await Daily.Recent(Some.Primary.Id);
        Assert.NotEqual(saturday, lines[0].Day);
        Assert.Equal(14, lines.Count);
    }

    [Fact]
    public async Task A_chosen_time_ends_the_next_days_report()
    {
        await TestSilo.Accept(Silo.Grains.District(Some.District).Execute(
            Some.Primary.Id,
            new DistrictCommand.SetReportTime(Silo.NextCommand(), Some.Clinic, new TimeOnly(8, 30))));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 23, 30, 0, TimeSpan.Zero), (await Told(Some.Primary)).To);
        Assert.Equal(
            "report-time-not-yours",
            (await Silo.Grains.District(Some.District).Execute(
                Some.Nurse.Id,
                new DistrictCommand.SetReportTime(Silo.NextCommand(), Some.Station, new TimeOnly(8, 30))))
            .Refusal?.Code);
    }

    [Theory]
    [InlineData(1970, 1, 1)]
    [InlineData(2026, 11, 22)]
    [InlineData(9999, 12, 31)]
    public async Task A_day_that_has_not_begun_has_no_report(int year, int month, int day) => Assert.Equal(
        "report-day-wrong",
        (await Daily.Of(Some.Primary.Id, Some.Clinic, new DateOnly(year, month, day))).Refusal?.Code);

    private async Task<DailyReport> Told(PractitionerView by, DateOnly? day = null)
    {
        var answer = await Daily.Of(by.Id, Some.Clinic, day ?? saturday);
        Assert.Null(answer.Refusal);
        return answer.Value!;
    }

    public sealed class OnSqlite() : ReportingTheNight(Dialect.Sqlite);

    public sealed class OnPostgreSql() : ReportingTheNight(Dialect.PostgreSql);
}
