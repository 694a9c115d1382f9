using Hub.Contracts;
using Hub.Contracts.Timelines;
using Hub.Silo.Journal;

namespace Hub.Simulation.Crashes;

/// <summary>
/// The promise of an acknowledgement: whatever was answered is there, once, in the order of its writer, after the
/// process was killed twelve times in the middle of it.
/// </summary>
public sealed class KillingTheServer
{
    private const int Kills = 12;
    private const int LongestTest = 10 * 60_000;

    [Fact(Timeout = LongestTest)]
    public async Task Every_acknowledged_post_is_there_once_on_SQLite()
    {
        var folder = Directory.CreateTempSubdirectory("regionhub-crash-").FullName;
        try
        {
            await Survive(new JournalOptions { DataFolder = folder });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact(Timeout = LongestTest)]
    public async Task Every_acknowledged_post_is_there_once_on_PostgreSQL()
    {
        var folder = Directory.CreateTempSubdirectory("regionhub-crash-").FullName;
        await using var storage = new PostgresStorage { Types = EventTypes.All };
        await storage.Open();
        try
        {
            await Survive(new JournalOptions { DataFolder = folder, PostgreSql = storage.ConnectionString });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Survive(JournalOptions journal)
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"HUB_SIMULATION_SEED={KillSchedule.Seed}");
        await using (var hub = await OwnHub.Open(journal))
        {
            await SmallDistrict.Found(hub.Services);
        }

        await using var server = new ServerProcess(Settings(journal));
        await server.Start();
        var writers = await KillWhile(server, new KillSchedule(KillSchedule.Seed));
        await server.Kill();

        var posts = writers.Sum(writer => writer.Acknowledged.Count);
        var repeated = writers.Sum(writer => writer.Sent) - posts;
        TestContext.Current.TestOutputHelper?.WriteLine($"{posts} posts, {repeated} sent again");
        Assert.True(repeated >= Kills, "No kill fell between a post and its answer.");
        await Judge.Acknowledged(journal, writers);
    }

    private static async Task<IReadOnlyList<Writer>> KillWhile(ServerProcess server, KillSchedule schedule)
    {
        var posts = new PostCounter();
        var writers = new List<Writer>();
        foreach (var (person, patient) in SmallDistrict.Writers)
        {
            using var visitor = new Visitor(server.Address);
            await visitor.SignIn(person.Details.Code, SmallDistrict.Password);
            writers.Add(new Writer(person.Details.Code, TimelineId.Of(patient), server, visitor, posts.One));
        }

        using var enough = new CancellationTokenSource();
        var writing = Task.WhenAll(writers.Select(writer => writer.WriteUntil(enough.Token)));
        for (var kill = 0; kill < Kills; kill++)
        {
            await Task.WhenAny(posts.More(schedule.PostsOfNextLife()), writing);
            await Task.Delay(schedule.MomentMore());
            await server.Kill();
            await server.Start();
        }

        await Task.WhenAny(posts.More(writers.Count), writing);
        await enough.CancelAsync();
        await writing;
        foreach (var writer in writers)
        {
            await writer.DisposeAsync();
        }

        return writers;
    }

    private static Dictionary<string, string> Settings(JournalOptions journal)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Hub__DataFolder"] = journal.DataFolder,
        };
        if (journal.PostgreSql is { } connection)
        {
            settings["Hub__PostgreSql"] = connection;
        }

        return settings;
    }
}
