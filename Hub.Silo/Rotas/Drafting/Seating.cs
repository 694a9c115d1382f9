namespace Hub.Silo.Rotas.Drafting;

/// <summary>
/// Who has which duty, with its cost kept up to date. <see cref="Put"/> asks no rule; what breaks none is asked of
/// <see cref="Fits"/> beforehand or of <see cref="IsSound"/> afterwards.
/// </summary>
internal sealed class Seating
{
    // More than all unfairness together: a newcomer who is fixed without a mentor gets one if at all possible.
    private const long Alone = 1L << 40;

    private readonly int[] used;
    private readonly long[] burdens;
    private readonly int[] counts;
    private long fixedAlone;

    public Seating(Board board)
    {
        Board = board;
        Holders = new int[board.Duties.Length];
        Array.Fill(Holders, Board.Nobody);
        used = new int[board.Limits.Count];
        burdens = new long[board.Members.Length];
        counts = new int[board.Members.Length * Board.Kinds];
        foreach (var (member, history) in board.History.Index())
        {
            for (var kind = 0; kind < Board.Kinds; kind++)
            {
                counts[(member * Board.Kinds) + kind] = history[kind];
                burdens[member] += (long)board.Weights[kind] * history[kind];
                Unevenness += (long)board.Weights[kind] * history[kind] * history[kind];
            }

            Unevenness += burdens[member] * burdens[member];
        }

        Gaps = Holders.Length;
        foreach (var duty in Enumerable.Range(0, Holders.Length).Where(duty => board.FixedTo[duty] != Board.Nobody))
        {
            Put(duty, board.FixedTo[duty]);
        }
    }

    public Board Board { get; }

    public int[] Holders { get; }

    public int Gaps { get; private set; }

    /// <summary>Weighed squares of counts and burdens.</summary>
    public long Unevenness { get; private set; }

    public long WishCost { get; private set; }

    public long Cost => Unevenness + WishCost + (fixedAlone * Alone);

    public bool LeavesNobodyAlone => fixedAlone == 0;

    public int Count(int member, int kind) => counts[(member * Board.Kinds) + kind];

    public long Burden(int member) => burdens[member];

    public bool IsFull(int limit) => used[limit] >= Board.Limits[limit].Most;

    public bool IsOver(int limit) => used[limit] > Board.Limits[limit].Most;

    public void Put(int duty, int person)
    {
        fixedAlone -= Board.Mentoring.Asked ? FixedAlone(duty) : 0;
        Count(duty, Holders[duty], -1);
        Holders[duty] = person;
        Count(duty, person, 1);
        fixedAlone += Board.Mentoring.Asked ? FixedAlone(duty) : 0;
    }

    /// <summary>Whether a member may take an empty duty and no hard rule is broken.</summary>
    public bool Fits(int duty, int member)
    {
        if (!Board.IsCandidate[Board.At(member, duty)] || !HasTime(duty, member))
        {
            return false;
        }

        foreach (var limit in Board.Limits.Of(member, duty))
        {
            if (IsFull(limit))
            {
                return false;
            }
        }

        return !Board.Mentoring.IsNewcomer(member) || HasMentor(duty, member);
    }

    /// <summary>Whether no other duty of a member clashes with one.</summary>
    public bool HasTime(int duty, int member)
    {
        foreach (var other in Board.Clashes.Of(member, duty))
        {
            if (Holders[other] == member)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether no hard rule is broken by who has a duty now, nor by who has it no more.</summary>
    public bool IsSound(int duty)
    {
        var member = Holders[duty];
        if (member != Board.Nobody)
        {
            foreach (var limit in Board.Limits.Of(member, duty))
            {
                if (IsOver(limit))
                {
                    return false;
                }
            }

            if (!HasTime(duty, member))
            {
                return false;
            }
        }

        return !Board.Mentoring.Asked || LeavesNoneAlone(duty);
    }

    /// <summary>What one more duty of this kind adds to the cost of a member.</summary>
    public long Adds(int duty, int member)
    {
        var (weight, count) = ((long)Board.Weight(duty), (long)Count(member, Board.Kind(duty)));
        return (weight * ((2 * count) + 1)) + (weight * ((2 * burdens[member]) + weight))
            + Board.WishCost(member, duty);
    }

    private bool HasMentor(int duty, int newcomer)
    {
        foreach (var other in Board.Mentoring.Beside[duty])
        {
            if (Board.Mentoring.IsMentor(Holders[other], newcomer))
            {
                return true;
            }
        }

        return false;
    }

    private bool LeavesNoneAlone(int duty)
    {
        if (Board.FixedTo[duty] == Board.Nobody && Board.Mentoring.IsAlone(Holders, duty))
        {
            return false;
        }

        foreach (var other in Board.Mentoring.Within[duty])
        {
            if (Board.FixedTo[other] == Board.Nobody && Board.Mentoring.IsAlone(Holders, other))
            {
                return false;
            }
        }

        return true;
    }

    private int FixedAlone(int duty)
    {
        var alone = Board.FixedTo[duty] != Board.Nobody && Board.Mentoring.IsAlone(Holders, duty) ? 1 : 0;
        foreach (var other in Board.Mentoring.Within[duty])
        {
            alone += Board.FixedTo[other] != Board.Nobody && Board.Mentoring.IsAlone(Holders, other) ? 1 : 0;
        }

        return alone;
    }

    private void Count(int duty, int person, int sign)
    {
        if (person == Board.Nobody)
        {
            return;
        }

        Gaps -= sign;
        if (!Board.IsMember(person))
        {
            return;
        }

        foreach (var limit in Board.Limits.Of(person, duty))
        {
            used[limit] += sign;
        }

        var weight = Board.Weight(duty);
        ref var count = ref counts[(person * Board.Kinds) + Board.Kind(duty)];
        Unevenness += weight * ((2L * sign * count) + 1);
        Unevenness += (2L * sign * weight * burdens[person]) + ((long)weight * weight);
        count += sign;
        burdens[person] += (long)sign * weight;
        WishCost += (long)sign * Board.WishCost(person, duty);
    }
}
