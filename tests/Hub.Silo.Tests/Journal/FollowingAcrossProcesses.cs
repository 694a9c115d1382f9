using Hub.Contracts;
using Hub.Silo.Feeds;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Journal;

public sealed class FollowingAcrossProcesses : IAsyncLifetime
{
    private readonly PostgresStorage storage = Notes.OnPostgres();
    private readonly CancellationTokenSource stop = new();
    private OpenStorage here = null!;
    private OpenStorage there = null!;

    public async ValueTask InitializeAsync()
    {
        here = await storage.Open();
        there = await storage.Open();
        await ((PostgresFeed)here.Feed).Listening;
        await ((PostgresFeed)there.Feed).Listening;
    }

    public async ValueTask DisposeAsync()
    {
        await storage.DisposeAsync();
        stop.Dispose();
    }

    [Fact]
    public async Task What_one_process_commits_or_announces_the_other_hears()
    {
        await using var items = there.Feed.Follow(stop.Token).GetAsyncEnumerator();
        var stream = Notes.NewStream();

        await here.Store.Add(stream, StreamHead.Empty, Notes.Written());
        await here.Feed.Announce(stream, 7);

        Assert.Equal(7, await Until(items, stream, 7));
    }

    [Fact]
    public async Task A_process_hears_its_own_commits_too()
    {
        await using var items = here.Feed.Follow(stop.Token).GetAsyncEnumerator();
        var stream = Notes.NewStream();

        await here.Store.Add(stream, StreamHead.Empty, Notes.Written());

        Assert.Equal(1, await Until(items, stream, 1));
    }

    [Fact]
    public async Task Many_commits_at_once_are_all_heard()
    {
        await using var items = there.Feed.Follow(stop.Token).GetAsyncEnumerator();
        var streams = Enumerable.Range(0, 400).Select(_ => Notes.NewStream()).ToHashSet();

        await Task.WhenAll(streams.Select(stream => here.Store.Add(stream, StreamHead.Empty, Notes.Written())));

        while (streams.Count > 0)
        {
            var item = Assert.Single(await FollowingTheFeed.Take(items, 1));
            streams.Remove(item.Stream);
        }
    }

    [Fact]
    public async Task After_a_lost_connection_everybody_is_told_to_look_at_everything_and_hears_on()
    {
        await using var items = there.Feed.Follow(stop.Token).GetAsyncEnumerator();
        await TerminateBackends("query LIKE 'LISTEN%'");

        Assert.Equal(0, await Until(items, default, 0));

        var stream = Notes.NewStream();
        await here.Store.Add(stream, StreamHead.Empty, Notes.Written());
        Assert.Equal(1, await Until(items, stream, 1));
    }

    [Fact]
    public async Task Two_processes_on_one_stream_leave_no_gap_and_no_double()
    {
        var stream = Notes.NewStream();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            var store = writer % 2 == 0 ? here.Store : there.Store;
            for (var i = 0; i < 10; i++)
            {
                while (await store.Append(Notes.Append(stream, await store.Head(stream), Notes.Written()))
                    is not AppendResult.Appended)
                {
                }
            }
        })));

        var versions = (await here.Store.All(stream)).Select(row => row.Version);
        Assert.Equal(Enumerable.Range(1, 80).Select(i => (long)i), versions);
        Assert.Equal((80, 0), await new EventLogVerifier(here.Database).Run(_ => { }));
    }

    [Fact]
    public async Task A_command_sent_to_two_processes_at_once_has_one_effect()
    {
        var append = Notes.Append(Notes.NewStream(), StreamHead.Empty, Notes.Written());

        var results = await Task.WhenAll(here.Store.Append(append), there.Store.Append(append));

        Assert.Single(results, result => result is AppendResult.Appended);
        Assert.Single(results, new AppendResult.Duplicate(Notes.Tanaka, 1));
    }

    [Fact]
    public async Task After_every_connection_was_cut_the_store_works_again_and_nothing_is_half_written()
    {
        var stream = Notes.NewStream();
        var head = await here.Store.Add(stream, StreamHead.Empty, Notes.Written());
        await TerminateBackends("pid <> pg_backend_pid()");

        var append = Notes.Append(stream, head, Notes.Written());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => here.Store.Append(append));

        Assert.IsType<AppendResult.Appended>(await here.Store.Append(append));
        Assert.Equal((2, 0), await new EventLogVerifier(here.Database).Run(_ => { }));
    }

    [Fact]
    public async Task A_database_that_became_read_only_refuses_and_takes_up_again()
    {
        await SetReadOnly("on");
        var append = Notes.Append(Notes.NewStream(), StreamHead.Empty, Notes.Written());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => here.Store.Append(append));

        await SetReadOnly("off");
        Assert.IsType<AppendResult.Appended>(await here.Store.Append(append));
    }

    private async Task SetReadOnly(string value)
    {
        var database = new Npgsql.NpgsqlConnectionStringBuilder(storage.ConnectionString).Database;
        await PostgresStorage.Ask($"ALTER DATABASE {database} SET default_transaction_read_only = {value}");
        await TerminateBackends("query NOT LIKE 'LISTEN%'");
    }

    private async Task TerminateBackends(string which)
    {
        var database = new Npgsql.NpgsqlConnectionStringBuilder(storage.ConnectionString).Database;
        await PostgresStorage.Ask(
            $"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{database}' AND {which}");
    }

    private static async Task<long> Until(IAsyncEnumerator<Committed> items, StreamId stream, long version)
    {
        while (true)
        {
            var item = Assert.Single(await FollowingTheFeed.Take(items, 1));
            if (item.Stream == stream && item.Version >= version)
            {
                return item.Version;
            }
        }
    }
}
