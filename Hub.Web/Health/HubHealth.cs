using Hub.Contracts.Districts;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Hub.Web.Health;

/// <summary>For whoever watches the hub: does the process answer, and can it reach its store.</summary>
internal static class HubHealth
{
    private const string Ready = "ready";

    public static IServiceCollection AddHubHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<StoreAnswers>("store", tags: [Ready]);
        return services;
    }

    public static void MapHubHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains(Ready),
        }).AllowAnonymous();
    }

    private sealed class StoreAnswers(IDistrictSetup setup) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(
            HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            // Any reading does: what counts is that the store answers.
            await setup.IsEmpty(cancellationToken);
            return HealthCheckResult.Healthy();
        }
    }
}
