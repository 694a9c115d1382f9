using Hub.Silo.Feeds;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hub.Silo.Journal;

/// <summary>Puts the journal together.</summary>
public static class JournalServices
{
    /// <summary>
    /// The store, its database, the feed, and a start step that brings the schema up to date before anything serves.
    /// Read models that are registered as <c>IReadModel</c> are written with their events.
    /// </summary>
    public static IServiceCollection AddJournal(this IServiceCollection services, JournalOptions options)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.TryAddSingleton(EventTypes.All);
        if (options.PostgreSql is { } connectionString)
        {
            services.AddSingleton(_ => new PostgresDatabase(connectionString));
            services.AddSingleton<IDatabase>(provider => provider.GetRequiredService<PostgresDatabase>());
            services.AddSingleton<IFeed, PostgresFeed>();
            services.AddSingleton<IEventStore, PostgresEventStore>();
        }
        else
        {
            services.AddSingleton(_ => new SqliteDatabase(options.DataFolder));
            services.AddSingleton<IDatabase>(provider => provider.GetRequiredService<SqliteDatabase>());
            services.AddSingleton<Feed>();
            services.AddSingleton<IFeed>(provider => provider.GetRequiredService<Feed>());
            services.AddSingleton<IEventStore, SqliteEventStore>();
        }

        services.AddSingleton<Migrations>();
        services.AddHostedService<JournalStart>();
        return services;
    }
}
