using Hub.Silo.Grains;
using Hub.Silo.Journal;
using Hub.Simulation.Crashes;

namespace Hub.Simulation.Nodes;

/// <summary>
/// A hub of several processes on one PostgreSQL, with the people of <see cref="SmallDistrict"/>: nodes that people
/// connect to, and beside them, where the engine is Orleans, the silos whose clients those nodes are.
/// </summary>
internal sealed class District : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("regionhub-nodes-").FullName;
    private readonly PostgresStorage storage = new() { Types = EventTypes.All };
    private readonly List<Visitor> visitors = [];

    private District()
    {
    }

    public static bool HasSilos => EngineOptions.OfTheBuild.Engine is Engine.Orleans;

    public IReadOnlyList<ServerProcess> Webs { get; private set; } = [];

    public IReadOnlyList<ServerProcess> Silos { get; private set; } = [];

    public JournalOptions Journal => new() { DataFolder = folder, PostgreSql = storage.ConnectionString };

    /// <summary>Starts so many of each; where the engine has no silos, none of those.</summary>
    public static async Task<District> Found(int webs, int silos)
    {
        var district = new District();
        try
        {
            await district.Start(webs, HasSilos ? silos : 0);
            return district;
        }
        catch
        {
            await district.DisposeAsync();
            throw;
        }
    }

    /// <summary>Somebody with a browser, signed in at this node.</summary>
    public async Task<Visitor> SignIn(ServerProcess web, string code)
    {
        var visitor = new Visitor(web.Address);
        visitors.Add(visitor);
        await visitor.SignIn(code, SmallDistrict.Password);
        return visitor;
    }

    /// <summary>Whatever the processes have said so far.</summary>
    public string Said() => string.Join('\n', Webs.Concat(Silos).Select(node => node.Output));

    /// <summary>How many silos the others have declared dead.</summary>
    public async Task<long> Dead()
    {
        await using var database = new PostgresDatabase(storage.ConnectionString);
        await using var connection = await database.Open(CancellationToken.None);
        return await connection.Count(null, "SELECT count(*) FROM cluster_member WHERE status = 6");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors)
        {
            visitor.Dispose();
        }

        foreach (var node in Webs.Concat(Silos))
        {
            await node.DisposeAsync();
        }

        await storage.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Start(int webs, int silos)
    {
        await storage.Open();
        await using (var hub = await OwnHub.Open(Journal))
        {
            await SmallDistrict.Found(hub.Services);
        }

        Webs = [.. Enumerable.Range(0, webs).Select(_ => new ServerProcess(Settings()))];
        Silos = [.. Enumerable.Range(0, silos).Select(_ => new ServerProcess(Settings()) { Program = "Hub.Silo" })];

        // One after the other: a client waits for its silos, and a test machine has few processors.
        foreach (var node in Silos.Concat(Webs))
        {
            await node.Start();
        }
    }

    private Dictionary<string, string> Settings()
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Hub__DataFolder"] = folder,
            ["Hub__PostgreSql"] = storage.ConnectionString,
        };
        if (HasSilos)
        {
            settings["Hub__Cluster__Name"] = "midori";
            settings["Hub__Cluster__Port"] = $"{ServerProcess.FreePort()}";
            settings["Hub__Cluster__GatewayPort"] = $"{ServerProcess.FreePort()}";
        }

        return settings;
    }
}
