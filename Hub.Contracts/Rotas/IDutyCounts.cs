namespace Hub.Contracts.Rotas;

/// <summary>What everybody has done over some days, as the association pays for it.</summary>
public interface IDutyCounts
{
    /// <summary>
    /// One rota, also a draft, or all published ones. For the secretariat. Refused are a rota that there is not and
    /// days that are none, more than three years or outside of the years that rotas are computed for.
    /// </summary>
    /// <param name="rota">The rota; null for all that are published.</param>
    /// <param name="from">The first day, by each rota's own calendar.</param>
    /// <param name="through">The last day.</param>
    /// <param name="cancellation">Whoever asks no longer waits.</param>
    Task<Answer<DutyCounts>> Of(
        RotaId? rota, DateOnly from, DateOnly through, CancellationToken cancellation = default);

    /// <summary>One person's own rows in published rotas, also where an institution named them inside it.</summary>
    Task<Answer<DutyCounts>> Mine(
        PractitionerId of, DateOnly from, DateOnly through, CancellationToken cancellation = default);
}

/// <summary>Duties counted over days.</summary>
/// <param name="From">The first day.</param>
/// <param name="Through">The last day.</param>
/// <param name="Rotas">Those that have rules, by name.</param>
/// <param name="Glossary">What the ids stand for.</param>
public sealed record DutyCounts(
    DateOnly From, DateOnly Through, IReadOnlyList<RotaCounts> Rotas, DutyGlossary Glossary);

/// <summary>One rota counted.</summary>
/// <param name="Rota">Which.</param>
/// <param name="During">The days as instants, by the rota's wall clock.</param>
/// <param name="Rows">A row for each holder, and below it one for each person whom an institution named.</param>
/// <param name="Roles">How much of the time somebody was on.</param>
/// <param name="Warnings">The years whose holidays nobody knows.</param>
public sealed record RotaCounts(
    RotaView Rota,
    Period During,
    IReadOnlyList<CountRow> Rows,
    IReadOnlyList<RoleCounts> Roles,
    IReadOnlyList<RotaWarning> Warnings);

/// <summary>What one has done.</summary>
/// <param name="Who">A person or an institution.</param>
/// <param name="Inside">The person inside it whose part this row is; null for all of the holder's.</param>
/// <param name="Load">Duties begun in the days, and all of their nights; the time is cut at the ends.</param>
/// <param name="Bands">That time by the bands of the fee for a visit.</param>
/// <param name="Duties">The duties behind the figures, by their start.</param>
public sealed record CountRow(
    Holder Who, PractitionerId? Inside, DutyLoad Load, BandTime Bands, IReadOnlyList<CountedDuty> Duties);

/// <summary>Time by the bands of the fee for a visit.</summary>
/// <param name="Outside">In neither band.</param>
/// <param name="NightOrHoliday">夜間・休日.</param>
/// <param name="Midnight">深夜.</param>
public sealed record BandTime(TimeSpan Outside, TimeSpan NightOrHoliday, TimeSpan Midnight);

/// <summary>A duty behind a figure.</summary>
/// <param name="Role">As what.</param>
/// <param name="During">From when until when, not cut.</param>
/// <param name="IsBegun">Whether it began in the days, so that it counts as a duty of theirs.</param>
/// <param name="Kind">As what it counts.</param>
/// <param name="Nights">How many nights it holds.</param>
/// <param name="Time">How much of the days it holds.</param>
/// <param name="Bands">That time by bands.</param>
public sealed record CountedDuty(
    string Role, Period During, bool IsBegun, DutyKind Kind, int Nights, TimeSpan Time, BandTime Bands);

/// <summary>How much of the time a role had somebody.</summary>
/// <param name="Role">The role.</param>
/// <param name="Covered">Somebody was on.</param>
/// <param name="Uncovered">Somebody was wanted and nobody was on.</param>
/// <param name="NotWanted">Nobody was wanted.</param>
/// <param name="Gaps">How many times the second began.</param>
public sealed record RoleCounts(
    string Role, TimeSpan Covered, TimeSpan Uncovered, TimeSpan NotWanted, int Gaps);

/// <summary>Every 'no' about counts.</summary>
public static class CountRefusals
{
    public static Refusal PeriodWrong { get; } = new(
        "counts-period-wrong",
        "集計する期間は、始まりの日から3年以内の終わりの日までにしてください。",
        "Count from a first day through a last day within three years of it.");
}
