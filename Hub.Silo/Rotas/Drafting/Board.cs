using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Drafting;

/// <summary>
/// The input by numbers: duties by time and people by id, so that no order of the input has a say. What never changes
/// while a draft is made is worked out here, once.
/// </summary>
internal sealed class Board
{
    public const int Kinds = 4;
    public const int Nobody = -1;

    private readonly byte[] wishes;
    private readonly Dictionary<Holder, int> numbers;

    /// <exception cref="ArgumentException">Duty or member twice, duty that ends before it begins.</exception>
    public Board(DraftInput input)
    {
        Duties = [.. input.Duties.OrderBy(duty => duty.From).ThenBy(duty => duty.To)
            .ThenBy(duty => duty.Layer.Value).ThenBy(duty => duty.Id.Value)];
        Members = [.. input.Members.OrderBy(member => member.Who.Kind).ThenBy(member => member.Who.Id).Select(InOrder)];
        Refuse(input);
        var entries = new FixedEntries(input.Fixed, Duties);
        People = [.. Members.Select(member => member.Who)
            .Concat(entries.Holders.Except(Members.Select(member => member.Who))
                .OrderBy(who => who.Kind).ThenBy(who => who.Id))];
        numbers = People.Index().ToDictionary(one => one.Item, one => one.Index);
        FixedTwice = [.. Duties.Select(duty => entries.Of(duty.Id) is { Count: > 1 } several ? several : [])];
        FixedTo = [.. Duties.Select(duty => entries.Of(duty.Id) is [var one] ? numbers[one] : Nobody)];
        Free = [.. Enumerable.Range(0, Duties.Length)
            .Where(duty => FixedTo[duty] == Nobody && FixedTwice[duty].Count == 0)];
        Weights = Numbers(input.Weights.Kinds);
        (RatherNot, Gladly) = (input.Weights.RatherNot, input.Weights.Gladly);
        History = [.. Members.Select(member => Numbers(member.History))];
        wishes = WishesOf(input.Wishes);
        Candidates = [.. Duties.Index().Select(duty => CandidatesOf(duty.Index))];
        IsCandidate = new bool[People.Length * Duties.Length];
        foreach (var (duty, members) in Candidates.Index())
        {
            Array.ForEach(members, member => IsCandidate[At(member, duty)] = true);
        }

        Clashes = new Clashes(Duties, Members);
        Limits = new Limits(Duties, Members);
        Mentoring = new Mentoring(Duties, People.Length, input.Pairs, numbers);
    }

    public DraftDuty[] Duties { get; }

    public DraftMember[] Members { get; }

    /// <summary>The members, and after them whoever else is fixed to a duty.</summary>
    public Holder[] People { get; }

    /// <summary>Whom the secretariat has put in.</summary>
    public int[] FixedTo { get; }

    /// <summary>Of duties for which several are fixed, those; they stay empty.</summary>
    public IReadOnlyList<Holder>[] FixedTwice { get; }

    /// <summary>The duties that are not decided beforehand.</summary>
    public int[] Free { get; }

    /// <summary>For each duty the members against whom nothing speaks but other duties of the draft.</summary>
    public int[][] Candidates { get; }

    /// <summary>The same as a table; see <see cref="At"/>.</summary>
    public bool[] IsCandidate { get; }

    public int[] Weights { get; }

    public int RatherNot { get; }

    public int Gladly { get; }

    public int[][] History { get; }

    public Clashes Clashes { get; }

    public Limits Limits { get; }

    public Mentoring Mentoring { get; }

    public int At(int person, int duty) => (person * Duties.Length) + duty;

    public int Kind(int duty) => (int)Duties[duty].Kind;

    public int Weight(int duty) => Weights[Kind(duty)];

    public bool IsMember(int person) => person >= 0 && person < Members.Length;

    public int NumberOf(Holder who) => numbers[who];

    public Wish? WishOf(int person, int duty) =>
        IsMember(person) && wishes[At(person, duty)] is > 0 and var wish ? (Wish)(wish - 1) : null;

    /// <summary>What the wish of one for a duty costs.</summary>
    public int WishCost(int person, int duty) => WishOf(person, duty) switch
    {
        Wish.RatherNot => RatherNot,
        Wish.Gladly => -Gladly,
        _ => 0,
    };

    public bool MayDoLayer(int member, int duty) => Members[member].Layers.Contains(Duties[duty].Layer);

    /// <summary>The duties elsewhere that are at the time of a duty or too near to it.</summary>
    public IEnumerable<Period> Elsewhere(int member, int duty) => Members[member].Elsewhere
        .Where(other => Clashes.AreNear(Duties[duty], other.From, other.To, Members[member].Rest));

    private static int[] Numbers(KindCounts counts) =>
        [counts.Weekday, counts.Weekend, counts.Holiday, counts.YearEnd];

    private static DraftMember InOrder(DraftMember member) => member with
    {
        Limits = [.. member.Limits.Distinct()
            .OrderBy(limit => limit.During.From).ThenBy(limit => limit.During.To).ThenBy(limit => limit.Most)],
        Elsewhere = [.. member.Elsewhere.Distinct().OrderBy(other => other.From).ThenBy(other => other.To)],
    };

    private static void Refuse(DraftInput input)
    {
        if (input.Duties.DistinctBy(duty => duty.Id).Count() < input.Duties.Count
            || input.Members.DistinctBy(member => member.Who).Count() < input.Members.Count)
        {
            throw new ArgumentException("A duty or a member is given twice.", nameof(input));
        }

        if (input.Duties.Any(duty => duty.To <= duty.From || !Enum.IsDefined(duty.Kind)))
        {
            throw new ArgumentException("A duty ends before it begins, or is of no kind.", nameof(input));
        }

        var weights = Numbers(input.Weights.Kinds);
        if (weights.Append(input.Weights.RatherNot).Append(input.Weights.Gladly).Any(weight => weight is < 0 or > 1000)
            || input.Members.Any(member => member.Rest < TimeSpan.Zero))
        {
            throw new ArgumentException("A weight or a rest is out of range.", nameof(input));
        }
    }

    private byte[] WishesOf(IReadOnlyList<DraftWish> given)
    {
        var strongest = new byte[Members.Length * Duties.Length];
        foreach (var wish in given.Where(wish => numbers.TryGetValue(wish.Who, out var person) && IsMember(person)))
        {
            foreach (var (index, duty) in Duties.Index())
            {
                if (duty.From < wish.During.To && wish.During.From < duty.To)
                {
                    ref var known = ref strongest[At(numbers[wish.Who], index)];
                    known = Math.Max(known, (byte)(wish.Wish + 1));
                }
            }
        }

        return strongest;
    }

    private int[] CandidatesOf(int duty) => FixedTo[duty] != Nobody || FixedTwice[duty].Count > 0
        ? []
        : [.. Enumerable.Range(0, Members.Length).Where(member =>
            MayDoLayer(member, duty)
            && WishOf(member, duty) != Wish.Cannot
            && !Elsewhere(member, duty).Any())];
}
