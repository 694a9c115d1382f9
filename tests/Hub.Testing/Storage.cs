using Hub.Silo.Feeds;
using Hub.Silo.Journal;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Hub.Testing;

/// <summary>A place for one test to keep things in, empty and up to date, gone afterwards.</summary>
internal abstract class Storage : IAsyncDisposable
{
    private readonly List<IAsyncDisposable> opened = [];

    /// <summary>The events that it stores, what reads them, and migrations besides those of the program.</summary>
    public required EventTypes Types { get; init; }

    public IReadOnlyList<IReadModel> ReadModels { get; init; } = [];

    public IReadOnlyList<Migration> Migrations { get; init; } = [];

    public TimeProvider Clock { get; init; } = new FakeClock();

    /// <summary>Opens it as one more process would; the schema is brought up to date.</summary>
    public async Task<OpenStorage> Open()
    {
        await Prepare();
        var storage = await OpenAsIs();
        opened.Add(storage);
        await new Migrations(storage.Database, Clock, [.. Migration.BuiltIn(storage.Database.Dialect), .. Migrations])
            .Run();
        return storage;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var storage in opened)
        {
            await storage.DisposeAsync();
        }

        await Remove();
        GC.SuppressFinalize(this);
    }

    public abstract Task<OpenStorage> OpenAsIs();

    /// <summary>May bring it near to up to date at less cost than by migrations.</summary>
    protected virtual Task Prepare() => Task.CompletedTask;

    protected abstract Task Remove();
}

/// <summary>What one process has open.</summary>
internal sealed class OpenStorage(IDatabase database, EventStore store, IFeed feed, Func<ValueTask> close)
    : IAsyncDisposable
{
    private bool isClosed;

    public IDatabase Database { get; } = database;

    public EventStore Store { get; } = store;

    public IFeed Feed { get; } = feed;

    public async ValueTask DisposeAsync()
    {
        if (!isClosed)
        {
            isClosed = true;
            await close();
        }
    }
}

/// <summary>A folder of its own.</summary>
internal sealed class SqliteStorage : Storage
{
    private readonly Lazy<string> own = new(() => Directory.CreateTempSubdirectory("regionhub-test-").FullName);
    private readonly string? given;

    public string Folder
    {
        get => given ?? own.Value;
        init => given = value;
    }

    public override Task<OpenStorage> OpenAsIs()
    {
        var feed = new Feed();
        var database = new SqliteDatabase(Folder);
        var store = new SqliteEventStore(database, feed, Types, ReadModels);
        return Task.FromResult(new OpenStorage(database, store, feed, async () =>
        {
            await store.DisposeAsync();
            database.Dispose();
        }));
    }

    protected override Task Remove()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }
}

/// <summary>A database of its own in the cluster that <c>infra/test/postgres.sh</c> starts.</summary>
internal sealed class PostgresStorage : Storage
{
    // Every other database of this process is a copy of one that the program's migrations have made.
    private static readonly Lazy<Task<string>> template = new(Migrated);

    private readonly string name = NewName();
    private bool isCreated;

    /// <summary>For all events of the program.</summary>
    public static PostgresStorage OfTheProgram() => new() { Types = EventTypes.All };

    /// <summary>The cluster's connection string.</summary>
    public static string Cluster =>
        Environment.GetEnvironmentVariable("HUB_TEST_POSTGRES") is { Length: > 0 } given
            ? given
            : throw new InvalidOperationException(
                "HUB_TEST_POSTGRES is not set: run 'export \"$(infra/test/postgres.sh start)\"' first.");

    public string ConnectionString => Of(name);

    public override async Task<OpenStorage> OpenAsIs()
    {
        await Create(from: "template1");
        var database = new PostgresDatabase(ConnectionString);
        var store = new PostgresEventStore(database, Types, ReadModels);
        var feed = new PostgresFeed(database, TimeProvider.System, NullLogger<PostgresFeed>.Instance);
        return new OpenStorage(database, store, feed, async () =>
        {
            await store.DisposeAsync();
            await feed.DisposeAsync();
            await database.DisposeAsync();
        });
    }

    /// <summary>
    /// From here on the clock of this database can be put ahead, for all who connect afterwards: their
    /// <c>clock_timestamp</c> is another than PostgreSQL's own.
    /// </summary>
    public async Task LetItsClockMove()
    {
        await Open();
        await Run(
            """
            CREATE SCHEMA moved;
            CREATE TABLE moved.clock (ahead interval NOT NULL);
            INSERT INTO moved.clock VALUES ('0');
            CREATE FUNCTION moved.clock_timestamp() RETURNS timestamptz LANGUAGE sql VOLATILE
                AS 'SELECT pg_catalog.clock_timestamp() + ahead FROM moved.clock';
            """);
        await Run($"ALTER DATABASE {name} SET search_path = public, moved, pg_catalog");
    }

    /// <summary>So much time has passed for this database.</summary>
    public Task MoveItsClock(TimeSpan ahead) =>
        Run("UPDATE moved.clock SET ahead = ahead + make_interval(secs => @seconds)", ("seconds", ahead.TotalSeconds));

    /// <summary>Runs a command as the cluster's administrator, outside of the database.</summary>
    public static async Task Ask(string sql)
    {
        await using var connection = new NpgsqlConnection(Cluster);
        await connection.OpenAsync();
        await connection.Run(null, sql);
    }

    private async Task Run(string sql, params (string Name, object? Value)[] parameters)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await connection.Run(null, sql, parameters);
    }

    protected override async Task Prepare() => await Create(await template.Value);

    protected override Task Remove() =>
        isCreated ? Ask($"DROP DATABASE IF EXISTS {name} WITH (FORCE)") : Task.CompletedTask;

    private static string NewName() => $"test_{Guid.NewGuid():N}";

    private static async Task<string> Migrated()
    {
        var made = NewName();
        await Ask($"CREATE DATABASE {made}");
        await using var database = new PostgresDatabase(Of(made));
        await new Migrations(database, TimeProvider.System).Run();
        return made;
    }

    private static string Of(string database) =>
        new NpgsqlConnectionStringBuilder(Cluster) { Database = database }.ToString();

    private async Task Create(string from)
    {
        if (!isCreated)
        {
            isCreated = true;
            await Ask($"CREATE DATABASE {name} TEMPLATE {from}");
        }
    }
}
