namespace Hub.Silo.Rotas.Drafting;

/// <summary>
/// Tries all that could leave fewer gaps, as far as its budget goes: branch and bound over the duties, the hardest
/// first. Small months are proven by it; of larger ones <see cref="GapBound"/> tells what is known.
/// </summary>
internal sealed class FullerSearch
{
    private const long Budget = 5_000_000;

    private readonly Seating seating;
    private readonly Board board;
    private readonly int[] order;
    private readonly bool[] isOpen;
    private int[] fullest;
    private int fewest;
    private long left = Budget;

    private FullerSearch(Seating seating)
    {
        this.seating = seating;
        board = seating.Board;
        order = [.. board.Free.Where(duty => board.Candidates[duty].Length > 0)
            .OrderBy(duty => board.Candidates[duty].Length).ThenBy(duty => duty)];
        isOpen = new bool[seating.Holders.Length];
        fullest = [.. seating.Holders];
        fewest = order.Count(duty => seating.Holders[duty] == Board.Nobody);
    }

    /// <summary>Leaves the fullest seating that was found, and says whether none can be fuller.</summary>
    public static bool Run(Seating seating)
    {
        var search = new FullerSearch(seating);
        foreach (var duty in search.order)
        {
            seating.Put(duty, Board.Nobody);
            search.isOpen[duty] = true;
        }

        search.From(0, 0);
        foreach (var duty in search.order)
        {
            seating.Put(duty, search.fullest[duty]);
        }

        return search.left > 0;
    }

    private void From(int at, int gaps)
    {
        if (gaps >= fewest || left <= 0)
        {
            return;
        }

        if (at == order.Length)
        {
            (fewest, fullest) = (gaps, [.. seating.Holders]);
            return;
        }

        var duty = order[at];
        isOpen[duty] = false;
        foreach (var member in board.Candidates[duty])
        {
            left--;
            if (seating.HasTime(duty, member) && !board.Limits.Of(member, duty).Any(seating.IsFull))
            {
                seating.Put(duty, member);
                if (CanStillBeAccompanied(duty))
                {
                    From(at + 1, gaps);
                }

                seating.Put(duty, Board.Nobody);
            }
        }

        if (CanStillBeAccompanied(duty))
        {
            From(at + 1, gaps + 1);
        }

        isOpen[duty] = true;
    }

    // A mentor may still come to a duty that is open.
    private bool CanStillBeAccompanied(int duty)
    {
        var mentoring = board.Mentoring;
        return !mentoring.Asked || mentoring.Within[duty].Append(duty).All(other =>
            board.FixedTo[other] != Board.Nobody
            || !mentoring.IsAlone(seating.Holders, other)
            || mentoring.Beside[other].Any(beside => isOpen[beside]));
    }
}
