using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;

namespace Hub.Silo.Tests.Rotas;

public sealed class TakingTurns : RotaSpec
{
    private static readonly DutyWindows AllTime = new DutyWindows.Always();

    [Fact]
    public void The_instant_of_a_handoff_belongs_to_the_one_who_comes()
    {
        var roster = Roster(Layer(AllTime, Weekly));
        Assert.Equal([Yanagisawa], OnDuty(roster, "2026-04-13 08:59:59.9999999"));
        Assert.Equal([Wakaba], OnDuty(roster, "2026-04-13 09:00"));
    }

    [Fact]
    public void A_turn_is_told_with_its_number_its_place_and_its_handoffs()
    {
        var because = Assert.Single(Reasons(Roster(Layer(AllTime, Weekly)), "2026-11-20 12:00"));
        var turn = Assert.IsType<Because.Turn>(because);
        Assert.Equal((32, 2), (turn.Number, turn.Place));
        Assert.Equal(new Extent(At("2026-11-16 09:00"), At("2026-11-23 09:00")), turn.During);
        Assert.Equal(new Extent(null, null), turn.Window);
    }

    [Fact]
    public void A_long_run_passes_on_at_the_turn_or_stays_with_whoever_began_it()
    {
        var split = Roster(Layer(DaysOff, Weekly));
        var kept = Roster(Layer(DaysOff, Weekly with { Handoff = Handoff.AtWindow }));
        Assert.Equal([Midori], OnDuty(split, "2026-11-23 08:59"));
        Assert.Equal([Yanagisawa], OnDuty(split, "2026-11-23 09:00"));
        Assert.Equal([Midori], OnDuty(kept, "2026-11-24 08:59"));
    }

    [Fact]
    public void Turns_by_runs_differ_by_one_at_most()
    {
        var roster = Roster(Layer(DaysOff, Weekly with { Unit = RotationUnit.Window }));
        foreach (var months in Enumerable.Range(1, 36))
        {
            var counts = roster.Turns(Main, At("2025-01-01 00:00"), At("2025-01-01 00:00").AddMonths(months))
                .CountBy(turn => Assert.Single(turn.Holders))
                .Select(own => own.Value)
                .ToList();
            Assert.InRange(counts.Max() - counts.Min(), 0, 1);
        }
    }

    [Fact]
    public void Hours_are_told_beside_turns_and_sum_to_all_of_them()
    {
        var roster = Roster(Layer(AllTime, Weekly));
        var (from, to) = (At("2026-01-01 00:00"), At("2027-01-01 00:00"));
        Assert.Equal(to - from, roster.Time(DutyRoles.Primary, from, to).Values.Aggregate((sum, own) => sum + own));
    }

    [Fact]
    public void A_week_of_Tokyo_has_168_hours()
    {
        var weeks = Roster(Layer(AllTime, Weekly))
            .Shifts(DutyRoles.Primary, At("2025-01-06 09:00"), At("2028-01-03 09:00"));
        Assert.All(weeks, week => Assert.Equal(TimeSpan.FromHours(168), week.To - week.From));
    }

    [Theory]
    [InlineData(RotationUnit.Day, 3)]
    [InlineData(RotationUnit.Week, 21)]
    public void An_anchor_moved_by_whole_rounds_changes_nobody(RotationUnit unit, int days)
    {
        var rotation = Weekly with { Unit = unit };
        foreach (var rounds in new[] { -100, -1, 1, 100 })
        {
            var anchor = rotation.Anchor with { Date = rotation.Anchor.Date.AddDays(rounds * days) };
            Assert.Equal(Holders(rotation), Holders(rotation with { Anchor = anchor }));
        }
    }

    [Fact]
    public void A_month_begins_on_the_last_day_where_it_lacks_the_anchors_and_comes_back_to_it()
    {
        var roster = Roster(Layer(
            AllTime, Weekly with { Unit = RotationUnit.Month, Anchor = Wall("2026-01-31 09:00") }));
        var shifts = roster.Shifts(DutyRoles.Primary, At("2026-01-31 09:00"), At("2026-05-01 00:00"));
        Assert.Equal(
            [At("2026-01-31 09:00"), At("2026-02-28 09:00"), At("2026-03-31 09:00"), At("2026-04-30 09:00")],
            shifts.Select(shift => shift.From));
    }

    [Fact]
    public void Turns_by_business_day_pass_over_weekends_and_holidays()
    {
        var roster = Roster(Layer(
            new DutyWindows.Open(),
            Weekly with { Unit = RotationUnit.BusinessDay, Anchor = Wall("2026-11-19 00:00") }));
        Assert.Equal([Yanagisawa], OnDuty(roster, "2026-11-19 12:00"));
        Assert.Equal([Wakaba], OnDuty(roster, "2026-11-20 12:00"));
        Assert.Equal([Midori], OnDuty(roster, "2026-11-24 12:00"));
        Assert.Equal([Midori], OnDuty(roster, "2026-11-18 12:00"));
    }

    [Fact]
    public void A_rotation_of_one_never_passes_on()
    {
        var roster = Roster(Layer(AllTime, Weekly with { Order = [DrSato] }));
        Assert.Null(roster.At(DutyRoles.Primary, At("2026-11-20 12:00")).Until);
    }

    [Fact]
    public void A_turn_longer_than_all_years_that_are_computed_never_ends()
    {
        var roster = Roster(Layer(AllTime, Weekly with { Every = int.MaxValue }));
        Assert.Equal([Yanagisawa], OnDuty(roster, "2099-11-20 12:00"));
        Assert.Equal([Midori], OnDuty(roster, "1970-11-20 12:00"));
    }

    private static IEnumerable<(DateTimeOffset, Holder)> Holders(Assignment.Rotation rotation) =>
        Roster(Layer(AllTime, rotation))
            .Shifts(DutyRoles.Primary, At("2026-01-01 00:00"), At("2026-06-01 00:00"))
            .Select(shift => (shift.From, shift.Holders[0]));
}
