using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Planning;
using Hub.Testing;
using static Hub.Contracts.Rotas.PlanCommand;
using static Hub.Silo.Rotas.Planning.MonthPlanEvent;

namespace Hub.Silo.Tests.Rotas.Planning;

public sealed class EditingPlans : PlanSpec
{
    [Fact]
    public void A_plan_is_begun_once_for_the_first_of_a_month()
    {
        When(new Begin(Command, SomeRota.Id, December));
        var begun = Assert.IsType<PlanBegun>(Assert.Single(Events));
        Assert.Equal((SomeRota.Id, December), (begun.Rota, begun.Month));
        Given(Began);
        When(new Begin(Command, SomeRota.Id, December));
        ThenNothing();
    }

    [Fact]
    public void A_plan_of_another_month_than_its_id_or_beyond_the_horizon_is_refused()
    {
        foreach (var month in new[] { December.AddMonths(1), December.AddDays(3), new DateOnly(2100, 1, 1), default })
        {
            When(new Begin(Command, SomeRota.Id, month));
            ThenRefused(PlanRefusals.MonthWrong);
        }
    }

    [Fact]
    public void What_the_tables_have_already_is_in_the_plan_from_the_beginning()
    {
        Given(Planned with { Policy = PlannedTables.Lay(PlannedRota.Policy, December, [Cell(5, Ito)]) });
        When(new Begin(Command, SomeRota.Id, December));
        var cell = Assert.Single(Assert.IsType<PlanBegun>(Assert.Single(Events)).Cells);
        Assert.Equal((First, Day(5), Ito), (cell.Layer, cell.Date, Assert.Single(cell.Holders)));
    }

    [Fact]
    public void Nobody_but_the_secretariat_edits_and_nothing_is_edited_before_it_is_begun()
    {
        PlanCommand[] kept =
        [
            new Begin(Command, SomeRota.Id, December), new PutCells(Command, [Cell(5, Ito)]), new Undo(Command),
            new Redo(Command), new AskWishes(Command, Now.AddDays(3)),
        ];
        foreach (var command in kept)
        {
            When(command, Some.Primary);
            ThenRefused(DistrictRefusals.SecretariatOnly);
        }

        foreach (var command in kept.Skip(1))
        {
            When(command);
            ThenRefused(PlanRefusals.Unknown);
        }
    }

    [Fact]
    public void Only_cells_that_change_are_recorded()
    {
        Given(Began, Put(Cell(5, Ito)));
        When(new PutCells(Command, [Cell(5, Ito), Cell(6, Yamashita)]));
        Assert.Equal([Day(6)], Assert.IsType<CellsPut>(Assert.Single(Events)).Cells.Select(cell => cell.Date));
        When(new PutCells(Command, [Cell(5, Ito)]));
        ThenNothing();
    }

    [Fact]
    public void A_wrong_cell_is_refused_with_its_place()
    {
        Given(Began);
        Wrong(new PlanCell(First, new DateOnly(2027, 1, 1), [Ito], "", false), PlanRefusals.DateOutside);
        Wrong(Cell(6, Ito) with { Layer = SomeRota.Nights }, PlanRefusals.LayerUnknown);
        Wrong(Cell(6, Ito, Ito), PlanRefusals.CellWrong);
        Wrong(Noted(6, new string('あ', 201)), PlanRefusals.CellWrong);
        Wrong(Cell(6, Holder.Of(new PractitionerId(Some.Id(77)))), RotaRefusals.HolderUnknown);
        Wrong(Cell(5, Ito), PlanRefusals.CellWrong);
    }

    [Fact]
    public void A_step_is_taken_back_and_entered_again_until_another_is_entered()
    {
        Given(Began, Put(Cell(5, Ito)), Put(Cell(5, Yamashita), Cell(6, Ito)));
        When(new Undo(Command));
        Given([.. Events.Cast<MonthPlanEvent>()]);
        Assert.Equal([Ito], Plan.CellAt(new(First, Day(5))).Holders);
        Assert.True(Plan.CellAt(new(First, Day(6))).IsEmpty);
        When(new Redo(Command));
        Given([.. Events.Cast<MonthPlanEvent>()]);
        Assert.Equal([Yamashita], Plan.CellAt(new(First, Day(5))).Holders);
        When(new Redo(Command));
        ThenRefused(PlanRefusals.NothingToRedo);
        When(new Undo(Command));
        Given([.. Events.Cast<MonthPlanEvent>(), Put(Cell(7, Ito))]);
        When(new Redo(Command));
        ThenRefused(PlanRefusals.NothingToRedo);
    }

    [Fact]
    public void Any_steps_and_as_many_back_leave_what_was_there_before()
    {
        var random = new Random(Seed());
        for (var round = 0; round < 50; round++)
        {
            var (plan, steps) = (MonthPlan.Evolve(MonthPlan.Unknown, Began), random.Next(1, MonthPlan.MostSteps));
            var states = new List<string>();
            for (var step = 0; step < steps; step++)
            {
                states.Add(Told(plan));
                plan = MonthPlan.Evolve(plan, Put([.. Enumerable.Range(1, random.Next(1, 6)).Select(day =>
                    random.Next(3) == 0 ? Noted(day, "") : Cell(day, random.Next(2) == 0 ? Ito : Midori))]));
            }

            var last = Told(plan);
            foreach (var state in Enumerable.Reverse(states))
            {
                plan = MonthPlan.Evolve(plan, new StepUndone(plan.Done[^1].Before, Now));
                Assert.Equal(state, Told(plan));
            }

            Assert.Empty(plan.Done);
            while (!plan.Undone.IsEmpty)
            {
                plan = MonthPlan.Evolve(plan, new StepRedone(plan.Undone[^1].After, Now));
            }

            Assert.Equal(last, Told(plan));
        }
    }

    [Fact]
    public void A_hundred_steps_are_remembered_and_no_more()
    {
        Given(Began);
        for (var step = 0; step < MonthPlan.MostSteps + 5; step++)
        {
            Given(Put(Cell(1 + (step % 28), step % 2 == 0 ? Ito : Midori)));
        }

        Assert.Equal(MonthPlan.MostSteps, Plan.Done.Count);
    }

    private static int Seed()
    {
        var seed = Environment.GetEnvironmentVariable("HUB_SEED") is { Length: > 0 } given
            ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture)
            : Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"HUB_SEED={seed}");
        return seed;
    }

    private static string Told(MonthPlan plan) => string.Join(
        ';',
        plan.Cells.Values.OrderBy(cell => cell.Date)
            .Select(cell => $"{cell.Date:O} {string.Join(',', cell.Holders)} {cell.Note} {cell.Fixed}"));

    private void Wrong(PlanCell cell, Refusal refusal)
    {
        When(new PutCells(Command, [Cell(5, Ito), cell]));
        ThenRefused(refusal);
    }
}
