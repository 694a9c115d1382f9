using System.Globalization;
using Hub.Contracts.Notifications;
using Hub.Silo.Notifications;

namespace Hub.Silo.Tests.Notifications;

public sealed class KeepingQuietHours
{
    [Theory]
    [InlineData("2026-11-20T21:59:59+09:00", "22:00", "07:00", "2026-11-20T21:59:59+09:00")]
    [InlineData("2026-11-20T22:00:00+09:00", "22:00", "07:00", "2026-11-21T07:00:00+09:00")]
    [InlineData("2026-11-21T00:00:00+09:00", "22:00", "07:00", "2026-11-21T07:00:00+09:00")]
    [InlineData("2026-11-21T06:59:59+09:00", "22:00", "07:00", "2026-11-21T07:00:00+09:00")]
    [InlineData("2026-11-21T07:00:00+09:00", "22:00", "07:00", "2026-11-21T07:00:00+09:00")]
    [InlineData("2026-11-20T13:30:00+09:00", "13:00", "14:00", "2026-11-20T14:00:00+09:00")]
    [InlineData("2026-11-20T23:59:00+09:00", "00:00", "07:00", "2026-11-20T23:59:00+09:00")]
    [InlineData("2026-11-20T23:59:00+09:00", "22:00", "00:00", "2026-11-21T00:00:00+09:00")]
    public void What_waits_goes_on_at_their_end(string at, string from, string to, string expected) =>
        Assert.Equal(At(expected), ReachTimes.Waking(At(at), Quiet(from, to), Zone("Asia/Tokyo")));

    [Theory]
    [InlineData("2026-03-29T00:30:00Z", "01:00", "02:30", "2026-03-29T01:00:00Z")]
    [InlineData("2026-10-25T00:30:00Z", "01:00", "04:00", "2026-10-25T03:00:00Z")]
    public void They_end_where_the_clocks_change(string at, string from, string to, string expected) =>
        Assert.Equal(At(expected), ReachTimes.Waking(At(at), Quiet(from, to), Zone("Europe/Berlin")));

    [Fact]
    public void What_is_urgent_knows_none()
    {
        var (at, quiet) = (At("2026-11-20T23:00:00+09:00"), Quiet("22:00", "07:00"));
        Assert.Equal(at.AddSeconds(120), ReachTimes.Due(at, 120, urgent: true, quiet, Zone("Asia/Tokyo")));
        Assert.Equal(
            At("2026-11-21T07:02:00+09:00"), ReachTimes.Due(at, 120, urgent: false, quiet, Zone("Asia/Tokyo")));
        Assert.Equal(at.AddSeconds(120), ReachTimes.Due(at, 120, urgent: false, null, Zone("Asia/Tokyo")));
    }

    [Fact]
    public void A_delay_that_leads_into_them_waits_as_well()
    {
        var at = At("2026-11-20T21:50:00+09:00");
        Assert.Equal(
            At("2026-11-21T07:00:00+09:00"),
            ReachTimes.Due(at, 900, urgent: false, Quiet("22:00", "07:00"), Zone("Asia/Tokyo")));
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static QuietHours Quiet(string from, string to) => new(
        TimeOnly.Parse(from, CultureInfo.InvariantCulture), TimeOnly.Parse(to, CultureInfo.InvariantCulture));

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);
}
