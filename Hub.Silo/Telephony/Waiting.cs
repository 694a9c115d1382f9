using Hub.Contracts.Telephony;

namespace Hub.Silo.Telephony;

/// <summary>How long people waited.</summary>
internal static class Waiting
{
    private static readonly TimeOnly noon = new(12, 0);

    /// <summary>Of those who have stopped waiting; null is for who still waits.</summary>
    public static WaitingTimes Of(IEnumerable<TimeSpan?> waited)
    {
        var times = waited.OfType<TimeSpan>().Order().ToList();
        return times.Count == 0
            ? new WaitingTimes(0, null, null)
            : new WaitingTimes(times.Count, (times[(times.Count - 1) / 2] + times[times.Count / 2]) / 2, times[^1]);
    }

    /// <summary>A night counts from noon to noon: it is still tonight at nine in the morning.</summary>
    public static DateTimeOffset LastNoon(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var day = DateOnly.FromDateTime(local);
        var last = (TimeOnly.FromDateTime(local) >= noon ? day : day.AddDays(-1)).ToDateTime(noon);
        return new DateTimeOffset(last, zone.GetUtcOffset(last)).ToUniversalTime();
    }
}
