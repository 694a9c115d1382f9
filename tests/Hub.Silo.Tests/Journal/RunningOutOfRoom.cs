using System.Diagnostics;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Journal;

public sealed class RunningOutOfRoom
{
    [Fact]
    public async Task A_file_that_may_not_grow_refuses_what_is_too_much_and_takes_up_again()
    {
        await using var storage = Notes.OnSqlite();
        var open = await storage.Open();
        await Limit(open, 80);

        await FillUp(open, async () => await Limit(open, 100_000));
    }

    [Fact]
    public async Task A_disk_that_is_full_refuses_what_is_too_much_and_takes_up_again()
    {
        var mount = Directory.CreateTempSubdirectory("regionhub-full-").FullName;
        Assert.True(
            await Run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", mount),
            "This test mounts a small disk, which needs root.");
        try
        {
            var storage = new SqliteStorage
            {
                Folder = Directory.CreateDirectory(Path.Combine(mount, "hub")).FullName,
                Types = Notes.Types,
                ReadModels = [new NoteTable()],
                Migrations = [NoteTable.Schema],
            };
            await using (storage)
            {
                var open = await storage.Open();
                await FillUp(open, async () => await Run("mount", "-o", "remount,size=64m", mount));
            }
        }
        finally
        {
            await Run("umount", mount);
            Directory.Delete(mount);
        }
    }

    /// <summary>Writes with many hands until there is no room; exactly what was answered is there.</summary>
    private static async Task FillUp(OpenStorage open, Func<Task> makeRoom)
    {
        var heads = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => UntilRefused(open.Store))));

        foreach (var (stream, answered) in heads)
        {
            Assert.Equal(answered.Version, (await open.Store.Head(stream)).Version);
            Assert.Equal(answered.Version, (await open.Store.All(stream)).Count);
        }

        Assert.Equal(0, (await new EventLogVerifier(open.Database).Run(_ => { })).Findings);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => open.Database.Write((connection, transaction) =>
            connection.Run(transaction, "CREATE TABLE more AS SELECT zeroblob(4000000) AS much")));

        await makeRoom();
        foreach (var (stream, answered) in heads)
        {
            await open.Store.Add(stream, answered, Notes.Written());
        }

        Assert.Equal(0, (await new EventLogVerifier(open.Database).Run(_ => { })).Findings);
    }

    private static async Task<(StreamId Stream, StreamHead Head)> UntilRefused(EventStore store)
    {
        var stream = Notes.NewStream();
        var head = StreamHead.Empty;
        try
        {
            while (true)
            {
                head = await store.Add(stream, head, Notes.Written(new string('x', 3000)));
            }
        }
        catch (StoreUnavailableException)
        {
            return (stream, head);
        }
    }

    private static Task Limit(OpenStorage open, int pages) =>
        open.Database.Write((connection, transaction) =>
            connection.Count(transaction, $"PRAGMA max_page_count = {pages}"));

    private static async Task<bool> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }
}
