using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;
using Hub.Testing;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Tests.Rotas;

/// <summary>A duty that has begun is a fact. 緑町 is on duty from Friday 18:00 to Saturday 9:00; now is 21:00.</summary>
public sealed class RememberingDuties : KeepingSpec
{
    private static readonly Override.Force force =
        new(new(Some.Id(1)), DutyRoles.Primary, Hours(-2, 4), [DrYamazaki]);

    private static readonly Absence absence = new(new(Some.Id(2)), Midori, Hours(-2, 4));

    public RememberingDuties() => Given(Founded, Ruled);

    [Fact]
    public void An_override_that_says_it_began_earlier_takes_effect_when_it_is_recorded()
    {
        Given(new OverridePut(force, Now));
        Assert.Equal(Midori, OnAt(-1));
        Assert.Equal(DrYamazaki, OnAt(0));
        Assert.Equal(Midori, OnAt(4));
    }

    [Fact]
    public void A_lifted_override_was_in_force_until_it_was_lifted()
    {
        Given(new OverridePut(force, Now), new OverrideLifted(force.Id, Now.AddHours(2)));
        Assert.Equal(DrYamazaki, OnAt(1));
        Assert.Equal(Midori, OnAt(2));
    }

    [Fact]
    public void An_absence_counts_from_its_report_to_its_end_and_then_all_is_as_before()
    {
        Given(new AbsenceReported(absence, Now), new AbsenceEnded(absence.Id, Now.AddHours(1)));
        Assert.Equal(Midori, OnAt(-1));
        Assert.Equal(Wakaba, OnAt(0));
        Assert.Equal(Midori, OnAt(1));
    }

    [Fact]
    public void An_absence_that_costs_the_whole_turn_leaves_the_part_that_was_held()
    {
        var whole = (Assignment.Rotation)Policy.Layers[0].Assignment with
        {
            Absence = new AbsenceRule(AbsenceCover.Next, AbsenceExtent.WholeTurn),
        };
        Given(new RulesSet(
            Policy with { Layers = [Policy.Layers[0] with { Assignment = whole }] }, Now.AddDays(-9), Now.AddDays(-9)));
        Given(new AbsenceReported(absence, Now), new AbsenceEnded(absence.Id, Now.AddHours(1)));
        Assert.Equal(Midori, OnAt(-1));
        Assert.Equal(Wakaba, OnAt(0));
        Assert.Equal(Wakaba, OnAt(11));
    }

    [Fact]
    public void New_rules_begin_when_they_are_recorded_and_a_plan_outlives_a_correction()
    {
        Given(
            new RulesSet(Always(DrYamazaki), Now.AddHours(6), Now),
            new RulesSet(Always(Wakaba), Now.AddHours(1), Now.AddHours(1)));
        Assert.Equal(Midori, OnAt(0));
        Assert.Equal(Wakaba, OnAt(1));
        Assert.Equal(DrYamazaki, OnAt(6));
        Assert.Equal(Now.AddHours(1), History.At(DutyRoles.Primary, Now).Until);
    }

    [Fact]
    public void A_duty_goes_on_across_what_changes_nothing_for_it()
    {
        Given(
            new RulesSet(Policy, Now.AddHours(2), Now),
            new AbsenceReported(absence with { Holder = DrYamazaki }, Now));
        Assert.Equal(Now.AddHours(12), History.At(DutyRoles.Primary, Now.AddHours(-1)).Until);
        Assert.Single(History.Stretches(DutyRoles.Primary, Now.AddHours(-3), Now.AddHours(12)));
    }

    [Fact]
    public void Before_its_first_rules_a_rota_wants_nobody()
    {
        var answer = History.At(DutyRoles.Primary, Now.AddDays(-31));
        Assert.Equal([new Vacancy.NotWanted(DutyRoles.Primary)], answer.Vacancies);
        Assert.Empty(History.Roles(Now.AddDays(-31)));
        Assert.Equal([DutyRoles.Primary], History.Roles(Now));
    }

    [Fact]
    public void A_later_list_of_holidays_changes_nothing_that_has_been()
    {
        var list = new HolidayList("jp", 2026, 2026, []);
        var rota = Rota.Evolve(Rota.Evolve(Rota.Unknown, Founded), new RulesSet(
            new RotaPolicy(
                "Asia/Tokyo",
                DutyCalendar.Empty with { HolidayList = "jp" },
                [Policy.Layers[1] with { Windows = new DutyWindows.HolidayEve(new(18, 0), new(9, 0), true) }]),
            Now.AddDays(-30),
            Now.AddDays(-30)));
        var history = new RotaHistory(rota,
        [
            new ListedHolidays(Now.AddDays(-30), list),
            new ListedHolidays(Now, list with { Days = [new(new(2026, 11, 21), "開院記念日", HolidayKind.National)] }),
        ]);
        Assert.Empty(history.At(DutyRoles.Primary, Now.AddHours(-1)).Holders);
        Assert.Single(history.At(DutyRoles.Primary, Now).Holders);
        Assert.Equal(Now, history.At(DutyRoles.Primary, Now.AddHours(-1)).Until);
    }

    private static RotaPolicy Always(Holder holder) => Policy with
    {
        Layers =
        [
            Policy.Layers[1] with { Windows = new DutyWindows.Always(), Assignment = new Assignment.Fixed([holder]) },
        ],
    };

    private Holder OnAt(int hours) =>
        Assert.Single(History.At(DutyRoles.Primary, Now.AddHours(hours)).Holders).Holder;
}
