using System.Collections.Concurrent;
using Hub.Silo.Journal;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Hub.Silo.Tests.Journal;

public sealed class CommittingTogether : IAsyncLifetime
{
    private readonly FakeWriter writer = new();
    private readonly Sealing sealing = new(Notes.Types, []);
    private GroupCommit commits = null!;

    public ValueTask InitializeAsync()
    {
        commits = new GroupCommit(writer);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => commits.DisposeAsync();

    [Fact]
    public async Task What_arrives_while_a_commit_is_in_flight_is_committed_together()
    {
        var (first, others) = await WhileTheFirstIsInFlight(40, _ => { });

        Assert.True(await first);
        Assert.All(await Task.WhenAll(others), Assert.True);
        Assert.Equal([1, 40], writer.Batches.Select(batch => batch.Count));
    }

    [Fact]
    public async Task A_batch_is_bounded()
    {
        var (_, others) = await WhileTheFirstIsInFlight(GroupCommit.LargestBatch + 10, _ => { });
        await Task.WhenAll(others);

        Assert.All(writer.Batches, batch => Assert.InRange(batch.Count, 1, GroupCommit.LargestBatch));
    }

    [Fact]
    public async Task A_batch_is_sorted_by_stream_so_that_two_processes_take_locks_in_one_order()
    {
        var (_, others) = await WhileTheFirstIsInFlight(40, _ => { });
        await Task.WhenAll(others);

        var streams = writer.Batches.Last().Select(append => append.Stream).ToList();
        Assert.Equal(streams.Order(StringComparer.Ordinal), streams);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(39)]
    public async Task Only_the_guilty_append_is_refused(int guilty)
    {
        var (_, others) = await WhileTheFirstIsInFlight(
            40, appends => writer.Failing[appends[guilty].Stream] = new HeadMovedException());

        var done = await Task.WhenAll(others);

        Assert.Equal(Enumerable.Range(0, 40).Select(i => i != guilty), done);
    }

    [Fact]
    public async Task A_defect_is_the_answer_of_its_append_alone()
    {
        var (_, others) = await WhileTheFirstIsInFlight(
            8, appends => writer.Failing[appends[3].Stream] = new InvalidCastException("defect"));

        await Assert.ThrowsAsync<InvalidCastException>(() => others[3]);
        Assert.All(await Task.WhenAll(others.Where((_, i) => i != 3)), Assert.True);
    }

    [Fact]
    public async Task What_there_is_no_room_for_is_refused_and_the_rest_kept()
    {
        var (_, others) = await WhileTheFirstIsInFlight(
            8, appends => writer.Failing[appends[3].Stream] = new SqliteException("full", raw.SQLITE_FULL));

        await Assert.ThrowsAsync<StoreUnavailableException>(() => others[3]);
        Assert.All(await Task.WhenAll(others.Where((_, i) => i != 3)), Assert.True);
    }

    [Fact]
    public async Task Where_the_database_is_gone_everybody_is_told_at_once_and_the_next_is_served()
    {
        var (_, others) = await WhileTheFirstIsInFlight(
            8, appends => writer.Failing[appends[3].Stream] = new SqliteException("gone", raw.SQLITE_IOERR));

        foreach (var other in others)
        {
            await Assert.ThrowsAsync<StoreUnavailableException>(() => other);
        }

        Assert.Single(writer.Batches);
        Assert.True(await commits.Write(Seal()));
    }

    [Fact]
    public async Task Of_rivals_for_one_end_of_a_stream_the_first_is_written_and_the_others_cost_no_commit()
    {
        var stream = Notes.NewStream();
        var (_, others) = await WhileTheFirstIsInFlight(6, _ => { }, () => stream);

        var done = await Task.WhenAll(others);
        Assert.Equal([true, false, false, false, false, false], done);
        Assert.Equal(2, writer.Batches.Count);
    }

    [Fact]
    public async Task Closing_writes_what_is_waiting_and_takes_no_more()
    {
        var (first, others) = await WhileTheFirstIsInFlight(5, _ => { }, open: false);
        var closed = commits.DisposeAsync();
        writer.Gate.Set();
        await closed;

        Assert.True(await first);
        Assert.All(await Task.WhenAll(others), Assert.True);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => commits.Write(Seal()));
    }

    private async Task<(Task<bool> First, List<Task<bool>> Others)> WhileTheFirstIsInFlight(
        int count, Action<List<SealedAppend>> before, Func<StreamId>? stream = null, bool open = true)
    {
        writer.Gate.Reset();
        var first = commits.Write(Seal());
        await writer.InFlight.Task;
        var appends = Enumerable.Range(0, count).Select(_ => Seal(stream?.Invoke())).ToList();
        before(appends);
        var others = appends.Select(append => commits.Write(append)).ToList();
        if (open)
        {
            writer.Gate.Set();
        }

        return (first, others);
    }

    private SealedAppend Seal(StreamId? stream = null) =>
        sealing.Seal(Notes.Append(stream ?? Notes.NewStream(), StreamHead.Empty, Notes.Written()));

    private sealed class FakeWriter : ILogWriter
    {
        public ManualResetEventSlim Gate { get; } = new(true);

        public TaskCompletionSource InFlight { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public ConcurrentDictionary<string, Exception> Failing { get; } = new(StringComparer.Ordinal);

        public ConcurrentQueue<IReadOnlyList<SealedAppend>> Batches { get; } = new();

        public void Write(IReadOnlyList<SealedAppend> batch)
        {
            InFlight.TrySetResult();
            Gate.Wait();
            if (batch.FirstOrDefault(append => Failing.ContainsKey(append.Stream)) is { } failing)
            {
                throw Failing[failing.Stream];
            }

            Batches.Enqueue(batch.ToList());
        }

        public void Committed(IReadOnlyList<SealedAppend> batch)
        {
        }

        public void Dispose() => Gate.Dispose();
    }
}
