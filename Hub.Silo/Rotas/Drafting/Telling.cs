using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Drafting;

/// <summary>What a seating comes to, in the words of the contract.</summary>
internal sealed class Telling(Board board, int fewestGaps)
{
    private readonly Peers peers = new(board);
    private (int Gaps, long Unevenness)? bound;

    public Draft Of(Seating seating) => new(
        [
            .. from duty in Duties
               where seating.Holders[duty] != Board.Nobody
               select new DraftAssignment(
                   board.Duties[duty].Id, board.People[seating.Holders[duty]], board.FixedTo[duty] != Board.Nobody),
        ],
        [.. from duty in Duties where seating.Holders[duty] == Board.Nobody select Gap(seating, duty)],
        fewestGaps,
        [.. Conflicts(seating)],
        [
            .. from duty in Duties
               where board.WishOf(seating.Holders[duty], duty) == Wish.RatherNot
               select new UnmetWish(board.Duties[duty].Id, board.People[seating.Holders[duty]]),
        ],
        Loads(seating),
        Fairness(seating));

    /// <summary>Whether no draft that fills the same duties can cost less, as far as the bound tells.</summary>
    public bool IsBest(Seating seating) =>
        seating.Gaps == fewestGaps
        && seating.LeavesNobodyAlone
        && seating.Cost == Bound(seating) + LeastWishCost(seating);

    private IEnumerable<int> Duties => Enumerable.Range(0, board.Duties.Length);

    private DraftGap Gap(Seating seating, int duty) => new(
        board.Duties[duty].Id,
        board.FixedTwice[duty] is { Count: > 0 } several
            ? [.. several.Select(who => new Hindrance.FixedTwice(who))]
            :
            [
                .. from member in Enumerable.Range(0, board.Members.Length)
                   where board.MayDoLayer(member, duty)
                   from hindrance in Hindrances.Of(seating, duty, member)
                   select hindrance,
            ]);

    private IEnumerable<FixedConflict> Conflicts(Seating seating) =>
        from duty in Duties
        let person = board.FixedTo[duty]
        where person != Board.Nobody
        let broken = Hindrances.Of(seating, duty, person).ToList()
        where broken.Count > 0
        select new FixedConflict(board.Duties[duty].Id, board.People[person], broken);

    private List<MemberLoad> Loads(Seating seating)
    {
        var share = peers.Means(seating);
        return
        [
            .. from member in Enumerable.Range(0, board.Members.Length)
               let held = Duties.Where(duty => seating.Holders[duty] == member).ToList()
               select new MemberLoad(
                   board.Members[member].Who,
                   board.Members[member].History,
                   new KindCounts(
                       held.Count(duty => board.Duties[duty].Kind == DutyKind.Weekday),
                       held.Count(duty => board.Duties[duty].Kind == DutyKind.Weekend),
                       held.Count(duty => board.Duties[duty].Kind == DutyKind.Holiday),
                       held.Count(duty => board.Duties[duty].Kind == DutyKind.YearEnd)),
                   new TimeSpan(held.Sum(duty => (board.Duties[duty].To - board.Duties[duty].From).Ticks)),
                   (int)seating.Burden(member),
                   share[member]),
        ];
    }

    private Fairness Fairness(Seating seating)
    {
        var (even, least) = (peers.Even(seating), Bound(seating));
        var (reached, atLeast) = (Rounded(seating.Unevenness - even), Rounded(least - even));
        double? ratio = seating.Unevenness == least ? 1 : atLeast > 0 ? reached / atLeast : null;
        return new Fairness(reached, atLeast, ratio);
    }

    // The bound is of the duties that are filled, and the search never empties one.
    private long Bound(Seating seating)
    {
        if (bound is not { } known || known.Gaps != seating.Gaps)
        {
            // Nothing is more even than the mean itself.
            var even = (long)Math.Ceiling(peers.Even(seating) - 0.001);
            known = (seating.Gaps, Math.Max(even, PricedBound.Of(seating)));
            bound = known;
        }

        return known.Unevenness;
    }

    private long LeastWishCost(Seating seating) => Duties
        .Where(duty => seating.Holders[duty] != Board.Nobody)
        .Sum(duty => board.FixedTo[duty] is var person && person != Board.Nobody
            ? board.WishCost(person, duty)
            : board.Candidates[duty].Min(member => (long)board.WishCost(member, duty)));

    private static double Rounded(double value) => Math.Round(value, 6);
}
