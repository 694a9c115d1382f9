namespace Hub.Contracts.Rotas;

/// <summary>
/// Drafts in the making. They live in this process, few of them, each for who began it: whoever restarts the hub
/// begins again. Every call is refused for anyone but the secretariat and the operator.
/// </summary>
public interface IDraftRuns
{
    /// <summary>Begins a draft of one to three months from their plans; one of the same person is dropped.</summary>
    Task<Answer<DraftRunView>> Start(
        PractitionerId by, RotaId rota, DateOnly firstMonth, int months, CancellationToken cancellation = default);

    /// <summary>How far it is, and the best draft so far.</summary>
    Task<Answer<DraftRunView>> State(PractitionerId by, DraftRunId id, CancellationToken cancellation = default);

    /// <summary>Ends it; the best so far is kept.</summary>
    Task<Answer<DraftRunView>> Stop(PractitionerId by, DraftRunId id, CancellationToken cancellation = default);

    /// <summary>
    /// Enters the draft into the plans, for each month as one step that can be undone, and forgets it. Cells that are
    /// fixed stay, also those that were fixed meanwhile. The answer is the version of each plan, by month.
    /// </summary>
    Task<Answer<DraftTaken>> Take(PractitionerId by, DraftRunId id, CancellationToken cancellation = default);

    /// <summary>Forgets it.</summary>
    Task<Answer<DraftRunView>> Drop(PractitionerId by, DraftRunId id, CancellationToken cancellation = default);
}

/// <summary>A draft in the making.</summary>
/// <param name="Id">Which.</param>
/// <param name="Rota">The rota.</param>
/// <param name="FirstMonth">The first day of its first month.</param>
/// <param name="Months">How many months.</param>
/// <param name="State">Whether it goes on.</param>
/// <param name="Percent">How much of the work is done.</param>
/// <param name="Draft">The best so far; null before there is one.</param>
/// <param name="Duties">The duties that are to fill, with their places.</param>
/// <param name="Glossary">What the ids stand for.</param>
public sealed record DraftRunView(
    DraftRunId Id,
    RotaId Rota,
    DateOnly FirstMonth,
    int Months,
    DraftRunState State,
    int Percent,
    Draft? Draft,
    IReadOnlyList<DraftedDuty> Duties,
    DutyGlossary Glossary);

/// <summary>A duty of a draft: the windows of a layer that begin on one date.</summary>
public sealed record DraftedDuty(DraftDutyId Id, PlanPlace Place, Period During, DutyKind Kind);

/// <summary>The plans that a draft went into.</summary>
public sealed record DraftTaken(IReadOnlyList<PlanTaken> Plans);

/// <summary>A plan, and its version behind the draft.</summary>
public sealed record PlanTaken(PlanId Plan, DateOnly Month, long Version);

/// <summary>How far a draft is.</summary>
public enum DraftRunState
{
    Running,

    /// <summary>To its end.</summary>
    Done,

    /// <summary>Before its end, as somebody asked.</summary>
    Stopped,

    /// <summary>It broke; what it had is kept.</summary>
    Failed,
}
