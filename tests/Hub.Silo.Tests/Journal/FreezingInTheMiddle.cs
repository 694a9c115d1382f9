using Hub.Silo.Journal;
using Hub.Testing;
using Npgsql;

namespace Hub.Silo.Tests.Journal;

/// <summary>A process stops between the statements of a transaction and its commit. Few can notice.</summary>
public sealed class FreezingInTheMiddle : IAsyncLifetime
{
    private const string Touch = "UPDATE stream SET version = version WHERE stream = @stream";

    private readonly PostgresStorage storage = Notes.OnPostgres();
    private readonly StreamId stream = Notes.NewStream();
    private OpenStorage frozen = null!;
    private OpenStorage living = null!;

    public async ValueTask InitializeAsync()
    {
        frozen = await storage.Open();
        living = await storage.Open();
    }

    public ValueTask DisposeAsync() => storage.DisposeAsync();

    [Fact(Timeout = 60_000)]
    public async Task Others_write_to_the_same_stream_and_its_own_late_commit_is_refused()
    {
        var head = await living.Store.Add(stream, StreamHead.Empty, Notes.Written());
        var held = new TaskCompletionSource();

        var late = frozen.Database.Write(async (connection, transaction) =>
        {
            await connection.Run(transaction, Touch, ("stream", stream.ToString()));
            held.SetResult();
            await living.Store.Add(stream, head, Notes.Written());
        });

        await held.Task;
        await Assert.ThrowsAsync<StoreUnavailableException>(() => late);
        Assert.Equal(2, (await living.Store.Head(stream)).Version);
    }

    [Fact]
    public async Task A_rebuild_may_take_its_time()
    {
        var head = StreamHead.Empty;
        for (var page = 0; page < 10; page++)
        {
            head = await living.Store.Add(
                stream, head, [.. Enumerable.Range(0, 100).Select(_ => Notes.Written())]);
        }

        var rebuild = new ReadModelRebuild(living.Database, Notes.Types, [new NoteTable()]);
        var paused = 0;
        var events = await rebuild.Run(_ =>
        {
            paused++;
            UntilAnotherIsRolledBack();
        });

        Assert.Equal((1, 1000L), (paused, events));
        Assert.Empty(await rebuild.Compare());
    }

    // Longer than the server allows: this transaction begins to wait after the rebuild's did, and is rolled back.
    private void UntilAnotherIsRolledBack()
    {
        using var connection = ((PostgresDatabase)frozen.Database).Source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        using var touch = new NpgsqlCommand("SELECT 1", connection, transaction);
        touch.ExecuteNonQuery();
        Assert.ThrowsAny<NpgsqlException>(() => connection.Wait(TimeSpan.FromMinutes(1)));
    }
}
