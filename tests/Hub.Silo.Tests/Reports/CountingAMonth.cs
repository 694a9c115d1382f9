using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Reports;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Reports;

/// <summary>Figures whose worth is known beforehand.</summary>
public abstract class CountingAMonth : ReportSpec
{
    private static readonly DateOnly november = new(2026, 11, 1);

    private protected CountingAMonth(Dialect dialect)
        : base(dialect)
    {
    }

    [Fact]
    public async Task A_stand_ins_visit_counts_once_for_the_primary_doctors_clinic_and_as_taken_for_others()
    {
        await Reported(Some.Patient, Some.SubPrimary, CareForm.HouseCall);
        var report = await Told(Some.Secretary);
        var (home, other) = (Row(report, Some.Clinic), Row(report, Some.OtherClinic));
        Assert.Equal((1, 1, 0), (home.Calls, home.YearHouseCalls, home.Taken));
        Assert.Equal((0, 0, 1), (other.Calls, other.YearHouseCalls, other.Taken));
        Assert.Equal(1, report.By(CallFigure.Outcome).Of(nameof(CareForm.HouseCall)));
        var taken = Assert.Single(await Monthly.Taken(november, november.AddDays(29)));
        Assert.Equal((Some.OtherClinic, 1, 1), (taken.Institution.Id, taken.Calls, taken.HouseCalls));
        Assert.Empty(await Monthly.Taken(november.AddMonths(1), november.AddMonths(2)));
    }

    [Fact]
    public async Task A_call_that_a_second_request_joins_and_that_is_opened_again_is_one()
    {
        var call = await Begun();
        Assert.Equal(call, await Begun(Some.SecondNurse));
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        await Done(call, Some.Primary, (id, seen) => new CallCommand.FileReport(
            id, Report(CareForm.HouseCall, Now), seen));
        await Done(call, Some.Nurse, (id, _) => new CallCommand.Reopen(id, "また熱が出た"));
        var open = await Told(Some.Secretary);
        Assert.Equal((1, 0), (open.Calls, Row(open, Some.Clinic).YearHouseCalls));
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        await Done(call, Some.Primary, (id, seen) => new CallCommand.FileReport(
            id, Report(CareForm.DiedAtHome, Now), seen));
        var report = await Told(Some.Secretary);
        var home = Row(report, Some.Clinic);
        Assert.Equal((1, 1, 1), (home.Calls, home.YearHouseCalls, home.YearDeaths));
    }

    [Fact]
    public async Task Whose_patient_it_was_when_the_call_came_stays_so()
    {
        await Reported(Some.Patient, Some.Primary, CareForm.HouseCall);
        await Silo.Register(
            Some.Patient, Some.Details, Some.Responsibility with { PrimaryDoctor = Some.Stranger.Id });
        var report = await Told(Some.Secretary);
        Assert.Equal(1, Row(report, Some.Clinic).Calls);
        Assert.Equal(0, Row(report, Some.OtherClinic).Calls);
    }

    [Fact]
    public async Task A_house_call_is_in_the_fee_band_of_its_arrival()
    {
        // Received at 21:00, arrived at 22:30.
        var call = await Begun();
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        await Done(call, Some.Primary, (id, seen) => new CallCommand.ChooseCare(
            id, CareForm.HouseCall, string.Empty, seen));
        Silo.Clock.Advance(TimeSpan.FromHours(2));
        await Done(call, Some.Primary, (id, seen) => new CallCommand.FileReport(
            id, Report(CareForm.HouseCall, Now), seen));
        var report = await Told(Some.Secretary);
        Assert.Equal(1, report.By(CallFigure.VisitBand).Of("Midnight"));
        Assert.Equal(TimeSpan.FromMinutes(90), report.ToArrive.Longest);
        Assert.Equal([2026], report.YearsWithoutHolidays);
    }

    [Fact]
    public async Task A_call_that_went_through_its_chain_says_so_and_one_answered_at_once_too()
    {
        var call = await Begun();
        for (var step = 0; step < 3; step++)
        {
            await Pass(call, TimeSpan.FromMinutes(5));
        }

        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        await Done(call, Some.Primary, (id, seen) => new CallCommand.FileReport(
            id, Report(CareForm.HouseCall, Now), seen));
        await Done(await Begun(), Some.Primary, (id, _) => new CallCommand.Accept(id));
        var report = await Told(Some.Secretary);
        Assert.Equal(2, report.Calls);
        Assert.Equal(1, report.By(CallFigure.Chain).Of(FigureKeys.Through));
        Assert.Equal(1, report.By(CallFigure.Answer).Of(FigureKeys.First));
        Assert.Equal(1, report.By(CallFigure.Answer).Of(FigureKeys.Later));
        Assert.Equal(
            (2, TimeSpan.Zero, TimeSpan.FromMinutes(15)),
            (report.ToAnswer.Count, report.ToAnswer.Median!.Value, report.ToAnswer.Longest!.Value));
    }

