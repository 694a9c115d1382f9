using Bunit;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Hub.Web.Layout;
using Hub.Web.Rotas;
using Xunit;

namespace Hub.Web.Tests.Rotas;

public sealed class CoveringAMonth : Component
{
    private static readonly DistrictClock clock = new(new Tokyo(), new FakeClock(Some.Now));

    private static readonly DateOnly november = new(2026, 11, 1);

    [Fact]
    public void Every_minute_of_every_day_is_somebodys_or_says_why_not()
    {
        var month = new CoverageMonth(Told(), clock);
        Assert.Equal(30, month.Days.Count);
        Assert.All(month.Days, day => Assert.Equal(1440, Assert.Single(day.Roles).Spans.Sum(span => span.Minutes)));
        Assert.All(month.Days, day => Assert.Equal("24:00", day.Roles[0].Spans[^1].To));
        Assert.Equal(1, month.Gaps);
    }

    [Fact]
    public void A_gap_over_midnight_is_marked_in_words_on_both_days()
    {
        var table = Render<CoverageTable>(parameters => parameters.Add(each => each.Told, Told()));
        foreach (var (day, hours) in new[] { ("11-22", "18:00–24:00"), ("11-23", "0:00–9:00") })
        {
            var gap = table.Find($"#day-{day} li.gap");
            Assert.Contains(hours, gap.TextContent, StringComparison.Ordinal);
            Assert.Contains("担当なし", gap.TextContent, StringComparison.Ordinal);
            Assert.NotNull(table.Find($"#day-{day} rect.gap"));
        }

        Assert.Equal(2, table.FindAll("li.gap").Count);
    }

    [Fact]
    public void Weekends_and_holidays_are_named()
    {
        var table = Render<CoverageTable>(parameters => parameters.Add(each => each.Told, Told()));
        Assert.Contains("勤労感謝の日", table.Find("#day-11-23.off th").TextContent, StringComparison.Ordinal);
        Assert.Contains("土曜日", table.Find("#day-11-21.off th").TextContent, StringComparison.Ordinal);
        Assert.Empty(table.FindAll("#day-11-24.off"));
    }

    [Theory]
    [InlineData("2026-12", 2026, 12)]
    [InlineData("2026-13", 2026, 11)]
    [InlineData("9999-99", 2026, 11)]
    [InlineData(null, 2026, 11)]
    public void A_month_that_does_not_exist_is_this_month(string? asked, int year, int month) =>
        Assert.Equal(new DateOnly(year, month, 1), CoverageMonth.First(asked, new DateOnly(2026, 11, 20)));

    [Fact]
    public void A_day_without_its_first_hour_begins_with_the_hour_that_it_has()
    {
        var (from, _) = CoverageMonth.Bounds(new DateOnly(2018, 11, 4), "America/Sao_Paulo");
        Assert.Equal(new DateTimeOffset(2018, 11, 4, 3, 0, 0, TimeSpan.Zero), from);
    }

    // 緑町 from the first, nobody in the night before the holiday, then nobody is wanted.
    private static RotaStretches Told()
    {
        var (from, to) = CoverageMonth.Bounds(november, "Asia/Tokyo");
        var (gap, back) = (RotaTold.At(11, 22, 9), RotaTold.At(11, 23, 0));
        return new RotaStretches(
            RotaTold.View,
            from,
            to,
            [
                new RoleStretches(DutyRoles.Primary,
                [
                    new(from, gap, [new(SomeRota.Midori, [RotaTold.Turn])], []),
                    new(gap, back, [], [new Vacancy.Unfilled(SomeRota.Nights, new(gap, back))]),
                    new(back, to, [], [new Vacancy.NotWanted(DutyRoles.Primary)]),
                ]),
            ],
            [new Holiday(new DateOnly(2026, 11, 23), "勤労感謝の日", HolidayKind.National)],
            [],
            [],
            RotaTold.Glossary);
    }
}
