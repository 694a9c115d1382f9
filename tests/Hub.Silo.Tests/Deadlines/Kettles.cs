using System.Collections.Concurrent;
using Hub.Contracts;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Hub.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Silo.Tests.Deadlines;

/// <summary>A kettle waits to whistle, once.</summary>
[EventName("test-kettle-put-on")]
internal sealed record KettlePutOn(DateTimeOffset Until);

[EventName("test-kettle-whistled")]
internal sealed record KettleWhistled;

[EventName("test-kettle-taken-off")]
internal sealed record KettleTakenOff;

internal sealed class KettleTable : IReadModel
{
    public const string StreamKind = "kettle";

    public string Kind => StreamKind;

    public IReadOnlyList<string> Tables => ["deadline"];

    public IEnumerable<Statement> Project(RecordedEvent recorded) =>
    [
        recorded.Event is KettlePutOn on
            ? Silo.Deadlines.Deadlines.Set(recorded.Stored, on.Until)
            : Silo.Deadlines.Deadlines.Clear(recorded.Stored),
    ];
}

internal static class Kettles
{
    private static readonly EventTypes types =
        new([typeof(KettlePutOn), typeof(KettleWhistled), typeof(KettleTakenOff)]);

    public static Storage On(Dialect dialect) => dialect is Dialect.Sqlite
        ? new SqliteStorage { Types = types, ReadModels = [new KettleTable()] }
        : new PostgresStorage { Types = types, ReadModels = [new KettleTable()] };

    public static EventTypes Types => types;

    public static async Task<Guid> PutOn(this IEventStore store, DateTimeOffset until, Guid? kettle = null)
    {
        var key = kettle ?? Guid.NewGuid();
        await store.Add(key, new KettlePutOn(until));
        return key;
    }

    public static Task TakeOff(this IEventStore store, Guid kettle) => store.Add(kettle, new KettleTakenOff());

    /// <summary>What became of it.</summary>
    public static async Task<IReadOnlyList<object>> Past(this IEventStore store, Guid kettle) =>
        [.. (await store.Read(Stream(kettle), 0, int.MaxValue)).Select(stored => types.Read(stored).Event)];

    public static StreamId Stream(Guid kettle) => new(KettleTable.StreamKind, kettle);

    public static Append Append(Guid kettle, StreamHead head, object said) =>
        new(Stream(kettle), head, CommandId.New(), PractitionerId.Operator, DateTimeOffset.UnixEpoch, [said]);

    private static async Task Add(this IEventStore store, Guid kettle, object said) =>
        Assert.IsType<AppendResult.Appended>(
            await store.Append(Append(kettle, await store.Head(Stream(kettle)), said)));
}

/// <summary>Lets kettles whistle as a grain would: by what the log says, and again where another was first.</summary>
internal sealed class KettleTarget(IEventStore store) : IDeadlineTarget
{
    private readonly ConcurrentQueue<(Guid Key, DateTimeOffset Due)> told = [];

    public string Kind => KettleTable.StreamKind;

    public IReadOnlyCollection<(Guid Key, DateTimeOffset Due)> Told => told;

    /// <summary>What happens before a kettle whistles.</summary>
    public Func<Guid, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    public async Task Due(Guid key, DateTimeOffset due, CancellationToken cancellation)
    {
        told.Enqueue((key, due));
        await Before(key, cancellation);
        AppendResult? result = null;
        while (result is not AppendResult.Appended)
        {
            var head = await store.Head(Kettles.Stream(key), cancellation);
            if ((await store.Past(key))[^1] is not KettlePutOn waiting || waiting.Until > due)
            {
                return;
            }

            result = await store.Append(Kettles.Append(key, head, new KettleWhistled()));
        }
    }

    public int Times(Guid key) => told.Count(each => each.Key == key);
}

/// <summary>One node's clock over a store that others may share.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly Tellings tellings;

    public Node(OpenStorage open, IDatabaseTime time, TimeProvider clock)
    {
        Target = new KettleTarget(open.Store);
        Table = new DeadlineTable(open.Database);
        tellings = new Tellings([Target], clock, NullLogger<Tellings>.Instance);
        Clock = new DeadlineClock(
            Table, time, tellings, [], new Recess(), clock, NullLogger<DeadlineClock>.Instance);
    }

    public KettleTarget Target { get; }

    public DeadlineTable Table { get; }

    public DeadlineClock Clock { get; }

    /// <summary>Looks once and waits for what that began.</summary>
    public async Task<Pause> Look()
    {
        var pause = await Clock.Look(CancellationToken.None);
        await Ends();
        return pause;
    }

    public Task Ends() => tellings.Ends();

    public Task Start() => Clock.StartAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Clock.StopAsync(CancellationToken.None);
        Clock.Dispose();
    }
}
