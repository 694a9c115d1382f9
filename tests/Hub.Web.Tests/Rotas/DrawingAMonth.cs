using Bunit;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Hub.Web.Layout;
using Hub.Web.Rotas.Months;
using Xunit;

namespace Hub.Web.Tests.Rotas;

public sealed class DrawingAMonth : Component
{
    private static readonly DateOnly friday = new(2026, 12, 4);

    private static readonly PlanWindow weekend = new(
        friday, RotaTold.At(12, 4, 9), RotaTold.At(12, 7, 0), DutyKind.Weekend, [SomeRota.Wakaba]);

    private static readonly DistrictClock clock = new(new Tokyo(), new FakeClock(Some.Now));

    [Fact]
    public void A_duty_is_a_bar_across_its_hours_from_day_to_day()
    {
        var bars = Board(Plan()).Rows.Select(row => row.Slots[0].Bars.Select(bar => (bar.Start, bar.Minutes)));
        Assert.Equal([(1080, 360), (0, 1440), (0, 1440), (0, 540)], bars.SelectMany(day => day));
    }

    [Fact]
    public void Where_nobody_is_entered_the_rules_fill_and_that_is_said()
    {
        var drawn = Draw(Plan());
        Assert.Contains("順番 若葉台クリニック", Plain(drawn.Find("td.cell").TextContent), StringComparison.Ordinal);
        Assert.Equal("↑ 若葉台クリニック", Plain(drawn.FindAll("td.going")[0].TextContent));
        Assert.Equal(4, drawn.FindAll("rect[fill='url(#hatch)']").Count);
    }

    [Fact]
    public void What_is_entered_is_short_and_what_is_wrong_is_marked()
    {
        var cell = new PlanCell(SomeRota.Nights, friday, [SomeRota.DrYamazaki], "電話で確認", true);
        var finding = new PlanFinding(
            "k", PlanFindingKind.CannotThen, SomeRota.Nights, friday, [SomeRota.DrYamazaki], null, "", null, null, null,
            true);
        var text = Plain(Draw(Plan() with { Cells = [cell], Findings = [finding] }).Find("td.cell").TextContent);
        Assert.Contains("山崎 若葉台クリニック 電話で確認", text, StringComparison.Ordinal);
        Assert.Contains("要確認", text, StringComparison.Ordinal);
        Assert.Contains("固定", text, StringComparison.Ordinal);
        Assert.DoesNotContain("美代子", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_published_month_is_solid_and_shows_what_changed_since()
    {
        var published = Plan() with { Publication = new MonthPublication(Some.Now, 3, []) };
        Assert.Empty(Draw(published).FindAll("rect[fill='url(#hatch)']"));
        var changed = Draw(published with { Changed = [new PlanPlace(SomeRota.Nights, friday)] });
        Assert.Contains("変更", changed.Find("td.cell").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(15, null)]
    [InlineData(18, "まであと7日です")]
    [InlineData(25, "今日")]
    [InlineData(26, "を過ぎました")]
    public void The_promised_day_is_told_a_week_before_and_after_it(int today, string? told)
    {
        RenderTree.Add<Microsoft.AspNetCore.Components.CascadingValue<DistrictClock>>(value => value.Add(
            each => each.Value, new DistrictClock(new Tokyo(), new FakeClock(RotaTold.At(11, today, 3)))));
        var tools = Render<MonthTools>(parameters => parameters.Add(part => part.Plan, Plan())
            .Add(part => part.Board, Board(Plan())));
        var banner = tools.FindAll(".banner.waiting").SingleOrDefault();
        Assert.Equal(told is null, banner is null);
        Assert.Contains(told ?? string.Empty, banner?.TextContent ?? string.Empty, StringComparison.Ordinal);
    }

    private static PlanView Plan() => new(
        RotaTold.View,
        new DateOnly(2026, 12, 1),
        1,
        false,
        false,
        new DateOnly(2026, 11, 25),
        null,
        [
            .. Enumerable.Range(1, 8).Select(day => new DateOnly(2026, 12, day))
                .Select(day => new PlanDay(day, day.DayOfWeek, null, false, DutyKind.Weekday)),
        ],
        [new PlanLayer(SomeRota.Nights, "夜間", DutyRoles.Primary, [weekend])],
        [],
        [],
        PlanningTerms.None,
        new WishRound(null, [], []),
        [],
        [],
        RotaTold.Glossary);

    private static MonthBoard Board(PlanView plan) => new(plan, clock);

    private IRenderedComponent<MonthGrid> Draw(PlanView plan) => Render<MonthGrid>(parameters => parameters
        .Add(grid => grid.Plan, plan).Add(grid => grid.Board, Board(plan)).Add(grid => grid.Address, "/x?"));
}
