namespace Hub.Contracts.Rotas;

/// <summary>Days of a rota as they hang on the wall: a row a day, a duty in one cell over all of its days.</summary>
public interface IMonthSheets
{
    /// <summary>Days of a rota, drafts included; null where there is no such rota, no rules or no such days.</summary>
    /// <param name="rota">Which.</param>
    /// <param name="from">The first day, by the rota's own calendar.</param>
    /// <param name="through">The last day, at most 31 later.</param>
    /// <param name="cancellation">Whoever asks no longer waits.</param>
    Task<MonthSheet?> Of(
        RotaId rota, DateOnly from, DateOnly through, CancellationToken cancellation = default);
}

/// <summary>Days of a rota, to be printed.</summary>
/// <param name="Rota">Which.</param>
/// <param name="From">The first day.</param>
/// <param name="Through">The last day.</param>
/// <param name="ToldAt">When these days were published last; null where some of them never were.</param>
/// <param name="Roles">In the order of its layers.</param>
/// <param name="Days">A row for each.</param>
/// <param name="Duties">By their start.</param>
/// <param name="Gaps">When somebody is wanted and nobody is on.</param>
/// <param name="Fallbacks">Whom to ask when nobody answers, in order.</param>
/// <param name="Glossary">What the ids stand for, and the numbers.</param>
public sealed record MonthSheet(
    RotaView Rota,
    DateOnly From,
    DateOnly Through,
    DateTimeOffset? ToldAt,
    IReadOnlyList<string> Roles,
    IReadOnlyList<SheetDay> Days,
    IReadOnlyList<SheetDuty> Duties,
    IReadOnlyList<SheetGap> Gaps,
    IReadOnlyList<HolderView> Fallbacks,
    DutyGlossary Glossary);

/// <summary>A day, and why it is one off: a holiday's name, or how the rota's calendar closes it.</summary>
public sealed record SheetDay(DateOnly Date, string? Holiday, DayClosure Closure);

/// <summary>How a rota's calendar closes a day.</summary>
public enum DayClosure
{
    /// <summary>It does not, or only as a holiday or by the weekday.</summary>
    None,

    /// <summary>年末年始: a yearly closure that holds the turn of the year.</summary>
    YearEnd,

    /// <summary>休診日: another yearly closure, or a day closed once.</summary>
    Closed,
}

/// <summary>A duty of a holder.</summary>
/// <param name="Role">As what.</param>
/// <param name="Layer">The layer of its window; null where an override alone made it.</param>
/// <param name="Who">A person or an institution.</param>
/// <param name="During">From when until when, not cut.</param>
/// <param name="First">The day in whose row it begins.</param>
/// <param name="Last">The last day that it spans: one that ends before noon does not span that day.</param>
/// <param name="Inside">Whom the institution named, and for which part of it.</param>
/// <param name="IsChanged">Whether it is another one than was told at the last publication.</param>
public sealed record SheetDuty(
    string Role,
    LayerId? Layer,
    Holder Who,
    Period During,
    DateOnly First,
    DateOnly Last,
    IReadOnlyList<SheetInside> Inside,
    bool IsChanged);

/// <summary>Whom an institution named, and when.</summary>
public sealed record SheetInside(PractitionerId Who, Period During);

/// <summary>Nobody is on in a role.</summary>
public sealed record SheetGap(string Role, Period During, DateOnly First);
