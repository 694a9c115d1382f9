using Hub.Contracts.Rotas;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Rotas.Planning;

/// <summary>A plan beside all that it has to agree with, and the rota as it would be with it.</summary>
internal sealed class PlanCase
{
    private PlanCase(RotaHistory history, MonthPlan plan, PlannedMonth month, PlanSurroundings around)
    {
        History = history;
        Plan = plan;
        Month = month;
        Around = around;
        Rules = [.. RulesToSet()];
        Laid = history.With(Rules);
    }

    /// <summary>The rota as it is.</summary>
    public RotaHistory History { get; }

    public MonthPlan Plan { get; }

    public PlannedMonth Month { get; }

    public PlanSurroundings Around { get; }

    /// <summary>The rules that publishing would set; none where the tables say the same already.</summary>
    public IReadOnlyList<RulesSet> Rules { get; }

    /// <summary>The rota as it would be.</summary>
    public RotaHistory Laid { get; }

    public PlanningTerms Terms => History.Rota.Terms;

    /// <summary>What is still to come of the month.</summary>
    public Period Ahead => new(Around.Now > Month.From ? Around.Now : Month.From, Month.To);

    /// <summary>Null where the rota has no rules in the month.</summary>
    public static PlanCase? Of(RotaHistory history, MonthPlan plan, DateOnly month, PlanSurroundings around) =>
        PlannedMonth.Of(history, month, around.Now) is { } planned
            ? new PlanCase(history, plan, planned, around)
            : null;

    /// <summary>The same with other cells.</summary>
    public PlanCase With(IEnumerable<PlanCell> cells) => new(
        History,
        Plan with { Cells = Plan.Cells.Clear().AddRange(cells.Select(cell => KeyValuePair.Create(
            MonthPlan.PlaceOf(cell), cell))) },
        Month,
        Around);

    /// <summary>No more duties a month than this: the smaller of what the terms and the wishes say.</summary>
    public int? Most(Holder who)
    {
        var terms = Terms.Members.FirstOrDefault(member => member.Who == who)?.Most;
        var wished = Plan.Wishes.GetValueOrDefault(who)?.Most;
        return terms < wished ? terms : wished ?? terms;
    }

    /// <summary>The cell of a duty of a planned layer that begins in the month; null for every other.</summary>
    public PlanPlace? PlaceOf(HeldDuty duty) =>
        duty is { Layer: { } layer, Elsewhere: null }
        && Month.From <= duty.Start && duty.Start < Month.To
        && Month.Layers.Any(planned => planned.Layer.Id == layer)
            ? new PlanPlace(layer, Month.Date(duty.Start))
            : null;

    /// <summary>Whether the cell's day is not over.</summary>
    public bool IsAhead(PlanCell cell) => Month.StartOf(cell.Date.AddDays(1)) > Around.Now;

    // From the month's start on, or from now; and in what was set for later already, since a duty of the month may go
    // on in it, and a month that was published behind this one must not bring back what this one had before.
    private IEnumerable<RulesSet> RulesToSet()
    {
        var from = Ahead.From;
        if (from >= Month.To || Month.Layers.Count == 0)
        {
            yield break;
        }

        var later = History.RulesAfter(from).Where(rules => rules.Effective < Month.To + HeldDuties.Margin);
        foreach (var rules in later.Prepend((Effective: from, Month.Policy)))
        {
            var laid = PlannedTables.Lay(rules.Policy, Month.First, Plan.Cells.Values);
            if (!PlannedTables.SayTheSame(laid, rules.Policy, Month.First))
            {
                yield return new RulesSet(laid, rules.Effective, Around.Now);
            }
        }
    }
}

/// <summary>What a plan has to agree with besides its rota.</summary>
/// <param name="Now">When it is looked at.</param>
/// <param name="Roll">Who is in the district.</param>
/// <param name="Elsewhere">The duties of other published rotas around the month.</param>
internal sealed record PlanSurroundings(DateTimeOffset Now, Roll Roll, IReadOnlyList<HeldDuty> Elsewhere);
