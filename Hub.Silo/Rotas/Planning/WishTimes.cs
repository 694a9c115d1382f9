using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Planning;

/// <summary>
/// Which duties a wish for a date is about: those that begin on it or hold its noon, so that a night that ends on a
/// morning is of the evening on which it began, and a weekend is of each of its days.
/// </summary>
internal static class WishTimes
{
    private static readonly TimeOnly noon = new(12, 0);

    public static bool Hits(PlannedMonth month, DateOnly date, HeldDuty duty) =>
        month.Date(duty.From) == date
        || (duty.From <= month.At(date, noon) && month.At(date, noon) < duty.To);

    /// <summary>The same as times, of which a duty that the wish is about has some part and no other has any.</summary>
    public static IEnumerable<Period> Of(PlannedMonth month, DateOnly date, IEnumerable<PlannedDuty> duties) =>
        duties.Select(duty => duty.During.From)
            .Where(start => month.Date(start) == date)
            .Append(month.At(date, noon))
            .Distinct()
            .Select(at => new Period(at, at.AddTicks(1)));
}
