using System.Text.Json.Serialization;

namespace Hub.Contracts.Rotas;

/// <summary>
/// One rule that put a holder on duty. A holder's rules stand in the order in which they applied: the layers that
/// named the holder, then stand-in, swaps and overrides.
/// </summary>
[JsonDerivedType(typeof(Fixed), "fixed")]
[JsonDerivedType(typeof(Weekday), "weekday")]
[JsonDerivedType(typeof(Date), "date")]
[JsonDerivedType(typeof(NthWeekday), "nth-weekday")]
[JsonDerivedType(typeof(Turn), "turn")]
[JsonDerivedType(typeof(StandIn), "stand-in")]
[JsonDerivedType(typeof(Swapped), "swapped")]
[JsonDerivedType(typeof(Forced), "forced")]
[JsonDerivedType(typeof(Replaced), "replaced")]
[JsonDerivedType(typeof(Added), "added")]
public abstract record Because
{
    /// <summary>The layer names always the same.</summary>
    public sealed record Fixed(LayerId Layer, Extent Window) : Because;

    /// <summary>The layer names by weekday.</summary>
    public sealed record Weekday(LayerId Layer, Extent Window, DayOfWeek Day) : Because;

    /// <summary>The layer's table has an entry for the date.</summary>
    public sealed record Date(LayerId Layer, Extent Window, DateOnly On) : Because;

    /// <summary>The window starts on the n-th such weekday of a month.</summary>
    public sealed record NthWeekday(LayerId Layer, Extent Window, DayOfWeek Day, int Nth) : Because;

    /// <summary>It is the turn of a place in the order.</summary>
    /// <param name="Layer">The layer that rotates.</param>
    /// <param name="Window">The window of duty.</param>
    /// <param name="Number">Turns since the anchor, negative before it.</param>
    /// <param name="Place">The place in the order, counted from 0.</param>
    /// <param name="During">From the handoff to this turn to the handoff to the next.</param>
    public sealed record Turn(LayerId Layer, Extent Window, long Number, int Place, Extent During) : Because;

    /// <summary>One whose turn it would be is absent, and this holder is next.</summary>
    public sealed record StandIn(LayerId Layer, Holder For, AbsenceId Absence) : Because;

    /// <summary>A swap moved the duty from another.</summary>
    public sealed record Swapped(SwapId Swap, Holder From) : Because;

    /// <summary>An override names exactly this holder.</summary>
    public sealed record Forced(OverrideId Override) : Because;

    /// <summary>An override puts this holder in another's place.</summary>
    public sealed record Replaced(OverrideId Override, Holder Instead) : Because;

    /// <summary>An override adds this holder.</summary>
    public sealed record Added(OverrideId Override) : Because;
}

/// <summary>From an instant up to another; null where it has no beginning or no end.</summary>
public sealed record Extent(DateTimeOffset? From, DateTimeOffset? To);

/// <summary>One reason why nobody is on duty.</summary>
[JsonDerivedType(typeof(NotWanted), "not-wanted")]
[JsonDerivedType(typeof(Unfilled), "unfilled")]
[JsonDerivedType(typeof(Absent), "absent")]
[JsonDerivedType(typeof(Removed), "removed")]
[JsonDerivedType(typeof(ForcedEmpty), "forced-empty")]
[JsonDerivedType(typeof(OutOfRange), "out-of-range")]
public abstract record Vacancy
{
    /// <summary>No window of any layer of this role is open.</summary>
    public sealed record NotWanted(string Role) : Vacancy;

    /// <summary>A window is open and its layer names nobody, such as a date without an entry.</summary>
    public sealed record Unfilled(LayerId Layer, Extent Window) : Vacancy;

    /// <summary>The layer names one who is absent, and nobody covers.</summary>
    public sealed record Absent(LayerId Layer, Holder Holder, AbsenceId Absence) : Vacancy;

    /// <summary>An override took the holder off.</summary>
    public sealed record Removed(OverrideId Override, Holder Holder) : Vacancy;

    /// <summary>An override says that it is exactly nobody.</summary>
    public sealed record ForcedEmpty(OverrideId Override) : Vacancy;

    /// <summary>The instant lies outside the years that rotas are computed for.</summary>
    public sealed record OutOfRange(int FirstYear, int LastYear) : Vacancy;
}
