namespace Hub.Silo.Journal;

/// <summary>Instants as they are stored: whole microseconds since 1970 UTC.</summary>
internal static class Micros
{
    /// <summary>The stored form. What is finer than a microsecond is cut off.</summary>
    public static long Of(DateTimeOffset at)
    {
        var ticks = at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks;

        // Towards the past also before 1970, so that cutting never moves an instant into the future.
        return (ticks - (((ticks % 10) + 10) % 10)) / 10;
    }

    /// <summary>The instant that was stored.</summary>
    public static DateTimeOffset Instant(long micros) => DateTimeOffset.UnixEpoch.AddTicks(micros * 10);

    /// <summary>The instant as it will be read back.</summary>
    public static DateTimeOffset Truncate(DateTimeOffset at) => Instant(Of(at));
}
