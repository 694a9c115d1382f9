using System.Net;

namespace Hub.Browser.Tests.Calls;

/// <summary>
/// The sample district in a hub of its own on PostgreSQL. Its time for whatever must not be forgotten is the
/// database's, and this database's clock goes ahead when a test says so.
/// </summary>
public sealed class HubOnAMovedClock : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hub-moved-");
    private readonly PostgresStorage storage = PostgresStorage.OfTheProgram();
    private ServerProcess? server;

    public Uri Address => server!.Address;

    public async ValueTask InitializeAsync()
    {
        await storage.LetItsClockMove();
        server = new ServerProcess(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Hub__DataFolder"] = folder.FullName,
                ["Hub__PostgreSql"] = storage.ConnectionString,
                ["Hub__SignInPostsPerMinute"] = "10000",
            },
            "--demo");
        await server.Start();
        await server.WaitFor("/setup", HttpStatusCode.NotFound);
    }

    /// <summary>So much time has passed.</summary>
    public Task Pass(TimeSpan time) => storage.MoveItsClock(time);

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        await storage.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
