using System.Globalization;
using AngleSharp.Html.Dom;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Hub.Web.Rotas;
using Hub.Web.Rotas.Months;
using Xunit;

namespace Hub.Web.Tests.Rotas;

/// <summary>Each in a hub of its own: a plan that one publishes would stand in another's way.</summary>
public sealed class PlanningAMonth : IAsyncLifetime
{
    private readonly LivingHub hub = new();

    private static readonly DateOnly month = NextMonth();

    private static readonly string page =
        $"/duty/{SomeRota.Id.Value}/month?month={MonthForm.WrittenMonth(month)}";

    private IPlanReads Plans => hub.Get<IPlanReads>();

    public async ValueTask InitializeAsync()
    {
        await hub.InitializeAsync();
        foreach (var act in SomeRota.Acts(hub.NextCommand))
        {
            await LivingHub.Accept(hub.Grains.Rota(SomeRota.Id).Execute(Some.Secretary.Id, act));
        }
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task A_rota_without_a_planned_layer_gets_one_and_then_members_cells_and_a_publication()
    {
        using var office = hub.Program(Some.Secretary);
        var empty = await SentForm.Open(office, page);
        Assert.NotNull(empty.QuerySelector(".empty select[name='Plan.Layer']"));

        var added = await SentForm.On(
            office, page, ".empty form", ("Plan.Act", MonthForm.AddingLayer), ("Plan.Name", "夜間の表"));
        Assert.Contains("夜間の表", added.QuerySelector("#month-grid thead")!.TextContent, StringComparison.Ordinal);
        var layer = Assert.Single((await Plan()).Layers).Id;

        await SentForm.On(
            office, page, "#month-terms form",
            ("Terms.Members[0].Who", BoardForm.Choice(SomeRota.Midori)),
            ("Terms.Members[1].Who", BoardForm.Choice(SomeRota.DrYamazaki)));
        Assert.Equal(
            [SomeRota.Midori, SomeRota.DrYamazaki], (await Plan()).Terms.Members.Select(member => member.Who));
        Assert.All((await Plan()).Terms.Members, member => Assert.Equal([layer], member.Layers));

        var entered = await Enter(office, layer, month.AddDays(3), SomeRota.DrYamazaki);
        var cell = entered.QuerySelector($"#{MonthCell.IdOf(new PlanPlace(layer, month.AddDays(3)))}")!;
        Assert.Contains("山崎", cell.TextContent, StringComparison.Ordinal);
        Assert.Contains("draft", cell.ClassName, StringComparison.Ordinal);
        Assert.NotNull(entered.QuerySelector(".month-said"));

        var published = await SentForm.On(office, page, "#month-publish");
        Assert.Null(published.QuerySelector("#month-refused"));
        Assert.NotNull((await Plan()).Publication);
        Assert.DoesNotContain("draft", published.QuerySelector($"#{cell.Id}")!.ClassName, StringComparison.Ordinal);
        var changed = await Enter(office, layer, month.AddDays(4), SomeRota.DrYamazaki);
        Assert.Contains("変更", changed.QuerySelector(
            $"#{MonthCell.IdOf(new PlanPlace(layer, month.AddDays(4)))}")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_weeks_and_the_rotation_are_entered_by_their_buttons()
    {
        var layer = await Planned();
        using var office = hub.Program(Some.Secretary);
        var monday = Enumerable.Range(0, 7).Select(month.AddDays).Single(day => day.DayOfWeek is DayOfWeek.Monday);
        await Enter(office, layer, monday, SomeRota.DrYamazaki);

        await SentForm.On(
            office, page, "form:has(#Plan-Week)",
            ("Plan.Date", MonthForm.Written(monday)), ("Plan.Act", MonthForm.CopyingWeek));
        Assert.Equal([monday, monday.AddDays(7)], (await Plan()).Cells.Select(put => put.Date));

        await SentForm.On(office, page, Steps, ("Plan.Act", MonthForm.Undoing));
        Assert.Equal([monday], (await Plan()).Cells.Select(put => put.Date));
        await SentForm.On(office, page, Steps, ("Plan.Act", MonthForm.Redoing));
        Assert.Equal(2, (await Plan()).Cells.Count);

        await SentForm.On(office, page, Steps, ("Plan.Act", MonthForm.Filling));
        var plan = await Plan();
        Assert.Equal(plan.Days.Count, plan.Cells.Count);
        Assert.All(
            plan.Cells.Where(put => put.Date != monday && put.Date != monday.AddDays(7)),
            put => Assert.Contains(put.Holders.Single(), new[] { SomeRota.Midori, SomeRota.Wakaba }));
    }

    [Fact]
    public async Task Cells_of_the_script_are_read_as_a_program_writes_them_and_nonsense_is_refused()
    {
        var layer = await Planned();
        using var office = hub.Program(Some.Secretary);
        var day = MonthForm.Written(month.AddDays(8));
        var cells = $$"""
            [{"layer":"{{layer.Value}}","date":"{{day}}","note":"未定","fixed":false,
              "holders":[{"kind":"institution","id":"{{SomeRota.Wakaba.Id}}"}]}]
            """;
        await SentForm.On(office, page, "#month-edit", ("Plan.Cells", cells));
        Assert.Contains((await Plan()).Cells, put =>
            put.Date == month.AddDays(8) && put.Note is "未定");

        foreach (var nonsense in new[] { "", "x", "[null]", "{}", """[{"layer":1}]""" })
        {
            var refused = await SentForm.On(office, page, "#month-edit", ("Plan.Cells", nonsense));
            Assert.NotNull(refused.QuerySelector("#month-refused"));
        }

        var outside = await SentForm.On(
            office, page, "#month-edit", ("Plan.Cells", cells.Replace(day, "2020-01-01", StringComparison.Ordinal)));
        Assert.Contains(
            PlanRefusals.DateOutside.Ja, outside.QuerySelector("#month-refused")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_leads_to_its_cell_and_is_confirmed_by_name()
    {
        var layer = await Planned();
        using var office = hub.Program(Some.Secretary);
        var day = month.AddDays(10);
        await LivingHub.Accept(hub.Grains.Rota(SomeRota.Id).Execute(Some.Secretary.Id, new RotaCommand.SetPlanning(
            hub.NextCommand(),
            PlanningTerms.None with { Members = [new PlanMember(SomeRota.DrYamazaki, [layer], null)] })));
        await Enter(office, layer, day, SomeRota.DrYamazaki);
        await LivingHub.Accept(hub.Grains.MonthPlan(PlanId.Of(SomeRota.Id, month)).Execute(
            Some.Secretary.Id,
            new PlanCommand.AnswerWishes(
                hub.NextCommand(), SomeRota.DrYamazaki, [new DateWish(day, Wish.Cannot)], null, string.Empty)));

        var shown = await SentForm.Open(office, page);
        var line = shown.QuerySelectorAll(".month-findings li").Single(item =>
            item.TextContent.Contains('×', StringComparison.Ordinal));
        var target = line.QuerySelector("a[data-jump]")!.GetAttribute("data-jump");
        Assert.Equal(MonthCell.IdOf(new PlanPlace(layer, day)), target);
        Assert.NotNull(shown.GetElementById(target!));
        Assert.Contains("×", shown.QuerySelector(".month-wish")!.TextContent, StringComparison.Ordinal);

        Assert.DoesNotContain("Hub.", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(" { ", shown.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var refused = await SentForm.On(office, page, "#month-publish");
        Assert.Contains(
            PlanRefusals.FindingsOpen.Ja, refused.QuerySelector("#month-refused")!.TextContent,
            StringComparison.Ordinal);

        var key = line.QuerySelector("input[name='Plan.Confirmed']")!.GetAttribute("value")!;
        Assert.Equal("month-publish", line.QuerySelector("input")!.GetAttribute("form"));
        await SentForm.On(office, page, "#month-publish", ("Plan.Confirmed", key));
        Assert.Contains(key, (await Plan()).Publication!.Confirmed);
    }

    [Fact]
    public async Task A_draft_is_told_in_words_and_taken()
    {
        var layer = await Planned();
        await LivingHub.Accept(hub.Grains.Rota(SomeRota.Id).Execute(Some.Secretary.Id, new RotaCommand.SetPlanning(
            hub.NextCommand(),
            PlanningTerms.None with { Members = [new PlanMember(SomeRota.DrYamazaki, [layer], 4)] })));
        using var office = hub.Program(Some.Secretary);
        var run = await hub.Get<IDraftRuns>().Start(Some.Secretary.Id, SomeRota.Id, month, 1);
        while ((await hub.Get<IDraftRuns>().State(Some.Secretary.Id, run.Value!.Id)).Value!.State
            is DraftRunState.Running)
        {
            await Task.Yield();
        }

        var address = $"{page}&draft={run.Value.Id}";
        var told = (await SentForm.Open(office, address)).QuerySelector("#month-draft")!.TextContent;
        Assert.Contains("上限の4回に達している", told, StringComparison.Ordinal);
        var taken = await SentForm.On(office, address, "#month-draft form", ("Plan.Act", MonthForm.TakingDraft));
        Assert.NotNull(taken.QuerySelector("#month-draft select"));
        Assert.Equal(4, (await Plan()).Cells.Count(put => put.Holders.Contains(SomeRota.DrYamazaki)));

        var gone = await SentForm.Open(office, address);
        Assert.Contains(
            PlanRefusals.DraftUnknown.Ja, gone.QuerySelector("#month-refused")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wishes_are_asked_for_until_a_time()
    {
        var layer = await Planned();
        await LivingHub.Accept(hub.Grains.Rota(SomeRota.Id).Execute(Some.Secretary.Id, new RotaCommand.SetPlanning(
            hub.NextCommand(),
            PlanningTerms.None with { Members = [new PlanMember(SomeRota.Midori, [layer], null)] })));
        using var office = hub.Program(Some.Secretary);
        var asked = await SentForm.On(
            office, page, "#month-wishes form", ("Plan.Act", MonthForm.Asking),
            ("Plan.Deadline", BoardForm.Written(month.AddDays(-3).ToDateTime(new TimeOnly(18, 0)))));
        Assert.Contains(
            "緑町クリニック", asked.QuerySelector("#month-unanswered ~ ul")!.TextContent, StringComparison.Ordinal);
        var wrong = await SentForm.On(
            office, page, "#month-wishes form", ("Plan.Act", MonthForm.Asking),
            ("Plan.Deadline", "2020-01-01T00:00"));
        Assert.Contains(
            PlanRefusals.DeadlineWrong.Ja, wrong.QuerySelector("#month-refused")!.TextContent,
            StringComparison.Ordinal);
    }

    private static string Steps => "form:has([data-act=undo])";

    // Far enough ahead that no month of another test is in between.
    private static DateOnly NextMonth()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return new DateOnly(today.Year, today.Month, 1).AddMonths(2);
    }

    private async Task<PlanView> Plan() => (await Plans.Month(SomeRota.Id, month))!;

    private async Task<LayerId> Planned()
    {
        using var office = hub.Program(Some.Secretary);
        await SentForm.On(office, page, ".empty form", ("Plan.Act", MonthForm.AddingLayer));
        return (await Plan()).Layers[0].Id;
    }

    private static Task<IHtmlDocument> Enter(HttpClient office, LayerId layer, DateOnly day, Holder who) => SentForm.On(
        office,
        string.Create(CultureInfo.InvariantCulture, $"{page}&layer={layer}&date={MonthForm.Written(day)}"),
        "#month-entry form",
        ("Plan.Who", BoardForm.Choice(who)),
        ("Plan.Act", MonthForm.Putting));
}
