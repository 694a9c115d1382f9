using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;

namespace Hub.Silo.Rotas.Planning;

/// <summary>The stored facts of a month's plan. Never rename or retype a field: add an event.</summary>
internal abstract record MonthPlanEvent(DateTimeOffset At)
{
    /// <summary>With what the rota's tables had of the month already.</summary>
    [EventName("plan-begun")]
    public sealed record PlanBegun(RotaId Rota, DateOnly Month, IReadOnlyList<PlanCell> Cells, DateTimeOffset At)
        : MonthPlanEvent(At);

    /// <summary>Cells as they are from now on, one step that can be taken back.</summary>
    [EventName("plan-cells-put")]
    public sealed record CellsPut(IReadOnlyList<PlanCell> Cells, DateTimeOffset At) : MonthPlanEvent(At);

    /// <summary>The last step was taken back: its cells as they are again.</summary>
    [EventName("plan-step-undone")]
    public sealed record StepUndone(IReadOnlyList<PlanCell> Cells, DateTimeOffset At) : MonthPlanEvent(At);

    /// <summary>The step that was taken back last was entered again.</summary>
    [EventName("plan-step-redone")]
    public sealed record StepRedone(IReadOnlyList<PlanCell> Cells, DateTimeOffset At) : MonthPlanEvent(At);

    [EventName("plan-wishes-asked")]
    public sealed record WishesAsked(DateTimeOffset Deadline, DateTimeOffset At) : MonthPlanEvent(At);

    [EventName("plan-wishes-answered")]
    public sealed record WishesAnswered(
        Holder For, IReadOnlyList<DateWish> Dates, int? Most, string Note, PractitionerId By, DateTimeOffset At)
        : MonthPlanEvent(At);
}
