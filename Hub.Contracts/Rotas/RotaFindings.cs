using System.Text.Json.Serialization;

namespace Hub.Contracts.Rotas;

/// <summary>What can be computed with, but is probably not what was meant.</summary>
[JsonDerivedType(typeof(SwapStale), "swap-stale")]
[JsonDerivedType(typeof(HolidaysUnknown), "holidays-unknown")]
public abstract record RotaWarning
{
    /// <summary>A part of a swap in which its holder is never on duty; it moves nobody.</summary>
    public sealed record SwapStale(SwapId Swap, Holder Holder, Period During) : RotaWarning;

    /// <summary>The holiday list does not cover the year: its holidays are missing from the answer.</summary>
    public sealed record HolidaysUnknown(string? List, int Year) : RotaWarning;
}

/// <summary>What a rota must not contain. It is computed with all the same, and never throws.</summary>
[JsonDerivedType(typeof(OverridesConflict), "overrides-conflict")]
[JsonDerivedType(typeof(OverrideEmpty), "override-empty")]
[JsonDerivedType(typeof(AbsenceEmpty), "absence-empty")]
[JsonDerivedType(typeof(SwapEmpty), "swap-empty")]
[JsonDerivedType(typeof(WindowEmpty), "window-empty")]
[JsonDerivedType(typeof(TimeZoneUnknown), "time-zone-unknown")]
[JsonDerivedType(typeof(HolidayListUnknown), "holiday-list-unknown")]
[JsonDerivedType(typeof(LayerNamesNobody), "layer-names-nobody")]
[JsonDerivedType(typeof(WindowHasNoStart), "window-has-no-start")]
[JsonDerivedType(typeof(AnchorOutOfRange), "anchor-out-of-range")]
public abstract record RotaError
{
    /// <summary>Two overrides of one role overlap and contradict each other.</summary>
    public sealed record OverridesConflict(OverrideId First, OverrideId Second) : RotaError;

    /// <summary>The override ends before it begins.</summary>
    public sealed record OverrideEmpty(OverrideId Override) : RotaError;

    /// <summary>The absence ends before it begins.</summary>
    public sealed record AbsenceEmpty(AbsenceId Absence) : RotaError;

    /// <summary>A part of the swap ends before it begins.</summary>
    public sealed record SwapEmpty(SwapId Swap) : RotaError;

    /// <summary>A window of the layer ends before it begins.</summary>
    public sealed record WindowEmpty(LayerId Layer, Period Window) : RotaError;

    /// <summary>No such time zone: no layer has any window.</summary>
    public sealed record TimeZoneUnknown(string TimeZone) : RotaError;

    /// <summary>No such list of holidays was given: no year is covered.</summary>
    public sealed record HolidayListUnknown(string Name) : RotaError;

    /// <summary>The layer's assignment has no holder, or a rotation turns in less than one unit.</summary>
    public sealed record LayerNamesNobody(LayerId Layer) : RotaError;

    /// <summary>The assignment asks when a window starts, and the layer's windows have no start.</summary>
    public sealed record WindowHasNoStart(LayerId Layer) : RotaError;

    /// <summary>The rotation's anchor lies outside the years that rotas are computed for.</summary>
    public sealed record AnchorOutOfRange(LayerId Layer) : RotaError;
}
