using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Hub.Silo.Deadlines;

/// <summary>What the auditor finds, for whoever watches: a number and no identities.</summary>
internal sealed class DeadlineHealth(DeadlineAuditor auditor, TimeProvider clock) : IHealthCheck
{
    public const string Tag = "deadlines";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var finding = await auditor.Look(cancellationToken).WaitAsync(Patience, clock, cancellationToken);
            return finding.IsWell
                ? HealthCheckResult.Healthy(finding.ToString())
                : HealthCheckResult.Unhealthy(finding.ToString());
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("Nobody knows what is overdue: the store does not answer.", failure);
        }
    }

    /// <summary>The sentence instead of the framework's word.</summary>
    public static Task Say(HttpContext http, HealthReport report)
    {
        http.Response.ContentType = "text/plain; charset=utf-8";
        return http.Response.WriteAsync(
            string.Join('\n', report.Entries.Values.Select(entry => entry.Description)), http.RequestAborted);
    }
}
