using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Drafting;

namespace Hub.Silo.Tests.Rotas.Drafting;

/// <summary>What holds of every draft, each shown by many that nobody chose; a failure names its seed.</summary>
public sealed class AnyMonth : DraftSpec
{
    [Fact]
    public void Breaks_no_hard_rule_and_names_what_hinders_each_gap() => Holds(60, seed =>
    {
        var input = new RandomMonth(seed).Input(12, 8);
        return HardRules.BrokenBy(input, DraftPlanner.Finish(input));
    });

    [Fact]
    public void Is_whole_and_no_worse_at_every_stage_at_which_one_stops() => Holds(40, seed =>
    {
        var input = new RandomMonth(seed).Input(12, 8);
        var worst = (Gaps: int.MaxValue, Cost: double.MaxValue);
        foreach (var stage in DraftPlanner.Stage(input))
        {
            var seats = stage.Draft.Assignments.ToDictionary(one => one.Duty, one => one.Who);
            var now = (stage.Draft.Gaps.Count, PlainCost.Of(input, seats));
            var broken = HardRules.BrokenBy(input, stage.Draft);
            // A newcomer who is fixed is found a mentor at any price.
            var dearer = input.Pairs.Count == 0 && now.CompareTo(worst) > 0 ? $"{now} after {worst}" : null;
            if ((broken ?? dearer) is { } wrong)
            {
                return string.Create(CultureInfo.InvariantCulture, $"step {stage.Step}: {wrong}");
            }

            worst = now;
        }

        return null;
    });

    [Fact]
    public void Is_the_same_whatever_the_order_of_the_input() => Holds(30, seed =>
    {
        var month = new RandomMonth(seed);
        var input = month.Input(12, 8);
        var (one, other) = (DraftPlanner.Finish(input), DraftPlanner.Finish(month.Shuffled(input)));
        return string.Equals(Told(one), Told(other), StringComparison.Ordinal) ? null : $"{Told(one)}\n{Told(other)}";
    });

    [Fact]
    public void Has_no_gap_that_any_other_draft_could_do_without() => Holds(60, seed =>
    {
        var input = new RandomMonth(seed).Input(4, 4);
        var (draft, fewest) = (DraftPlanner.Stage(input).First().Draft, EveryDraft.Gaps(input));
        return draft.Gaps.Count == fewest && draft.FewestGaps == fewest
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{draft.Gaps.Count} gaps, at least {draft.FewestGaps} by its own account, {fewest} by every draft");
    });

    [Fact]
    public void Is_as_fair_as_the_fairest_and_never_below_the_bound() => Holds(60, seed =>
    {
        var input = new RandomMonth(seed).Input(4, 4);
        var draft = DraftPlanner.Finish(input);
        var seats = draft.Assignments.ToDictionary(one => one.Duty, one => one.Who);
        var every = EveryDraft.Filling(input, draft);
        var reached = PlainCost.Uneven(input, seats);
        var bound = reached - draft.Fairness.Reached + draft.Fairness.AtLeast;
        var best = input.Pairs.Count > 0 || PlainCost.Of(input, seats) <= every.LeastCost;
        return bound <= every.LeastUneven + 0.001 && best
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"bound {bound}, reached {reached}, fairest {every.LeastUneven}, cost {PlainCost.Of(input, seats)}, "
                    + $"cheapest {every.LeastCost}");
    });

    private static void Holds(int months, Func<int, string?> wrong) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(months),
        Prop.ForAll(
            Arb.From(Gen.Choose(1, int.MaxValue - 1), _ => []),
            seed => wrong(seed) is not { } why ? true : throw new InvalidOperationException($"Seed {seed}: {why}")));
}
