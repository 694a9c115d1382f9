using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Drafting;

/// <summary>All that a draft is made from. The order of its lists has no say.</summary>
internal sealed record DraftInput(
    IReadOnlyList<DraftDuty> Duties,
    IReadOnlyList<DraftMember> Members,
    IReadOnlyList<DraftWish> Wishes,
    IReadOnlyList<DraftPair> Pairs,
    IReadOnlyList<FixedEntry> Fixed,
    DraftWeights Weights,
    ulong Seed);

/// <summary>A duty to fill.</summary>
internal sealed record DraftDuty(
    DraftDutyId Id, LayerId Layer, DateTimeOffset From, DateTimeOffset To, DutyKind Kind);

/// <summary>One who takes duties.</summary>
/// <param name="Who">The member.</param>
/// <param name="Layers">Which layers the member takes duties of.</param>
/// <param name="Limits">All of them hold.</param>
/// <param name="Rest">At least this between the end of a duty and the start of the next.</param>
/// <param name="History">
/// Duties of the last twelve months. Whoever came meanwhile is to be credited with the others' mean of the months
/// before; else the draft makes up for them.
/// </param>
/// <param name="Elsewhere">Duties outside of this draft, such as the last of the month before.</param>
internal sealed record DraftMember(
    Holder Who,
    IReadOnlyList<LayerId> Layers,
    IReadOnlyList<DutyLimit> Limits,
    TimeSpan Rest,
    KindCounts History,
    IReadOnlyList<Period> Elsewhere);

/// <summary>A wish; of several upon one duty × goes before △ and △ before ○.</summary>
internal sealed record DraftWish(Holder Who, Period During, Wish Wish);

/// <summary>
/// A newcomer takes a duty only while one of the mentors has a duty of another layer that holds all of it. Several
/// pairs of one newcomer are one with all of their mentors.
/// </summary>
internal sealed record DraftPair(Holder Newcomer, IReadOnlyList<Holder> Mentors);

/// <summary>The secretariat has put somebody in, a member or not.</summary>
internal sealed record FixedEntry(DraftDutyId Duty, Holder Who);

/// <summary>What is worth how much to a draft.</summary>
/// <param name="Kinds">How much a duty of each kind weighs.</param>
/// <param name="RatherNot">What a duty on a △ costs, in the unit of unfairness.</param>
/// <param name="Gladly">What a duty on a ○ is worth.</param>
internal sealed record DraftWeights(KindCounts Kinds, int RatherNot, int Gladly)
{
    public static DraftWeights Usual { get; } = new(new KindCounts(1, 2, 3, 4), 12, 2);
}

/// <summary>A draft as far as it has come.</summary>
internal sealed record DraftStage(Draft Draft, int Step, int Steps);
