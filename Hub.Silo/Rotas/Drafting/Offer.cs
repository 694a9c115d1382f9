namespace Hub.Silo.Rotas.Drafting;

/// <summary>
/// What one member would take at given prices if there were nobody else. Of the hard rules only × and maxima count, and
/// rest as far as it bounds how many there can be.
/// </summary>
internal sealed class Offer
{
    private readonly Board board;
    private readonly int[][] ofKind;
    private readonly long[] most;
    private readonly long mostOfAll;
    private readonly long[] counts = new long[Board.Kinds];
    private readonly int[] chosen = new int[Board.Kinds];
    private readonly int[] trial = new int[Board.Kinds];
    private readonly int[] worth = new int[Board.Kinds];
    private readonly long burden;
    private double[] prices = [];
    private double best;

    public Offer(Seating seating, int member, int[] duties)
    {
        board = seating.Board;
        var room = new Room(board, member, duties);
        ofKind = new int[Board.Kinds][];
        most = new long[Board.Kinds];
        for (var kind = 0; kind < Board.Kinds; kind++)
        {
            var own = duties.Count(duty => seating.Holders[duty] == member && board.Kind(duty) == kind);
            counts[kind] = seating.Count(member, kind) - own;
            ofKind[kind] = [.. room.Open.Where(duty => board.Kind(duty) == kind)];
            most[kind] = room.Most(duty => board.Kind(duty) == kind);
            burden += board.Weights[kind] * counts[kind];
        }

        mostOfAll = room.Most(_ => true);
    }

    /// <summary>What it would save the holder of a duty to be without all that is free but this one.</summary>
    public double Saved(int duty)
    {
        var kind = board.Kind(duty);
        return Cost(kind, 1, burden) - Cost(kind, 0, burden);
    }

    /// <summary>The least cost after what is paid; counts what was taken for it.</summary>
    public double Take(double[] offered, int[] taken)
    {
        (prices, best) = (offered, double.MaxValue);
        for (var kind = 0; kind < Board.Kinds; kind++)
        {
            Array.Sort(ofKind[kind], (one, other) =>
                prices[other].CompareTo(prices[one]) is not 0 and var order ? order : one.CompareTo(other));
            worth[kind] = Worth(kind);
        }

        Try(0, burden, 0, 0);
        for (var kind = 0; kind < Board.Kinds; kind++)
        {
            for (var i = 0; i < chosen[kind]; i++)
            {
                taken[ofKind[kind][i]]++;
            }
        }

        return best;
    }

    // Other kinds only make one more dearer: none is worth it that is not without them.
    private int Worth(int kind)
    {
        var count = 0;
        while (count < most[kind]
            && count < ofKind[kind].Length
            && prices[ofKind[kind][count]] > Cost(kind, count + 1, burden) - Cost(kind, count, burden))
        {
            count++;
        }

        return count;
    }

    private double Cost(int kind, int more, long carried)
    {
        var (weight, count) = ((long)board.Weights[kind], counts[kind] + more);
        var whole = carried + (weight * more);
        return (weight * count * count) + (whole * whole);
    }

    private void Try(int kind, long carried, int number, double cost)
    {
        if (kind == Board.Kinds)
        {
            if (cost + (carried * carried) < best)
            {
                best = cost + (carried * carried);
                trial.CopyTo(chosen, 0);
            }

            return;
        }

        var paid = 0.0;
        for (var more = 0; more <= worth[kind] && number + more <= mostOfAll; more++)
        {
            var (weight, count) = ((long)board.Weights[kind], counts[kind] + more);
            trial[kind] = more;
            Try(kind + 1, carried + (weight * more), number + more, cost + (weight * count * count) - paid);
            paid += more < ofKind[kind].Length ? prices[ofKind[kind][more]] : 0;
        }
    }
}
