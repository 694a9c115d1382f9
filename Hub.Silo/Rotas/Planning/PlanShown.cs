using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Planning;

/// <summary>A plan in the words of the contract.</summary>
internal static class PlanShown
{
    private const int DueOn = 25;

    public static PlanView Of(PlanFound found, RotaView rota)
    {
        var it = found.Case;
        var findings = PlanChecks.Of(it);
        var layers = Layers(it.Month, it.With([]).Laid).ToList();
        var loads = DutyLoads.Of(it).ToList();
        var publication = it.History.Rota.Publications.GetValueOrDefault(it.Month.First);
        var glossary = new Glossary(found.Contacts);
        glossary.Add(loads.Select(load => load.Who));
        glossary.Add(it.Plan.Cells.Values.SelectMany(cell => cell.Holders));
        glossary.Add(it.Plan.Wishes.Keys);
        glossary.Add(layers.SelectMany(layer => layer.Windows).SelectMany(window => window.Fill));
        glossary.Add(findings.SelectMany(finding => finding.Holders));
        glossary.Add(it.Terms.Pairs.SelectMany(pair => pair.Mentors.Append(pair.Newcomer)));
        return new PlanView(
            rota,
            it.Month.First,
            found.Version,
            !it.Plan.Done.IsEmpty,
            !it.Plan.Undone.IsEmpty,
            it.Month.First.AddMonths(-1).AddDays(DueOn - 1),
            publication is null ? null : new(publication.At, publication.Plan, publication.Confirmed),
            [.. it.Month.Days()],
            layers,
            [.. it.Plan.Cells.Values.OrderBy(cell => cell.Date).ThenBy(cell => cell.Layer.Value)],
            publication is null ? [] : [.. Changed(it)],
            it.Terms,
            Wishes(it),
            loads,
            findings,
            glossary.Made with { Layers = Named(it.Month) });
    }

    /// <summary>The planned layers; without anybody who fills them where no history is given.</summary>
    public static IEnumerable<PlanLayer> Layers(PlannedMonth month, RotaHistory? fill) =>
        month.Layers.Select(layer => new PlanLayer(
            layer.Layer.Id,
            layer.Layer.Name,
            layer.Layer.Role,
            [
                .. layer.Windows.Select(window => new PlanWindow(
                    window.Date,
                    window.From,
                    window.To,
                    window.Kind,
                    [.. (fill?.At(layer.Layer.Role, window.From).Holders ?? []).Select(duty => duty.Holder)])),
            ]));

    private static LayerView[] Named(PlannedMonth month) =>
        [.. month.Policy.Layers.Select(layer => new LayerView(layer.Id, layer.Name))];

    private static WishRound Wishes(PlanCase it) => new(
        it.Plan.Deadline,
        [.. it.Plan.Wishes.Values.OrderBy(wishes => wishes.For.Kind).ThenBy(wishes => wishes.For.Id)],
        it.Plan.Deadline is null
            ? []
            : [.. it.Terms.Members.Select(member => member.Who).Where(who => !it.Plan.Wishes.ContainsKey(who))]);

    // Against what the rota has: its tables say what was published last.
    private static IEnumerable<PlanPlace> Changed(PlanCase it)
    {
        var published = PlannedTables.Cells(it.Month.Policy, it.Month.First).ToDictionary(MonthPlan.PlaceOf);
        return published.Keys.Union(it.Plan.Cells.Keys)
            .Where(place => !it.Plan.CellAt(place).Holders.ToHashSet()
                .SetEquals(published.GetValueOrDefault(place)?.Holders ?? []))
            .OrderBy(place => place.Date)
            .ThenBy(place => place.Layer.Value);
    }
}
