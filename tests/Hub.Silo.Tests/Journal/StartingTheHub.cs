using Hub.Silo.Feeds;
using Hub.Silo.Journal;
using Hub.Silo.Operators;
using Hub.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Hub.Silo.Tests.Journal;

public sealed class StartingTheHub
{
    [Fact]
    public async Task On_sqlite_the_schema_is_there_before_anything_else_starts()
    {
        await using var storage = Notes.OnSqlite();
        await Start(new JournalOptions { DataFolder = Path.Combine(storage.Folder, "new") });
    }

    [Fact]
    public async Task On_postgres_the_schema_is_there_before_anything_else_starts()
    {
        await using var storage = Notes.OnPostgres();
        await storage.OpenAsIs();
        await Start(new JournalOptions { PostgreSql = storage.ConnectionString });
    }

    [Fact]
    public async Task The_data_folder_is_nobody_elses_to_look_into()
    {
        await using var storage = Notes.OnSqlite();
        var folder = Path.Combine(storage.Folder, "new");
        await Start(new JournalOptions { DataFolder = folder });

        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
            Assert.Equal(Owner, File.GetUnixFileMode(folder));
        }
    }

    [Fact]
    public async Task On_postgres_the_operator_is_told_who_makes_backups()
    {
        await using var storage = Notes.OnPostgres();
        await storage.Open();
        await using var services = new ServiceCollection()
            .AddJournal(new JournalOptions { PostgreSql = storage.ConnectionString })
            .BuildServiceProvider();
        var output = new StringWriter();

        Assert.Equal(2, await new OperatorCommands(services, output).Backup("anywhere"));
        Assert.Contains("pg_dump", output.ToString());
        Assert.Equal(0, await new OperatorCommands(services, output).Verify());
    }

    private static async Task Start(JournalOptions options)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        var seen = new Seen();

        // Registered first on purpose: the schema has to be there all the same.
        builder.Services.AddSingleton(seen);
        builder.Services.AddHostedService<Early>();
        builder.Services.AddJournal(options);
        using var host = builder.Build();
        await host.StartAsync();

        Assert.Equal(0, seen.Version);
        Assert.NotNull(host.Services.GetRequiredService<IFeed>());
        await host.StopAsync();
        await ((IAsyncDisposable)host).DisposeAsync();
    }

    private sealed class Seen
    {
        public long Version { get; set; } = -1;
    }

    private sealed class Early(IEventStore store, Seen seen) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken) =>
            seen.Version = (await store.Head(Notes.NewStream(), cancellationToken)).Version;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
