namespace Hub.Silo.Rotas.Drafting;

/// <summary>
/// Fills as many duties as it can: first the hardest, each by whom it burdens least; then, where nobody fits, by moving
/// others out of the way, a few deep.
/// </summary>
internal sealed class Filling(Seating seating)
{
    private const int Depth = 4;
    private const int MostMoved = 2;
    private const int TriesPerDuty = 20_000;

    private readonly Board board = seating.Board;
    private readonly Changes changes = new(seating);
    private readonly HashSet<int> settled = [];
    private int tries;

    /// <summary>Puts somebody into every empty duty whom it suits as things are.</summary>
    public void Simply()
    {
        var hardest = board.Free.OrderBy(duty => board.Candidates[duty].Length).ThenBy(duty => duty);
        foreach (var duty in hardest.Where(IsEmpty))
        {
            Seat(duty);
        }
    }

    /// <summary>Moves others out of the way of every empty duty, where they find another.</summary>
    public void ByMoving()
    {
        foreach (var duty in board.Free.Where(IsEmpty))
        {
            tries = TriesPerDuty;
            Fill(duty, Depth);
            changes.Keep();
        }
    }

    private bool IsEmpty(int duty) => seating.Holders[duty] == Board.Nobody;

    private bool Seat(int duty)
    {
        var (best, least) = (Board.Nobody, long.MaxValue);
        foreach (var member in board.Candidates[duty].Where(member => seating.Fits(duty, member)))
        {
            seating.Put(duty, member);
            if (seating.Cost < least)
            {
                (best, least) = (member, seating.Cost);
            }

            seating.Put(duty, Board.Nobody);
        }

        changes.Put(duty, best);
        return best != Board.Nobody;
    }

    private bool Fill(int duty, int depth)
    {
        if (Seat(duty))
        {
            return true;
        }

        if (depth == 0)
        {
            return false;
        }

        settled.Add(duty);
        var filled = board.Candidates[duty]
            .Any(member => Moved(duty, member).Any(moved => TryMove(duty, member, moved, depth)));
        settled.Remove(duty);
        return filled;
    }

    private bool TryMove(int duty, int member, List<int> moved, int depth)
    {
        if (tries-- <= 0)
        {
            return false;
        }

        var mark = changes.Mark();
        moved.ForEach(other => changes.Put(other, Board.Nobody));
        if (seating.Fits(duty, member))
        {
            changes.Put(duty, member);
            if (moved.TrueForAll(other => Fill(other, depth - 1)) && moved.TrueForAll(seating.IsSound))
            {
                return true;
            }
        }

        changes.Undo(mark);
        return false;
    }

    /// <summary>What a member would have to give up for a duty; one way for each duty in a full maximum.</summary>
    private IEnumerable<List<int>> Moved(int duty, int member)
    {
        var near = board.Clashes.Of(member, duty).Where(other => seating.Holders[other] == member).ToList();
        var full = board.Limits.Of(member, duty)
            .Where(limit => seating.IsFull(limit) && !near.Exists(other => Counts(member, other, limit)))
            .ToList();
        if (full.Count == 0)
        {
            return near.Count is > 0 and <= MostMoved && near.TrueForAll(IsMovable) ? [near] : [];
        }

        return board.Free
            .Where(other => seating.Holders[other] == member && full.TrueForAll(limit => Counts(member, other, limit)))
            .Select(other => near.Append(other).ToList())
            .Where(moved => moved.Count <= MostMoved && moved.TrueForAll(IsMovable));
    }

    private bool Counts(int member, int duty, int limit) => board.Limits.Of(member, duty).Contains(limit);

    private bool IsMovable(int duty) => !settled.Contains(duty) && Array.BinarySearch(board.Free, duty) >= 0;
}
