using System.Net;
using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Grains;
using Hub.Contracts.Timelines;
using Hub.Silo.Grains;
using Hub.Silo.Journal;
using Hub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hub.Silo.Tests.Grains;

/// <summary>
/// The hub's own grains on a real store behind one of the engines. What a timeline asks of the rest of the hub lies in
/// the test's hands (<see cref="Gate"/>), so that a call can be held up or made to fail in the middle of a grain.
/// </summary>
internal sealed partial class RunningEngine : IAsyncDisposable
{
    private const string Local = "Local";
    private const string InProcess = "Orleans in this process";
    private const string Elsewhere = "Orleans in another process";

    private readonly List<IHost> hosts = [];
    private Storage storage = null!;

    /// <summary>Those that this build holds. 'Elsewhere' is a silo and its client, with a wire between them.</summary>
    public static TheoryData<string> All { get; } =
        EngineOptions.OfTheBuild.Engine is Engine.Local ? [Local] : [Local, InProcess, Elsewhere];

    public Gate Gate { get; } = new();

    /// <summary>As whoever calls has them.</summary>
    public IGrains Grains => Caller.GetRequiredService<IGrains>();

    public ITimelineReads Reads => Caller.GetRequiredService<ITimelineReads>();

    private IServiceProvider Caller => hosts[^1].Services;

    /// <summary>Where grains live.</summary>
    private IServiceProvider Silo => hosts[0].Services;

    public static async Task<RunningEngine> Start(string name, TimeSpan? patience = null)
    {
        var running = new RunningEngine();
        EngineOptions Patient(EngineOptions options) => options with { Patience = patience ?? options.Patience };
        switch (name)
        {
            case Local:
                await running.OnSqlite(Patient(EngineOptions.Local));
                break;
            case InProcess:
                await running.OnSqlite(Patient(EngineOptions.OfTheBuild));
                break;
            default:
                await running.OnPostgres(role => Patient(new EngineOptions(Engine.Orleans, role)));
                break;
        }

        return running;
    }

    /// <summary>A person posts to a timeline.</summary>
    public Task<Outcome> Post(TimelineId timeline, CommandId command, string markdown = "痛みが強い") =>
        Grains.Timeline(timeline).Execute(
            Some.Primary.Id, new TimelineCommand.PostMessage(command, Some.Now, markdown));

    public async Task<IReadOnlyList<TimelineEntryView>> Entries(TimelineId timeline) =>
        (await Reads.Page(timeline, null, 100)).Entries;

    /// <summary>Lets every grain go that nobody is calling, however lately it was called.</summary>
    public Task DropIdle()
    {
        if (Silo.GetService<Hub.Silo.Grains.Local.LocalEngine>() is { } local)
        {
            local.RetireIdle(TimeSpan.Zero);
            return Task.CompletedTask;
        }

        var dropping = Task.CompletedTask;
        DropIdle(Silo, ref dropping);
        return dropping;
    }

    public async ValueTask DisposeAsync()
    {
        Gate.Open();
        foreach (var host in Enumerable.Reverse(hosts))
        {
            await host.StopAsync();
            await ((IAsyncDisposable)host).DisposeAsync();
        }

        await storage.DisposeAsync();
    }

    // In RunningEngine.Orleans.cs, which is compiled with -p:Engine=Orleans.
    static partial void DropIdle(IServiceProvider silo, ref Task dropping);

    private async Task OnSqlite(EngineOptions options)
    {
        var sqlite = new SqliteStorage { Types = EventTypes.All };
        storage = sqlite;
        await storage.Open();
        await Host(new JournalOptions { DataFolder = sqlite.Folder }, options);
    }

    private async Task OnPostgres(Func<ClusterSettings, EngineOptions> options)
    {
        var postgres = new PostgresStorage { Types = EventTypes.All };
        storage = postgres;
        await storage.Open();
        var journal = new JournalOptions { PostgreSql = postgres.ConnectionString };
        var cluster = new ClusterSettings(
            $"test-{Guid.NewGuid():N}", ClusterRole.Silo, IPAddress.Loopback,
            ServerProcess.FreePort(), ServerProcess.FreePort());
        await Host(journal, options(cluster));
        await Host(journal, options(cluster with { Role = ClusterRole.Client }));
    }

    private async Task Host(JournalOptions journal, EngineOptions options)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddHubSilo(journal, options);
        builder.Services.AddSingleton<IAccess>(Gate);
        var host = builder.Build();
        hosts.Add(host);
        await host.StartAsync();
    }
}
