using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;

namespace Hub.Silo.Tests.Rotas;

public sealed class KnowingHolidays : RotaSpec
{
    private static readonly RotaWarning Unknown2028 = new RotaWarning.HolidaysUnknown("jp", 2028);

    [Fact]
    public void A_year_that_the_list_does_not_cover_is_warned_of_wherever_an_answer_reaches_it()
    {
        var roster = Roster(Layer(DaysOff, Always(Midori)));
        Assert.Empty(roster.At(DutyRoles.Primary, At("2027-12-27 12:00")).Warnings);
        Assert.Equal([Unknown2028], roster.At(DutyRoles.Primary, At("2027-12-31 12:00")).Warnings);
        Assert.Equal([Unknown2028], roster.At(DutyRoles.Primary, At("2028-02-11 12:00")).Warnings);
        Assert.Equal(
            [Unknown2028], roster.UnknownHolidays(DutyRoles.Primary, At("2027-01-01 00:00"), At("2028-06-01 00:00")));
    }

    [Fact]
    public void A_list_that_was_never_given_covers_no_year()
    {
        var roster = new DutyRoster(
            new RotaPolicy("Asia/Tokyo", Weekdays, [Layer(DaysOff, Always(Midori))]), RotaChanges.None, []);
        Assert.Equal([new RotaError.HolidayListUnknown("jp")], roster.Errors);
        Assert.Equal(
            [new RotaWarning.HolidaysUnknown("jp", 2026)],
            roster.At(DutyRoles.Primary, At("2026-11-20 12:00")).Warnings);
    }

    [Fact]
    public void A_rota_that_asks_no_calendar_is_not_warned()
    {
        var roster = Roster(
            Layer(new DutyWindows.Always(), Weekly), Layer(DaysOff, Always(DrSato), Second, role: "nurse"));
        Assert.Empty(roster.At(DutyRoles.Primary, At("2028-02-11 12:00")).Warnings);
        Assert.Equal([Unknown2028], roster.At("nurse", At("2028-02-11 12:00")).Warnings);
    }

    [Theory]
    [InlineData("2026-11-21 14:00", FeeBand.None)]
    [InlineData("2026-11-22 14:00", FeeBand.NightOrHoliday)]
    [InlineData("2026-11-23 14:00", FeeBand.NightOrHoliday)]
    [InlineData("2026-11-24 07:59", FeeBand.NightOrHoliday)]
    [InlineData("2026-11-24 08:00", FeeBand.None)]
    [InlineData("2026-11-24 17:59", FeeBand.None)]
    [InlineData("2026-11-24 18:00", FeeBand.NightOrHoliday)]
    [InlineData("2026-11-24 22:00", FeeBand.Midnight)]
    [InlineData("2026-11-25 05:59", FeeBand.Midnight)]
    [InlineData("2026-11-25 06:00", FeeBand.NightOrHoliday)]
    [InlineData("2026-11-22 01:00", FeeBand.Midnight)]
    [InlineData("2026-12-28 14:00", FeeBand.None)]
    [InlineData("2026-12-31 14:00", FeeBand.NightOrHoliday)]
    [InlineData("2025-01-03 14:00", FeeBand.NightOrHoliday)]
    [InlineData("2027-01-04 14:00", FeeBand.None)]
    public void The_band_of_a_fee_goes_by_the_hour_and_the_day(string wall, FeeBand band)
    {
        var answer = Roster().FeeBand(At(wall));
        Assert.Equal(band, answer.Band);
        Assert.Empty(answer.Warnings);
    }

    [Fact]
    public void A_band_is_doubtful_only_where_an_unknown_holiday_could_raise_it()
    {
        Assert.Equal([Unknown2028], Roster().FeeBand(At("2028-02-10 14:00")).Warnings);
        Assert.Empty(Roster().FeeBand(At("2028-02-10 20:00")).Warnings);
        Assert.Empty(Roster().FeeBand(At("2028-02-13 14:00")).Warnings);
    }
}
