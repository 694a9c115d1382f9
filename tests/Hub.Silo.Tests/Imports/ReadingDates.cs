using System.Globalization;
using Hub.Silo.Imports;

namespace Hub.Silo.Tests.Imports;

public sealed class ReadingDates
{
    [Theory]
    [InlineData("1966/02/08", "1966-02-08")]
    [InlineData("1966/2/8", "1966-02-08")]
    [InlineData("2026-10-08", "2026-10-08")]
    [InlineData("1966.2.8", "1966-02-08")]
    [InlineData("19660208", "1966-02-08")]
    [InlineData("1966年2月8日", "1966-02-08")]
    [InlineData("１９６６年２月８日", "1966-02-08")]
    [InlineData(" 1966/02/08 0:00 ", "1966-02-08")]
    [InlineData("1966/2/8 0:00:00", "1966-02-08")]
    [InlineData("昭和35年7月6日", "1960-07-06")]
    [InlineData("昭和３５年７月６日", "1960-07-06")]
    [InlineData("昭和 35年 7月 6日", "1960-07-06")]
    [InlineData("平成元年1月8日", "1989-01-08")]
    [InlineData("㍻元年1月8日", "1989-01-08")]
    [InlineData("S9.3.22", "1934-03-22")]
    [InlineData("s9-3-22", "1934-03-22")]
    [InlineData("Ｓ９．３．２２", "1934-03-22")]
    [InlineData("昭9.3.22", "1934-03-22")]
    [InlineData("H元.1.8", "1989-01-08")]
    [InlineData("R1/5/1", "2019-05-01")]
    [InlineData("令和6年2月29日", "2024-02-29")]
    [InlineData("T15.10.31", "1926-10-31")]
    [InlineData("M45.7.30", "1912-07-30")]
    [InlineData("大正元年7月30日", "1912-07-30")]
    [InlineData("大正15年12月25日", "1926-12-25")]
    [InlineData("昭和元年12月25日", "1926-12-25")]
    [InlineData("昭和64年1月7日", "1989-01-07")]
    [InlineData("平成31年4月30日", "2019-04-30")]
    public void A_date_is_read(string written, string date) =>
        Assert.Equal((DateOnly.Parse(date, CultureInfo.InvariantCulture), null), JapaneseDate.Read(written));

    [Theory]
    [InlineData("昭和65年2月30日", "昭和は昭和64年1月7日までです。")]
    [InlineData("昭和64年1月8日", "昭和は昭和64年1月7日までです。")]
    [InlineData("大正15年12月26日", "大正は大正15年12月25日までです。")]
    [InlineData("昭和元年12月24日", "昭和は昭和元年12月25日からです。")]
    [InlineData("平成元年1月7日", "平成は平成元年1月8日からです。")]
    [InlineData("平成31年5月1日", "平成は平成31年4月30日までです。")]
    [InlineData("令和元年4月30日", "令和は令和元年5月1日からです。")]
    [InlineData("昭和35年2月30日", "この日付は存在しません。")]
    [InlineData("2025/02/29", "この日付は存在しません。")]
    [InlineData("0000/01/01", "この日付は存在しません。")]
    [InlineData("昭和0年1月1日", null)]
    [InlineData("1966年2月", null)]
    [InlineData("6/7/1960", null)]
    [InlineData("45年7月6日", null)]
    [InlineData("不明", null)]
    [InlineData("1966/02/08 12:30", null)]
    [InlineData("\uD842", null)]
    public void What_is_no_date_is_refused_with_the_reason(string written, string? reason) =>
        Assert.Equal(reason ?? Reason.NotDate.Ja, JapaneseDate.Read(written).Reason?.Ja);
}
