using System.Net;
using System.Net.Sockets;
using Hub.Silo.Grains.Cluster;
using Hub.Silo.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Runtime;
using Orleans.Runtime.MembershipService;
using IGrain = Hub.Contracts.Grains.IGrain;

namespace Hub.Silo.Grains;

/// <content>Compiled with <c>-p:Engine=Orleans</c>.</content>
internal static partial class EngineServices
{
    private const string Npgsql = "Npgsql";

    static partial void AddOrleans(IServiceCollection services, EngineOptions options)
    {
        // At every start the silo itself warns of a garbage collector meant for larger machines.
        services.AddLogging(logging => logging
            .AddFilter("Orleans", LogLevel.Warning)
            .AddFilter("Orleans.Runtime.Silo", LogLevel.Error));
        services.AddContracts();

        // A cluster lives by the machines' time, whatever the hub's own clock says.
        services.AddKeyedSingleton(KeyedService.AnyKey, TimeProvider.System);
        services.AddSingleton<IEngine, OrleansEngine>();
        services.AddSingleton<Lines>();
        services.AddSingleton<IClusterConnectionStatusObserver>(provider => provider.GetRequiredService<Lines>());
        if (options.Cluster is { } cluster)
        {
            services.AddSingleton(cluster);
            services.AddHostedService<ClusterHome>();
        }

        if (options.Cluster is { Role: ClusterRole.Client } elsewhere)
        {
            services.AddOrleansClient(client => client.Join(elsewhere));
            return;
        }

        services.AddSingleton<IConfigureGrainTypeComponents, GrainMaking>();
        services.AddSingleton<IFatalErrorHandler, SiloEnd>();
        services.PostConfigure<GrainTypeOptions>(types => types.Classes.RemoveWhere(IsNoGrain));
        services.AddOrleans(silo => silo
            .Join(options.Cluster)
            .AddIncomingGrainCallFilter<FreshAfterFailure>()
            .Configure<GrainCollectionOptions>(collection => collection.CollectionAge = GrainKind.Idle)
            .Configure<SiloMessagingOptions>(messages => messages.ResponseTimeout = ClusterTempo.Answer)
            .Configure<ClusterMembershipOptions>(ClusterTempo.Set));
    }

    private static IClientBuilder Join(this IClientBuilder client, ClusterSettings cluster)
    {
        client.Services.AddOptions<AdoNetClusteringClientOptions>().Configure<JournalOptions>(Meet);
        return client
            .UseAdoNetClustering((AdoNetClusteringClientOptions _) => { })
            .Configure<ClusterOptions>(id => Name(id, cluster.Name))
            .Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = ClusterTempo.Gateways)
            .Configure<ClientMessagingOptions>(messages => messages.ResponseTimeout = ClusterTempo.Answer)
            .UseConnectionRetryFilter<WaitingForSilos>();

        static void Meet(AdoNetClusteringClientOptions table, JournalOptions journal) =>
            (table.Invariant, table.ConnectionString) = (Npgsql, journal.PostgreSql!);
    }

    private static ISiloBuilder Join(this ISiloBuilder silo, ClusterSettings? cluster)
    {
        if (cluster is null)
        {
            // Alone: nobody else is to find it, so any free port of this machine does.
            return silo.UseLocalhostClustering(FreePort(), gatewayPort: 0);
        }

        silo.Services.AddOptions<AdoNetClusteringSiloOptions>().Configure<JournalOptions>(Meet);
        return silo
            .UseAdoNetClustering((AdoNetClusteringSiloOptions _) => { })
            .Configure<ClusterOptions>(id => Name(id, cluster.Name))
            .ConfigureEndpoints(cluster.Address, cluster.Port, cluster.GatewayPort);

        static void Meet(AdoNetClusteringSiloOptions table, JournalOptions journal) =>
            (table.Invariant, table.ConnectionString) = (Npgsql, journal.PostgreSql!);
    }

    // Whatever else implements a grain's interface: what callers are given, and fakes of tests.
    private static bool IsNoGrain(Type type) =>
        type.IsAssignableTo(typeof(IGrain)) && GrainKind.All.All(kind => kind.Class != type);

    private static void Name(ClusterOptions id, string name) => (id.ClusterId, id.ServiceId) = (name, name);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
