using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Silo.Journal;
using Hub.Silo.Rotas.Notices;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Rotas;

/// <summary>
/// What a list of holidays that the district records means for duties that were published before. It holds by itself
/// from its recording on; here it is only found whom it moves, so that they are told.
/// </summary>
internal static class HolidayRules
{
    /// <summary>Whether the rota has not looked at the newest list yet.</summary>
    public static bool IsBehind(Rota rota, IReadOnlyList<ListedHolidays> holidays) =>
        rota.PublishedThrough is not null && holidays.Any(listed => listed.At > Known(rota));

    public static Decision<RotaEvent> Take(Rota rota, RotaFacts facts, DateTimeOffset now)
    {
        if (!IsBehind(rota, facts.Holidays))
        {
            return Decision<RotaEvent>.Nothing;
        }

        var known = Known(rota);
        var news = facts.Holidays.Where(listed => listed.At > known).Select(listed => listed.At).ToList();
        var was = new RotaHistory(rota, [.. facts.Holidays.Where(listed => listed.At <= known)]);
        var became = new RotaHistory(rota, facts.Holidays);
        var moved = TouchedHolders.Moved(was, became, news.Min());
        PractitionerId[] people = [.. moved.SelectMany(facts.Roll.Behind).Distinct().OrderBy(person => person.Value)];
        return (RotaEvent[])
        [
            new HolidaysTaken(news.Max(), moved, people, now),
            .. StaleSwaps.Between(was, became, facts.Roll, news.Min()).Select(swap => swap with { At = now }),
        ];
    }

    // What was known when duties were told is what they were told by.
    private static DateTimeOffset Known(Rota rota) =>
        rota.Published[^1].At > rota.HolidaysTaken ? rota.Published[^1].At : rota.HolidaysTaken;
}