    [Fact]
    public async Task What_waits_for_a_working_day_is_held_and_not_passed()
    {
        await Begun(Some.Patient, CallSorting.NextWorkingDay);
        var report = await Told(Some.Secretary);
        Assert.Equal(1, report.By(CallFigure.Way).Of(FigureKeys.Held));
        Assert.Equal(1, report.By(CallFigure.Outcome).Of(FigureKeys.Held));
        Assert.Equal(1, report.By(CallFigure.Taken).Of(FigureKeys.None));
        Assert.Equal(0, report.ToAnswer.Count);
    }

    [Fact]
    public async Task What_was_held_and_then_rang_waits_from_its_ring()
    {
        // Held on Friday at 21:00 until Monday noon.
        var call = await Begun(Some.Patient, CallSorting.NextWorkingDay);
        await Pass(call, new DateTimeOffset(2026, 11, 23, 3, 0, 0, TimeSpan.Zero) - Now);
        Assert.Equal(CallState.Ringing, (await View(call)).State);
        Silo.Clock.Advance(TimeSpan.FromMinutes(1));
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        Silo.Clock.Advance(TimeSpan.FromMinutes(59));
        await Done(call, Some.Primary, (id, seen) => new CallCommand.FileReport(
            id, Report(CareForm.HouseCall, Now), seen));
        var report = await Told(Some.Secretary);
        Assert.Equal(TimeSpan.FromMinutes(1), report.ToAnswer.Longest);
        Assert.Equal(TimeSpan.FromMinutes(30), report.ToArrive.Longest);
        Assert.Equal(1, report.By(CallFigure.Answer).Of(FigureKeys.First));
    }

    [Fact]
    public async Task What_is_done_while_it_is_held_has_no_wait()
    {
        var call = await Begun(Some.Patient, CallSorting.NextWorkingDay);
        Silo.Clock.Advance(TimeSpan.FromHours(12));
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        await Done(call, Some.Primary, (id, seen) => new CallCommand.FileReport(
            id, Report(CareForm.HouseCall, Now), seen));
        var report = await Told(Some.Secretary);
        Assert.Equal((0, 0), (report.ToAnswer.Count, report.ToArrive.Count));
    }

    [Fact]
    public async Task A_call_that_is_given_by_hand_while_the_first_step_rings_in_vain_was_not_answered_by_it()
    {
        var call = await Begun();
        await Pass(call, TimeSpan.FromMinutes(4));
        await Done(call, Some.SubPrimary, (id, seen) => new CallCommand.Assign(id, Some.Stranger.Id, "電話", seen));
        await Answered(FigureKeys.Later, TimeSpan.FromMinutes(4));
        await Done(call, Some.Stranger, (id, seen) => new CallCommand.Release(id, "急患", seen));
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        await Answered(FigureKeys.Later, TimeSpan.FromMinutes(4));
    }

    [Fact]
    public async Task An_own_doctor_who_takes_it_without_being_asked_is_not_the_first_step()
    {
        var call = await Begun();
        await Done(call, Some.SubPrimary, (id, _) => new CallCommand.Accept(id));
        await Answered(FigureKeys.Later, TimeSpan.Zero);
    }

    [Theory]
    [InlineData(CareForm.Transferred)]
    [InlineData(CareForm.DiedAtHome)]
    public async Task A_doctors_visit_is_a_house_call_whatever_came_of_it(CareForm care)
    {
        var call = await Reported(Some.Patient, Some.Primary, care);
        var report = await Told(Some.Secretary);
        Assert.Equal(1, Row(report, Some.Clinic).YearHouseCalls);
        Assert.Equal((1, 1), (report.Year[^1].HouseCalls, report.By(CallFigure.Visit).Of(FigureKeys.HouseCall)));
        Assert.Equal(1, report.By(CallFigure.VisitBand).Of("NightOrHoliday"));
        Assert.Equal(0, report.By(CallFigure.Outcome).Of(nameof(CareForm.HouseCall)));
        Assert.Equal(1, report.By(CallFigure.Outcome).Of(care.ToString()));
        var behind = (await Monthly.Calls(
            Some.Secretary.Id, november, new FigureFilter(CallFigure.Visit, FigureKeys.HouseCall))).Value!;
        Assert.Equal(call, Assert.Single(behind.Calls).Call);
    }

