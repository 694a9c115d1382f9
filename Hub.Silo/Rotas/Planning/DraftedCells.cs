using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Planning;

/// <summary>What a draft makes of the cells of one month; whatever is fixed stays.</summary>
internal static class DraftedCells
{
    public static IReadOnlyList<PlanCell> Of(
        Draft draft, IReadOnlyList<DraftedDuty> duties, MonthPlan plan, DateOnly month)
    {
        var holders = draft.Assignments.ToDictionary(taken => taken.Duty, taken => taken.Who);
        return
        [
            .. from duty in duties
               where duty.Place.Date >= month && duty.Place.Date < month.AddMonths(1)
               let cell = plan.CellAt(duty.Place)
               where !cell.Fixed
               select cell with { Holders = holders.TryGetValue(duty.Id, out var who) ? [who] : [] },
        ];
    }
}
