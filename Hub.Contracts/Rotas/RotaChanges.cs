using System.Text.Json.Serialization;

namespace Hub.Contracts.Rotas;

/// <summary>What changes the duties that the rules give: absences first, then swaps, then overrides.</summary>
public sealed record RotaChanges(
    IReadOnlyList<Absence> Absences, IReadOnlyList<Swap> Swaps, IReadOnlyList<Override> Overrides)
{
    public static RotaChanges None { get; } = new([], [], []);
}

/// <summary>A time in which a holder takes no duty, whatever the role.</summary>
public sealed record Absence(AbsenceId Id, Holder Holder, Period During);

/// <summary>A duty given away, perhaps for another taken in return. Only an accepted one moves anybody.</summary>
/// <param name="Id">The swap.</param>
/// <param name="Role">The role of the duties.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Give">The duty that is given away, and by whom.</param>
/// <param name="Taker">Who takes it.</param>
/// <param name="Take">What the giver takes of the taker's duties in return, if anything.</param>
/// <param name="AcceptedAt">Swaps apply in this order, those of one instant or of none together.</param>
public sealed record Swap(
    SwapId Id,
    string Role,
    SwapStatus Status,
    SwapPart Give,
    Holder Taker,
    Period? Take,
    DateTimeOffset? AcceptedAt);

/// <summary>Whose duty, and which part of it.</summary>
public sealed record SwapPart(Holder Holder, Period During);

/// <summary>How far a swap is.</summary>
public enum SwapStatus
{
    Proposed,
    Accepted,
    Declined,
    Withdrawn,
}

/// <summary>A duty, or a part of it, that all members were asked to take. Once taken it is a swap.</summary>
/// <param name="Id">Also the id of the swap that it becomes.</param>
/// <param name="Role">The role of the duty.</param>
/// <param name="Give">The duty, and whose it is.</param>
/// <param name="Note">Why, in the asker's words, or empty.</param>
/// <param name="Status">How far it is.</param>
public sealed record CoverRequest(SwapId Id, string Role, SwapPart Give, string Note, CoverStatus Status);

/// <summary>How far a cover request is.</summary>
public enum CoverStatus
{
    Open,
    Taken,
    Withdrawn,
}

/// <summary>
/// What the secretariat puts over rules and swaps. Overrides of one time apply together, none upon another.
/// </summary>
[JsonDerivedType(typeof(Force), "force")]
[JsonDerivedType(typeof(Replace), "replace")]
[JsonDerivedType(typeof(Remove), "remove")]
[JsonDerivedType(typeof(Add), "add")]
public abstract record Override(OverrideId Id, string Role, Period During)
{
    /// <summary>Exactly these; no other override applies.</summary>
    public sealed record Force(OverrideId Id, string Role, Period During, IReadOnlyList<Holder> Holders)
        : Override(Id, Role, During);

    /// <summary>One instead of another, where the other is on duty.</summary>
    public sealed record Replace(OverrideId Id, string Role, Period During, Holder Who, Holder With)
        : Override(Id, Role, During);

    /// <summary>Takes one off; a gap where nobody else is left.</summary>
    public sealed record Remove(OverrideId Id, string Role, Period During, Holder Who) : Override(Id, Role, During);

    /// <summary>Adds one to whoever is on duty.</summary>
    public sealed record Add(OverrideId Id, string Role, Period During, Holder With) : Override(Id, Role, During);
}
