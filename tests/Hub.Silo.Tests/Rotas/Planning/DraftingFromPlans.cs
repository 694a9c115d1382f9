using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Drafting;
using Hub.Silo.Rotas.Planning;
using Hub.Testing;
using static Hub.Silo.Rotas.Planning.MonthPlanEvent;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Tests.Rotas.Planning;

public sealed class DraftingFromPlans : PlanSpec
{
    private static readonly DateTimeOffset never = Now.AddDays(1);

    [Fact]
    public void A_draft_fills_the_month_keeps_what_is_fixed_and_gives_nobody_a_duty_on_a_cross()
    {
        DateWish[] crosses = [.. Enumerable.Range(1, 10).Select(day => new DateWish(Day(day), Wish.Cannot))];
        Given(new PlanningSet(PlannedRota.Terms with { RestHours = 0 }, Now));
        Given(
            Began, Put(Cell(3, Ito) with { Fixed = true }),
            new WishesAnswered(Yamashita, crosses, null, "", Some.Primary.Id, Now));
        var asked = Asked();
        var draft = DraftPlanner.Stage(asked.Input).Take(3).Last().Draft;
        var cells = DraftedCells.Of(draft, asked.Duties, Plan, December);
        Assert.Empty(draft.Gaps);
        Assert.DoesNotContain(cells, cell => cell.Layer == First && cell.Date == Day(3));
        Given(Put([.. cells]));
        Assert.Equal([Ito], Plan.CellAt(new(First, Day(3))).Holders);
        Assert.DoesNotContain(Findings(), finding => finding.Kind is PlanFindingKind.CannotThen
            or PlanFindingKind.Uncovered or PlanFindingKind.OverMaximum or PlanFindingKind.DoubleBooked);
    }

    [Fact]
    public void Duties_elsewhere_and_decided_cells_are_kept_clear_of()
    {
        Given(Began, Put(Cell(5, Ito, Yamashita) with { Fixed = true }, Noted(6, "未定") with { Fixed = true }));
        var other = new HeldDuty(
            new RotaId(Some.Id(99)), "primary", Second, Midori, At(10, 18), At(10, 18), At(11, 9),
            TimeSpan.FromHours(15));
        var asked = Asked([other]);
        Assert.DoesNotContain(asked.Duties, duty => duty.Place == new PlanPlace(First, Day(5)));
        Assert.DoesNotContain(asked.Duties, duty => duty.Place == new PlanPlace(First, Day(6)));
        Assert.Contains(asked.Duties, duty => duty.Place == new PlanPlace(First, Day(7)));
        Assert.Contains(new Period(At(10, 18), At(11, 9)), Member(asked, Midori).Elsewhere);
        Assert.Contains(new Period(At(5, 18), At(6, 9)), Member(asked, Ito).Elsewhere);
        Assert.Equal(2, Assert.Single(Member(asked, Ito).Limits).Most);
    }

    [Fact]
    public void What_a_rotation_would_do_in_a_drafted_duty_is_no_duty_elsewhere()
    {
        Given(Began);
        var midori = Member(Asked(), Midori);
        Assert.All(midori.Elsewhere, other => Assert.True(other.To <= At(1, 9) || other.From >= At(32, 0)));
        Assert.NotEmpty(midori.Elsewhere);
    }

    [Fact]
    public void Who_came_later_is_credited_with_what_the_others_had_meanwhile()
    {
        Given(new RulesSet(PlannedRota.Policy, Now.AddDays(-200), Now.AddDays(-200)));
        Given(
            new PlanningSet(
                PlannedRota.Terms with { Members = [new(Midori, [First], null), new(Wakaba, [First], null)] },
                Now.AddDays(-200)),
            new PlanningSet(
                PlannedRota.Terms with
                {
                    Members = [new(Midori, [First], null), new(Wakaba, [First], null), new(Ito, [First], null)],
                },
                Now));
        Given(Began);
        var asked = Asked();
        var others = new[] { Midori, Wakaba }.Select(who => Sum(Member(asked, who).History)).ToList();
        Assert.All(others, had => Assert.InRange(had, 5, 200));

        // All but the nights of November, when they were there and had none.
        Assert.InRange(Sum(Member(asked, Ito).History), others.Min() - 16, others.Max() - 14);
    }

    [Fact]
    public void The_same_plan_gives_the_same_draft()
    {
        Given(Began);
        var (one, other) = (Asked(), Asked());
        Assert.Equal(one.Input.Seed, other.Input.Seed);
        Assert.Equal(
            DraftPlanner.Stage(one.Input).Take(2).Last().Draft.Assignments,
            DraftPlanner.Stage(other.Input).Take(2).Last().Draft.Assignments);
    }

    [Fact]
    public void What_a_planner_could_not_take_is_refused_before()
    {
        Given(Began);
        Given(new PlanningSet(PlannedRota.Terms with { Members = [] }, Now));
        Assert.Equal(PlanRefusals.DraftNobody, DraftInputs.Of(SomeRota.Id, [Case()]).Refusal);
        Given(Termed);
        Given(Put([.. Case().Month.Duties.Select(duty =>
            new PlanCell(duty.Place.Layer, duty.Place.Date, [Ito], "", true))]));
        Assert.Equal(PlanRefusals.DraftNothingToFill, DraftInputs.Of(SomeRota.Id, [Case()]).Refusal);
    }

    [Fact]
    public async Task A_draft_that_is_stopped_keeps_the_best_so_far()
    {
        Given(Began);
        var asked = Asked();
        var run = new DraftRun(new(Some.Id(1)), Some.Secretary.Id, SomeRota.Id, [December], asked, never);
        var stages = DraftPlanner.Stage(asked.Input).Take(3).ToList();
        await run.Think(stages.Select((stage, place) =>
        {
            if (place == 2)
            {
                run.Stop();
            }

            return stage;
        }));
        Assert.Equal((DraftRunState.Stopped, stages[1]), run.Standing);
    }

    [Fact]
    public async Task One_that_is_stopped_before_its_first_stage_ends_with_that_one()
    {
        Given(Began);
        var asked = Asked();
        var run = new DraftRun(new(Some.Id(1)), Some.Secretary.Id, SomeRota.Id, [December], asked, never);
        run.Stop();
        await run.Think(DraftPlanner.Stage(asked.Input));
        Assert.Equal(DraftRunState.Stopped, run.Standing.State);
        Assert.NotNull(run.Standing.Best);
    }

    private DraftAsked Asked(IReadOnlyList<HeldDuty>? elsewhere = null) =>
        DraftInputs.Of(SomeRota.Id, [Case(elsewhere)]).Value!;

    private static DraftMember Member(DraftAsked asked, Holder who) =>
        asked.Input.Members.Single(member => member.Who == who);

    private static int Sum(KindCounts counts) => counts.Weekday + counts.Weekend + counts.Holiday + counts.YearEnd;
}
