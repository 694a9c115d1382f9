using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;

namespace Hub.Silo.Tests.Rotas;

public sealed class OpeningHours : RotaSpec
{
    private static readonly Hours Morning = new(new TimeOnly(9, 0), new TimeOnly(12, 0));

    [Fact]
    public void A_day_with_any_opening_is_a_business_day()
    {
        var roster = With(Weekdays with { ExtraOpen = [new ExtraOpening(new DateOnly(2026, 11, 22), [Morning])] });
        Assert.True(roster.IsBusinessDay(new DateOnly(2026, 11, 20)));
        Assert.False(roster.IsBusinessDay(new DateOnly(2026, 11, 21)));
        Assert.True(roster.IsBusinessDay(new DateOnly(2026, 11, 22)));
        Assert.False(roster.IsBusinessDay(new DateOnly(2026, 11, 23)));
    }

    [Fact]
    public void An_extra_opening_goes_before_holiday_closure_and_extra_closed_day()
    {
        var newYear = new DateOnly(2027, 1, 1);
        var roster = With(Weekdays with
        {
            ExtraClosed = [newYear], ExtraOpen = [new ExtraOpening(newYear, [Morning])],
        });
        Assert.True(roster.IsBusinessDay(newYear));
    }

    [Fact]
    public void An_extra_opening_without_hours_closes_the_day()
    {
        var roster = With(Weekdays with { ExtraOpen = [new ExtraOpening(new DateOnly(2026, 11, 20), [])] });
        Assert.False(roster.IsBusinessDay(new DateOnly(2026, 11, 20)));
    }

    [Fact]
    public void A_closure_crosses_the_year_with_both_its_ends()
    {
        var roster = With(Weekdays);
        Assert.True(roster.IsBusinessDay(new DateOnly(2027, 12, 28)));
        Assert.False(roster.IsBusinessDay(new DateOnly(2027, 12, 29)));
        Assert.False(roster.IsBusinessDay(new DateOnly(2028, 1, 3)));
        Assert.True(roster.IsBusinessDay(new DateOnly(2028, 1, 4)));
    }

    [Fact]
    public void Hours_that_end_at_midnight_touch_those_of_the_next_day()
    {
        var night = new Hours(new TimeOnly(18, 0), TimeOnly.MinValue);
        var early = new Hours(TimeOnly.MinValue, new TimeOnly(8, 0));
        var roster = With(DutyCalendar.Empty with
        {
            Weekly =
            [
                new WeekdayHours(DayOfWeek.Friday, [night]),
                new WeekdayHours(DayOfWeek.Saturday, [early]),
            ],
        });
        Assert.Equal(
            new Period(At("2026-11-21 08:00"), At("2026-11-27 18:00")), WindowAt(roster, "2026-11-22 00:00"));
        Assert.Empty(OnDuty(roster, "2026-11-21 00:00"));
    }

    [Fact]
    public void Hours_that_overlap_count_once()
    {
        var afternoon = new Hours(new TimeOnly(11, 0), new TimeOnly(17, 0));
        var roster = With(DutyCalendar.Empty with
        {
            Weekly = [new WeekdayHours(DayOfWeek.Friday, [Morning, afternoon])],
        });
        Assert.Equal(
            new Period(At("2026-11-13 17:00"), At("2026-11-20 09:00")), WindowAt(roster, "2026-11-15 00:00"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void With_weeknights_and_days_off_they_make_up_all_time(int seed)
    {
        var calendar = new RandomRota(seed).Calendar();
        var roster = new DutyRoster(
            new RotaPolicy(
                "America/New_York",
                calendar,
                [
                    Layer(new DutyWindows.Open(), Always(Yanagisawa)),
                    Layer(new DutyWindows.Off(OffFilter.Weeknight), Always(Wakaba), Second),
                    Layer(DaysOff, Always(Midori), new LayerId(Guid.AllBitsSet)),
                ]),
            RotaChanges.None,
            [Holidays]);
        Assert.All(
            roster.Stretches(DutyRoles.Primary, At("2026-01-01 00:00"), At("2027-12-31 00:00")),
            stretch => Assert.Single(stretch.Holders));
    }

    private static DutyRoster With(DutyCalendar calendar) => new(
        new RotaPolicy("Asia/Tokyo", calendar, [Layer(new DutyWindows.Off(OffFilter.All), Always(Midori))]),
        RotaChanges.None,
        [Holidays]);
}
