namespace Hub.Silo.Rotas.Drafting;

/// <summary>
/// How many gaps no draft can do without: the duties that a greatest matching leaves over, where each member takes as
/// many as the maxima allow and as fit beside each other, whichever they are, and pairs are not asked for.
/// </summary>
internal static class GapBound
{
    public static int Of(Board board)
    {
        var parts = new List<(int Most, List<int> Held)>();
        var open = new List<int>[board.Duties.Length];
        foreach (var duty in board.Free)
        {
            open[duty] = [];
        }

        for (var member = 0; member < board.Members.Length; member++)
        {
            foreach (var (duties, most) in new Room(board, member, board.Free).Parts)
            {
                duties.ForEach(duty => open[duty].Add(parts.Count));
                parts.Add((most, []));
            }
        }

        var matched = board.Free.Count(duty => Match(duty, open, parts, new bool[parts.Count]));
        return board.FixedTwice.Count(several => several.Count > 0) + board.Free.Length - matched;
    }

    private static bool Match(int duty, List<int>[] open, List<(int Most, List<int> Held)> parts, bool[] seen)
    {
        foreach (var part in open[duty].Where(part => !seen[part]))
        {
            seen[part] = true;
            var (most, held) = parts[part];
            if (held.Count < most)
            {
                held.Add(duty);
                return true;
            }

            for (var i = 0; i < held.Count; i++)
            {
                if (Match(held[i], open, parts, seen))
                {
                    held[i] = duty;
                    return true;
                }
            }
        }

        return false;
    }
}
