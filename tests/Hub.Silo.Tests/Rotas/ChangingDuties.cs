using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;
using Hub.Testing;

namespace Hub.Silo.Tests.Rotas;

public sealed class ChangingDuties : RotaSpec
{
    private static readonly Period Week = During("2026-11-16 09:00", "2026-11-23 09:00");
    private static readonly Period Friday = During("2026-11-20 00:00", "2026-11-21 00:00");
    private static readonly Layer Rota = Layer(new DutyWindows.Always(), Weekly);
    private const string Noon = "2026-11-20 12:00";

    [Fact]
    public void A_duty_that_was_given_away_can_be_given_on()
    {
        var given = ExplainingDuties.Given(1, Midori, DrTanaka, Week, At("2026-11-01 12:00"));
        var on = ExplainingDuties.Given(2, DrTanaka, DrSato, Friday, At("2026-11-02 12:00"));
        var roster = With(swaps: [on, given]);
        Assert.Equal([DrSato], OnDuty(roster, Noon));
        Assert.Equal([DrTanaka], OnDuty(roster, "2026-11-21 00:00"));
        Assert.Empty(roster.StaleSwaps());
    }

    [Fact]
    public void Swaps_of_one_acceptance_do_not_move_what_the_other_moved()
    {
        var given = ExplainingDuties.Given(1, Midori, DrTanaka, Week);
        var stale = ExplainingDuties.Given(2, DrTanaka, DrSato, Friday);
        var roster = With(swaps: [given, stale]);
        Assert.Equal([DrTanaka], OnDuty(roster, Noon));
        Assert.Equal([new RotaWarning.SwapStale(stale.Id, DrTanaka, Friday)], roster.StaleSwaps());
    }

    [Fact]
    public void Only_the_part_of_a_swap_that_moves_nobody_is_stale()
    {
        var next = During("2026-11-23 09:00", "2026-11-30 09:00");
        var swap = ExplainingDuties.Given(1, Midori, Wakaba, Week) with { Take = next };
        var roster = With(swaps: [swap]);
        Assert.Equal([new RotaWarning.SwapStale(swap.Id, Wakaba, next)], roster.StaleSwaps());
        Assert.Equal([Wakaba], OnDuty(roster, Noon));
        Assert.Equal([Yanagisawa], OnDuty(roster, "2026-11-24 12:00"));
    }

    [Fact]
    public void A_swap_that_an_override_covers_is_not_stale()
    {
        var roster = With(
            swaps: [ExplainingDuties.Given(1, Midori, DrTanaka, Friday)],
            overrides: [new Override.Force(Id(1), DutyRoles.Primary, Week, [DrSato])]);
        Assert.Empty(roster.StaleSwaps());
    }

    [Fact]
    public void Overrides_of_one_time_never_build_upon_each_other()
    {
        var roster = With(overrides:
        [
            new Override.Replace(Id(1), DutyRoles.Primary, Friday, Midori, DrTanaka),
            new Override.Replace(Id(2), DutyRoles.Primary, Friday, DrTanaka, DrSato),
        ]);
        Assert.Equal([DrTanaka], OnDuty(roster, Noon));
    }

    [Fact]
    public void One_who_is_removed_and_added_is_on_duty()
    {
        var roster = With(overrides:
        [
            new Override.Add(Id(1), DutyRoles.Primary, Friday, Midori),
            new Override.Remove(Id(2), DutyRoles.Primary, Friday, Midori),
        ]);
        Assert.Equal([Midori], OnDuty(roster, Noon));
        Assert.Equal([new Because.Added(Id(1))], Reasons(roster, Noon));
    }

    [Fact]
    public void An_override_of_one_role_leaves_the_others_alone()
    {
        var roster = With(overrides: [new Override.Force(Id(1), "backup", Friday, [DrSato])]);
        Assert.Equal([Midori], OnDuty(roster, Noon));
        Assert.Equal([DrSato], OnDuty(roster, Noon, "backup"));
        Assert.Equal([DutyRoles.Primary, "backup"], roster.Roles);
    }

    [Fact]
    public void The_highest_layer_that_names_somebody_wins_and_an_empty_one_hides_nothing()
    {
        var table = new Assignment.ByDate([new DateHolders(new DateOnly(2026, 11, 20), [DrSato])]);
        var days = new DutyWindows.Daily(TimeOnly.MinValue, TimeOnly.MinValue, Enum.GetValues<DayOfWeek>());
        var roster = Roster(Rota, Layer(days, table, Second, priority: 5));
        Assert.Equal([DrSato], OnDuty(roster, Noon));
        Assert.Equal([Midori], OnDuty(roster, "2026-11-21 12:00"));
    }

    [Fact]
    public void An_absence_takes_the_hours_or_the_whole_turn()
    {
        var absence = ExplainingDuties.Absent(1, Midori, "2026-11-22 00:00", "2026-11-22 01:00");
        Assert.Equal([Midori], OnDuty(Absent(AbsenceExtent.Hours, absence), Noon));
        Assert.Equal([Yanagisawa], OnDuty(Absent(AbsenceExtent.Hours, absence), "2026-11-22 00:30"));
        Assert.Equal([Yanagisawa], OnDuty(Absent(AbsenceExtent.WholeTurn, absence), "2026-11-16 09:00"));
        Assert.Equal([Wakaba], OnDuty(Absent(AbsenceExtent.WholeTurn, absence), "2026-11-16 08:59"));
    }

    private static DutyRoster Absent(AbsenceExtent extent, Absence absence) => Roster(
        RotaChanges.None with { Absences = [absence] },
        Layer(new DutyWindows.Always(), Weekly with { Absence = new AbsenceRule(AbsenceCover.Next, extent) }));

    private static DutyRoster With(IReadOnlyList<Swap>? swaps = null, IReadOnlyList<Override>? overrides = null) =>
        Roster(new RotaChanges([], swaps ?? [], overrides ?? []), Rota);

    private static OverrideId Id(int number) => new(Some.Id(number));
}
