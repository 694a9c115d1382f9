using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Rotas.Planning;

public sealed class MakingAMonthWithSqlite() : MakingAMonth(Dialect.Sqlite);

public sealed class MakingAMonthWithPostgres() : MakingAMonth(Dialect.PostgreSql);

/// <summary>A month from its first cell to who is on duty, with everything that lies between.</summary>
public abstract class MakingAMonth : SiloSpec
{
    private static readonly DateOnly december = new(2026, 12, 1);
    private static readonly PlanId plan = PlanId.Of(SomeRota.Id, december);
    private static readonly Holder yamashita = Holder.Of(Some.Primary.Id);
    private static readonly Holder ito = Holder.Of(Some.SubPrimary.Id);

    private protected MakingAMonth(Dialect dialect)
        : base(dialect)
    {
    }

    private IPlanReads Plans => Silo.Get<IPlanReads>();

    private IDraftRuns Drafts => Silo.Get<IDraftRuns>();

    [Fact]
    public async Task A_month_is_shown_before_anybody_begins_it()
    {
        await Kept();
        var view = await View();
        Assert.Equal((0L, false, false), (view.Version, view.CanUndo, view.CanRedo));
        Assert.Equal(new DateOnly(2026, 11, 25), view.DueOn);
        Assert.Equal(31, view.Days.Count);
        Assert.Equal(DutyKind.YearEnd, view.Days[^1].Kind);
        Assert.Equal(31, view.Layers[0].Windows.Count);
        Assert.All(view.Layers[0].Windows, window => Assert.Single(window.Fill));
        Assert.Equal(2, view.Members.Count(member => member.Before.Turns == 0));
        Assert.Equal("夜間", view.Glossary.Layers[0].Name);
        Assert.Null(await Plans.Month(new RotaId(Some.Id(999)), december));
        Assert.Null(await Plans.Month(SomeRota.Id, new DateOnly(2150, 1, 1)));
    }

    [Fact]
    public async Task What_is_published_is_what_is_told_of_duty_and_later_changes_are_marked()
    {
        await Kept();
        await Do(new PlanCommand.Begin(Silo.NextCommand(), SomeRota.Id, december));
        await Put(5, ito);
        var seen = await View();
        Assert.Null(seen.Publication);
        var refused = await Silo.Grains.Rota(SomeRota.Id).Execute(
            Some.Secretary.Id, new RotaCommand.PublishMonth(Silo.NextCommand(), december, seen.Version, []));
        Assert.Equal(PlanRefusals.FindingsOpen.Code, refused.Refusal!.Code);
        Assert.Equal(seen.Findings.Select(finding => finding.Key), refused.Refusal.Details);
        await Publish(seen);
        Assert.Equal([ito], await OnDuty(5));
        Assert.Equal(seen.Layers[0].Windows[5].Fill, await OnDuty(6));

        await Put(6, yamashita);
        var changed = await View();
        Assert.Equal([new PlanPlace(PlannedRota.First, december.AddDays(5))], changed.Changed);
        Assert.Equal(seen.Version, changed.Publication!.Plan);
        Assert.Equal(new DateOnly(2026, 12, 31), changed.Rota.PublishedThrough);
        await Publish(changed);
        Assert.Empty((await View()).Changed);
        Assert.Equal([yamashita], await OnDuty(6));
    }

    [Fact]
    public async Task Publishing_tells_each_once_and_publishing_again_only_those_who_have_other_duties()
    {
        await Kept();
        await Do(new PlanCommand.Begin(Silo.NextCommand(), SomeRota.Id, december));
        await Put(5, ito);
        await Publish(await View());
        Assert.Equal([RotaChangeKind.MonthPublished], await Told(Some.SubPrimary));
        Assert.Equal([RotaChangeKind.MonthPublished], await Told(Some.Primary));
        Assert.Empty(await Told(Some.Nurse));

        var friday = (await View()).Layers[0].Windows[5].Fill;
        await Put(6, ito);
        await Publish(await View());
        Assert.Equal(2, (await Told(Some.SubPrimary)).Count);
        Assert.Equal(friday.Contains(SomeRota.Midori) ? 2 : 1, (await Told(Some.Primary)).Count);
    }

    private async Task<IReadOnlyList<RotaChangeKind>> Told(PractitionerView who) =>
        [.. (await Silo.Get<IRotaNotices>().Of(who.Id, Some.Now)).Notices.Select(notice => notice.Change.Kind)];

    [Fact]
    public async Task Only_those_who_are_asked_see_a_round_of_wishes_and_not_who_is_planned()
    {
        await Kept();
        await Do(new PlanCommand.Begin(Silo.NextCommand(), SomeRota.Id, december));
        await Put(5, ito);
        Assert.Empty(await Plans.Wishes(Some.Primary.Id));
        await Do(new PlanCommand.AskWishes(Silo.NextCommand(), Some.Now.AddDays(2)));
        var round = await Plans.Wishes(Some.Primary.Id);
        Assert.Equal([yamashita, SomeRota.Midori], round.Select(own => own.For));
        Assert.All(round.SelectMany(own => own.Layers).SelectMany(layer => layer.Windows), window =>
            Assert.Empty(window.Fill));
        Assert.Empty(await Plans.Wishes(Some.Nurse.Id));

        await Do(new PlanCommand.AnswerWishes(
            Silo.NextCommand(), yamashita, [new(december.AddDays(4), Wish.Cannot)], 4, "学会"), Some.Primary);
        Assert.Equal(4, (await Plans.Wishes(Some.Primary.Id))[0].Own!.Most);
        var wishes = (await View()).Wishes;
        Assert.Equal([ito, SomeRota.Midori], wishes.Unanswered);
        Assert.Equal(Some.Primary.Id, Assert.Single(wishes.Answers).By);
        Assert.Equal(1, Assert.Single(await Plans.All(SomeRota.Id)).Answered);
        Silo.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Empty(await Plans.Wishes(Some.Primary.Id));
    }

