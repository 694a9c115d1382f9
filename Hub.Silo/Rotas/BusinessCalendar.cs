using Hub.Contracts.Rotas;
using NodaTime;
using NodaTime.Extensions;

namespace Hub.Silo.Rotas;

/// <summary>Business days, opening hours and what lies between them.</summary>
internal sealed class BusinessCalendar
{
    // They end on the next day at the latest; no clock was ever set by more than a day.
    private static readonly Duration LongestHours = Duration.FromDays(3);

    private readonly WallClock clock;
    private readonly DutyCalendar rules;
    private readonly Dictionary<DayOfWeek, IReadOnlyList<Hours>> weekly;
    private readonly HashSet<LocalDate> extraClosed;
    private readonly Dictionary<LocalDate, IReadOnlyList<Hours>> extraOpen;
    private readonly ByYear<int[]> businessDays;

    public BusinessCalendar(WallClock clock, DutyCalendar rules, Holidays holidays)
    {
        this.clock = clock;
        this.rules = rules;
        Holidays = holidays;
        weekly = rules.Weekly.GroupBy(hours => hours.Day)
            .ToDictionary(day => day.Key, day => (IReadOnlyList<Hours>)[.. day.SelectMany(hours => hours.Hours)]);
        extraClosed = [.. rules.ExtraClosed.Select(LocalDate.FromDateOnly)];
        extraOpen = rules.ExtraOpen.GroupBy(opening => LocalDate.FromDateOnly(opening.Date))
            .ToDictionary(day => day.Key, day => (IReadOnlyList<Hours>)[.. day.SelectMany(opening => opening.Hours)]);
        businessDays = new ByYear<int[]>(CountBusinessDays);
        Open = new YearlyWindows(clock, LongestHours, Opening);
        var runs = JoinedWindows.Of(clock, [Open]);
        Off = OffWindows.Of(clock, runs, _ => true);
        DaysOff = OffWindows.Of(clock, runs, clock.HoldsWholeDay);
        Weeknights = OffWindows.Of(clock, runs, stretch => !clock.HoldsWholeDay(stretch));
    }

    public Holidays Holidays { get; }

    public Windows Open { get; }

    public Windows Off { get; }

    /// <summary>Those of <see cref="Off"/> that hold a whole closed day.</summary>
    public Windows DaysOff { get; }

    /// <summary>The others.</summary>
    public Windows Weeknights { get; }

    public bool IsBusinessDay(LocalDate date) => HoursOf(date).Count > 0;

    /// <summary>The yearly closure that a date lies in; one that holds the turn of the year goes first.</summary>
    public ClosureKind Closure(LocalDate date)
    {
        var own = rules.Closures.Where(closure => IsIn(closure, date)).ToList();
        return own.Count == 0 ? ClosureKind.None
            : own.Exists(closure => IsIn(closure, new(2000, 12, 31)) || IsIn(closure, new(2000, 1, 1)))
                ? ClosureKind.YearEnd
                : ClosureKind.Other;
    }

    /// <summary>Business days from a date up to another; negative where the other is the earlier.</summary>
    public long BusinessDays(LocalDate from, LocalDate to)
    {
        if (to < from)
        {
            return -BusinessDays(to, from);
        }

        var between = 0L;
        for (var year = from.Year; year < to.Year; year++)
        {
            between += businessDays[year][^1];
        }

        return between - businessDays[from.Year][from.DayOfYear - 1] + businessDays[to.Year][to.DayOfYear - 1];
    }

    private IReadOnlyList<Hours> HoursOf(LocalDate date)
    {
        if (extraOpen.TryGetValue(date, out var hours))
        {
            return hours;
        }

        var closed = extraClosed.Contains(date) || Holidays.On(date) is not null ||
            rules.Closures.Any(closure => IsIn(closure, date));
        return closed ? [] : weekly.GetValueOrDefault(date.DayOfWeek.ToDayOfWeek(), []);
    }

    private static bool IsIn(YearlyClosure closure, LocalDate date)
    {
        var day = (date.Month, date.Day);
        var (from, to) = ((closure.From.Month, closure.From.Day), (closure.To.Month, closure.To.Day));
        var (afterFrom, beforeTo) = (day.CompareTo(from) >= 0, day.CompareTo(to) <= 0);
        return from.CompareTo(to) <= 0 ? afterFrom && beforeTo : afterFrom || beforeTo;
    }

    private IEnumerable<Stretch> Opening(Stretch year) =>
        from date in clock.DatesAround(year)
        from hours in HoursOf(date)
        select clock.Between(date, hours.From, hours.To);

    /// <summary>How many business days of the year precede each of its days; last, how many there are.</summary>
    private int[] CountBusinessDays(int year)
    {
        var days = CalendarSystem.Iso.GetDaysInYear(year);
        var before = new int[days + 1];
        var first = new LocalDate(year, 1, 1);
        for (var day = 0; day < days; day++)
        {
            before[day + 1] = before[day] + (IsBusinessDay(first.PlusDays(day)) ? 1 : 0);
        }

        return before;
    }
}

/// <summary>Which yearly closure a day lies in.</summary>
internal enum ClosureKind
{
    None,

    /// <summary>One that holds New Year's Eve or New Year's Day.</summary>
    YearEnd,

    Other,
}
