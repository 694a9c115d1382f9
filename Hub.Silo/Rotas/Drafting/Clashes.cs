namespace Hub.Silo.Rotas.Drafting;

/// <summary>Which duties one person cannot both have: at the same time, or with less rest between than asked.</summary>
internal sealed class Clashes
{
    private readonly int[][][] ofMember;

    public Clashes(DraftDuty[] duties, DraftMember[] members)
    {
        var byRest = members.Select(member => member.Rest).Distinct()
            .ToDictionary(rest => rest, rest => Of(duties, rest));
        ofMember = [.. members.Select(member => byRest[member.Rest])];
    }

    public int[] Of(int member, int duty) => ofMember[member][duty];

    public bool Any(int member, int duty, int other) => Array.IndexOf(ofMember[member][duty], other) >= 0;

    public static bool AreNear(DraftDuty duty, DateTimeOffset from, DateTimeOffset to, TimeSpan rest) =>
        duty.From - to < rest && from - duty.To < rest;

    private static int[][] Of(DraftDuty[] duties, TimeSpan rest)
    {
        var near = new int[duties.Length][];
        foreach (var (index, duty) in duties.Index())
        {
            near[index] = [.. Enumerable.Range(0, duties.Length)
                .Where(other => other != index && AreNear(duty, duties[other].From, duties[other].To, rest))];
        }

        return near;
    }
}
