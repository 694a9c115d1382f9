using System.Globalization;
using Hub.Contracts.Districts;
using Hub.Testing;
using Hub.Web.Layout;
using Xunit;

namespace Hub.Web.Tests.Layout;

public sealed class SayingTimes
{
    private static readonly DateTimeOffset Now = new(2026, 12, 4, 9, 30, 0, TimeSpan.Zero);
    private readonly DistrictClock clock = new(new Tokyo(), new FakeClock(Now));

    [Theory]
    [InlineData("ja", "2026-12-04T09:04:00Z", "12/4(金) 18:04")]
    [InlineData("en", "2026-12-04T09:04:00Z", "Fri 4 Dec 18:04")]
    [InlineData("ja", "2026-12-04T15:04:00Z", "12/5(土) 0:04")]
    [InlineData("ja", "2025-12-31T15:30:00Z", "1/1(木) 0:30")]
    [InlineData("ja", "2025-12-31T14:30:00Z", "2025/12/31(水) 23:30")]
    public void As_the_clock_on_the_district_s_wall(string language, string instant, string said)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal(said, clock.Said(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)));
    }
}
