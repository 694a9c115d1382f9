using System.Globalization;
using Hub.Bench.Live;
using Hub.Silo;
using Hub.Silo.Grains;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Bench.Cluster;

/// <summary>
/// A hub with an engine, on a PostgreSQL database of its own: one process, or several that are a cluster. All of them
/// share the first core, so that what is compared is what they take, not what they are given.
/// </summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly PostgresStorage storage = new() { Types = EventTypes.All, Clock = TimeProvider.System };
    private readonly List<ServedProcess> processes = [];
    private Rooms? rooms;

    private Site(string name) => Name = name;

    public string Name { get; }

    /// <summary>Its people, who have warmed it up.</summary>
    public Rooms Rooms => rooms ?? throw new InvalidOperationException("Nobody has entered yet.");

    /// <summary>Seconds of processor time that its processes have used together.</summary>
    public double ProcessorSeconds => processes.Sum(process => process.ProcessorSeconds);

    public static Task<Site> Local() => Open(nameof(Engine.Local), 0, ("Hub:Engine", nameof(Engine.Local)));

    public static Task<Site> OneSilo() => Open("one silo in process", 0, ("Hub:Engine", nameof(Engine.Orleans)));

    public static Task<Site> Cluster() => Open("two silos and a client", 2, ("Hub:Cluster:Name", "bench"));

    public async ValueTask DisposeAsync()
    {
        if (rooms is not null)
        {
            await rooms.DisposeAsync();
        }

        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }

        await storage.DisposeAsync();
    }

    private static async Task<Site> Open(string name, int silos, (string Name, string Value) engine)
    {
        var site = new Site(name);
        try
        {
            // Opened once, it is there.
            await (await site.storage.Open()).DisposeAsync();
            await site.Fill(silos, [("Hub:PostgreSql", site.storage.ConnectionString), engine]);
            return site;
        }
        catch
        {
            // Nobody else knows of its processes yet.
            await site.DisposeAsync();
            throw;
        }
    }

    private async Task Fill(int silos, IReadOnlyList<(string Name, string Value)> settings)
    {
        var journal = new JournalOptions { PostgreSql = storage.ConnectionString };
        var patients = await HubDriver.Populate(journal, Load.RoomCount, Load.Members);
        for (var silo = 0; silo < silos; silo++)
        {
            processes.Add(await Worker(settings));
        }

        var web = await HubDriver.Serve(Folder(), settings);
        processes.Add(web);
        rooms = await Load.Warm(await HubDriver.Enter(web, patients, Load.Members));
    }

    private static Task<ServedProcess> Worker(IReadOnlyList<(string Name, string Value)> settings)
    {
        var folder = Folder();
        return ServedProcess.Start(
            folder,
            port =>
            [
                typeof(HubServices).Assembly.Location,
                $"--urls=http://127.0.0.1:{Text(port)}",
                $"--Hub:DataFolder={folder}",
                $"--Hub:Cluster:Port={Text(ServerProcess.FreePort())}",
                $"--Hub:Cluster:GatewayPort={Text(ServerProcess.FreePort())}",
                .. settings.Select(setting => $"--{setting.Name}={setting.Value}"),
            ],
            new Dictionary<string, string>(StringComparer.Ordinal));
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static string Folder() => Directory.CreateTempSubdirectory("regionhub-bench-").FullName;
}