    [Fact]
    public async Task Who_is_sent_to_hospital_without_a_doctor_at_the_door_was_not_visited()
    {
        var call = await Begun();
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        Silo.Clock.Advance(TimeSpan.FromMinutes(10));
        await Done(call, Some.Primary, (id, seen) => new CallCommand.FileReport(
            id,
            Report(CareForm.Transferred, Now) with { LeftAt = null, ArrivedAt = null, EndedAt = null },
            seen));
        var report = await Told(Some.Secretary);
        Assert.Equal((0, 0), (Row(report, Some.Clinic).YearHouseCalls, report.ToArrive.Count));
        Assert.Equal(1, report.By(CallFigure.Visit).Of(FigureKeys.Other));
    }

    [Fact]
    public async Task A_group_counts_the_calls_of_its_members_together()
    {
        var group = new CareGroupId(Some.Id(7));
        await TestSilo.Accept(Silo.Grains.District(Some.District).Execute(
            Some.Secretary.Id,
            new DistrictCommand.SetCareGroup(
                Silo.NextCommand(), group, "みどり連携", [Some.Clinic, Some.OtherClinic])));
        await Reported(Some.Patient, Some.Primary, CareForm.HouseCall);
        await Reported(Theirs, Some.SubPrimary, CareForm.HouseCall);
        var own = await Told(Some.Primary);
        Assert.Equal(2, Assert.Single(own.Groups).YearHouseCalls);
        Assert.Equal(1, Assert.Single(own.Homes).YearHouseCalls);
        var behind = await Monthly.Calls(Some.Primary.Id, november, new FigureFilter(
            CallFigure.Visit, FigureKeys.HouseCall, Group: group, IsYear: true));
        Assert.Equal(2, behind.Value!.Calls.Count);
    }

    [Fact]
    public async Task A_doctor_opens_their_institutions_figures_and_no_others()
    {
        await Reported(Theirs, Some.SubPrimary, CareForm.HouseCall);
        Assert.Equal(Some.Clinic, (await Told(Some.Primary)).Institution!.Id);
        Assert.Null((await Told(Some.Secretary)).Institution);
        Assert.True(await IsRefused(Some.Primary, Some.OtherClinic));
        Assert.True(await IsRefused(Some.Nurse, Some.Station));
        Assert.True(await IsRefused(Some.Nurse, null));
        FigureFilter[] others =
        [
            new(), new(CallFigure.Home, Some.OtherClinic.ToString()), new(Home: Some.OtherClinic.ToString()),
            new(CallFigure.Taken, Some.OtherClinic.ToString()), new(Home: FigureKeys.None),
            new(Group: new CareGroupId(Some.Id(7))),
        ];
        foreach (var filter in others)
        {
            Assert.Equal(
                "report-not-visible", (await Monthly.Calls(Some.Primary.Id, november, filter)).Refusal?.Code);
        }

        Assert.NotNull((await Monthly.Calls(
            Some.Primary.Id, november, new FigureFilter(Home: Some.Clinic.ToString()))).Value);
        Assert.NotNull((await Monthly.Calls(
            Some.Primary.Id, november, new FigureFilter(CallFigure.Taken, Some.Clinic.ToString()))).Value);
    }

    [Theory]
    [InlineData(2026, 12, 1)]
    [InlineData(2026, 11, 2)]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 1)]
    public async Task A_month_that_has_not_begun_is_not_counted(int year, int month, int day)
    {
        var asked = new DateOnly(year, month, day);
        Assert.Equal("report-day-wrong", (await Monthly.Of(Some.Secretary.Id, asked)).Refusal?.Code);
        Assert.Equal(
            "report-day-wrong",
            (await Monthly.Calls(Some.Secretary.Id, asked, new FigureFilter())).Refusal?.Code);
    }

    private async Task Answered(string key, TimeSpan wait)
    {
        var report = await Told(Some.Secretary);
        Assert.Equal(1, report.By(CallFigure.Answer).Of(key));
        Assert.Equal(wait, report.ToAnswer.Longest);
    }

    private static HomeFigures Row(MonthlyReport report, InstitutionId home) =>
        report.Homes.Single(row => row.Home == home);

    private async Task<bool> IsRefused(PractitionerView by, InstitutionId? institution) => string.Equals(
        (await Monthly.Of(by.Id, november, institution)).Refusal?.Code, "report-not-visible",
        StringComparison.Ordinal);

    private async Task<MonthlyReport> Told(PractitionerView by)
    {
        var answer = await Monthly.Of(by.Id, november);
        Assert.Null(answer.Refusal);
        return answer.Value!;
    }

    public sealed class OnSqlite() : CountingAMonth(Dialect.Sqlite);

    public sealed class OnPostgreSql() : CountingAMonth(Dialect.PostgreSql);
}
