using Hub.Silo.Deadlines;
using Hub.Silo.Grains;
using Hub.Silo.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Hub.Silo.Nodes;

/// <summary>
/// For whoever watches the hub: does the process answer; can it reach its store and its grains; is anything overdue.
/// </summary>
public static class HubHealth
{
    private const string Ready = "ready";

    /// <summary>The checks behind <see cref="MapHubHealth"/>.</summary>
    internal static void AddHubHealth(this IServiceCollection services) =>
        services.AddHealthChecks()
            .AddCheck<StoreAnswers>("store", tags: [Ready])
            .AddCheck<EngineAnswers>("engine", tags: [Ready]);

    /// <summary><c>/health/live</c>, <c>/health/ready</c> and <c>/health/deadlines</c>, for anybody.</summary>
    public static void MapHubHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(Ready),
        }).AllowAnonymous();
        routes.MapHealthChecks("/health/deadlines", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(DeadlineHealth.Tag),
            ResponseWriter = DeadlineHealth.Say,
        }).AllowAnonymous();
    }

    private sealed class StoreAnswers(IDatabase database) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            // Any reading does: what counts is that the store answers.
            await using var connection = await database.Open(cancellationToken);
            await connection.Count(null, "SELECT 1");
            return HealthCheckResult.Healthy();
        }
    }

    private sealed class EngineAnswers(IEngine engine) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await engine.Answers()
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Unhealthy("No silo of the cluster answers.");
    }
}
