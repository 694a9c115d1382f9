using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Rotas;

public sealed class AskingWhoIsOnWithSqlite() : AskingWhoIsOn(Dialect.Sqlite);

public sealed class AskingWhoIsOnWithPostgres() : AskingWhoIsOn(Dialect.PostgreSql);

public abstract class AskingWhoIsOn : KeptRotaSpec
{
    private protected AskingWhoIsOn(Dialect dialect)
        : base(dialect)
    {
    }

    private IRotaReads Rotas => Silo.Get<IRotaReads>();

    [Fact]
    public async Task Without_a_rota_the_chain_says_that_there_is_none()
    {
        Assert.Empty(await Rotas.All());
        Assert.Empty((await Rotas.Now(Some.Now)).Rotas);
        Assert.Equal([new CallStep.NoRota()], (await Next()).Steps);
        Assert.Null(await Rotas.Stretches(SomeRota.Id, Some.Now, Some.Now.AddDays(1)));
    }

    [Fact]
    public async Task A_draft_is_nobodys_duty_until_it_is_published()
    {
        await Founded();
        Assert.Null(Assert.Single(await Rotas.All()).PublishedThrough);
        Assert.Empty((await Rotas.Now(Some.Now)).Rotas);
        Assert.NotNull(await Rotas.Stretches(SomeRota.Id, Some.Now, Some.Now.AddDays(1)));
    }

    [Fact]
    public async Task The_chain_names_who_is_on_how_to_reach_them_and_the_fallbacks_in_order()
    {
        await Published();
        var now = Assert.Single((await Rotas.Now(Some.Now)).Rotas);
        var role = Assert.Single(now.Roles);
        Assert.Equal(Holder.Of(Some.Clinic), Assert.Single(role.Answer.Holders).Holder);
        Assert.Equal(Some.Now.AddHours(12), role.Answer.Until);
        Assert.Equal([SomeRota.DrYamazaki], role.Next!.Holders);
        Assert.False(now.IsBeyondPublished);

        var steps = (await Next()).Steps;
        var first = Assert.IsType<CallStep.OnCall>(steps[0]);
        Assert.Equal(("緑町クリニック", "03-5555-1001"), (first.Who.Name, first.Who.Phone));
        Assert.IsType<Because.Turn>(Assert.Single(first.Because));
        Assert.Equal(
            [("みどり区医師会", "03-5555-1001"), ("山下　静枝", "090-1111-2222")],
            steps.Skip(1).Cast<CallStep.AskFallback>().Select(step => (step.Who.Name, step.Who.Phone)));
    }

    [Fact]
    public async Task A_change_is_seen_at_once_and_a_gap_is_named()
    {
        await Published();
        await Accept(new RotaCommand.PutOverride(Silo.NextCommand(), new Override.Remove(
            new(Some.Id(71)), DutyRoles.Primary, new(Some.Now, Some.Now.AddHours(2)), Holder.Of(Some.Clinic))));
        var gap = Assert.IsType<CallStep.Gap>((await Next()).Steps[0]);
        Assert.IsType<Vacancy.Removed>(Assert.Single(gap.Vacancies));
        Assert.Equal(Some.Now.AddHours(2), gap.Until);

        await Accept(new RotaCommand.LiftOverride(Silo.NextCommand(), new(Some.Id(71))));
        Assert.IsType<CallStep.OnCall>((await Next()).Steps[0]);
    }

    [Fact]
    public async Task Whoever_stands_in_is_explained_by_the_absence_and_its_names()
    {
        await Published();
        var absence = new Absence(
            new(Some.Id(72)), Holder.Of(Some.Clinic), new(Some.Now, Some.Now.AddDays(2)));
        await Accept(new RotaCommand.ReportAbsence(Silo.NextCommand(), absence), Some.Primary);
        var now = await Rotas.Now(Some.Now);
        var duty = Assert.Single(Assert.Single(now.Rotas[0].Roles).Answer.Holders);
        Assert.Contains(duty.Because, because => because is Because.StandIn);
        Assert.Equal("若葉台クリニック", now.Glossary.Of(duty.Holder).Name);
        Assert.Equal("緑町クリニック", now.Glossary.Of(absence.Holder).Name);
        Assert.Equal([absence], now.Glossary.Absences);
        Assert.Equal("夜間", Assert.Single(now.Glossary.Layers, layer => layer.Id == SomeRota.Nights).Name);
    }

    [Fact]
    public async Task Behind_the_last_published_day_the_rules_go_on_and_the_answer_says_so()
    {
        await Published();
        var later = Assert.Single((await Rotas.Now(Some.Now.AddDays(45))).Rotas);
        Assert.True(later.IsBeyondPublished);
        Assert.NotEmpty(later.Roles[0].Answer.Holders);
    }

    [Fact]
    public async Task A_period_is_told_without_a_break_and_with_its_holidays()
    {
        await TestSilo.Accept(Silo.Grains.District(Some.District).Execute(
            Some.Secretary.Id,
            new DistrictCommand.ListHolidays(Silo.NextCommand(), JapaneseHolidays.Of(2026, 2026))));
        await Published(DutyCalendar.Empty with { HolidayList = "jp" });
        var from = new DateTimeOffset(2026, 11, 20, 15, 0, 0, TimeSpan.Zero);
        var told = (await Rotas.Stretches(SomeRota.Id, from, from.AddDays(7)))!;
        var stretches = Assert.Single(told.Roles).Stretches;
        Assert.Equal((from, from.AddDays(7)), (stretches[0].From, stretches[^1].To));
        Assert.Equal([new DateOnly(2026, 11, 23)], told.Days.Select(day => day.Date));
    }

    private async Task<NextCall> Next() => (await Rotas.NextCall(new CallQuestion(null, Some.Now))).Value!;
}
