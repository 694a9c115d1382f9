using Hub.Silo.Journal;
using Microsoft.Extensions.Hosting;

namespace Hub.Silo.Grains.Cluster;

/// <summary>
/// A cluster has one database, and remembers which. The copy of a database holds the members of the cluster that it was
/// copied from; a silo that joined there would speak to the silos of the original.
/// </summary>
internal sealed class ClusterHome(ClusterSettings cluster, PostgresDatabase database) : IHostedLifecycleService
{
    // The identity of the server's files, and of the database among them: a standby that takes over has the same.
    private const string Claim =
        """
        WITH here AS (
            SELECT (SELECT system_identifier FROM pg_control_system())::text || '/' || oid::text AS home
            FROM pg_database WHERE datname = current_database()),
        claimed AS (
            INSERT INTO cluster (name, home) SELECT @name, home FROM here
            ON CONFLICT (name) DO UPDATE SET home = coalesce(cluster.home, excluded.home) RETURNING home)
        SELECT claimed.home = here.home FROM claimed, here
        """;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.Open(cancellationToken);
        await using var command = connection.CreateCommand(new Statement(Claim, [("name", cluster.Name)]));
        if (await command.ExecuteScalarAsync(cancellationToken) is not true)
        {
            throw new SettingsRefusedException(
                $"A cluster named '{cluster.Name}' lives in another database, of which this one is a copy. Give "
                + "Hub:Cluster:Name another name here; or, if the hub has moved here and no silo of the old database "
                + "runs any more, forget its members: dotnet Hub.Web.dll forget-cluster " + cluster.Name);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
