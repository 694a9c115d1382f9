using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;
using Hub.Silo.Rotas.Counting;
using Hub.Testing;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Tests.Rotas.Counting;

/// <summary>Nights from 18:00 to 9:00, 緑町 and 若葉台 by the week; Saturdays by day a doctor in person.</summary>
public sealed class CountingDuties : KeepingSpec
{
    private static readonly DateTimeOffset long_ago = Now.AddDays(-100);

    public CountingDuties() => Given(
        new RotaFounded("医師当番", Some.Association, long_ago), new RulesSet(Policy, long_ago, long_ago));

    [Fact]
    public void A_week_of_nights_has_its_duties_nights_kinds_and_bands()
    {
        // Monday to Sunday; the first nine hours belong to the night before.
        var row = Row(Counts(new(2026, 11, 16), new(2026, 11, 22)), Midori);
        Assert.Equal(new DutyLoad(7, 7, new KindCounts(5, 2, 0, 0), H((6 * 15) + 6)), row.Load);
        // Eight to nine is 夜間・休日 on the Sunday only.
        Assert.Equal(new BandTime(H(5), H((6 * (4 + 2)) + 1 + 4), H((6 * 8) + 2)), row.Bands);
        Assert.Equal(7, row.Duties.Count);
    }

    [Fact]
    public void Hours_are_cut_at_the_ends_and_the_duty_counts_where_it_begins()
    {
        var first = Row(Counts(new(2026, 11, 17), new(2026, 11, 17)), Midori);
        Assert.Equal((1, H(15)), (first.Load.Turns, first.Load.Time));
        Assert.Equal([false, true], first.Duties.Select(duty => duty.IsBegun));
        Assert.Equal([H(9), H(6)], first.Duties.Select(duty => duty.Time));
        Assert.Equal(new BandTime(H(1), H(6), H(8)), first.Bands);
    }

    [Fact]
    public void What_another_has_behind_the_end_of_the_month_counts_where_the_night_began()
    {
        var late = new Period(At(12, 1, 0), At(12, 1, 9));
        Given(new OverridePut(
            new Override.Force(new(Some.Id(71)), DutyRoles.Primary, late, [DrYamazaki]), long_ago));
        Given(new OverridePut(
            new Override.Replace(
                new(Some.Id(72)), DutyRoles.Primary, new(At(11, 18, 0), At(11, 18, 9)), Midori, DrYamazaki), long_ago));
        var november = Row(Counts(new(2026, 11, 18), new(2026, 11, 18)), DrYamazaki);
        Assert.Equal((0, H(9)), (november.Load.Turns, november.Load.Time));
        var before = Row(Counts(new(2026, 11, 17), new(2026, 11, 17)), DrYamazaki);
        Assert.Equal((1, TimeSpan.Zero), (before.Load.Turns, before.Load.Time));
    }

    [Fact]
    public void Whom_an_institution_names_has_a_row_of_the_hours_in_which_they_were_named()
    {
        Given(
            new InsideNamed(Inside(1, Some.Primary.Id, 17, 0, 18, 0), long_ago),
            new InsideNamed(Inside(2, Some.Nurse.Id, 17, 20, 17, 22), long_ago));
        var counts = Counts(new(2026, 11, 16), new(2026, 11, 22));
        var doctor = counts.Rows.Single(row => row.Inside == Some.Primary.Id);
        Assert.Equal((Midori, 2, 1), (doctor.Who, doctor.Load.Turns, doctor.Load.Nights));
        Assert.Equal(H(9 + 2 + 2), doctor.Load.Time);
        var nurse = counts.Rows.Single(row => row.Inside == Some.Nurse.Id);
        Assert.Equal((1, 0, H(2)), (nurse.Load.Turns, nurse.Load.Nights, nurse.Load.Time));
        Assert.Equal([Midori, Midori, Midori], counts.Rows.Where(row => row.Who == Midori).Select(row => row.Who));
    }

    [Fact]
    public void A_gap_is_told_beside_hours_in_which_nobody_is_wanted()
    {
        Given(new OverridePut(
            new Override.Force(
                new(Some.Id(73)), DutyRoles.Primary, new(At(11, 17, 20), At(11, 17, 22)), []), long_ago));
        var role = Assert.Single(Counts(new(2026, 11, 17), new(2026, 11, 17)).Roles);
        Assert.Equal(new RoleCounts(DutyRoles.Primary, H(13), H(2), H(9), 1), role);
    }

    [Fact]
    public void A_rota_without_rules_counts_nothing()
    {
        var view = new RotaView(SomeRota.Id, "", "", null);
        Assert.Null(DutyTally.Of(view, new RotaHistory(Rota.Unknown, []), new(2026, 11, 1), new(2026, 11, 30)));
    }

    private RotaCounts Counts(DateOnly from, DateOnly through) =>
        DutyTally.Of(new RotaView(SomeRota.Id, "医師当番", "医師会", null), History, from, through)!;

    private static CountRow Row(RotaCounts counts, Holder who) =>
        counts.Rows.Single(row => row.Who == who && row.Inside is null);

    private static Inside Inside(
        int id, Hub.Contracts.PractitionerId who, int from, int fromHour, int to, int toHour) =>
        new(new(Some.Id(80 + id)), Some.Clinic, who, new(At(11, from, fromHour), At(11, to, toHour)));

    private static TimeSpan H(int hours) => TimeSpan.FromHours(hours);

    // By the clock of Tokyo.
    private static DateTimeOffset At(int month, int day, int hour) =>
        new DateTimeOffset(2026, month, day, hour, 0, 0, TimeSpan.FromHours(9)).ToUniversalTime();
}
