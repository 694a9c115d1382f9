using FsCheck;
using FsCheck.Fluent;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Journal;

public sealed class RebuildingReadModelsOnSqlite() : RebuildingReadModels(Notes.OnSqlite());

public sealed class RebuildingReadModelsOnPostgres() : RebuildingReadModels(Notes.OnPostgres());

public abstract class RebuildingReadModels : OnBothDatabases
{
    private protected RebuildingReadModels(Storage storage)
        : base(storage)
    {
    }

    private ReadModelRebuild Rebuild => new(Database, Notes.Types, [new NoteTable()]);

    [Fact]
    public async Task What_is_rebuilt_equals_what_was_live()
    {
        // Any text that a person or a program may send, also what is no text at all.
        var texts = ArbMap.Default.ArbFor<string>().Generator.Where(text => text is not null).Sample(60, 40)
            .Concat(["\0", "\ud83d", "😀\udc00\0"]);
        var stream = Notes.NewStream();
        var head = StreamHead.Empty;
        foreach (var text in texts)
        {
            var note = Guid.NewGuid();
            head = await Store.Add(
                stream,
                head,
                new NoteEvent.Written(note, "一"),
                new NoteEvent.Amended(note, text),
                new NotesClosed(text));
        }

        Assert.Equal(63, await Count("SELECT count(*) FROM note WHERE amended = 1"));
        Assert.Empty(await Rebuild.Compare());
        Assert.Equal(189, await Rebuild.Run());
        Assert.Equal(63, await Count("SELECT count(*) FROM note WHERE amended = 1"));
        Assert.Empty(await Rebuild.Compare());
    }

    [Fact]
    public async Task What_differs_is_told_and_mended()
    {
        await Fill();
        await Tamper("UPDATE note SET amended = 7 WHERE note IN (SELECT note FROM note LIMIT 2)");
        await Tamper("INSERT INTO note (note, stream, amended) VALUES ('x', 'y', 0)");

        Assert.Equal(["note: 3 of 11 rows are only live, 2 of 10 only rebuilt"], await Rebuild.Compare());
        Assert.Equal(11, await Count("SELECT count(*) FROM note"));

        await Rebuild.Run();
        Assert.Empty(await Rebuild.Compare());
        Assert.Equal(10, await Count("SELECT count(*) FROM note"));
    }

    [Fact]
    public async Task A_rebuild_that_fails_has_changed_nothing()
    {
        await Fill();
        await Tamper("UPDATE note SET amended = 7");

        var failing = new ReadModelRebuild(Database, Notes.Types, [new NoteTable(), new Failing()]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => failing.Run());

        Assert.Equal(10, await Count("SELECT count(*) FROM note WHERE amended = 7"));
        await Fill();
    }

    [Fact]
    public async Task Appends_that_come_while_it_runs_are_written_after_it()
    {
        await Fill();
        var late = new List<Task>();
        await Rebuild.Run(_ => { });
        await Database.Write(async (connection, transaction) =>
        {
            late.Add(Fill());
            await connection.Run(transaction, "DELETE FROM note WHERE note = 'nobody'");
        });
        await Task.WhenAll(late);

        Assert.Equal(20, await Count("SELECT count(*) FROM note"));
        Assert.Empty(await Rebuild.Compare());
    }

    private async Task Fill()
    {
        for (var i = 0; i < 10; i++)
        {
            await Store.Add(Notes.NewStream(), StreamHead.Empty, Notes.Written());
        }
    }

    private sealed class Failing : IReadModel
    {
        public string Kind => "notes";

        public IReadOnlyList<string> Tables => ["note"];

        public IEnumerable<Statement> Project(RecordedEvent recorded) =>
            throw new InvalidOperationException("A read model with a defect.");
    }
}
