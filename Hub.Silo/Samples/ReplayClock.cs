using Hub.Contracts.Access;
using Hub.Silo.Access;
using Hub.Silo.Calls;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Microsoft.Extensions.DependencyInjection;

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

/// <summary>Deadlines of the story fall due by the story's time.</summary>
internal sealed class ReplayTime(ReplayClock clock) : IDatabaseTime
{
    public Task<DateTimeOffset> Now(CancellationToken cancellation = default) =>
        Task.FromResult(Micros.Truncate(clock.GetUtcNow()));
}

/// <summary>
/// The hub's own services, but for the clock and what asks it: what is made from them lives in the story's time.
/// </summary>
internal sealed class ReplayServices : IServiceProvider
{
    private readonly IServiceProvider services;
    private readonly Dictionary<Type, object> told;

    public ReplayServices(IServiceProvider services, ReplayClock clock)
    {
        this.services = services;
        told = new() { [typeof(TimeProvider)] = clock, [typeof(IDatabaseTime)] = new ReplayTime(clock) };

        // In the order in which one needs another.
        Tell<Covers, Covers>();
        Tell<Standbys, Standbys>();
        Tell<HeldCalls, HeldCalls>();
        Tell<IAccess, Access.Access>();
        Tell<CallSources, CallSources>();
    }

    public object? GetService(Type serviceType) =>
        told.TryGetValue(serviceType, out var known) ? known : services.GetService(serviceType);

    private void Tell<TService, TClass>()
        where TClass : TService =>
        told[typeof(TService)] = ActivatorUtilities.CreateInstance<TClass>(this)!;
}
