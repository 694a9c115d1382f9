namespace Hub.Silo.Rotas.Drafting;

/// <summary>
/// Makes a seating fairer by exchanges and by chains of moves that break no hard rule, drawn by lots. One that is worse
/// is taken too while it is no worse than the seating of some steps ago (late acceptance); the best is kept.
/// </summary>
internal sealed class Improving
{
    private const int LongestChain = 4;
    private const int Stuck = -2;

    private readonly Seating seating;
    private readonly Board board;
    private readonly Changes changes;
    private readonly Lots lots;
    private readonly long[] earlier;
    private readonly int[] best;
    private long least;
    private int step;

    public Improving(Seating seating, Lots lots, int memory)
    {
        (this.seating, this.lots, board, changes) = (seating, lots, seating.Board, new Changes(seating));
        earlier = new long[memory];
        best = [.. seating.Holders];
        Begin();
    }

    public void Steps(int count)
    {
        for (var end = step + count; step < end; step++)
        {
            var duty = board.Free[lots.Below(board.Free.Length)];
            if (seating.Holders[duty] == Board.Nobody)
            {
                Fill(duty);
                continue;
            }

            var before = seating.Cost;
            var tried = lots.Below(2) == 0 ? Chain(duty) : Exchange(duty, board.Free[lots.Below(board.Free.Length)]);
            if (tried && changes.AreSound() && IsAccepted(before))
            {
                changes.Keep();
            }
            else
            {
                changes.Undo();
            }
        }
    }

    /// <summary>Goes on from where it is, and for a while takes what is worse by so much.</summary>
    public void Warm(long by) => Array.Fill(earlier, seating.Cost + by);

    /// <summary>Goes back to the best seating, and on from there as long as any one step makes it better.</summary>
    public void Settle()
    {
        foreach (var duty in board.Free)
        {
            seating.Put(duty, best[duty]);
        }

        FillGaps();
        while (IsMadeBetter())
        {
            FillGaps();
        }
    }

    /// <summary>The best seating so far.</summary>
    public Seating Best()
    {
        var copy = new Seating(board);
        foreach (var duty in board.Free)
        {
            copy.Put(duty, best[duty]);
        }

        return copy;
    }

    private void Begin()
    {
        Array.Fill(earlier, seating.Cost);
        Note();
    }

    private void Note()
    {
        least = seating.Cost;
        seating.Holders.CopyTo(best, 0);
    }

    private void Fill(int duty)
    {
        var candidates = board.Candidates[duty];
        if (candidates.Length > 0 && candidates[lots.Below(candidates.Length)] is var member
            && seating.Fits(duty, member))
        {
            seating.Put(duty, member);
            Begin();
        }
    }

    private void FillGaps()
    {
        var gaps = seating.Gaps;
        new Filling(seating).Simply();
        if (seating.Gaps < gaps)
        {
            Begin();
        }
    }

    // Whoever takes a duty passes on the one that is in the way, and so does whoever takes that.
    private bool Chain(int duty)
    {
        for (var link = 0; link < LongestChain && duty >= 0; link++)
        {
            var candidates = board.Candidates[duty];
            var member = candidates[lots.Below(candidates.Length)];
            if (seating.Holders[duty] == member)
            {
                return false;
            }

            changes.Put(duty, member);
            duty = InTheWay(duty, member);
        }

        return duty == Board.Nobody;
    }

    private int InTheWay(int duty, int member)
    {
        foreach (var other in board.Clashes.Of(member, duty))
        {
            if (seating.Holders[other] == member)
            {
                return Passable(other);
            }
        }

        foreach (var limit in board.Limits.Of(member, duty))
        {
            if (seating.IsOver(limit))
            {
                return Counted(duty, member, limit);
            }
        }

        return Board.Nobody;
    }

    // Any duty but this one that counts in a maximum.
    private int Counted(int duty, int member, int limit)
    {
        var start = lots.Below(board.Free.Length);
        for (var i = 0; i < board.Free.Length; i++)
        {
            var other = board.Free[(start + i) % board.Free.Length];
            if (other != duty && seating.Holders[other] == member && board.Limits.Of(member, other).Contains(limit))
            {
                return other;
            }
        }

        return Stuck;
    }

    private int Passable(int duty) => board.FixedTo[duty] == Board.Nobody ? duty : Stuck;

    private bool Exchange(int duty, int other)
    {
        var (holder, otherHolder) = (seating.Holders[duty], seating.Holders[other]);
        if (holder == otherHolder
            || holder == Board.Nobody
            || otherHolder == Board.Nobody
            || !board.IsCandidate[board.At(holder, other)]
            || !board.IsCandidate[board.At(otherHolder, duty)])
        {
            return false;
        }

        changes.Put(duty, otherHolder);
        changes.Put(other, holder);
        return true;
    }

    private bool IsAccepted(long before)
    {
        ref var then = ref earlier[step % earlier.Length];
        var cost = seating.Cost;
        var accepted = cost <= before || cost <= then;
        then = Math.Min(then, accepted ? cost : before);
        if (accepted && cost < least)
        {
            Note();
        }

        return accepted;
    }

    private bool IsMadeBetter()
    {
        var better = false;
        foreach (var duty in board.Free.Where(duty => seating.Holders[duty] != Board.Nobody))
        {
            foreach (var member in board.Candidates[duty])
            {
                changes.Put(duty, member);
                better |= KeepIfBetter();
            }

            foreach (var other in board.Free.Where(other => other > duty))
            {
                better |= Exchange(duty, other) && KeepIfBetter();
            }
        }

        return better;
    }

    private bool KeepIfBetter()
    {
        var better = seating.Cost < least && changes.AreSound();
        if (better)
        {
            changes.Keep();
            Note();
        }
        else
        {
            changes.Undo();
        }

        return better;
    }
}
