namespace Hub.Contracts.Rotas;

/// <summary>What is wrong with a plan, at one place.</summary>
/// <param name="Key">The same as long as it stands: what a person confirms by name.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Layer">The layer; null where it is not about one.</param>
/// <param name="Date">The date of the cell, or of the day on which it begins; null where it is about the month.</param>
/// <param name="Holders">Whom it is about.</param>
/// <param name="During">The uncovered hours, or the other duty that is too near; null where there is none.</param>
/// <param name="Role">The role that is uncovered; empty where it is not about one.</param>
/// <param name="Elsewhere">The other rota, where the other duty is in one.</param>
/// <param name="Count">How many duties, fallbacks, or which year, as the kind has it.</param>
/// <param name="Limit">How many there may be, or have to be.</param>
/// <param name="MayBeConfirmed">Whether a month can be published with it, once it is confirmed.</param>
public sealed record PlanFinding(
    string Key,
    PlanFindingKind Kind,
    LayerId? Layer,
    DateOnly? Date,
    IReadOnlyList<Holder> Holders,
    Period? During,
    string Role,
    RotaId? Elsewhere,
    int? Count,
    int? Limit,
    bool MayBeConfirmed);

/// <summary>What can be wrong with a plan.</summary>
public enum PlanFindingKind
{
    /// <summary>Hours of one window in which a role is wanted and nobody is on duty.</summary>
    Uncovered,

    /// <summary>On two duties at a time, in two layers or in another rota.</summary>
    DoubleBooked,

    /// <summary>Less rest between two duties than the terms ask for.</summary>
    TooLittleRest,

    /// <summary>More duties in the month than the member's maximum, whether of the terms or of their wishes.</summary>
    OverMaximum,

    /// <summary>On no list, or has left.</summary>
    NotListed,

    /// <summary>A duty where its holder said ×.</summary>
    CannotThen,

    /// <summary>A newcomer without one of their mentors in another layer.</summary>
    WithoutMentor,

    /// <summary>A cell with a note and nobody in it.</summary>
    LeftOpen,

    /// <summary>Somebody in a cell on a date on which no duty of the layer begins.</summary>
    NoDutyThen,

    /// <summary>Fewer than two whom to ask when nobody answers.</summary>
    FallbacksTooFew,

    /// <summary>No holiday list covers the year.</summary>
    HolidaysUnknown,
}
