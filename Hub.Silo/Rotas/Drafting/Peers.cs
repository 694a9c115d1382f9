namespace Hub.Silo.Rotas.Drafting;

/// <summary>
/// Members who share duties, directly or by others between them: doctors, say, apart from nurses. Nothing can be evened
/// out between two such groups, so each has a mean of its own.
/// </summary>
internal sealed class Peers
{
    private readonly Board board;
    private readonly int[][] groups;

    public Peers(Board board)
    {
        this.board = board;
        var group = Enumerable.Range(0, board.Members.Length).ToArray();
        foreach (var candidates in board.Candidates.Where(candidates => candidates.Length > 1))
        {
            var joined = candidates.Select(member => group[member]).ToHashSet();
            var first = joined.Min();
            for (var member = 0; member < group.Length; member++)
            {
                group[member] = joined.Contains(group[member]) ? first : group[member];
            }
        }

        groups = [.. group.Index().GroupBy(member => member.Item, member => member.Index).Select(own => own.ToArray())];
    }

    /// <summary>For each member the mean burden of the group.</summary>
    public double[] Means(Seating seating)
    {
        var means = new double[board.Members.Length];
        foreach (var group in groups)
        {
            var mean = group.Sum(seating.Burden) / (double)group.Length;
            Array.ForEach(group, member => means[member] = Math.Round(mean, 6));
        }

        return means;
    }

    /// <summary>The unevenness of a seating in which each carries the mean of the group.</summary>
    public double Even(Seating seating) => groups.Sum(group =>
        Square(group.Sum(seating.Burden), group.Length)
        + Enumerable.Range(0, Board.Kinds).Sum(kind =>
            board.Weights[kind] * Square(group.Sum(member => (long)seating.Count(member, kind)), group.Length)));

    private static double Square(long sum, int among) => (double)sum * sum / among;
}
