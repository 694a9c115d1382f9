namespace Hub.Silo.Rotas.Drafting;

/// <summary>How many of some duties one member could take at most beside what is fixed.</summary>
internal sealed class Room
{
    private readonly Board board;
    private readonly int member;
    private readonly List<(List<int> Open, int Most)> parts;

    public Room(Board board, int member, int[] duties)
    {
        (this.board, this.member) = (board, member);
        var held = Enumerable.Range(0, board.Duties.Length).Where(duty => board.FixedTo[duty] == member).ToHashSet();
        Open = [.. duties.Where(duty =>
            board.IsCandidate[board.At(member, duty)] && !held.Any(other => board.Clashes.Any(member, duty, other)))];
        parts =
        [
            .. from part in board.Limits.Parts(member, Open.Concat(held))
               let free = part.Duties.Where(duty => !held.Contains(duty)).ToList()
               select (free, Math.Max(0, part.Most - (part.Duties.Count - free.Count))),
        ];
    }

    /// <summary>The duties that nothing fixed forbids.</summary>
    public int[] Open { get; }

    /// <summary>The same in parts, each with how many of them there can be at most.</summary>
    public IEnumerable<(List<int> Open, int Most)> Parts =>
        parts.Select(part => (part.Open, Math.Min(part.Most, Apart(part.Open))));

    public long Most(Func<int, bool> isMeant) =>
        parts.Sum(part => (long)Math.Min(part.Most, Apart([.. part.Open.Where(isMeant)])));

    // The most duties of which no two clash: the one that ends first, then the next that does not clash with it.
    private int Apart(List<int> duties)
    {
        var (count, free) = (0, DateTimeOffset.MinValue);
        foreach (var duty in duties.Select(duty => board.Duties[duty]).OrderBy(duty => duty.To))
        {
            if (duty.From >= free)
            {
                (count, free) = (count + 1, duty.To + board.Members[member].Rest);
            }
        }

        return count;
    }
}
