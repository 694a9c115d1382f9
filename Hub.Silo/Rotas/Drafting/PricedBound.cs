namespace Hub.Silo.Rotas.Drafting;

/// <summary>
/// The least unevenness that any draft which fills the same duties can have, by prices: every duty pays for being
/// taken, each member takes what is best for itself alone, and what all of them then cost, less what was paid, is a
/// bound whatever the prices (README.md). The prices are moved towards each duty being taken once.
/// </summary>
internal sealed class PricedBound
{
    private const int Rounds = 2000;
    private const int Patience = 20;

    private readonly Seating seating;
    private readonly int[] duties;
    private readonly double[] prices;
    private readonly int[] taken;
    private readonly Offer[] offers;

    private PricedBound(Seating seating)
    {
        this.seating = seating;
        var board = seating.Board;
        duties = [.. board.Free.Where(duty => seating.Holders[duty] != Board.Nobody && board.Weight(duty) > 0)];
        prices = new double[board.Duties.Length];
        taken = new int[board.Duties.Length];
        offers = [.. Enumerable.Range(0, board.Members.Length).Select(member => new Offer(seating, member, duties))];
        foreach (var duty in duties)
        {
            prices[duty] = offers[seating.Holders[duty]].Saved(duty);
        }
    }

    public static long Of(Seating seating) => new PricedBound(seating).Best();

    private long Best()
    {
        var (best, pace, idle) = (double.MinValue, 1.0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            Array.Clear(taken);
            var value = duties.Sum(duty => prices[duty]) + offers.Sum(offer => offer.Take(prices, taken));
            idle = value > best ? 0 : idle + 1;
            best = Math.Max(best, value);
            var missed = duties.Sum(duty => (long)(1 - taken[duty]) * (1 - taken[duty]));
            if (missed == 0 || Whole(best) >= seating.Unevenness)
            {
                break;
            }

            if (idle == Patience)
            {
                (pace, idle) = (pace / 2, 0);
            }

            var step = pace * (seating.Unevenness - value) / missed;
            foreach (var duty in duties)
            {
                prices[duty] += step * (1 - taken[duty]);
            }
        }

        return Whole(best);
    }

    // Unevenness is a whole number; what is lost to rounding is far less than this.
    private static long Whole(double bound) => (long)Math.Ceiling(bound - 0.001);
}
