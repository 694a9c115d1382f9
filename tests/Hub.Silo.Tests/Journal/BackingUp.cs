using Hub.Silo.Journal;
using Hub.Silo.Operators;
using Hub.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Silo.Tests.Journal;

public sealed class BackingUp : IAsyncLifetime
{
    private readonly SqliteStorage storage = Notes.OnSqlite();
    private readonly StringWriter output = new();
    private OpenStorage open = null!;

    private string Target => Path.Combine(storage.Folder, "copy", SqliteDatabase.FileName);

    public async ValueTask InitializeAsync()
    {
        open = await storage.Open();
        Directory.CreateDirectory(Path.GetDirectoryName(Target)!);
    }

    public ValueTask DisposeAsync() => storage.DisposeAsync();

    [Fact]
    public async Task A_copy_made_under_load_is_one_moment_of_the_log_and_serves_as_a_hub()
    {
        using var stop = new CancellationTokenSource();
        var stream = Notes.NewStream();
        var before = await open.Store.Add(stream, StreamHead.Empty, Notes.Written());
        var load = Enumerable.Range(0, 8).Select(_ => Task.Run(() => WriteUntil(stop.Token))).ToList();

        var code = await Commands().Backup(Target);
        await stop.CancelAsync();
        await Task.WhenAll(load);

        Assert.Equal(0, code);
        Assert.Equal([Target], Directory.GetFiles(Path.GetDirectoryName(Target)!));
        var copy = await CopyAsHub().Open();
        Assert.Equal(before.Hash, (await copy.Store.Head(stream)).Hash);
        Assert.Equal(0, (await new EventLogVerifier(copy.Database).Run(_ => { })).Findings);
        Assert.Empty(await new ReadModelRebuild(copy.Database, Notes.Types, [new NoteTable()]).Compare());
        await copy.Store.Add(Notes.NewStream(), StreamHead.Empty, Notes.Written());
        await copy.DisposeAsync();
    }

    [Fact]
    public async Task A_backup_never_replaces_another()
    {
        await File.WriteAllTextAsync(Target, "an older backup");

        Assert.Equal(2, await Commands().Backup(Target));
        Assert.Contains("is there already", output.ToString());
        Assert.Equal("an older backup", await File.ReadAllTextAsync(Target));
    }

    [Fact]
    public async Task A_damaged_log_makes_no_backup_and_says_what_is_wrong()
    {
        var stream = Notes.NewStream();
        await open.Store.Add(stream, StreamHead.Empty, Notes.Written());
        await open.Database.Write((connection, transaction) => connection.Run(
            transaction, "DROP TRIGGER event_is_never_changed; UPDATE event SET at = at + 1"));

        Assert.Equal(1, await Commands().Backup(Target));
        Assert.Contains($"{stream} 1: was changed", output.ToString());
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(Target)!));
    }

    [Fact]
    public async Task The_operator_verifies_and_rebuilds_with_exit_codes()
    {
        var stream = Notes.NewStream();
        await open.Store.Add(stream, StreamHead.Empty, Notes.Written());
        Assert.Equal(0, await Commands().Verify());
        Assert.Contains("1 events, 0 findings", output.ToString());

        await open.Database.Write((connection, transaction) => connection.Run(transaction, "DELETE FROM note"));
        Assert.Equal(0, await Commands().Rebuild());
        Assert.Contains("note: 0 of 0 rows are only live, 1 of 1 only rebuilt", output.ToString());
        await using var reading = await open.Database.Open();
        Assert.Equal(1, await reading.Count(null, "SELECT count(*) FROM note"));

        await open.Database.Write((connection, transaction) => connection.Run(
            transaction, "DROP TRIGGER event_is_never_deleted; DELETE FROM event"));
        Assert.Equal(1, await Commands().Verify());
    }

    [Fact]
    public async Task A_folder_without_a_hub_is_said_to_be_none()
    {
        var services = new ServiceCollection().AddJournal(new JournalOptions { DataFolder = storage.Folder + "/none" });
        await using var provider = services.BuildServiceProvider();

        Assert.Equal(2, await new OperatorCommands(provider, output).Verify());
        Assert.Contains("unable to open database file", output.ToString());
    }

    private OperatorCommands Commands() => new(
        new ServiceCollection()
            .AddSingleton(Notes.Types)
            .AddSingleton<IReadModel>(new NoteTable())
            .AddSingleton(open.Database)
            .AddSingleton(new Migrations(
                open.Database, new FakeClock(), [.. Migration.BuiltIn(Dialect.Sqlite), NoteTable.Schema]))
            .BuildServiceProvider(),
        output);

    private SqliteStorage CopyAsHub() => new()
    {
        Folder = Path.GetDirectoryName(Target)!,
        Types = storage.Types,
        ReadModels = storage.ReadModels,
        Migrations = storage.Migrations,
    };

    private async Task WriteUntil(CancellationToken stop)
    {
        var stream = Notes.NewStream();
        var head = StreamHead.Empty;
        while (!stop.IsCancellationRequested)
        {
            head = await open.Store.Add(stream, head, Notes.Written());
        }
    }
}
