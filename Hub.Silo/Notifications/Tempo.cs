using Hub.Contracts.Notifications;
using Hub.Silo.Journal;

namespace Hub.Silo.Notifications;

/// <summary>
/// How soon a sender looks again. While somebody is asked, or something is to be sent, every second: another node may
/// die with it. Otherwise not before the log tells of something new.
/// </summary>
internal sealed class Tempo(IDatabase database)
{
    private static readonly TimeSpan beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan slow = TimeSpan.FromSeconds(30);

    /// <summary>After this every way of a plan has begun, unless quiet hours hold it back.</summary>
    private static readonly TimeSpan fresh = TimeSpan.FromSeconds(ReachRefusals.LongestDelaySeconds + 60);

    /// <summary>Null where there is nothing to wait for.</summary>
    public async Task<TimeSpan?> Pause(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var busy = await connection.Count(
            null,
            """
            SELECT (SELECT COUNT(*) FROM delivery WHERE next_at IS NOT NULL)
                + (SELECT COUNT(*) FROM notice WHERE at > @fresh)
            """,
            ("fresh", Micros.Of(now - fresh)));
        if (busy > 0)
        {
            return beat;
        }

        var living = await connection.Count(
            null, "SELECT COUNT(*) FROM notice WHERE at > @since", ("since", Micros.Of(now - ReachTimes.Longest)));
        return living > 0 ? slow : null;
    }
}
