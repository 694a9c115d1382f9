using Hub.Contracts.Rotas;
using NodaTime;
using NodaTime.Extensions;

namespace Hub.Silo.Rotas;

/// <summary>The windows that a layer's rule gives.</summary>
internal static class RuledWindows
{
    // A day and a week, and room for clocks that are set meanwhile.
    private static readonly Duration LongestDaily = Duration.FromDays(3);
    private static readonly Duration LongestWeekly = Duration.FromDays(9);

    public static Windows Of(DutyWindows rule, BusinessCalendar calendar, WallClock clock) => rule switch
    {
        DutyWindows.Always => new AlwaysWindow(),
        DutyWindows.Open => calendar.Open,
        DutyWindows.Off { Filter: OffFilter.DayOff } => calendar.DaysOff,
        DutyWindows.Off { Filter: OffFilter.Weeknight } => calendar.Weeknights,
        DutyWindows.Off => calendar.Off,
        DutyWindows.Daily daily => new YearlyWindows(clock, LongestDaily, year => Daily(daily, clock, year)),
        DutyWindows.Weekly weekly => new YearlyWindows(clock, LongestWeekly, year => Weekly(weekly, clock, year)),
        DutyWindows.HolidayEve eve => Eves(eve, calendar.Holidays, clock),
        DutyWindows.Dates dates =>
            new ListedWindows(dates.List.Select(window => Stretch.Of(window).Within(clock.Range))),
        DutyWindows.Union union => JoinedWindows.Of(clock, [.. union.Of.Select(part => Of(part, calendar, clock))]),
        _ => throw new System.Diagnostics.UnreachableException($"No rule gives {rule.GetType().Name}."),
    };

    /// <summary>Whether business days or holidays have a say in when the layer wants somebody, or whom.</summary>
    public static bool AskHolidays(Layer layer) =>
        AskHolidays(layer.Windows) || layer.Assignment is Assignment.Rotation { Unit: RotationUnit.BusinessDay };

    private static bool AskHolidays(DutyWindows rule) => rule switch
    {
        DutyWindows.Open or DutyWindows.Off or DutyWindows.HolidayEve => true,
        DutyWindows.Union union => union.Of.Any(AskHolidays),
        _ => false,
    };

    private static IEnumerable<Stretch> Daily(DutyWindows.Daily daily, WallClock clock, Stretch year) =>
        from date in clock.DatesAround(year)
        where daily.Days.Contains(date.DayOfWeek.ToDayOfWeek())
        select clock.Between(date, daily.Start, daily.End);

    private static IEnumerable<Stretch> Weekly(DutyWindows.Weekly weekly, WallClock clock, Stretch year) =>
        from date in clock.DatesAround(year)
        from item in weekly.Items
        where item.Start.Day == date.DayOfWeek.ToDayOfWeek()
        select new Stretch(clock.At(date, item.Start.Time), clock.At(date.PlusDays(Days(item)), item.End.Time));

    private static int Days(WeeklyWindow item)
    {
        var days = ((int)item.End.Day - (int)item.Start.Day + 7) % 7;
        return days == 0 && item.End.Time <= item.Start.Time ? 7 : days;
    }

    private static Windows Eves(DutyWindows.HolidayEve eve, Holidays holidays, WallClock clock)
    {
        var windows = new ListedWindows(holidays.Dates.Select(date =>
            new Stretch(clock.At(date.PlusDays(-1), eve.Start), clock.At(date.PlusDays(1), eve.End))));
        return eve.Merge ? JoinedWindows.Of(clock, [windows]) : windows;
    }
}
