using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Rotas;

/// <summary>Accepted swaps that come to nothing by what happens now: neither side must find out by itself.</summary>
internal static class StaleSwaps
{
    /// <summary>The same decision, and after it each swap that moved somebody before it and moves nobody now.</summary>
    public static Decision<RotaEvent> Told(
        Rota rota, Decision<RotaEvent> decision, RotaFacts facts, DateTimeOffset now)
    {
        if (rota.PublishedThrough is null || rota.Swaps.IsEmpty
            || !decision.Events.Any(fact => fact is RulesSet or AbsenceReported or AbsenceEnded))
        {
            return decision;
        }

        var after = decision.Events.Aggregate(rota, Rota.Evolve);
        var stale = Between(
            new RotaHistory(rota, facts.Holidays), new RotaHistory(after, facts.Holidays), facts.Roll, now);
        return stale.Count == 0 ? decision : (RotaEvent[])[.. decision.Events, .. stale];
    }

    /// <summary>Those that have come to nothing between the one history and the other.</summary>
    public static IReadOnlyList<SwapUndone> Between(
        RotaHistory was, RotaHistory became, Roll roll, DateTimeOffset now) =>
    [
        .. was.Rota.Swaps.Values.Where(swap => swap.Status is SwapStatus.Accepted)
            .Where(swap => Parts(swap).Any(part => part.During.To > now
                && Moves(was, swap, part, now) && !Moves(became, swap, part, now)))
            .OrderBy(swap => swap.Id.Value)
            .Select(swap => new SwapUndone(
                swap.Id,
                [.. roll.Behind(swap.Give.Holder).Union(roll.Behind(swap.Taker)).OrderBy(person => person.Value)],
                now)),
    ];

    private static IEnumerable<SwapPart> Parts(Swap swap) =>
        swap.Take is { } take ? [swap.Give, new SwapPart(swap.Taker, take)] : [swap.Give];

    private static bool Moves(RotaHistory history, Swap swap, SwapPart part, DateTimeOffset now)
    {
        var reason = new Because.Swapped(swap.Id, part.Holder);
        var from = part.During.From > now ? part.During.From : now;
        return history.Stretches(swap.Role, from, part.During.To)
            .Any(stretch => stretch.Holders.Any(duty => duty.Because.Contains(reason)));
    }
}
