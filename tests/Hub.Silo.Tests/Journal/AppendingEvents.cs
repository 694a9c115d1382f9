using Hub.Contracts;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Journal;

public sealed class AppendingEventsToSqlite : AppendingEvents
{
    private readonly SqliteStorage storage = Notes.OnSqlite();

    private protected override async Task<IEventStore> Open() => (await storage.Open()).Store;

    private protected override ValueTask Close() => storage.DisposeAsync();
}

public sealed class AppendingEventsToPostgres : AppendingEvents
{
    private readonly PostgresStorage storage = Notes.OnPostgres();

    private protected override async Task<IEventStore> Open() => (await storage.Open()).Store;

    private protected override ValueTask Close() => storage.DisposeAsync();
}

public sealed class AppendingEventsToMemory : AppendingEvents
{
    private protected override Task<IEventStore> Open() =>
        Task.FromResult<IEventStore>(new MemoryEventStore(Notes.Types));

    private protected override ValueTask Close() => ValueTask.CompletedTask;
}

public abstract class AppendingEvents : IAsyncLifetime
{
    private readonly StreamId stream = Notes.NewStream();
    private IEventStore store = null!;

    public async ValueTask InitializeAsync() => store = await Open();

    public async ValueTask DisposeAsync()
    {
        await Close();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_stream_without_events_ends_at_zero()
    {
        Assert.Equal(0, (await store.Head(stream)).Version);
        Assert.Empty(await store.All(stream));
    }

    [Fact]
    public async Task Events_are_read_back_as_they_were_given()
    {
        var note = Guid.NewGuid();
        var text = "絵文字😀 \"引用\" \\ 改行\n \u0000 <b> と ﾊﾝｶｸ";
        var append = Notes.Append(
            stream, StreamHead.Empty, new NoteEvent.Written(note, text), new NotesClosed("転院"));

        var appended = Assert.IsType<AppendResult.Appended>(await store.Append(append));

        var stored = await store.All(stream);
        Assert.Equal([1L, 2L], stored.Select(row => row.Version));
        Assert.Equal([0, 1], stored.Select(row => row.Step));
        Assert.Equal([note, null], stored.Select(row => row.Subject));
        Assert.Equal(["test-note-written", "test-notes-closed"], stored.Select(row => row.Type));
        Assert.All(stored, row => Assert.Equal((append.Command, append.Actor), (row.Command, row.Actor)));
        Assert.All(stored, row => Assert.Equal((stream, Notes.Now), (row.Stream, row.At)));
        Assert.Equal(text, Assert.IsType<NoteEvent.Written>(Notes.Types.Read(stored[0]).Event).Text);
        Assert.Equal(stored[^1].Hash, appended.Head.Hash);
        Assert.Equal(2, appended.Head.Version);
    }

    [Fact]
    public async Task The_head_is_that_of_the_last_event()
    {
        var head = await store.Add(stream, StreamHead.Empty, Notes.Written());
        head = await store.Add(stream, head, Notes.Written(), Notes.Written());

        var read = await store.Head(stream);

        Assert.Equal(3, read.Version);
        Assert.Equal(head.Hash, read.Hash);
        Assert.Equal((await store.All(stream))[^1].Hash, read.Hash);
    }

    [Fact]
    public async Task Instants_are_kept_to_the_microsecond()
    {
        var append = Notes.Append(stream, StreamHead.Empty, Notes.Written()) with
        {
            At = Notes.Now.AddTicks(12_345_678),
        };

        await store.Append(append);

        Assert.Equal(Notes.Now.AddTicks(12_345_670), (await store.All(stream))[0].At);
    }

    [Fact]
    public async Task Reading_goes_on_after_a_version_and_stops_where_it_is_told()
    {
        var events = Enumerable.Range(0, 7).Select(i => (object)Notes.Written($"{i}")).ToArray();
        await store.Add(stream, StreamHead.Empty, events);

        Assert.Equal([3L, 4L], (await store.Read(stream, 2, 2)).Select(row => row.Version));
        Assert.Equal([7L], (await store.Read(stream, 6, 10)).Select(row => row.Version));
        Assert.Empty(await store.Read(stream, 7, 10));
    }

    [Fact]
    public async Task A_subject_is_read_alone()
    {
        var note = Guid.NewGuid();
        await store.Add(
            stream,
            StreamHead.Empty,
            new NoteEvent.Written(note, "一"),
            Notes.Written(),
            new NotesClosed("休止"),
            new NoteEvent.Amended(note, "二"));

        Assert.Equal([1L, 4L], (await store.ReadSubject(stream, note)).Select(row => row.Version));
        Assert.Empty(await store.ReadSubject(stream, Guid.NewGuid()));
        Assert.Empty(await store.ReadSubject(Notes.NewStream(), note));
    }

    [Fact]
    public async Task A_command_is_found_with_all_that_it_led_to()
    {
        var head = await store.Add(stream, StreamHead.Empty, Notes.Written());
        var append = Notes.Append(stream, head, Notes.Written(), Notes.Written());
        await store.Append(append);

        Assert.Equal([2L, 3L], (await store.ReadCommand(stream, append.Command)).Select(row => row.Version));
        Assert.Empty(await store.ReadCommand(stream, CommandId.New()));
    }

    [Fact]
    public async Task Whoever_decided_on_an_older_head_is_told_so()
    {
        await store.Add(stream, StreamHead.Empty, Notes.Written());

        Assert.IsType<AppendResult.Conflict>(
            await store.Append(Notes.Append(stream, StreamHead.Empty, Notes.Written())));
        Assert.Single(await store.All(stream));
    }

    [Fact]
    public async Task Whoever_expects_more_than_there_is_leaves_no_gap()
    {
        var head = await store.Add(stream, StreamHead.Empty, Notes.Written());

        Assert.IsType<AppendResult.Conflict>(
            await store.Append(Notes.Append(stream, head with { Version = 5 }, Notes.Written())));
        Assert.IsType<AppendResult.Conflict>(
            await store.Append(Notes.Append(Notes.NewStream(), head, Notes.Written())));
        Assert.IsType<AppendResult.Conflict>(
            await store.Append(Notes.Append(stream, head with { Hash = new byte[32] }, Notes.Written())));
        Assert.Single(await store.All(stream));
    }

    [Fact]
    public async Task A_command_sent_twice_has_one_effect_and_tells_whose_it_was()
    {
        var append = Notes.Append(stream, StreamHead.Empty, Notes.Written(), Notes.Written());
        await store.Append(append);
        var head = await store.Add(stream, await store.Head(stream), Notes.Written());

        foreach (var expected in new[] { StreamHead.Empty, head })
        {
            var again = await store.Append(append with { Expected = expected, Actor = Notes.Sato });
            Assert.Equal(new AppendResult.Duplicate(Notes.Tanaka, 2), again);
        }

        Assert.Equal(3, (await store.All(stream)).Count);
    }

    [Fact]
    public async Task The_same_command_may_touch_two_streams()
    {
        var append = Notes.Append(stream, StreamHead.Empty, Notes.Written());
        await store.Append(append);

        Assert.IsType<AppendResult.Appended>(await store.Append(append with { Stream = Notes.NewStream() }));
    }

    [Fact]
    public async Task Sixteen_writers_on_one_stream_leave_no_gap_and_no_double_and_keep_their_order()
    {
        const int Each = 12;
        await Task.WhenAll(Enumerable.Range(0, 16).Select(writer => Task.Run(() => WriteAll(stream, writer, Each))));

        var stored = await store.All(stream);
        Assert.Equal(Enumerable.Range(1, 16 * Each).Select(i => (long)i), stored.Select(row => row.Version));
        var texts = stored.Select(row => ((NoteEvent.Written)Notes.Types.Read(row).Event).Text.Split(' ')).ToList();
        foreach (var own in texts.GroupBy(parts => parts[0], parts => parts[1], StringComparer.Ordinal))
        {
            Assert.Equal(Enumerable.Range(0, Each).Select(i => $"{i}"), own);
        }
    }

    [Fact]
    public async Task Sixteen_writers_on_streams_of_their_own_do_not_meet()
    {
        const int Each = 25;
        var streams = Enumerable.Range(0, 16).Select(_ => Notes.NewStream()).ToList();
        await Task.WhenAll(streams.Select((own, writer) => Task.Run(() => WriteAll(own, writer, Each))));

        foreach (var own in streams)
        {
            Assert.Equal(Each, (await store.Head(own)).Version);
            Assert.Equal(Each, (await store.All(own)).Count);
        }
    }

    private protected abstract Task<IEventStore> Open();

    private protected abstract ValueTask Close();

    private async Task WriteAll(StreamId into, int writer, int count)
    {
        for (var i = 0; i < count; i++)
        {
            while (await store.Append(Notes.Append(into, await store.Head(into), Notes.Written($"{writer} {i}")))
                is not AppendResult.Appended)
            {
            }
        }
    }
}
