using Hub.Contracts.Notifications;

namespace Hub.Silo.Notifications;

/// <summary>When a way begins, and when it is tried again.</summary>
internal static class ReachTimes
{
    /// <summary>How long a notice that nobody ends is followed at all.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(36);

    /// <summary>How long one message is tried.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(12);

    /// <summary>At least so long lies between two text messages, or two calls, to one number.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMinutes(1);

    private static readonly int[] waits = [5, 15, 60, 120];

    /// <summary>When the way begins. What is urgent comes at once, at whatever hour.</summary>
    public static DateTimeOffset Due(
        DateTimeOffset at, int delaySeconds, bool urgent, QuietHours? quiet, TimeZoneInfo zone) => urgent
            ? at.AddSeconds(delaySeconds)
            : Waking(Waking(at, quiet, zone).AddSeconds(delaySeconds), quiet, zone);

    /// <summary>The instant itself, or the end of the quiet hours that it lies in.</summary>
    public static DateTimeOffset Waking(DateTimeOffset at, QuietHours? quiet, TimeZoneInfo zone)
    {
        if (quiet is null)
        {
            return at;
        }

        var local = TimeZoneInfo.ConvertTime(at, zone);
        var (day, time) = (DateOnly.FromDateTime(local.DateTime), TimeOnly.FromDateTime(local.DateTime));

        // TimeOnly knows ranges across midnight; their end is the next day's where they have begun today.
        if (!time.IsBetween(quiet.From, quiet.To))
        {
            return at;
        }

        var end = (time < quiet.To ? day : day.AddDays(1)).ToDateTime(quiet.To);
        while (zone.IsInvalidTime(end))
        {
            end = end.AddMinutes(1);
        }

        return new DateTimeOffset(end, zone.GetUtcOffset(end)).ToUniversalTime();
    }

    /// <summary>When it is tried again after so many attempts.</summary>
    public static TimeSpan Wait(ReachChannel channel, int attempts)
    {
        var wait = TimeSpan.FromSeconds(waits[Math.Min(attempts, waits.Length) - 1]);
        return channel is ReachChannel.Sms or ReachChannel.Voice && wait < Pace ? Pace : wait;
    }
}
