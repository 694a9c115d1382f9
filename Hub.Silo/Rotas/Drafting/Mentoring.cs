using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Drafting;

/// <summary>Who is not to be on duty without whom, and which duties go beside which.</summary>
internal sealed class Mentoring
{
    private readonly bool[]?[] mentors;

    public Mentoring(
        DraftDuty[] duties, int people, IReadOnlyList<DraftPair> pairs, Dictionary<Holder, int> numbers)
    {
        mentors = new bool[]?[people];
        foreach (var pair in pairs.Where(pair => numbers.ContainsKey(pair.Newcomer)))
        {
            var own = mentors[numbers[pair.Newcomer]] ??= new bool[people];
            foreach (var mentor in pair.Mentors.Where(numbers.ContainsKey))
            {
                own[numbers[mentor]] = true;
            }
        }

        Asked = pairs.Count > 0;
        Beside = [.. duties.Select(duty => Where(duties, other => IsBeside(other, duty)))];
        Within = [.. duties.Select(duty => Where(duties, other => IsBeside(duty, other)))];
    }

    public bool Asked { get; }

    /// <summary>For each duty those of other layers that hold all of it.</summary>
    public int[][] Beside { get; }

    /// <summary>For each duty those of other layers that lie in it.</summary>
    public int[][] Within { get; }

    public bool IsNewcomer(int person) => person >= 0 && mentors[person] is not null;

    public bool IsMentor(int person, int newcomer) => person >= 0 && mentors[newcomer]![person];

    /// <summary>Whether the holder of a duty is a newcomer beside whom no mentor is on duty.</summary>
    public bool IsAlone(int[] holders, int duty)
    {
        var newcomer = holders[duty];
        if (!IsNewcomer(newcomer))
        {
            return false;
        }

        foreach (var other in Beside[duty])
        {
            if (IsMentor(holders[other], newcomer))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsBeside(DraftDuty mentors, DraftDuty newcomers) =>
        mentors.Layer != newcomers.Layer && mentors.From <= newcomers.From && mentors.To >= newcomers.To;

    private static int[] Where(DraftDuty[] duties, Func<DraftDuty, bool> isMeant) =>
        [.. Enumerable.Range(0, duties.Length).Where(index => isMeant(duties[index]))];
}
