using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Planning;

/// <summary>A month's cells in the tables of a rota's planned layers, and back.</summary>
internal static class PlannedTables
{
    // A duty that began so long before a month and goes on in it is none that anybody plans by date.
    private const int DaysKept = 62;

    /// <summary>The layers that are planned: those that name by a table of dates.</summary>
    public static IEnumerable<Layer> Layers(RotaPolicy? policy) =>
        (policy?.Layers ?? []).Where(layer => layer.Assignment is Assignment.ByDate);

    /// <summary>What the tables have of a month.</summary>
    public static IReadOnlyList<PlanCell> Cells(RotaPolicy policy, DateOnly month) =>
    [
        .. from layer in Layers(policy)
           from day in ((Assignment.ByDate)layer.Assignment).Table
           where day.Date >= month && day.Date < month.AddMonths(1) && day.Holders.Count > 0
           group day.Holders by (layer.Id, day.Date) into cell
           select new PlanCell(
               cell.Key.Id, cell.Key.Date, [.. cell.SelectMany(own => own).Distinct()], string.Empty, false),
    ];

    /// <summary>The rules with these cells for the month, and with nothing in the tables that is long over.</summary>
    public static RotaPolicy Lay(RotaPolicy policy, DateOnly month, IEnumerable<PlanCell> cells)
    {
        var byLayer = cells.Where(cell => cell.Holders.Count > 0).ToLookup(cell => cell.Layer);
        return policy with
        {
            Layers =
            [
                .. policy.Layers.Select(layer => layer.Assignment is Assignment.ByDate table
                    ? layer with { Assignment = new Assignment.ByDate(Table(table, month, byLayer[layer.Id])) }
                    : layer),
            ],
        };
    }

    /// <summary>Whether two versions of rules have the same in their tables of a month.</summary>
    public static bool SayTheSame(RotaPolicy one, RotaPolicy other, DateOnly month) =>
        Told(one, month).SetEquals(Told(other, month));

    private static List<DateHolders> Table(Assignment.ByDate table, DateOnly month, IEnumerable<PlanCell> cells) =>
    [
        .. table.Table
            .Where(day => day.Date >= month.AddDays(-DaysKept) && (day.Date < month || day.Date >= month.AddMonths(1)))
            .Concat(cells.Select(cell => new DateHolders(cell.Date, cell.Holders)))
            .OrderBy(day => day.Date),
    ];

    private static HashSet<(LayerId, DateOnly, Holder)> Told(RotaPolicy policy, DateOnly month) =>
        [.. Cells(policy, month).SelectMany(cell => cell.Holders, (cell, holder) => (cell.Layer, cell.Date, holder))];
}
