using System.Net;
using System.Net.Sockets;
using Hub.Silo.Grains;
using Hub.Silo.Grains.Cluster;
using Hub.Silo.Journal;
using Hub.Silo.Operators;
using Hub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Silo.Tests.Grains.Cluster;

/// <summary>What a silo asks of its database and its machine before it joins.</summary>
public sealed class JoiningACluster : IAsyncLifetime
{
    private const string Name = "midori";

    private readonly PostgresStorage storage = new() { Types = EventTypes.All };
    private PostgresDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        await storage.Open();
        database = new PostgresDatabase(storage.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        await storage.DisposeAsync();
    }

    [Fact]
    public async Task The_first_database_of_a_cluster_is_its_own_and_stays_so()
    {
        Assert.True(await new ClusterRows(database).Claim(Name, CancellationToken.None));
        Assert.True(await new ClusterRows(database).Claim(Name, CancellationToken.None));
    }

    [Fact]
    public async Task A_copy_of_the_database_is_refused_until_its_members_are_forgotten()
    {
        await new ClusterRows(database).Claim(Name, CancellationToken.None);
        await Run("UPDATE cluster SET home = 'another server/16384'");
        var home = new ClusterHome(Settings(ClusterRole.Client), database);
        var refused = await Assert.ThrowsAsync<SettingsRefusedException>(
            () => home.StartingAsync(CancellationToken.None));
        Assert.Contains($"forget-cluster {Name}", refused.Message);
        Assert.Equal(0, await Forget(Name));
        await home.StartingAsync(CancellationToken.None);
        Assert.Equal(1, await Forget("another"));
    }

    [Fact]
    public async Task A_member_that_has_long_been_silent_is_taken_for_dead_and_no_other()
    {
        await new ClusterRows(database).Claim(Name, CancellationToken.None);
        await Member(1, status: 3, silent: 40);
        await Member(2, status: 3, silent: 20);
        await Member(3, status: 2, silent: 40);
        await new ClusterRows(database).Bury(Name, TimeSpan.FromSeconds(30), CancellationToken.None);
        await using var connection = await database.Open();
        Assert.Equal(1, await connection.Count(null, "SELECT count(*) FROM cluster_member WHERE status = 6"));
        Assert.Equal(1, await connection.Count(null, "SELECT port FROM cluster_member WHERE status = 6"));

        // Whoever has read the members before does not write over it.
        Assert.Equal(1, await connection.Count(null, "SELECT version FROM cluster"));
    }

    [Fact]
    public async Task A_port_that_somebody_has_is_refused_by_its_number()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var home = new ClusterHome(Settings(ClusterRole.Silo) with { Port = port }, database);
        var refused = await Assert.ThrowsAsync<SettingsRefusedException>(
            () => home.StartingAsync(CancellationToken.None));
        Assert.Contains($"Port {port}", refused.Message);
        Assert.Contains("Hub:Cluster:Port", refused.Message);
    }

    private static ClusterSettings Settings(ClusterRole role) => new(Name, role, IPAddress.Loopback, 11111, 30000);

    private Task<int> Forget(string name)
    {
        var services = new ServiceCollection()
            .AddJournal(new JournalOptions { PostgreSql = storage.ConnectionString })
            .BuildServiceProvider();
        return new OperatorCommands(services, new StringWriter()).ForgetCluster(name);
    }

    private Task Member(int port, int status, int silent) => Run(
        "INSERT INTO cluster_member (cluster, address, port, generation, silo, host, status, gateway_port, started_at, "
        + $"alive_at) VALUES ('{Name}', '10.0.0.1', {port}, 1, 's', 'h', {status}, 30000, now(), "
        + $"now() - interval '{silent} s')");

    private async Task Run(string sql)
    {
        await using var connection = await database.Open();
        await connection.Run(null, sql);
    }
}
