using System.Text.Json.Serialization;

namespace Hub.Contracts.Rotas;

/// <summary>When a layer wants somebody.</summary>
[JsonDerivedType(typeof(Always), "always")]
[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(Off), "off")]
[JsonDerivedType(typeof(Daily), "daily")]
[JsonDerivedType(typeof(Weekly), "weekly")]
[JsonDerivedType(typeof(HolidayEve), "holiday-eve")]
[JsonDerivedType(typeof(Dates), "dates")]
[JsonDerivedType(typeof(Union), "union")]
public abstract record DutyWindows
{
    /// <summary>At all times. It has no start, so nothing that asks for the start of a window names anybody.</summary>
    public sealed record Always : DutyWindows;

    /// <summary>Each opening interval of the calendar.</summary>
    public sealed record Open : DutyWindows;

    /// <summary>Each stretch between opening hours.</summary>
    public sealed record Off(OffFilter Filter) : DutyWindows;

    /// <summary>On these weekdays from start to end; an end that is not later is of the next day.</summary>
    public sealed record Daily(TimeOnly Start, TimeOnly End, IReadOnlyList<DayOfWeek> Days) : DutyWindows;

    /// <summary>Every week from one weekday and time to another.</summary>
    public sealed record Weekly(IReadOnlyList<WeeklyWindow> Items) : DutyWindows;

    /// <summary>Around each national holiday: from its eve at the start to the day after at the end.</summary>
    /// <param name="Start">On the eve.</param>
    /// <param name="End">On the day after.</param>
    /// <param name="Merge">Whether those that overlap or touch are one duty.</param>
    public sealed record HolidayEve(TimeOnly Start, TimeOnly End, bool Merge) : DutyWindows;

    /// <summary>These and no others.</summary>
    public sealed record Dates(IReadOnlyList<Period> List) : DutyWindows;

    /// <summary>All of these together; those that overlap or touch are one duty.</summary>
    public sealed record Union(IReadOnlyList<DutyWindows> Of) : DutyWindows;
}

/// <summary>Which of the stretches between opening hours.</summary>
public enum OffFilter
{
    All,

    /// <summary>Those with at least one whole day that is closed: weekends, holidays, closures.</summary>
    DayOff,

    /// <summary>Those without: nights between two business days, lunch breaks.</summary>
    Weeknight,
}

/// <summary>From a weekday and time to the first of another strictly after it.</summary>
public sealed record WeeklyWindow(WeekdayTime Start, WeekdayTime End);

/// <summary>A time of a weekday.</summary>
public sealed record WeekdayTime(DayOfWeek Day, TimeOnly Time);
