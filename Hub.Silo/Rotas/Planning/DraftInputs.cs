using System.Buffers.Binary;
using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Names;
using Hub.Silo.Rotas.Drafting;

namespace Hub.Silo.Rotas.Planning;

/// <summary>What a draft is made from: the plans of some months, as the planner wants them.</summary>
internal static class DraftInputs
{
    private const int MostDuties = 500;

    public static Answer<DraftAsked> Of(RotaId rota, IReadOnlyList<PlanCase> months)
    {
        var roll = months[0].Around.Roll;
        PlanMember[] members = [.. months[0].Terms.Members.Where(member => roll.Knows(member.Who))];
        List<Fillable> duties = [.. months.SelectMany(Duties)];
        if (members.Length == 0)
        {
            return PlanRefusals.DraftNobody;
        }

        if (duties.TrueForAll(duty => duty.FixedTo is not null))
        {
            return PlanRefusals.DraftNothingToFill;
        }

        if (duties.Count > MostDuties)
        {
            return PlanRefusals.DraftTooLarge;
        }

        var others = months.SelectMany(it => Others(it, duties)).Distinct().ToLookup(duty => duty.Who);
        var history = DutyHistory.Of(months[0], members);
        var terms = months[0].Terms;
        return new DraftAsked(
            new DraftInput(
                [.. duties.Select(Asked)],
                [.. members.Select(member => Member(member, months, others[member.Who], history[member.Who]))],
                [.. months.SelectMany(Wishes)],
                [.. terms.Pairs.Select(pair => new DraftPair(pair.Newcomer, pair.Mentors))],
                [
                    .. from duty in duties
                       where duty.FixedTo is not null
                       select new FixedEntry(duty.Drafted.Id, duty.FixedTo!.Value),
                ],
                new DraftWeights(terms.Weights.Kinds, terms.Weights.RatherNot, terms.Weights.Gladly),
                Seed(rota, months[0].Month.First)),
            [.. duties.Select(duty => duty.Drafted)]);
    }

    // A cell that is fixed with nobody or several in it is decided; what has begun is, too.
    private static IEnumerable<Fillable> Duties(PlanCase it) =>
        from duty in it.Month.Duties
        where duty.During.From > it.Around.Now
        let cell = it.Plan.CellAt(duty.Place)
        where cell is not { Fixed: true, Holders.Count: not 1 }
        select new Fillable(
            new DraftedDuty(Id(duty.Place), duty.Place, duty.During, duty.Kind),
            duty.Role,
            cell.Fixed ? cell.Holders[0] : null);

    private static DraftDuty Asked(Fillable duty) => new(
        duty.Drafted.Id,
        duty.Drafted.Place.Layer,
        duty.Drafted.During.From,
        duty.Drafted.During.To,
        duty.Drafted.Kind);

    // Duties of other rotas and of this one that the draft does not fill: what a rotation would have in the place of a
    // drafted duty is none of them.
    private static IEnumerable<HeldDuty> Others(PlanCase it, List<Fillable> duties)
    {
        var places = duties.Select(duty => duty.Drafted.Place).ToHashSet();
        var decided = it.With(it.Plan.Cells.Values.Where(cell => !places.Contains(MonthPlan.PlaceOf(cell))));
        var own = HeldDuties.Of(
            decided.Laid, it.Month.From - HeldDuties.Margin, it.Month.To + HeldDuties.Margin);
        return it.Around.Elsewhere.Concat(own.Where(held => !duties.Exists(duty =>
            string.Equals(duty.Role, held.Role, StringComparison.Ordinal)
            && duty.Drafted.During.From < held.To && held.From < duty.Drafted.During.To)));
    }

    private static DraftMember Member(
        PlanMember member, IReadOnlyList<PlanCase> months, IEnumerable<HeldDuty> others, KindCounts history)
    {
        var held = others.ToList();
        return new DraftMember(
            member.Who,
            member.Layers,
            [
                .. from it in months
                   let most = it.Most(member.Who)
                   where most is not null
                   let taken = held.Select(it.PlaceOf).OfType<PlanPlace>().Distinct().Count()
                   select new DutyLimit(new Period(it.Month.From, it.Month.To), Math.Max(0, most.Value - taken)),
            ],
            TimeSpan.FromHours(months[0].Terms.RestHours),
            history,
            [.. held.Select(duty => new Period(duty.From, duty.To))]);
    }

    private static IEnumerable<DraftWish> Wishes(PlanCase it) =>
        from wishes in it.Plan.Wishes.Values
        from wish in wishes.Dates
        from time in WishTimes.Of(it.Month, wish.Date, it.Month.Duties)
        select new DraftWish(wishes.For, time, wish.Wish);

    private static DraftDutyId Id(PlanPlace place) => new(DerivedIds.DraftDuty(
        place.Layer.Value, place.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    // The same plan asked for again gives the same draft.
    private static ulong Seed(RotaId rota, DateOnly month) =>
        BinaryPrimitives.ReadUInt64BigEndian(PlanId.Of(rota, month).Value.ToByteArray(bigEndian: true));

    private sealed record Fillable(DraftedDuty Drafted, string Role, Holder? FixedTo);
}

/// <summary>What a draft is made from, and where its duties belong.</summary>
internal sealed record DraftAsked(DraftInput Input, IReadOnlyList<DraftedDuty> Duties);
