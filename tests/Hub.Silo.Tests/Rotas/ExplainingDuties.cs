using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;
using Hub.Testing;

namespace Hub.Silo.Tests.Rotas;

public sealed class ExplainingDuties : RotaSpec
{
    private static readonly DutyWindows AllTime = new DutyWindows.Always();

    private static readonly DutyWindows Nights =
        new DutyWindows.Daily(new TimeOnly(18, 0), new TimeOnly(9, 0), Enum.GetValues<DayOfWeek>());

    private static readonly Extent Night = new(At("2026-11-20 18:00"), At("2026-11-21 09:00"));

    [Fact]
    public void A_table_is_told_by_the_weekday_the_date_or_the_nth_weekday_that_it_went_by()
    {
        Assert.Equal(
            [new Because.Weekday(Main, Night, DayOfWeek.Friday)],
            Reasons(
                Roster(Layer(Nights, new Assignment.ByWeekday([new WeekdayHolders(DayOfWeek.Friday, [DrSato])]))),
                "2026-11-21 03:00"));
        Assert.Equal(
            [new Because.Date(Main, Night, new DateOnly(2026, 11, 20))],
            Reasons(
                Roster(Layer(
                    Nights, new Assignment.ByDate([new DateHolders(new DateOnly(2026, 11, 20), [DrSato])]))),
                "2026-11-21 03:00"));
        Assert.Equal(
            [new Because.NthWeekday(Main, Night, DayOfWeek.Friday, 3)],
            Reasons(
                Roster(Layer(
                    Nights, new Assignment.NthWeekday([new NthWeekdayRule(DayOfWeek.Friday, [1, 3], [DrSato])]))),
                "2026-11-21 03:00"));
    }

    [Fact]
    public void A_stand_in_is_told_with_every_absence_that_made_it_so()
    {
        var changes = RotaChanges.None with
        {
            Absences =
            [
                Absent(1, Midori, "2026-11-16 00:00", "2026-11-30 00:00"),
                Absent(2, Yanagisawa, "2026-11-20 00:00", "2026-11-21 00:00"),
            ],
        };
        var roster = Roster(changes, Layer(AllTime, Weekly));
        Assert.Equal(
            [
                new Because.StandIn(Main, Midori, new AbsenceId(Some.Id(1))),
                new Because.StandIn(Main, Yanagisawa, new AbsenceId(Some.Id(2))),
            ],
            Reasons(roster, "2026-11-20 12:00").Skip(1));
        Assert.Equal([Wakaba], OnDuty(roster, "2026-11-20 12:00"));
        Assert.Equal([Yanagisawa], OnDuty(roster, "2026-11-21 00:00"));
    }

    [Fact]
    public void Swap_and_override_are_told_after_the_rule_that_they_changed()
    {
        var during = During("2026-11-20 18:00", "2026-11-21 09:00");
        var changes = RotaChanges.None with
        {
            Swaps = [Given(1, Midori, DrTanaka, during)],
            Overrides = [new Override.Replace(new OverrideId(Some.Id(2)), DutyRoles.Primary, during, DrTanaka, DrSato)],
        };
        var reasons = Reasons(Roster(changes, Layer(AllTime, Weekly)), "2026-11-20 20:00");
        Assert.IsType<Because.Turn>(reasons[0]);
        Assert.Equal(
            [
                new Because.Swapped(new SwapId(Some.Id(1)), Midori),
                new Because.Replaced(new OverrideId(Some.Id(2)), DrTanaka),
            ],
            reasons.Skip(1));
    }

    [Fact]
    public void One_who_is_named_twice_is_on_duty_once_for_both_reasons()
    {
        var roster = Roster(Layer(AllTime, Always(Midori)), Layer(Nights, Always(Midori), Second));
        Assert.Equal(
            [new Because.Fixed(Main, new Extent(null, null)), new Because.Fixed(Second, Night)],
            Reasons(roster, "2026-11-21 03:00"));
    }

    [Fact]
    public void A_vacancy_says_whether_nobody_was_wanted_named_present_or_left()
    {
        Assert.Equal(
            [new Vacancy.NotWanted(DutyRoles.Primary)],
            WhyNobody(Roster(Layer(Nights, Always(Midori))), "2026-11-21 12:00"));
        Assert.Equal(
            [new Vacancy.Unfilled(Main, Night)],
            WhyNobody(Roster(Layer(Nights, new Assignment.ByDate([]))), "2026-11-21 03:00"));
        var absence = Absent(1, Midori, "2026-11-20 00:00", "2026-11-22 00:00");
        Assert.Equal(
            [new Vacancy.Absent(Main, Midori, absence.Id)],
            WhyNobody(
                Roster(RotaChanges.None with { Absences = [absence] }, Layer(Nights, Always(Midori))),
                "2026-11-21 03:00"));
        var removed = new Override.Remove(
            new OverrideId(Some.Id(2)), DutyRoles.Primary, During("2026-11-20 00:00", "2026-11-22 00:00"), Midori);
        Assert.Equal(
            [new Vacancy.Removed(removed.Id, Midori)],
            WhyNobody(
                Roster(RotaChanges.None with { Overrides = [removed] }, Layer(Nights, Always(Midori))),
                "2026-11-21 03:00"));
    }

    [Fact]
    public void A_force_of_nobody_is_told_as_such()
    {
        var force = new Override.Force(
            new OverrideId(Some.Id(2)), DutyRoles.Primary, During("2026-11-20 00:00", "2026-11-22 00:00"), []);
        Assert.Equal(
            [new Vacancy.ForcedEmpty(force.Id)],
            WhyNobody(
                Roster(RotaChanges.None with { Overrides = [force] }, Layer(Nights, Always(Midori))),
                "2026-11-21 03:00"));
    }

    [Fact]
    public void An_instant_outside_the_years_that_are_computed_is_told_as_such()
    {
        var roster = Roster(Layer(AllTime, Always(Midori)));
        var before = roster.At(DutyRoles.Primary, At("1969-12-31 00:00"));
        Assert.Equal([new Vacancy.OutOfRange(1970, 2099)], before.Vacancies);
        Assert.Equal(At("1970-01-01 00:00"), before.Until);
        Assert.Null(roster.At(DutyRoles.Primary, DateTimeOffset.MaxValue).Until);
    }

    [Fact]
    public void A_role_that_no_layer_has_is_not_wanted()
    {
        var answer = Roster(Layer(AllTime, Always(Midori))).At("nurse", At("2026-11-20 12:00"));
        Assert.Equal([new Vacancy.NotWanted("nurse")], answer.Vacancies);
    }

    internal static Absence Absent(int id, Holder holder, string from, string to) =>
        new(new AbsenceId(Some.Id(id)), holder, During(from, to));

    internal static Swap Given(
        int id, Holder giver, Holder taker, Period during, DateTimeOffset? acceptedAt = null) =>
        new(
            new SwapId(Some.Id(id)), DutyRoles.Primary, SwapStatus.Accepted, new SwapPart(giver, during), taker, null,
            acceptedAt);

    private static IReadOnlyList<Vacancy> WhyNobody(DutyRoster roster, string wall)
    {
        var answer = roster.At(DutyRoles.Primary, At(wall));
        Assert.Empty(answer.Holders);
        return answer.Vacancies;
    }
}
