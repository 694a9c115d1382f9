using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hub.Silo.Deadlines;

/// <summary>Puts the clock, its auditor and the heartbeat together.</summary>
internal static class DeadlineServices
{
    /// <summary>
    /// Features add an <see cref="IDeadlineTarget"/> for their streams, and an <see cref="IAudited"/> where something
    /// must never be so.
    /// </summary>
    public static void AddDeadlines(this IServiceCollection services)
    {
        services.TryAddSingleton<IDatabaseTime, DatabaseTime>();
        services.AddSingleton<Recess>();
        services.AddSingleton<DeadlineTable>();
        services.AddSingleton<Tellings>();
        services.AddHostedService<DeadlineClock>();
        services.AddSingleton<DeadlineAuditor>();
        services.AddHostedService(provider => provider.GetRequiredService<DeadlineAuditor>());
        services.AddHealthChecks().AddCheck<DeadlineHealth>(DeadlineHealth.Tag, tags: [DeadlineHealth.Tag]);
    }

    /// <summary>Where the settings name somebody who listens.</summary>
    public static void AddHeartbeat(this IServiceCollection services, IConfiguration settings)
    {
        if (HeartbeatOptions.From(settings) is { } options)
        {
            services.AddSingleton(options);
            services.AddHostedService<Heartbeat>();
        }
    }
}
