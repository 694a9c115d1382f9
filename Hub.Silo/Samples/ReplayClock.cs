namespace Hub.Silo.Samples;

/// <summary>
/// Tells whoever acts in the sample the hour of the story instead of today's, each flow of calls its own, so that many
/// stories are told at once. Outside of a story it is the real clock.
/// </summary>
internal sealed class ReplayClock(TimeProvider real) : TimeProvider
{
    private readonly AsyncLocal<DateTimeOffset?> told = new();

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override long TimestampFrequency => real.TimestampFrequency;

    /// <summary>From here on in this flow it is this instant.</summary>
    public void Tell(DateTimeOffset instant) => told.Value = instant;

    public override DateTimeOffset GetUtcNow() => told.Value ?? real.GetUtcNow();

    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);
}

/// <summary>The hub's own services, but for the clock: what is made from them lives in the story's time.</summary>
internal sealed class ReplayServices(IServiceProvider services, TimeProvider clock) : IServiceProvider
{
    public object? GetService(Type serviceType) =>
        serviceType == typeof(TimeProvider) ? clock : services.GetService(serviceType);
}
