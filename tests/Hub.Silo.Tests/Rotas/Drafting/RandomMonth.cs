using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Drafting;

namespace Hub.Silo.Tests.Rotas.Drafting;

/// <summary>What is to be drafted, with everything that can go against it; the same for the same seed.</summary>
internal sealed class RandomMonth(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>Up to so many days of two layers and so many members.</summary>
    public DraftInput Input(int mostDays, int mostMembers)
    {
        var days = 1 + random.Next(mostDays);
        var duties = Enumerable.Range(1, days)
            .SelectMany(day => new[] { Duty(day, DraftSpec.First), Duty(day, DraftSpec.Second) })
            .Where(_ => random.Next(8) > 0)
            .ToList();
        var members = Enumerable.Range(1, 1 + random.Next(mostMembers)).Select(DraftSpec.Person)
            .Select(who => Member(who, days))
            .ToList();
        var people = members.Select(member => member.Who).Append(DraftSpec.Person(99)).ToList();
        return new DraftInput(
            duties,
            members,
            [.. Many(days * members.Count / 3, () => new DraftWish(One(people), During(days), One(AnyWish)))],
            random.Next(2) == 0 ? [] : [.. Many(3, () => new DraftPair(One(people), [One(people), One(people)]))],
            random.Next(2) == 0 || duties.Count == 0
                ? []
                : [.. Many(3, () => new FixedEntry(One(duties).Id, One(people)))],
            new DraftWeights(new KindCounts(random.Next(3), 2, 3, random.Next(9)), random.Next(15), random.Next(4)),
            (ulong)seed);
    }

    public DraftInput Shuffled(DraftInput input) => input with
    {
        Duties = Shuffled(input.Duties),
        Members = [.. Shuffled(input.Members).Select(member => member with { Limits = Shuffled(member.Limits) })],
        Wishes = Shuffled(input.Wishes),
        Pairs = Shuffled(input.Pairs),
        Fixed = Shuffled(input.Fixed),
    };

    private static Wish[] AnyWish => [Wish.Cannot, Wish.Cannot, Wish.RatherNot, Wish.Gladly];

    private DraftDuty Duty(int day, LayerId layer)
    {
        var night = DraftSpec.Night(day, layer, One(Enum.GetValues<DutyKind>()));
        return random.Next(6) == 0 ? night with { To = night.To.AddHours(24) } : night;
    }

    private DraftMember Member(Holder who, int days) => new(
        who,
        random.Next(3) switch
        {
            0 => [DraftSpec.First],
            1 => [DraftSpec.Second],
            _ => [DraftSpec.First, DraftSpec.Second],
        },
        [.. Many(2, () => new DutyLimit(During(days), 1 + random.Next(3)))],
        TimeSpan.FromHours(12 * random.Next(5)),
        new KindCounts(random.Next(8), random.Next(4), random.Next(3), random.Next(2)),
        [.. Many(1, () => During(days))]);

    private Period During(int days) => DraftSpec.On(1 + random.Next(days), 1 + random.Next(days));

    private T[] Shuffled<T>(IReadOnlyList<T> items)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    private T One<T>(IReadOnlyList<T> of) => of[random.Next(of.Count)];

    private List<T> Many<T>(int most, Func<T> make) =>
        [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => make())];
}
