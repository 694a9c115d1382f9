using System.Text;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Hub.Web.Rotas;
using Xunit;
using static Hub.Web.Tests.Rotas.PlannedHub;

namespace Hub.Web.Tests.Rotas;

public sealed class ImportingASheet(LivingHub hub) : IClassFixture<LivingHub>
{
    private readonly PlannedHub planned = new(hub);

    [Fact]
    public async Task The_real_sheet_goes_into_the_month_as_one_step_and_what_is_open_stays_open()
    {
        await planned.Found();
        using var office = hub.Program(Some.Secretary);
        var (draft, page) = await planned.Choose(office, RealSheet);
        Assert.Equal("2026-12", page.QuerySelector("#month")!.GetAttribute("value"));
        Says("12月当番表", page);

        var at = planned.In(draft, "12月当番表");
        page = await SentForm.Open(office, at);
        foreach (var (cell, words) in new[] { ("E18", "区外の方"), ("D25", "未定"), ("E4", "名簿にない") })
        {
            Says(words, page, $"#cell-{cell}");
        }

        Assert.Equal("未定 / 要調整", page.QuerySelector("#note-D25")!.GetAttribute("value"));
        Says("D4", page, "#sheet-settled");
        Says("ナイトケア往診サービス", page, "#sheet-left-out");
        Says("※ 変更は前日17時までに事務局へ。", page, "#sheet-remarks");
        Assert.Empty((await planned.Plan()).Cells);

        var done = await SentForm.On(
            office, at, "form:has(#put)",
            ("other-E18", "P002"), ("keep-E18", "on"), ("who-E5", ""), ("note-E5", "調整中"));
        Says("を入れました", done, "#sheet-done");
        Assert.Equal([Yamashita], (await planned.Cell(First, 1)).Holders);
        Assert.Equal([Ito], (await planned.Cell(Second, 15)).Holders);
        Assert.Equal("調整中", (await planned.Cell(Second, 2)).Note);
        var open = await planned.Cell(First, 22);
        Assert.Equal((0, "未定 / 要調整", false), (open.Holders.Count, open.Note, open.Fixed));
        foreach (var day in new[] { 18, 19, 20 })
        {
            Assert.Equal([Ito], (await planned.Cell(First, day)).Holders);
        }

        var names = await hub.Get<IPlanReads>().Names(planned.Rota);
        Assert.Equal(["みなみ先生（区外）"], names.Select(name => name.Written));
        Assert.Equal(
            First, (await hub.Get<IPlanReads>().Remembered(planned.Rota)).Columns["待機医①"]);
        Says("前に決めたとおり", await SentForm.Open(office, at), "#sheet-settled");

        await planned.Do(new PlanCommand.Undo(hub.NextCommand()));
        Assert.All((await planned.Plan()).Cells, cell => Assert.True(cell.IsEmpty));
    }

