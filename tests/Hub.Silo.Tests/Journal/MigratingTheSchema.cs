using System.Data.Common;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Journal;

public sealed class MigratingTheSchemaOfSqlite() : MigratingTheSchema(Notes.OnSqlite());

public sealed class MigratingTheSchemaOfPostgres() : MigratingTheSchema(Notes.OnPostgres());

public abstract class MigratingTheSchema : OnBothDatabases
{
    private static readonly Migration Pear = new(9100, "pear", "CREATE TABLE pear (id bigint)");
    private static readonly Migration Plum = new(9200, "plum", "CREATE TABLE plum (id bigint)");

    private protected MigratingTheSchema(Storage storage)
        : base(storage)
    {
    }

    private IReadOnlyList<Migration> Known => [.. Migration.BuiltIn(Database.Dialect), NoteTable.Schema];

    [Fact]
    public async Task A_fresh_database_gets_every_step_once()
    {
        Assert.Equal(Known.Count, await Count("SELECT count(*) FROM schema_version"));
        Assert.Equal(0, await Count("SELECT count(*) FROM event"));
    }

    [Fact]
    public async Task Running_again_does_nothing()
    {
        await Run([.. Known, Pear]);
        await Run([.. Known, Pear]);

        Assert.Equal(Known.Count + 1, await Count("SELECT count(*) FROM schema_version"));
    }

    [Fact]
    public async Task A_step_that_was_left_out_is_made_up_for()
    {
        await Run([.. Known, Plum]);
        await Run([.. Known, Pear, Plum]);

        Assert.Equal(0, await Count("SELECT count(*) FROM pear"));
    }

    [Fact]
    public async Task A_database_that_is_newer_than_the_program_is_refused_untouched()
    {
        await Run([.. Known, Plum]);

        var refused = await Assert.ThrowsAsync<SchemaRefusedException>(() => Run([.. Known, Pear]));

        Assert.Contains("newer than this program: its schema is 9200, the program knows up to 9100", refused.Message);
        await Assert.ThrowsAnyAsync<DbException>(() => Count("SELECT count(*) FROM pear"));
    }

    [Fact]
    public async Task A_step_that_was_changed_after_it_had_run_is_refused()
    {
        await Run([.. Known, Pear]);

        var refused = await Assert.ThrowsAsync<SchemaRefusedException>(
            () => Run([.. Known, Pear with { Sql = "CREATE TABLE pear (id text)" }]));

        Assert.Contains("Migration 9100", refused.Message);
    }

    [Fact]
    public async Task A_step_that_this_program_does_not_have_is_refused()
    {
        await Run([.. Known, Pear, Plum]);

        var refused = await Assert.ThrowsAsync<SchemaRefusedException>(() => Run([.. Known, Plum]));

        Assert.Contains("Migration 9100", refused.Message);
    }

    [Fact]
    public async Task A_step_that_fails_leaves_nothing_of_itself()
    {
        var broken = new Migration(9300, "broken", "CREATE TABLE half (id bigint); CREATE TABEL other (id bigint)");

        await Assert.ThrowsAnyAsync<DbException>(() => Run([.. Known, Pear, broken]));

        Assert.Equal(0, await Count("SELECT count(*) FROM pear"));
        await Assert.ThrowsAnyAsync<DbException>(() => Count("SELECT count(*) FROM half"));
    }

    [Fact]
    public async Task Processes_that_start_at_once_do_it_once()
    {
        var processes = new List<OpenStorage>();
        for (var i = 0; i < 6; i++)
        {
            processes.Add(await Storage.OpenAsIs());
        }

        await Task.WhenAll(processes.Select(process => Task.Run(() => Run([.. Known, Pear, Plum], process.Database))));

        Assert.Equal(Known.Count + 2, await Count("SELECT count(*) FROM schema_version"));
        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }
    }

    [Fact]
    public void The_steps_of_the_program_are_numbered_in_order()
    {
        var numbers = Migration.BuiltIn(Database.Dialect).Select(step => step.Number).ToList();

        Assert.Equal(1, numbers[0]);
        Assert.Equal(numbers.Distinct().Order(), numbers);
    }

    private Task Run(IReadOnlyList<Migration> steps, IDatabase? database = null) =>
        new Migrations(database ?? Database, new FakeClock(), steps).Run();
}
