using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;
using Hub.Testing;

namespace Hub.Silo.Tests.Rotas;

public sealed class RefusingRotas : RotaSpec
{
    private static readonly DutyWindows AllTime = new DutyWindows.Always();
    private static readonly Period Inverted = During("2026-11-21 00:00", "2026-11-20 00:00");

    [Fact]
    public void What_ends_before_it_begins_is_named_and_holds_at_no_time()
    {
        var absence = new Absence(new AbsenceId(Some.Id(1)), Midori, Inverted);
        var swap = ExplainingDuties.Given(2, Midori, DrSato, Inverted);
        var force = new Override.Force(new OverrideId(Some.Id(3)), DutyRoles.Primary, Inverted, []);
        var roster = Roster(new RotaChanges([absence], [swap], [force]), Layer(AllTime, Always(Midori)));
        Assert.Equal(
            [
                new RotaError.AbsenceEmpty(absence.Id), new RotaError.SwapEmpty(swap.Id),
                new RotaError.OverrideEmpty(force.Id),
            ],
            roster.Errors);
        Assert.Equal([Midori], OnDuty(roster, "2026-11-20 12:00"));
    }

    [Fact]
    public void A_layer_that_can_name_nobody_is_named()
    {
        RotaError expected = new RotaError.LayerNamesNobody(Main);
        Assert.Equal([expected], Roster(Layer(AllTime, Always())).Errors);
        Assert.Equal([expected], Roster(Layer(AllTime, Weekly with { Order = [] })).Errors);
        Assert.Equal([expected], Roster(Layer(AllTime, Weekly with { Every = 0 })).Errors);
        Assert.Equal([expected], Roster(Layer(DaysOff, new Assignment.NthWeekday([]))).Errors);
        Assert.Empty(Roster(Layer(DaysOff, new Assignment.ByDate([]))).Errors);
    }

    [Fact]
    public void An_assignment_by_the_start_of_a_window_that_has_none_is_named()
    {
        RotaError expected = new RotaError.WindowHasNoStart(Main);
        Assert.Equal([expected], Roster(Layer(AllTime, new Assignment.ByDate([]))).Errors);
        Assert.Equal([expected], Roster(Layer(AllTime, Weekly with { Unit = RotationUnit.Window })).Errors);
        Assert.Equal([expected], Roster(Layer(AllTime, Weekly with { Handoff = Handoff.AtWindow })).Errors);
        Assert.Empty(Roster(Layer(AllTime, Weekly)).Errors);
    }

    [Fact]
    public void An_anchor_that_no_turn_can_be_counted_from_is_named_and_names_nobody()
    {
        var roster = Roster(Layer(AllTime, Weekly with { Anchor = Wall("9999-12-31 09:00") }));
        Assert.Equal([new RotaError.AnchorOutOfRange(Main)], roster.Errors);
        Assert.Empty(OnDuty(roster, "2026-11-20 12:00"));
    }

    [Fact]
    public void An_unknown_time_zone_leaves_every_window_closed_and_overrides_standing()
    {
        var force = new Override.Force(
            new OverrideId(Some.Id(1)), DutyRoles.Primary, During("2026-11-20 00:00", "2026-11-21 00:00"), [DrSato]);
        var roster = new DutyRoster(
            new RotaPolicy("Asia/Edo", DutyCalendar.Empty, [Layer(AllTime, Always(Midori))]),
            RotaChanges.None with { Overrides = [force] },
            []);
        Assert.Equal([new RotaError.TimeZoneUnknown("Asia/Edo")], roster.Errors);
        Assert.Equal([DrSato], OnDuty(roster, "2026-11-20 12:00"));
        Assert.Empty(OnDuty(roster, "2026-11-21 12:00"));
        Assert.Empty(roster.Turns(Main, At("2026-11-20 12:00"), At("2026-11-21 12:00")));
    }

    [Fact]
    public void Every_pair_of_overrides_that_contradict_each_other_is_named()
    {
        Override[] overrides =
        [
            Replace(1, "2026-11-20 00:00", "2026-11-21 00:00", Midori, DrSato),
            Replace(2, "2026-11-20 12:00", "2026-11-22 00:00", Yanagisawa, DrSato),
            Replace(3, "2026-11-20 18:00", "2026-11-20 19:00", DrTanaka, Wakaba),
            Replace(4, "2026-11-21 00:00", "2026-11-22 00:00", DrSato, Wakaba),
        ];
        Assert.Equal(
            [
                new RotaError.OverridesConflict(overrides[0].Id, overrides[1].Id),
                new RotaError.OverridesConflict(overrides[1].Id, overrides[3].Id),
            ],
            Roster(RotaChanges.None with { Overrides = overrides }, Layer(AllTime, Weekly)).Errors);
    }

    private static Override.Replace Replace(int id, string from, string to, Holder who, Holder with) =>
        new(new OverrideId(Some.Id(id)), DutyRoles.Primary, During(from, to), who, with);
}
