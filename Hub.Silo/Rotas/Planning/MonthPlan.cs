using System.Collections.Immutable;
using Hub.Contracts.Rotas;
using static Hub.Silo.Rotas.Planning.MonthPlanEvent;

namespace Hub.Silo.Rotas.Planning;

/// <summary>The plan of a month as its events tell it.</summary>
/// <param name="Rota">Its rota.</param>
/// <param name="Month">The first day of the month.</param>
/// <param name="Cells">What is entered; cells in which nothing is are not here.</param>
/// <param name="Done">The steps that can be taken back, the last at the end.</param>
/// <param name="Undone">The steps that can be entered again, the next at the end.</param>
/// <param name="Deadline">Until when the members are asked for wishes; null where they are not.</param>
/// <param name="Wishes">What they answered.</param>
/// <param name="At">When the last of it was recorded.</param>
internal sealed record MonthPlan(
    RotaId Rota,
    DateOnly Month,
    ImmutableDictionary<PlanPlace, PlanCell> Cells,
    ImmutableList<PlanStep> Done,
    ImmutableList<PlanStep> Undone,
    DateTimeOffset? Deadline,
    ImmutableDictionary<Holder, MemberWishes> Wishes,
    DateTimeOffset At)
{
    /// <summary>So many steps can be taken back.</summary>
    public const int MostSteps = 100;

    public static MonthPlan Unknown { get; } = new(
        default,
        default,
        ImmutableDictionary<PlanPlace, PlanCell>.Empty,
        [],
        [],
        null,
        ImmutableDictionary<Holder, MemberWishes>.Empty,
        DateTimeOffset.MinValue);

    public bool IsBegun => Month != default;

    public PlanCell CellAt(PlanPlace place) => Cells.GetValueOrDefault(place) ?? Nothing(place);

    public static MonthPlan Evolve(MonthPlan plan, MonthPlanEvent fact) => (fact switch
    {
        PlanBegun e => (plan with { Rota = e.Rota, Month = e.Month }).With(e.Cells),
        CellsPut e => plan.With(e.Cells) with
        {
            Done = Bounded(plan.Done.Add(new PlanStep(plan.Standing(e.Cells), e.Cells))), Undone = [],
        },
        StepUndone e => plan.With(e.Cells) with
        {
            Done = plan.Done.RemoveAt(plan.Done.Count - 1), Undone = plan.Undone.Add(plan.Done[^1]),
        },
        StepRedone e => plan.With(e.Cells) with
        {
            Done = plan.Done.Add(plan.Undone[^1]), Undone = plan.Undone.RemoveAt(plan.Undone.Count - 1),
        },
        WishesAsked e => plan with { Deadline = e.Deadline },
        WishesAnswered e => plan with
        {
            Wishes = plan.Wishes.SetItem(e.For, new MemberWishes(e.For, e.Dates, e.Most, e.Note, e.By, e.At)),
        },
        _ => plan,
    }) with { At = fact.At };

    public static PlanPlace PlaceOf(PlanCell cell) => new(cell.Layer, cell.Date);

    public static PlanCell Nothing(PlanPlace place) => new(place.Layer, place.Date, [], string.Empty, false);

    private List<PlanCell> Standing(IReadOnlyList<PlanCell> cells) => [.. cells.Select(cell => CellAt(PlaceOf(cell)))];

    private MonthPlan With(IReadOnlyList<PlanCell> cells) => this with
    {
        Cells = cells.Aggregate(
            Cells,
            (all, cell) => cell.IsEmpty ? all.Remove(PlaceOf(cell)) : all.SetItem(PlaceOf(cell), cell)),
    };

    private static ImmutableList<PlanStep> Bounded(ImmutableList<PlanStep> steps) =>
        steps.Count > MostSteps ? steps.RemoveAt(0) : steps;
}

/// <summary>Cells as they were before a step, and as they are behind it.</summary>
internal sealed record PlanStep(IReadOnlyList<PlanCell> Before, IReadOnlyList<PlanCell> After);
