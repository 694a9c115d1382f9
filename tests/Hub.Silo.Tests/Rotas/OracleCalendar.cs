using Hub.Contracts.Rotas;

namespace Hub.Silo.Tests.Rotas;

/// <summary>Windows found naively: a mark for every minute, and runs of marks.</summary>
internal sealed class OracleCalendar(OracleClock clock, DutyCalendar rules, HolidayList holidays)
{
    private HashSet<DateOnly>? businessDays;

    /// <summary>Windows of a rule, in minutes; one that reaches back to the first minute has no start.</summary>
    public IReadOnlyList<Run> Windows(DutyWindows rule) => rule switch
    {
        DutyWindows.Always => [new Run(0, OracleClock.Minutes)],
        DutyWindows.Open => Listed(Openings()),
        DutyWindows.Off off => [.. Runs(Marked(Openings()), false).Where(run => IsWanted(run, off.Filter))],
        DutyWindows.Daily daily => Listed(
            from date in OracleClock.Dates
            where daily.Days.Contains(date.DayOfWeek)
            select Between(date, daily.Start, daily.End)),
        DutyWindows.Weekly weekly => Listed(
            from date in OracleClock.Dates
            from item in weekly.Items
            where item.Start.Day == date.DayOfWeek
            select new Run(clock.At(date, item.Start.Time), EndOf(date, item))),
        DutyWindows.HolidayEve { Merge: true } eve => Runs(Marked(Eves(eve)), true),
        DutyWindows.HolidayEve eve => Listed(Eves(eve)),
        DutyWindows.Dates dates => Listed(
            dates.List.Select(window => new Run(OracleClock.Minute(window.From), OracleClock.Minute(window.To)))),
        DutyWindows.Union union => Runs(Marked(union.Of.SelectMany(Windows)), true),
        _ => throw new NotSupportedException(rule.ToString()),
    };

    public IReadOnlySet<DateOnly> BusinessDays =>
        businessDays ??= OracleClock.Dates.Where(date => HoursOf(date).Count > 0).ToHashSet();

    private IReadOnlyList<Hours> HoursOf(DateOnly date)
    {
        if (rules.ExtraOpen.FirstOrDefault(opening => opening.Date == date) is { } extra)
        {
            return extra.Hours;
        }

        var closed = rules.ExtraClosed.Contains(date)
            || (rules.HolidayList is not null && holidays.Days.Any(day => day.Date == date))
            || rules.Closures.Any(closure => Days(closure).Contains((date.Month, date.Day)));
        return closed ? [] : rules.Weekly.FirstOrDefault(day => day.Day == date.DayOfWeek)?.Hours ?? [];
    }

    // Walks a leap year from the first day to the last, over its end if it must.
    private static HashSet<(int Month, int Day)> Days(YearlyClosure closure)
    {
        var days = new HashSet<(int, int)>();
        var date = new DateOnly(2024, closure.From.Month, closure.From.Day);
        while (true)
        {
            days.Add((date.Month, date.Day));
            if (date.Month == closure.To.Month && date.Day == closure.To.Day)
            {
                return days;
            }

            date = date.AddDays(1);
            date = date.Year == 2024 ? date : new DateOnly(2024, 1, 1);
        }
    }

    private IEnumerable<Run> Openings() =>
        from date in OracleClock.Dates
        from hours in HoursOf(date)
        select Between(date, hours.From, hours.To);

    private IEnumerable<Run> Eves(DutyWindows.HolidayEve eve) => rules.HolidayList is null
        ? []
        : from day in holidays.Days
          select new Run(clock.At(day.Date.AddDays(-1), eve.Start), clock.At(day.Date.AddDays(1), eve.End));

    private Run Between(DateOnly date, TimeOnly from, TimeOnly to) =>
        new(clock.At(date, from), clock.At(to > from ? date : date.AddDays(1), to));

    private int EndOf(DateOnly date, WeeklyWindow item)
    {
        var end = item.End.Time > item.Start.Time ? date : date.AddDays(1);
        while (end.DayOfWeek != item.End.Day)
        {
            end = end.AddDays(1);
        }

        return clock.At(end, item.End.Time);
    }

    private bool IsWanted(Run run, OffFilter filter)
    {
        var holdsDay = clock.Days.Any(day => run.From <= day.From && day.To <= run.To);
        return filter == OffFilter.All || holdsDay == (filter == OffFilter.DayOff);
    }

    private static IReadOnlyList<Run> Listed(IEnumerable<Run> windows) =>
        [.. windows.Where(window => window.To > window.From)];

    private static bool[] Marked(IEnumerable<Run> windows)
    {
        var marks = new bool[OracleClock.Minutes];
        foreach (var (from, to) in windows)
        {
            for (var minute = Math.Max(from, 0); minute < Math.Min(to, marks.Length); minute++)
            {
                marks[minute] = true;
            }
        }

        return marks;
    }

    private static List<Run> Runs(bool[] marks, bool of)
    {
        var runs = new List<Run>();
        for (var minute = 0; minute < marks.Length; minute++)
        {
            if (marks[minute] == of && (minute == 0 || marks[minute - 1] != of))
            {
                var end = Array.IndexOf(marks, !of, minute);
                runs.Add(new Run(minute, end < 0 ? marks.Length : end));
            }
        }

        return runs;
    }
}

/// <summary>From a minute up to another.</summary>
internal readonly record struct Run(int From, int To)
{
    public bool HasStart => From > 0;

    public bool Contains(int minute) => From <= minute && minute < To;
}
