namespace Hub.Contracts.Rotas;

/// <summary>By what the months of a rota are planned.</summary>
/// <param name="Members">Who takes duties, and is asked for wishes.</param>
/// <param name="RestHours">At least so long between the end of a duty and the start of the next; 0 for none.</param>
/// <param name="Pairs">Newcomers, and who must be on duty beside them.</param>
/// <param name="Weights">What is worth how much to a draft.</param>
/// <param name="Kinds">
/// Which kinds are shared out each for itself; a duty of another counts as the greatest below it that is here.
/// </param>
public sealed record PlanningTerms(
    IReadOnlyList<PlanMember> Members,
    int RestHours,
    IReadOnlyList<MentorPair> Pairs,
    PlanWeights Weights,
    IReadOnlyList<DutyKind> Kinds)
{
    /// <summary>Nobody is planned with.</summary>
    public static PlanningTerms None { get; } = new([], 0, [], PlanWeights.Usual, Enum.GetValues<DutyKind>());
}

/// <summary>One who takes duties.</summary>
/// <param name="Who">A person or an institution of the district's lists.</param>
/// <param name="Layers">The planned layers of which they take duties.</param>
/// <param name="Most">No more duties a month than this; null for no maximum.</param>
public sealed record PlanMember(Holder Who, IReadOnlyList<LayerId> Layers, int? Most);

/// <summary>A newcomer takes a duty only while one of the mentors is on duty in another layer.</summary>
public sealed record MentorPair(Holder Newcomer, IReadOnlyList<Holder> Mentors);

/// <summary>What is worth how much to a draft, each from 0 to 1000.</summary>
/// <param name="Kinds">How much a duty of each kind weighs.</param>
/// <param name="RatherNot">What a duty on a △ costs.</param>
/// <param name="Gladly">What a duty on a ○ is worth.</param>
public sealed record PlanWeights(KindCounts Kinds, int RatherNot, int Gladly)
{
    public static PlanWeights Usual { get; } = new(new KindCounts(1, 2, 3, 4), 12, 2);
}

/// <summary>Whom a written text meant, so that the next sheet need not ask.</summary>
/// <param name="Column">The column in which it stood, as its heading says; may be empty.</param>
/// <param name="Written">The text as it stood in a cell.</param>
/// <param name="Holder">Whom it means; null where that is to be forgotten.</param>
public sealed record WrittenName(string Column, string Written, Holder? Holder);

/// <summary>Which layer a column of a sheet holds, so that the next sheet need not ask.</summary>
/// <param name="Heading">As the sheet calls it.</param>
/// <param name="Layer">The layer; null where that is to be forgotten.</param>
public sealed record WrittenColumn(string Heading, LayerId? Layer);
