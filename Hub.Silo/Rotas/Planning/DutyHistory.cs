using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Planning;

/// <summary>
/// The duties of the last twelve months by kind, for a draft. Whoever came meanwhile is credited, for each month
/// before, with the mean of those with whom they share a layer and who were there, so that nobody has to make up for
/// the time before they came.
/// </summary>
internal static class DutyHistory
{
    private const int Kinds = 4;

    public static IReadOnlyDictionary<Holder, KindCounts> Of(PlanCase it, IReadOnlyList<PlanMember> members)
    {
        var had = members.ToDictionary(member => member.Who, _ => new double[Kinds]);
        var duties = DutyLoads.Before(it).ToLookup(duty => FirstOf(it.Month.Date(duty.Start)));
        var joined = members.ToDictionary(member => member.Who, member => Joined(it, member.Who));
        for (var back = DutyLoads.MonthsBefore; back > 0; back--)
        {
            var month = it.Month.First.AddMonths(-back);
            var counts = duties[month].GroupBy(duty => duty.Who)
                .ToDictionary(own => own.Key, own => Counted(it.Month, own));
            bool IsThere(PlanMember member) => joined[member.Who] <= month || counts.ContainsKey(member.Who);
            foreach (var member in members)
            {
                var counted = IsThere(member)
                    ? counts.GetValueOrDefault(member.Who, new double[Kinds])
                    : Mean(members.Where(other => IsThere(other) && Share(member, other))
                        .Select(other => counts.GetValueOrDefault(other.Who, new double[Kinds])));
                Add(had[member.Who], counted);
            }
        }

        return had.ToDictionary(own => own.Key, own => Rounded(own.Value));
    }

    // The day from which rules or terms name them.
    private static DateOnly Joined(PlanCase it, Holder who)
    {
        var rota = it.History.Rota;
        var named = rota.Rules.Where(rules => RotaMembers.Named(rules.Policy).Contains(who))
            .Select(rules => rules.Effective)
            .Concat(rota.MemberSince.TryGetValue(who, out var since) ? [since] : (DateTimeOffset[])[]);
        return named.Select(it.Month.Date).DefaultIfEmpty(it.Month.First).Min();
    }

    private static DateOnly FirstOf(DateOnly date) => new(date.Year, date.Month, 1);

    private static bool Share(PlanMember one, PlanMember other) =>
        one.Who != other.Who && one.Layers.Intersect(other.Layers).Any();

    private static double[] Counted(PlannedMonth month, IEnumerable<HeldDuty> duties)
    {
        var counted = new double[Kinds];
        foreach (var duty in duties)
        {
            counted[(int)month.KindOf(duty.From, duty.To)]++;
        }

        return counted;
    }

    private static double[] Mean(IEnumerable<double[]> counts)
    {
        var (sum, number) = (new double[Kinds], 0);
        foreach (var each in counts)
        {
            Add(sum, each);
            number++;
        }

        return [.. sum.Select(all => number == 0 ? 0 : all / number)];
    }

    private static void Add(double[] sum, double[] more)
    {
        for (var kind = 0; kind < Kinds; kind++)
        {
            sum[kind] += more[kind];
        }
    }

    private static KindCounts Rounded(double[] counts)
    {
        int[] whole = [.. counts.Select(count => (int)Math.Round(count, MidpointRounding.AwayFromZero))];
        return new KindCounts(whole[0], whole[1], whole[2], whole[3]);
    }
}
