using System.Text.Json.Serialization;

namespace Hub.Contracts.Rotas;

/// <summary>Whom a layer names in its windows. Weekdays and dates are local ones of the window's start.</summary>
[JsonDerivedType(typeof(Fixed), "fixed")]
[JsonDerivedType(typeof(ByWeekday), "by-weekday")]
[JsonDerivedType(typeof(ByDate), "by-date")]
[JsonDerivedType(typeof(NthWeekday), "nth-weekday")]
[JsonDerivedType(typeof(Rotation), "rotation")]
public abstract record Assignment
{
    /// <summary>Always the same.</summary>
    public sealed record Fixed(IReadOnlyList<Holder> Holders) : Assignment;

    /// <summary>By weekday; nobody on one that is not named.</summary>
    public sealed record ByWeekday(IReadOnlyList<WeekdayHolders> Days) : Assignment;

    /// <summary>By a table of dates; nobody on one that is not in it.</summary>
    public sealed record ByDate(IReadOnlyList<DateHolders> Table) : Assignment;

    /// <summary>By the how-manieth such weekday of its month; the first rule that fits.</summary>
    public sealed record NthWeekday(IReadOnlyList<NthWeekdayRule> Rules) : Assignment;

    /// <summary>In turn, before the anchor as well as after it.</summary>
    /// <param name="Order">Who follows whom.</param>
    /// <param name="Unit">What makes a turn.</param>
    /// <param name="Every">How many weeks, days or months make one turn.</param>
    /// <param name="Anchor">When turn 0 begins.</param>
    /// <param name="Index">Whose turn that is, counted from 0.</param>
    /// <param name="Handoff">Whether a turn that ends inside a window ends the duty.</param>
    /// <param name="Absence">What happens when the one whose turn it is is absent.</param>
    public sealed record Rotation(
        IReadOnlyList<Holder> Order,
        RotationUnit Unit,
        int Every,
        WallTime Anchor,
        int Index,
        Handoff Handoff,
        AbsenceRule Absence) : Assignment;
}

/// <summary>Who is on duty on a weekday.</summary>
public sealed record WeekdayHolders(DayOfWeek Day, IReadOnlyList<Holder> Holders);

/// <summary>Who is on duty on a date.</summary>
public sealed record DateHolders(DateOnly Date, IReadOnlyList<Holder> Holders);

/// <summary>Who is on duty on, say, the first and third Saturday.</summary>
public sealed record NthWeekdayRule(DayOfWeek Day, IReadOnlyList<int> Nth, IReadOnlyList<Holder> Holders);

/// <summary>What makes a turn.</summary>
public enum RotationUnit
{
    Week,
    Day,

    /// <summary>Counted from the anchor; a day that a month lacks is its last.</summary>
    Month,

    /// <summary>Each window of the layer, however long.</summary>
    Window,

    /// <summary>Each business day; a window belongs to the day on which it starts.</summary>
    BusinessDay,
}

/// <summary>When the duty passes on in a window that outlasts a turn.</summary>
public enum Handoff
{
    /// <summary>At the end of the turn, inside the window.</summary>
    AtTurn,

    /// <summary>At the end of the window: whoever begins it keeps it.</summary>
    AtWindow,
}

/// <summary>What happens when the one whose turn it is is absent. The order of later turns never changes.</summary>
public sealed record AbsenceRule(AbsenceCover Cover, AbsenceExtent Extent);

/// <summary>Who covers an absence.</summary>
public enum AbsenceCover
{
    /// <summary>Nobody: a gap.</summary>
    Nobody,

    /// <summary>The next in order who is not absent.</summary>
    Next,
}

/// <summary>How much of a turn an absence takes away.</summary>
public enum AbsenceExtent
{
    /// <summary>The hours of the absence.</summary>
    Hours,

    /// <summary>All of the turn's part in the window, for an absence of any minute of it.</summary>
    WholeTurn,
}
