using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Drafting;

/// <summary>The maxima of all members, numbered through.</summary>
internal sealed class Limits
{
    private readonly DutyLimit[] all;
    private readonly int[][] ofMember;
    private readonly int[][][] ofDuty;

    public Limits(DraftDuty[] duties, DraftMember[] members)
    {
        all = [.. members.SelectMany(member => member.Limits)];
        ofMember = new int[members.Length][];
        ofDuty = new int[members.Length][][];
        var first = 0;
        foreach (var (index, member) in members.Index())
        {
            ofMember[index] = [.. Enumerable.Range(first, member.Limits.Count)];
            first += member.Limits.Count;
            ofDuty[index] = [.. duties.Select(duty => ofMember[index]
                .Where(limit => all[limit].During.From <= duty.From && duty.From < all[limit].During.To)
                .ToArray())];
        }
    }

    public int Count => all.Length;

    public DutyLimit this[int limit] => all[limit];

    /// <summary>Those of a member's maxima that a duty counts in.</summary>
    public int[] Of(int member, int duty) => ofDuty[member][duty];

    /// <summary>A member's duties in parts, each with as many of them as one maximum allows.</summary>
    public IEnumerable<(List<int> Duties, int Most)> Parts(int member, IEnumerable<int> duties)
    {
        var left = duties.ToList();
        foreach (var limit in ofMember[member].OrderBy(limit => all[limit].Most).ThenBy(limit => limit))
        {
            var counted = left.Where(duty => ofDuty[member][duty].Contains(limit)).ToList();
            left.RemoveAll(counted.Contains);
            yield return (counted, Math.Max(all[limit].Most, 0));
        }

        yield return (left, int.MaxValue);
    }
}
