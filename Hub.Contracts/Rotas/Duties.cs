namespace Hub.Contracts.Rotas;

/// <summary>A holder on duty, and every rule that made it so.</summary>
public sealed record OnDuty(Holder Holder, IReadOnlyList<Because> Because);

/// <summary>Who is on duty at an instant.</summary>
/// <param name="At">The instant asked about, UTC.</param>
/// <param name="Role">The role asked about.</param>
/// <param name="Holders">In an order that never depends on the input's; empty where nobody is.</param>
/// <param name="Vacancies">Why nobody is, where nobody is.</param>
/// <param name="Until">When other holders come or nobody is left; null where no change is found.</param>
/// <param name="Warnings">What makes the answer doubtful.</param>
public sealed record DutyAnswer(
    DateTimeOffset At,
    string Role,
    IReadOnlyList<OnDuty> Holders,
    IReadOnlyList<Vacancy> Vacancies,
    DateTimeOffset? Until,
    IReadOnlyList<RotaWarning> Warnings);

/// <summary>A stretch in which neither holders nor reasons change.</summary>
public sealed record DutyStretch(
    DateTimeOffset From, DateTimeOffset To, IReadOnlyList<OnDuty> Holders, IReadOnlyList<Vacancy> Vacancies);

/// <summary>One duty: as long as the same holders are on, whatever the reasons.</summary>
public sealed record Shift(
    DateTimeOffset From, DateTimeOffset To, IReadOnlyList<Holder> Holders, IReadOnlyList<DutyStretch> Parts);

/// <summary>A time in which nobody is on duty.</summary>
public sealed record Gap(DateTimeOffset From, DateTimeOffset To, IReadOnlyList<DutyStretch> Parts);

/// <summary>The band of an instant for a visit's fee.</summary>
/// <param name="Band">The higher band wins.</param>
/// <param name="Warnings">Not empty where an unknown holiday could change the band.</param>
public sealed record FeeBandAnswer(FeeBand Band, IReadOnlyList<RotaWarning> Warnings);

/// <summary>Bands of the fee for a visit (domain.md §4.4).</summary>
public enum FeeBand
{
    None,

    /// <summary>夜間・休日.</summary>
    NightOrHoliday,

    /// <summary>深夜.</summary>
    Midnight,
}

/// <summary>A window of a layer, and whom the layer names as it starts; swaps and overrides are not in it.</summary>
public sealed record Turn(Extent Window, IReadOnlyList<Holder> Holders);