    [Fact]
    public async Task A_draft_is_taken_as_one_step_that_can_be_undone()
    {
        await Kept();
        var by = Some.Secretary.Id;
        var begun = (await Drafts.Start(by, SomeRota.Id, december, 1)).Value!;
        var stopped = (await Drafts.Stop(by, begun.Id)).Value!;
        while (stopped.State is DraftRunState.Running)
        {
            await Task.Yield();
            stopped = (await Drafts.State(by, begun.Id)).Value!;
        }

        Assert.NotNull(stopped.Draft);
        Assert.Equal("山下　静枝", stopped.Glossary.Of(yamashita).Name);
        Assert.Equal(DistrictRefusals.SecretariatOnly, (await Drafts.State(Some.Primary.Id, begun.Id)).Refusal);
        var taken = (await Drafts.Take(by, begun.Id)).Value!;
        var view = await View();
        Assert.Equal(view.Version, Assert.Single(taken.Plans).Version);
        Assert.Equal(stopped.Draft.Assignments.Count, view.Cells.Count);
        Assert.Equal(PlanRefusals.DraftUnknown, (await Drafts.State(by, begun.Id)).Refusal);
        await Do(new PlanCommand.Undo(Silo.NextCommand()));
        Assert.Empty((await View()).Cells);
    }

    [Fact]
    public async Task Drafts_are_the_secretariats_and_of_one_to_three_months()
    {
        await Kept();
        var by = Some.Secretary.Id;
        Assert.Equal(
            DistrictRefusals.SecretariatOnly, (await Drafts.Start(Some.Primary.Id, SomeRota.Id, december, 1)).Refusal);
        Assert.Equal(PlanRefusals.DraftMonthsWrong, (await Drafts.Start(by, SomeRota.Id, december, 4)).Refusal);
        Assert.Equal(
            PlanRefusals.MonthWrong.Code, (await Drafts.Start(by, SomeRota.Id, december.AddDays(1), 1)).Refusal!.Code);
        Assert.Equal(
            RotaRefusals.Unknown.Code, (await Drafts.Start(by, new(Some.Id(999)), december, 1)).Refusal!.Code);
        var first = (await Drafts.Start(by, SomeRota.Id, december, 3)).Value!;
        Assert.Equal(3, first.Duties.Select(duty => duty.Place.Date.Month).Distinct().Count());
        var second = (await Drafts.Start(by, SomeRota.Id, december, 1)).Value!;
        Assert.Equal(PlanRefusals.DraftUnknown, (await Drafts.State(by, first.Id)).Refusal);
        await Drafts.Drop(by, second.Id);
        Assert.Equal(PlanRefusals.DraftUnknown, (await Drafts.Take(by, second.Id)).Refusal);
    }

    [Fact]
    public async Task Names_on_a_sheet_are_remembered_until_they_are_forgotten()
    {
        await Kept();
        await Keep(new RotaCommand.RememberNames(
            Silo.NextCommand(), [new("夜間", "伊", ito), new("", "山", yamashita)]));
        Assert.Equal(
            [new WrittenName("", "山", yamashita), new WrittenName("夜間", "伊", ito)],
            await Plans.Names(SomeRota.Id));
        await Keep(new RotaCommand.RememberNames(Silo.NextCommand(), [new("夜間", "伊", null)]));
        Assert.Equal([new WrittenName("", "山", yamashita)], await Plans.Names(SomeRota.Id));
    }

    private async Task<PlanView> View() => (await Plans.Month(SomeRota.Id, december))!;

    private async Task<IEnumerable<Holder>> OnDuty(int day)
    {
        var at = new DateTimeOffset(2026, 12, day, 13, 0, 0, TimeSpan.Zero);
        return (await Silo.Get<IRotaReads>().Now(at)).Rotas[0].Roles[0].Answer.Holders.Select(duty => duty.Holder);
    }

    private Task<long> Publish(PlanView view) => Keep(new RotaCommand.PublishMonth(
        Silo.NextCommand(), december, view.Version, [.. view.Findings.Select(finding => finding.Key)]));

    private Task<long> Put(int day, Holder holder) => Do(new PlanCommand.PutCells(
        Silo.NextCommand(), [new PlanCell(PlannedRota.First, december.AddDays(day - 1), [holder], "", false)]));

    private Task<long> Do(PlanCommand command, PractitionerView? by = null) =>
        TestSilo.Accept(Silo.Grains.MonthPlan(plan).Execute((by ?? Some.Secretary).Id, command));

    private Task<long> Keep(RotaCommand command) =>
        TestSilo.Accept(Silo.Grains.Rota(SomeRota.Id).Execute(Some.Secretary.Id, command));

    private async Task Kept()
    {
        await TestSilo.Accept(Silo.Grains.District(Some.District).Execute(
            Some.Secretary.Id,
            new DistrictCommand.ListHolidays(Silo.NextCommand(), JapaneseHolidays.Of(2026, 2027))));
        RotaCommand[] acts =
        [
            .. SomeRota.Acts(Silo.NextCommand),
            new RotaCommand.SetRules(Silo.NextCommand(), PlannedRota.Policy, DateTimeOffset.UnixEpoch),
            new RotaCommand.SetPlanning(Silo.NextCommand(), PlannedRota.Terms),
        ];
        foreach (var act in acts)
        {
            await Keep(act);
        }
    }
}
