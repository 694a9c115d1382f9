using Hub.Contracts.Districts;
using Hub.Silo.Reports;
using Hub.Testing;
using NodaTime;

namespace Hub.Silo.Tests.Reports;

/// <summary>Whatever times are chosen: reports follow each other without a gap, and no instant is in two.</summary>
public sealed class EndingReports
{
    private static readonly DateOnly day = new(2026, 11, 20);

    [Fact]
    public void A_time_holds_from_the_next_day_on()
    {
        var set = At(9, 10);
        var calendar = Calendar(new ReportTime(Some.Clinic, new TimeOnly(8, 30), set));
        Assert.Equal(At(9, 0), calendar.EndOf(Some.Clinic, day));
        Assert.Equal(At(8, 30).AddDays(1), calendar.EndOf(Some.Clinic, day.AddDays(1)));
        Assert.Equal(At(9, 0).AddDays(1), calendar.EndOf(Some.OtherClinic, day.AddDays(1)));
    }

    [Fact]
    public void The_report_that_is_being_filled_turns_at_the_very_instant()
    {
        var calendar = Calendar();
        Assert.Equal(day, calendar.Filling(Some.Clinic, At(9, 0).AddTicks(-1)));
        Assert.Equal(day.AddDays(1), calendar.Filling(Some.Clinic, At(9, 0)));
    }

    [Theory]
    [InlineData("Asia/Tokyo")]
    [InlineData("Australia/Lord_Howe")]
    public void Reports_follow_each_other_without_a_gap(string zone)
    {
        for (var seed = 1; seed <= 50; seed++)
        {
            var random = new Random(seed);
            var at = At(0, 0).AddDays(-30);
            var times = Enumerable.Range(0, random.Next(12)).Select(_ => new ReportTime(
                Some.Clinic,
                new TimeOnly(8, 30).AddMinutes(random.Next(61)),
                at = at.AddMinutes(random.Next(10_000)))).ToList();
            var calendar = new ReportCalendar(DateTimeZoneProviders.Tzdb[zone], times);
            for (var each = day.AddDays(-200); each < day.AddDays(200); each = each.AddDays(1))
            {
                var (during, next) = (calendar.Of(Some.Clinic, each), calendar.Of(Some.Clinic, each.AddDays(1)));
                Assert.True(during.From < during.To);
                Assert.Equal(during.To, next.From);
                Assert.Equal(each, calendar.Day(during.To));
                Assert.Equal(each.AddDays(1), calendar.Filling(Some.Clinic, during.To));
            }
        }
    }

    private static ReportCalendar Calendar(params ReportTime[] times) =>
        new(DateTimeZoneProviders.Tzdb["Asia/Tokyo"], times);

    private static DateTimeOffset At(int hour, int minute) =>
        new DateTimeOffset(2026, 11, 20, hour, minute, 0, TimeSpan.FromHours(9)).ToUniversalTime();
}
