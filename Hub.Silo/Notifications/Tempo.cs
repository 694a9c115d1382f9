using System.Data.Common;
using Hub.Contracts.Notifications;
using Hub.Silo.Journal;

namespace Hub.Silo.Notifications;

/// <summary>
/// How soon a sender looks again. While somebody is asked, or something is to be sent, every second: another node may
/// die with it. Otherwise not before the log tells of something new.
/// </summary>
internal sealed class Tempo(IDatabase database)
{
    /// <summary>How often everything is looked at while anybody is told anything.</summary>
    public static readonly TimeSpan Slow = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan beat = TimeSpan.FromSeconds(1);

    /// <summary>After this every way of a plan has begun, unless quiet hours hold it back.</summary>
    private static readonly TimeSpan fresh = TimeSpan.FromSeconds(ReachRefusals.LongestDelaySeconds + 60);

    /// <summary>Null where there is nothing to wait for.</summary>
    public async Task<TimeSpan?> Pause(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        return await connection.Count(null, "SELECT COUNT(*) FROM delivery WHERE next_at IS NOT NULL") > 0
            || await IsAnybodyTold(connection, now - fresh) ? beat
            : await IsAnybodyTold(connection, now - ReachTimes.Longest) ? Slow
            : null;
    }

    /// <summary>Whether something waits to be sent, or a sender has had it for too long.</summary>
    public async Task<bool> IsAnythingDue(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        return await connection.Count(
            null, "SELECT COUNT(*) FROM delivery WHERE next_at <= @now", ("now", Micros.Of(now))) > 0;
    }

    // The first will do: there may be thousands.
    private static async Task<bool> IsAnybodyTold(DbConnection connection, DateTimeOffset since) =>
        await connection.Count(
            null,
            "SELECT COUNT(*) FROM (SELECT 1 FROM notice WHERE at > @since LIMIT 1) AS told",
            ("since", Micros.Of(since))) > 0;
}
