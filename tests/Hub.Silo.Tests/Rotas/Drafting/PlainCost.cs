using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Drafting;

namespace Hub.Silo.Tests.Rotas.Drafting;

/// <summary>The cost function of README.md, written down once more as it reads there.</summary>
internal static class PlainCost
{
    public static double Of(DraftInput input, IReadOnlyDictionary<DraftDutyId, Holder> seats) =>
        Uneven(input, seats) + input.Duties.Where(duty => seats.ContainsKey(duty.Id))
            .Sum(duty => Wished(input, duty, seats[duty.Id]));

    public static double Uneven(DraftInput input, IReadOnlyDictionary<DraftDutyId, Holder> seats)
    {
        var weights = Numbers(input.Weights.Kinds);
        return input.Members.Sum(member =>
        {
            var counts = Numbers(member.History);
            foreach (var duty in input.Duties.Where(duty => seats.TryGetValue(duty.Id, out var who)
                && who == member.Who))
            {
                counts[(int)duty.Kind]++;
            }

            var burden = weights.Zip(counts, (weight, count) => weight * count).Sum();
            return weights.Zip(counts, (weight, count) => weight * count * count).Sum() + (burden * burden);
        });
    }

    private static double[] Numbers(KindCounts counts) =>
        [counts.Weekday, counts.Weekend, counts.Holiday, counts.YearEnd];

    private static int Wished(DraftInput input, DraftDuty duty, Holder who)
    {
        var wishes = input.Members.All(member => member.Who != who)
            ? []
            : input.Wishes.Where(wish => wish.Who == who && wish.During.From < duty.To && duty.From < wish.During.To)
                .Select(wish => wish.Wish)
                .ToList();
        return wishes.Contains(Wish.Cannot) ? 0
            : wishes.Contains(Wish.RatherNot) ? input.Weights.RatherNot
            : wishes.Contains(Wish.Gladly) ? -input.Weights.Gladly
            : 0;
    }
}
