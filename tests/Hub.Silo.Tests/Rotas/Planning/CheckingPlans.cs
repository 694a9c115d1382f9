using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Planning;
using Hub.Testing;
using static Hub.Silo.Rotas.Planning.MonthPlanEvent;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Tests.Rotas.Planning;

public sealed class CheckingPlans : PlanSpec
{
    [Fact]
    public void Where_a_rotation_stands_behind_nothing_is_uncovered_and_the_rest_is_told_by_its_hours()
    {
        Given(Began);
        var uncovered = Of(PlanFindingKind.Uncovered);
        Assert.All(uncovered, finding => Assert.Equal(PlannedRota.Backup, finding.Role));
        Assert.Equal([4, 11, 18, 25, 28], uncovered.Select(finding => finding.Date!.Value.Day).Order());
    }

    [Fact]
    public void The_year_end_is_one_duty_from_the_last_opening_hours_to_the_next()
    {
        Given(Began);
        var month = Case().Month;
        var duty = Assert.Single(month.Duties, duty => duty.Place == new PlanPlace(Second, Day(28)));
        Assert.Equal((At(28, 18), At(35, 9)), (duty.During.From, duty.During.To));
        Assert.Equal(DutyKind.YearEnd, duty.Kind);
        var kinds = month.Days().ToDictionary(day => day.Date.Day, day => day.Kind);
        Assert.Equal(
            (DutyKind.Weekday, DutyKind.Weekend, DutyKind.Weekday, DutyKind.YearEnd),
            (kinds[4], kinds[5], kinds[28], kinds[29]));
        var weekend = Assert.Single(month.Duties, duty => duty.Place == new PlanPlace(Second, Day(4)));
        Assert.Equal(DutyKind.Weekend, weekend.Kind);
    }

    [Fact]
    public void A_cell_closes_the_gap_and_an_open_one_is_told()
    {
        Given(Began, Put(new PlanCell(Second, Day(28), [Ito], "", false), Noted(9, "未定")));
        Assert.DoesNotContain(Of(PlanFindingKind.Uncovered), finding => finding.Date == Day(28));
        var open = Assert.Single(Of(PlanFindingKind.LeftOpen));
        Assert.Equal((First, Day(9)), (open.Layer!.Value, open.Date!.Value));
        Given(Put(new PlanCell(Second, Day(8), [Yamashita], "", false)));
        Assert.Equal(Day(8), Assert.Single(Of(PlanFindingKind.NoDutyThen)).Date);
    }

    [Fact]
    public void Two_layers_at_a_time_are_one_too_many()
    {
        Given(Began, Put(Cell(29, Ito), new PlanCell(Second, Day(28), [Ito], "", false)));
        var twice = Assert.Single(Of(PlanFindingKind.DoubleBooked));
        Assert.Equal((Day(29), Ito), (twice.Date!.Value, Assert.Single(twice.Holders)));
        Assert.Equal(new Period(At(28, 18), At(35, 9)), twice.During);
    }

    [Fact]
    public void A_duty_of_another_rota_at_the_same_time_is_found_with_that_rota()
    {
        Given(Began, Put(Cell(10, Ito)));
        var other = new RotaId(Some.Id(99));
        HeldDuty[] elsewhere =
            [new(other, "primary", Second, Ito, At(10, 20), At(10, 20), At(11, 8), TimeSpan.FromHours(12))];
        var found = Assert.Single(
            Findings(elsewhere), finding => finding.Kind is PlanFindingKind.DoubleBooked);
        Assert.Equal((other, Day(10)), (found.Elsewhere!.Value, found.Date!.Value));
    }

    [Fact]
    public void Less_rest_than_agreed_is_told_at_the_later_duty_but_never_of_a_rotation()
    {
        Given(Began);
        Assert.Empty(Of(PlanFindingKind.TooLittleRest));
        Given(Put(Cell(10, Ito), Cell(11, Ito), Cell(14, Ito)));
        Assert.Equal(Day(11), Assert.Single(Of(PlanFindingKind.TooLittleRest)).Date);
    }

    [Fact]
    public void The_smaller_of_two_maxima_counts()
    {
        Given(Began, Put(Cell(2, Ito), Cell(4, Ito), Cell(6, Ito)));
        Assert.Empty(Of(PlanFindingKind.OverMaximum));
        Given(new WishesAnswered(Ito, [], 2, "", Some.SubPrimary.Id, Now));
        var over = Assert.Single(Of(PlanFindingKind.OverMaximum));
        Assert.Equal((3, 2), (over.Count, over.Limit));
    }

    [Fact]
    public void A_wish_is_of_the_night_that_begins_on_it_and_of_a_duty_that_holds_its_noon()
    {
        Given(
            Began,
            new WishesAnswered(Ito, [new(Day(5), Wish.Cannot)], null, "", Some.SubPrimary.Id, Now),
            Put(Cell(4, Ito), Cell(6, Ito)));
        Assert.Empty(Of(PlanFindingKind.CannotThen));
        Given(Put(Cell(5, Ito)));
        Assert.Equal(Day(5), Assert.Single(Of(PlanFindingKind.CannotThen)).Date);
        Given(Put(Cell(5), new PlanCell(Second, Day(4), [Ito], "", false)));
        Assert.Equal(Second, Assert.Single(Of(PlanFindingKind.CannotThen)).Layer);
    }

    [Fact]
    public void Who_has_left_is_found_where_a_cell_names_them_and_cannot_be_confirmed()
    {
        var gone = Holder.Of(new PractitionerId(Some.Id(77)));
        Given(Began, Put(Cell(5, gone)));
        var left = Assert.Single(Of(PlanFindingKind.NotListed));
        Assert.Equal((Day(5), gone, false), (left.Date!.Value, Assert.Single(left.Holders), left.MayBeConfirmed));
    }

    [Fact]
    public void A_newcomer_wants_a_mentor_beside_them()
    {
        Given(new PlanningSet(PlannedRota.Terms with { Pairs = [new MentorPair(Ito, [Yamashita])] }, Now));
        Given(Began, Put(new PlanCell(Second, Day(28), [Yamashita], "", false), Cell(29, Ito), Cell(10, Ito)));
        Assert.Equal(Day(10), Assert.Single(Of(PlanFindingKind.WithoutMentor)).Date);
    }

    [Fact]
    public void Too_few_fallbacks_and_a_list_of_holidays_that_ends_too_early_are_told_of_the_month()
    {
        Given(new FallbacksSet([Fallbacks[0]], Now));
        Given(Began);
        var few = Assert.Single(Of(PlanFindingKind.FallbacksTooFew));
        Assert.Equal((1, 2, false), (few.Count, few.Limit, few.MayBeConfirmed));
        var history = new Hub.Silo.Rotas.RotaHistory(
            Kept.Rota, [new(Now.AddDays(-300), JapaneseHolidays.Of(2026, 2026))]);
        var early = PlanCase.Of(history, Plan, December, new PlanSurroundings(Now, Roll, []))!;
        var year = Assert.Single(PlanChecks.Of(early), finding => finding.Kind is PlanFindingKind.HolidaysUnknown);
        Assert.Equal(2027, year.Count);
    }

    [Fact]
    public void The_same_finding_has_the_same_key_and_another_has_another()
    {
        Given(Began, Put(Cell(10, Ito), Cell(11, Ito), Cell(5, Midori)));
        var before = Keys();
        Assert.Equal(before, Keys());
        Assert.Equal(before.Length, before.Distinct(StringComparer.Ordinal).Count());
        Given(Put(Cell(11, Yamashita)));
        Assert.NotEqual(before, Keys());
    }
}
