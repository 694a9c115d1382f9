using Microsoft.Extensions.Logging;
using Orleans;

namespace Hub.Silo.Grains.Cluster;

/// <summary>A client that comes up before its silos waits for them, and says so.</summary>
internal sealed partial class WaitingForSilos(
    ClusterSettings cluster, ILogger<WaitingForSilos> logger)
    : IClientConnectionRetryFilter
{
    private static readonly TimeSpan breath = TimeSpan.FromSeconds(2);

    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        LogWaiting(cluster.Name, exception.GetType().Name);
        await Task.Delay(breath, cancellationToken);
        return true;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Waiting for a silo of cluster '{Name}' ({Why}).")]
    private partial void LogWaiting(string name, string why);
}
