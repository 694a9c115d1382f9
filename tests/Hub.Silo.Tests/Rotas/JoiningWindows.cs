using Hub.Contracts.Rotas;

namespace Hub.Silo.Tests.Rotas;

public sealed class JoiningWindows : RotaSpec
{
    private static readonly DutyWindows Literal = new DutyWindows.Union(
    [
        new DutyWindows.Weekly(
        [
            new WeeklyWindow(
                new WeekdayTime(DayOfWeek.Friday, new TimeOnly(18, 0)),
                new WeekdayTime(DayOfWeek.Monday, new TimeOnly(9, 0))),
        ]),
        new DutyWindows.HolidayEve(new TimeOnly(18, 0), new TimeOnly(9, 0), true),
    ]);

    [Fact]
    public void A_weekend_and_the_holiday_after_it_are_one_duty()
    {
        var duty = During("2026-11-20 18:00", "2026-11-24 09:00");
        Assert.Equal(duty, WindowAt(Roster(Layer(DaysOff, Always(Midori))), "2026-11-22 12:00"));
        Assert.Equal(duty, WindowAt(Roster(Layer(Literal, Always(Midori))), "2026-11-22 12:00"));
    }

    [Fact]
    public void The_closure_at_the_year_end_is_one_duty_from_the_last_business_day_to_the_first()
    {
        var roster = Roster(Layer(DaysOff, Always(Midori)));
        Assert.Equal(During("2026-12-28 18:00", "2027-01-04 09:00"), WindowAt(roster, "2027-01-01 00:00"));
    }

    [Fact]
    public void Literal_rules_leave_the_last_days_of_the_year_uncovered_and_say_so()
    {
        var roster = Roster(Layer(Literal, Always(Midori)));
        var gaps = roster.Gaps(DutyRoles.Primary, At("2026-12-28 09:00"), At("2027-01-01 00:00"));
        var gap = Assert.Single(gaps);
        Assert.Equal((At("2026-12-28 09:00"), At("2026-12-31 18:00")), (gap.From, gap.To));
        var why = Assert.Single(gap.Parts.SelectMany(part => part.Vacancies).Distinct());
        Assert.Equal(new Vacancy.NotWanted(DutyRoles.Primary), why);
    }

    [Fact]
    public void A_run_over_New_Year_is_found_from_either_year()
    {
        var roster = Roster(Layer(Literal, Always(Midori)));
        var duty = During("2026-12-31 18:00", "2027-01-04 09:00");
        Assert.Equal(duty, WindowAt(roster, "2026-12-31 23:59"));
        Assert.Equal(duty, WindowAt(roster, "2027-01-04 08:59"));
    }

    [Fact]
    public void Windows_that_touch_all_the_time_are_one_without_a_beginning_and_without_an_end()
    {
        var daily = new DutyWindows.Daily(new TimeOnly(9, 0), new TimeOnly(9, 0), Enum.GetValues<DayOfWeek>());
        var roster = Roster(Layer(new DutyWindows.Union([daily]), Always(Midori)));
        Assert.Equal([Midori], OnDuty(roster, "2026-11-20 12:00"));
        Assert.Null(roster.At(DutyRoles.Primary, At("2026-11-20 12:00")).Until);
        Assert.Equal([new Because.Fixed(Main, new Extent(null, null))], Reasons(roster, "2026-11-20 12:00"));
    }

    [Fact]
    public void A_clinic_that_is_always_open_is_never_off()
    {
        var allDay = Enum.GetValues<DayOfWeek>()
            .Select(day => new WeekdayHours(day, [new Hours(TimeOnly.MinValue, TimeOnly.MinValue)]));
        var roster = new Silo.Rotas.DutyRoster(
            new RotaPolicy(
                "Asia/Tokyo",
                DutyCalendar.Empty with { Weekly = [.. allDay] },
                [Layer(new DutyWindows.Off(OffFilter.All), Always(Midori))]),
            RotaChanges.None,
            []);
        Assert.Empty(OnDuty(roster, "2026-11-20 12:00"));
    }

    [Fact]
    public void Holidays_that_are_not_joined_stay_duties_of_their_own()
    {
        var eves = new DutyWindows.HolidayEve(new TimeOnly(18, 0), new TimeOnly(9, 0), false);
        var roster = Roster(Layer(eves, Always(Midori)));
        var open = roster.Windows(Main, At("2026-09-22 20:00"), At("2026-09-22 20:01"));
        Assert.Equal(
            [At("2026-09-21 18:00"), At("2026-09-22 18:00")], open.Select(window => window.From!.Value));
    }

    [Fact]
    public void A_clinic_that_never_opens_is_off_without_a_beginning_and_without_an_end()
    {
        var roster = new Silo.Rotas.DutyRoster(
            new RotaPolicy("Asia/Tokyo", DutyCalendar.Empty, [Layer(DaysOff, Always(Midori))]), RotaChanges.None, []);
        Assert.Equal(
            [new Extent(null, null)], roster.Windows(Main, At("2026-09-22 20:00"), At("2026-09-22 20:01")));
        Assert.Equal([Midori], OnDuty(roster, "2026-09-22 20:00"));
    }
}
