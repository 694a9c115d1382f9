using Hub.Contracts.Rotas;
using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>Who is on duty and why, or why nobody is; and until when nothing of it changes.</summary>
internal sealed record Staffing(IReadOnlyList<OnDuty> Holders, IReadOnlyList<Vacancy> Vacancies, Instant Until)
{
    public bool IsVacant => Holders.Count == 0;

    public static Staffing Vacant(Vacancy vacancy, Instant until) => new([], [vacancy], until);

    /// <summary>All of them at once: each holder once, with every reason.</summary>
    public static Staffing Unite(IReadOnlyList<Staffing> parts) => parts is [var only]
        ? only
        : new Staffing(
            United(parts.SelectMany(part => part.Holders)),
            [.. parts.SelectMany(part => part.Vacancies)],
            parts.Min(part => part.Until));

    /// <summary>Each holder once, in the one order that answers have.</summary>
    public static IReadOnlyList<OnDuty> United(IEnumerable<OnDuty> holders) =>
    [
        .. holders.GroupBy(duty => duty.Holder)
            .OrderBy(own => own.Key.Kind)
            .ThenBy(own => own.Key.Id)
            .Select(own => new OnDuty(own.Key, [.. own.SelectMany(duty => duty.Because).Distinct()])),
    ];

    public bool HasHoldersOf(Staffing other) =>
        Holders.Select(duty => duty.Holder).SequenceEqual(other.Holders.Select(duty => duty.Holder));
}
