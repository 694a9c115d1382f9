using Hub.Web.Layout;

namespace Hub.Web.Rotas.NextCalls;

/// <summary>Hours by which people check a rule: the next weekday by day and by night, and the next Sunday.</summary>
internal static class Moments
{
    public static IEnumerable<(string Name, DateTimeOffset At)> After(DistrictClock clock)
    {
        var (weekday, sunday) = (Next(clock, day => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday)),
            Next(clock, day => day is DayOfWeek.Sunday));
        return
        [
            (Texts.WeekdayNoon(clock.Said(weekday)), At(weekday, 11)),
            (Texts.WeekdayNight(clock.Said(weekday)), At(weekday, 22)),
            (Texts.SundayNoon(clock.Said(sunday)), At(sunday, 11)),
        ];

        DateTimeOffset At(DateOnly day, int hour) =>
            CoverageMonth.Instant(day.ToDateTime(new TimeOnly(hour, 0)), clock.Zone);
    }

    private static DateOnly Next(DistrictClock clock, Func<DayOfWeek, bool> fits) =>
        Enumerable.Range(1, 7).Select(clock.Today.AddDays).First(day => fits(day.DayOfWeek));
}
