using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Rotas.Notices;

/// <summary>Whom an event touches: those asked or answered, and those whose duties it adds, takes or moves.</summary>
internal static class TouchedHolders
{
    /// <param name="before">The rota without the event.</param>
    /// <param name="after">The rota with it.</param>
    /// <param name="fact">The event.</param>
    /// <param name="holidays">The district's lists.</param>
    public static IReadOnlyCollection<Holder> Of(
        Rota before, Rota after, RotaEvent fact, IReadOnlyList<ListedHolidays> holidays) => fact switch
    {
        SwapProposed e => [e.Taker],
        SwapWithdrawn e => [after.Swaps[e.Swap].Taker],
        SwapDeclined e => [after.Swaps[e.Swap].Give.Holder],
        SwapAccepted e => [after.Swaps[e.Swap].Give.Holder, after.Swaps[e.Swap].Taker],
        CoverAsked or CoverTaken or CoverWithdrawn => RotaMembers.Of(after),
        InsideNamed e => [Holder.Of(e.Inside.Who)],
        InsideLifted e => [.. after.Insides.Where(named => named.Inside.Id == e.Inside)
            .Select(named => Holder.Of(named.Inside.Who))],
        DutiesTold e => e.Holders,
        SwapUndone e => [after.Swaps[e.Swap].Give.Holder, after.Swaps[e.Swap].Taker],
        HolidaysTaken e => e.Holders,
        RotaPublished => Announced(before, after, fact.At, holidays),
        RulesSet or OverridePut or OverrideLifted or AbsenceReported or AbsenceEnded =>
            before.PublishedThrough is null ? []
                : Moved(new RotaHistory(before, holidays), new RotaHistory(after, holidays), fact.At),
        _ => [],
    };

    // Everybody with a duty among the days that were not told before.
    private static IReadOnlyCollection<Holder> Announced(
        Rota before, Rota after, DateTimeOffset at, IReadOnlyList<ListedHolidays> holidays)
    {
        var history = new RotaHistory(after, holidays);
        var end = End(after, at);
        return
        [
            .. history.Roles(at, end).SelectMany(role => history.Stretches(role, at, end))
                .Where(stretch => history.Date(stretch.From) is var day
                    && day <= after.PublishedThrough
                    && !(day <= before.PublishedThrough))
                .SelectMany(stretch => stretch.Holders.Select(duty => duty.Holder))
                .Distinct(),
        ];
    }

    /// <summary>Everybody who is on at another time than before, among the days that were published.</summary>
    public static IReadOnlyList<Holder> Moved(RotaHistory was, RotaHistory became, DateTimeOffset at)
    {
        var end = End(became.Rota, at);
        return
        [
            .. was.Roles(at, end).Union(became.Roles(at, end), StringComparer.Ordinal)
                .SelectMany(role => Differing(Times(was, role, at, end), Times(became, role, at, end)))
                .Distinct(),
        ];
    }

    // The end of what was told, with a day for its zone; what was told is never more than two years.
    private static DateTimeOffset End(Rota rota, DateTimeOffset at) =>
        new DateTimeOffset(rota.PublishedThrough!.Value.AddDays(2), TimeOnly.MinValue, TimeSpan.Zero) is var end
        && end > at ? end : at;

    private static IEnumerable<Holder> Differing(
        Dictionary<Holder, List<Period>> was, Dictionary<Holder, List<Period>> became) =>
        was.Keys.Union(became.Keys).Where(holder =>
            !was.GetValueOrDefault(holder, []).SequenceEqual(became.GetValueOrDefault(holder, [])));

    // The published times of each holder, those that touch joined to one.
    private static Dictionary<Holder, List<Period>> Times(
        RotaHistory history, string role, DateTimeOffset at, DateTimeOffset end)
    {
        var times = new Dictionary<Holder, List<Period>>();
        foreach (var stretch in history.Stretches(role, at, end)
            .TakeWhile(stretch => history.Date(stretch.From) <= history.Rota.PublishedThrough))
        {
            foreach (var holder in stretch.Holders.Select(duty => duty.Holder))
            {
                var own = times.TryGetValue(holder, out var known) ? known : times[holder] = [];
                if (own.Count > 0 && own[^1].To == stretch.From)
                {
                    own[^1] = own[^1] with { To = stretch.To };
                }
                else
                {
                    own.Add(new Period(stretch.From, stretch.To));
                }
            }
        }

        return times;
    }
}
