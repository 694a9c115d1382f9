using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Rotas.Notices;

/// <summary>Whom an event touches: those asked or answered, and those whose duties it adds, takes or moves.</summary>
internal static class TouchedHolders
{
    // No further than people plan by it.
    private static readonly TimeSpan ahead = TimeSpan.FromDays(92);

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
        CoverAsked or CoverTaken => RotaMembers.Of(after),
        DutiesTold e => e.Holders,
        RotaPublished => Announced(before, after, fact.At, holidays),
        RulesSet or OverridePut or OverrideLifted or AbsenceReported or AbsenceEnded =>
            Moved(before, after, fact.At, holidays),
        _ => [],
    };

    // Everybody with a duty among the days that were not told before.
    private static IReadOnlyCollection<Holder> Announced(
        Rota before, Rota after, DateTimeOffset at, IReadOnlyList<ListedHolidays> holidays)
    {
        var history = new RotaHistory(after, holidays);
        return
        [
            .. history.Roles(at).SelectMany(role => history.Stretches(role, at, at + ahead))
                .Where(stretch => history.Date(stretch.From) is var day
                    && day <= after.PublishedThrough
                    && !(day <= before.PublishedThrough))
                .SelectMany(stretch => stretch.Holders.Select(duty => duty.Holder))
                .Distinct(),
        ];
    }

    // Everybody who is on at another time than before. What is not published was told to nobody.
    private static IReadOnlyCollection<Holder> Moved(
        Rota before, Rota after, DateTimeOffset at, IReadOnlyList<ListedHolidays> holidays)
    {
        if (before.PublishedThrough is null)
        {
            return [];
        }

        var (was, became) = (new RotaHistory(before, holidays), new RotaHistory(after, holidays));
        return
        [
            .. was.Roles(at).Union(became.Roles(at), StringComparer.Ordinal)
                .SelectMany(role => Differing(Times(was, role, at), Times(became, role, at)))
                .Distinct(),
        ];
    }

    private static IEnumerable<Holder> Differing(
        Dictionary<Holder, List<Period>> was, Dictionary<Holder, List<Period>> became) =>
        was.Keys.Union(became.Keys).Where(holder =>
            !was.GetValueOrDefault(holder, []).SequenceEqual(became.GetValueOrDefault(holder, [])));

    // The published times of each holder, those that touch joined to one.
    private static Dictionary<Holder, List<Period>> Times(RotaHistory history, string role, DateTimeOffset at)
    {
        var times = new Dictionary<Holder, List<Period>>();
        foreach (var stretch in history.Stretches(role, at, at + ahead)
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
