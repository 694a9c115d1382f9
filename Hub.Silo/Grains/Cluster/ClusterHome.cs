using Hub.Silo.Journal;
using Microsoft.Extensions.Hosting;

namespace Hub.Silo.Grains.Cluster;

/// <summary>
/// Looks after the cluster's rows while a process comes up: the cluster has one database, and silos that died without
/// a word keep nobody out.
/// </summary>
internal sealed class ClusterHome(ClusterSettings cluster, PostgresDatabase database)
    : IHostedLifecycleService, IDisposable
{
    private readonly CancellationTokenSource isUp = new();
    private Task burying = Task.CompletedTask;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!await new ClusterRows(database).Claim(cluster.Name, cancellationToken))
        {
            throw new SettingsRefusedException(
                $"A cluster named '{cluster.Name}' lives in another database, of which this one is a copy. Give "
                + "Hub:Cluster:Name another name here; or, if the hub has moved here and no silo of the old database "
                + "runs any more, forget its members: dotnet Hub.Web.dll forget-cluster " + cluster.Name);
        }

        if (cluster.Role is ClusterRole.Silo)
        {
            ClusterPorts.Check(cluster);
            burying = BuryUntilUp();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await isUp.CancelAsync();
        await burying;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => isUp.CancelAsync();

    public void Dispose() => isUp.Dispose();

    // Orleans lets nobody join who cannot reach every member that is not known to be dead. After a power cut there may
    // be nobody left who could say of another that it is.
    private async Task BuryUntilUp()
    {
        using var timer = new PeriodicTimer(ClusterTempo.Look);
        try
        {
            do
            {
                await new ClusterRows(database).Bury(cluster.Name, ClusterTempo.Silence, isUp.Token);
            }
            while (await timer.WaitForNextTickAsync(isUp.Token));
        }
        catch (OperationCanceledException)
        {
            // It is up; from now on the members watch each other.
        }
    }
}
