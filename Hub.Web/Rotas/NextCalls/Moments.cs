using Hub.Contracts.Districts;
using Hub.Web.Layout;

namespace Hub.Web.Rotas.NextCalls;

/// <summary>Hours by which people check a rule: the next weekday by day and by night, and the next Sunday.</summary>
internal static class Moments
{
    public static IEnumerable<(string Name, DateTimeOffset At)> After(
        DistrictClock clock, IReadOnlyList<ListedHolidays> lists)
    {
        var holidays = lists.SelectMany(listed => listed.List.Days).Select(day => day.Date).ToHashSet();
        var weekday = Next(clock, day =>
            day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day));
        var sunday = Next(clock, day => day.DayOfWeek is DayOfWeek.Sunday);
        return
        [
            (Texts.WeekdayNoon(clock.Said(weekday)), At(weekday, 11)),
            (Texts.WeekdayNight(clock.Said(weekday)), At(weekday, 22)),
            (Texts.SundayNoon(clock.Said(sunday)), At(sunday, 11)),
        ];

        DateTimeOffset At(DateOnly day, int hour) =>
            CoverageMonth.Instant(day.ToDateTime(new TimeOnly(hour, 0)), clock.Zone);
    }

    private static DateOnly Next(DistrictClock clock, Func<DateOnly, bool> fits) =>
        Enumerable.Range(1, 21).Select(clock.Today.AddDays).FirstOrDefault(fits, clock.Today.AddDays(1));
}
