namespace Hub.Contracts.Rotas;

/// <summary>
/// Which days are business days, and their hours. An extra opening goes before all else; then a date is closed by a
/// national holiday, a yearly closure or an extra closed day; then the hours of its weekday hold.
/// </summary>
/// <param name="HolidayList">Name of the list of national holidays; null where the rota observes none.</param>
/// <param name="Weekly">Opening hours; a weekday that is not named is closed.</param>
/// <param name="Closures">Closed every year, such as 12/29–1/3.</param>
/// <param name="ExtraClosed">Closed once.</param>
/// <param name="ExtraOpen">Open once, with hours of its own; without hours it is closed.</param>
public sealed record DutyCalendar(
    string? HolidayList,
    IReadOnlyList<WeekdayHours> Weekly,
    IReadOnlyList<YearlyClosure> Closures,
    IReadOnlyList<DateOnly> ExtraClosed,
    IReadOnlyList<ExtraOpening> ExtraOpen)
{
    /// <summary>Never open, and no holidays: for rotas whose windows ask neither.</summary>
    public static DutyCalendar Empty { get; } = new(null, [], [], [], []);
}

/// <summary>The opening hours of one weekday.</summary>
public sealed record WeekdayHours(DayOfWeek Day, IReadOnlyList<Hours> Hours);

/// <summary>From a time to a later one; one that is not later, such as 00:00, is of the next day.</summary>
public sealed record Hours(TimeOnly From, TimeOnly To);

/// <summary>Days that are closed every year, both ends included; may cross the year.</summary>
public sealed record YearlyClosure(MonthDay From, MonthDay To);

/// <summary>A day of any year.</summary>
public sealed record MonthDay(int Month, int Day);

/// <summary>A date with opening hours of its own, whatever else is said of it.</summary>
public sealed record ExtraOpening(DateOnly Date, IReadOnlyList<Hours> Hours);

/// <summary>
/// The national holidays of whole years. A year outside of them is unknown, never a year without holidays.
/// </summary>
/// <param name="Name">What calendars refer to.</param>
/// <param name="FirstYear">The first year that the list covers.</param>
/// <param name="LastYear">The last year that the list covers.</param>
/// <param name="Days">Every holiday of those years.</param>
public sealed record HolidayList(string Name, int FirstYear, int LastYear, IReadOnlyList<Holiday> Days);

/// <summary>One national holiday.</summary>
public sealed record Holiday(DateOnly Date, string Name, HolidayKind Kind);

/// <summary>Why the law makes it a holiday.</summary>
public enum HolidayKind
{
    /// <summary>国民の祝日.</summary>
    National,

    /// <summary>振替休日.</summary>
    Substitute,

    /// <summary>国民の休日: a day between two holidays.</summary>
    Citizens,
}