    [Fact]
    public async Task A_column_is_read_as_it_was_chosen_the_last_time()
    {
        await planned.Found();
        using var office = hub.Program(Some.Secretary);
        var csv = Encoding.UTF8.GetBytes("日,曜,夜の先生,備考\n1,,山下先生（緑町CL）,\n2,,P002,学会\n");
        var (draft, page) = await planned.Choose(office, csv, "表.csv");
        var at = $"{draft}?month={planned.WrittenMonth}";
        Says("どの列がどの層か", await SentForm.Open(office, at));
        at += $"&col-C={First.Value}";
        await SentForm.On(office, at, "form:has(#put)");
        Assert.Equal([Ito], (await planned.Cell(First, 2)).Holders);
        Assert.Equal("学会", (await planned.Cell(First, 2)).Note);

        var (again, _) = await planned.Choose(office, csv, "表.csv");
        page = await SentForm.Open(office, $"{again}?month={planned.WrittenMonth}");
        Assert.Equal(
            First.Value.ToString(), page.QuerySelector("#col-C option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Somebody_whom_no_list_knows_is_named_and_nothing_is_put()
    {
        await planned.Found();
        using var office = hub.Program(Some.Secretary);
        var (draft, _) = await planned.Choose(office, RealSheet);
        var refused = await SentForm.On(
            office, planned.In(draft, "12月当番表"), "form:has(#put)", ("other-D25", "だれか"), ("note-D25", "要相談"));
        Says("D25", refused, ".banner.refused");
        Assert.Equal("だれか", refused.QuerySelector("#other-D25")!.GetAttribute("value"));
        Assert.Equal("要相談", refused.QuerySelector("#note-D25")!.GetAttribute("value"));
        Assert.Empty((await planned.Plan()).Cells);
    }

    [Fact]
    public async Task A_file_that_is_no_sheet_is_refused_in_a_sentence_with_its_cell()
    {
        await planned.Found();
        using var office = hub.Program(Some.Secretary);
        var (_, damaged) = await planned.Choose(office, [.. "PK"u8, 3, 4, 0, 0, 1]);
        Says(SheetRefusals.Damaged.Ja[..6], damaged, ".banner.refused");
        var (_, other) = await planned.Choose(office, "a,b\n"u8.ToArray(), "x.csv");
        Says(SheetRefusals.NoRoster.Ja, other, ".banner.refused");
        var (_, wrong) = await planned.Choose(
            office, Encoding.UTF8.GetBytes("平成40年5月 当番表\n日,曜,待機医①\n1,,P001\n"), "x.csv");
        Says(SheetRefusals.MonthImpossible.Ja, wrong, ".banner.refused");
        Says("A1", wrong, ".banner.refused");
    }

    [Fact]
    public async Task A_rota_without_a_layer_that_is_planned_says_what_to_do()
    {
        await planned.Found(isPlanned: false);
        using var office = hub.Program(Some.Secretary);
        var (draft, _) = await planned.Choose(office, RealSheet);
        var page = await SentForm.Open(office, planned.In(draft, "12月当番表"));
        Says("手で組む層がありません", page, ".banner");
        Assert.Null(page.QuerySelector("#put"));
    }

    [Fact]
    public async Task A_sheet_of_wishes_is_answered_for_each_member_and_the_others_are_listed()
    {
        await planned.Found();
        await planned.Do(new PlanCommand.Begin(hub.NextCommand(), planned.Rota, planned.Month));
        using var office = hub.Program(Some.Secretary);
        var (draft, page) = await planned.Choose(office, RealSheet);
        var name = page.QuerySelectorAll("#sheet option")
            .First(option => option.TextContent.Contains("希望", StringComparison.Ordinal)).GetAttribute("value")!;
        var at = planned.In(draft, name);
        page = await SentForm.Open(office, at);
        Says("P900", page, "#row14");
        Says("計画のメンバーではない", page, "#row4");

        await SentForm.On(office, at, "form:has(#put)");
        var round = (await planned.Plan()).Wishes;
        Assert.Equal(2, round.Answers.Count);
        var first = round.Answers.Single(answer => answer.For == Yamashita);
        Assert.Equal(2, first.Most);
        Assert.Contains(new DateWish(planned.Month, Wish.Cannot), first.Dates);
        Assert.Contains(new DateWish(planned.Month.AddDays(17), Wish.Gladly), first.Dates);

        // An answer that stands is replaced only where somebody ticks it.
        page = await SentForm.Open(office, at);
        Assert.Empty(page.QuerySelectorAll("#sheet-rows ~ ul input[checked]"));
        await SentForm.On(office, at, "form:has(#put)", ("who-row4", BoardForm.Choice(Ito)));
        Assert.Equal("第2週は学会", (await planned.Plan()).Wishes.Answers.Single(answer => answer.For == Ito).Note);
    }

    [Fact]
    public async Task What_another_chose_is_not_shown()
    {
        await planned.Found();
        using var office = hub.Program(Some.Secretary);
        var (draft, _) = await planned.Choose(office, RealSheet);
        Assert.StartsWith(planned.Import, draft, StringComparison.Ordinal);
        Assert.NotNull((await SentForm.Open(office, draft)).QuerySelector("#put"));
        using var other = hub.Program(Some.Primary);
        Assert.Equal(
            System.Net.HttpStatusCode.Forbidden, (await other.GetAsync(new Uri(draft, UriKind.Relative))).StatusCode);
        Says("もう一度選んでください", await SentForm.Open(office, $"{planned.Import}/{Guid.NewGuid()}"));
    }
}
