using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;

namespace Hub.Silo.Tests.Rotas;

public sealed class ClocksThatChange : RotaSpec
{
    [Fact]
    public void A_handoff_that_the_clock_skips_comes_at_the_first_instant_after_the_gap()
    {
        var shifts = DailyAt("02:30").Shifts(
            DutyRoles.Primary, At("2026-03-07 12:00", "-05:00"), At("2026-03-09 12:00", "-04:00"));
        Assert.Equal(
            [At("2026-03-08 03:00", "-04:00"), At("2026-03-09 02:30", "-04:00")],
            shifts.Skip(1).Select(shift => shift.From));
    }

    [Fact]
    public void A_handoff_that_the_clock_shows_twice_comes_the_first_time_and_is_not_taken_back()
    {
        var shifts = DailyAt("01:30").Shifts(
            DutyRoles.Primary, At("2026-10-31 12:00", "-04:00"), At("2026-11-02 12:00", "-05:00"));
        Assert.Equal(
            [At("2026-11-01 01:30", "-04:00"), At("2026-11-02 01:30", "-05:00")],
            shifts.Skip(1).Select(shift => shift.From));
    }

    [Fact]
    public void A_night_lasts_as_long_as_it_does()
    {
        var nights = new DutyWindows.Daily(new TimeOnly(18, 0), new TimeOnly(9, 0), Enum.GetValues<DayOfWeek>());
        var hours = InNewYork(Layer(nights, Always(DrTanaka)))
            .Turns(Main, At("2026-03-07 00:00", "-05:00"), At("2026-03-09 00:00", "-04:00"))
            .Select(turn => (turn.Window.To - turn.Window.From)!.Value.TotalHours);
        Assert.Equal([14, 15], hours);
    }

    [Fact]
    public void A_day_that_the_calendar_skips_hands_off_as_the_next_one_begins()
    {
        var roster = new DutyRoster(
            new RotaPolicy("Pacific/Apia", DutyCalendar.Empty, [Layer(new DutyWindows.Always(), Daily)]),
            RotaChanges.None,
            []);
        var shifts = roster.Shifts(
            DutyRoles.Primary, At("2011-12-29 12:00", "-10:00"), At("2011-12-31 12:00", "+14:00"));
        Assert.Equal(
            [At("2011-12-31 00:00", "+14:00"), At("2011-12-31 09:00", "+14:00")],
            shifts.Skip(1).Select(shift => shift.From));
    }

    [Fact]
    public void A_window_that_lies_in_the_skipped_hour_is_none()
    {
        var skipped = new DutyWindows.Daily(new TimeOnly(2, 0), new TimeOnly(3, 0), Enum.GetValues<DayOfWeek>());
        var windows = InNewYork(Layer(skipped, Always(DrTanaka)))
            .Windows(Main, At("2026-03-07 00:00", "-05:00"), At("2026-03-10 00:00", "-04:00"));
        Assert.Equal(
            [At("2026-03-07 02:00", "-05:00"), At("2026-03-09 02:00", "-04:00")],
            windows.Select(window => window.From!.Value));
    }

    private static Assignment.Rotation Daily { get; } = Weekly with { Unit = RotationUnit.Day };

    private static DutyRoster DailyAt(string time) => InNewYork(Layer(
        new DutyWindows.Always(), Daily with { Anchor = Wall($"2026-01-01 {time}") }));

    private static DutyRoster InNewYork(Layer layer) =>
        new(new RotaPolicy("America/New_York", DutyCalendar.Empty, [layer]), RotaChanges.None, []);
}
