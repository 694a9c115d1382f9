using Hub.Contracts;

namespace Hub.Silo.Journal;

/// <summary>One stream and the state that its events make. For one caller at a time, as a grain is.</summary>
internal sealed class Journal<TState, TEvent>(
    StreamId stream,
    IEventStore store,
    TState initial,
    Func<TState, TEvent, TState> evolve,
    EventTypes? types = null)
    where TEvent : class
{
    private const int Page = 500;

    private readonly TState initial = initial;
    private readonly EventTypes types = types ?? EventTypes.All;
    private readonly Recording recording = new(stream, store);

    public TState State { get; private set; } = initial;

    public long Version => recording.Head.Version;

    /// <summary>Brings the state up to date; reads only what is new.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read.</exception>
    public async Task Load()
    {
        var isNews = await ReadOn();
        if (!isNews && Version > 0 && !await EndsWhereKnown())
        {
            // A stream only grows, unless the database was replaced by an older one under our feet.
            State = initial;
            recording.Reached(StreamHead.Empty);
            await ReadOn();
        }

        recording.Reached(recording.Head);
    }

    /// <summary>Decides on the newest state, makes it durable, answers; a command sent twice has one effect.</summary>
    public Task<Outcome> Record(
        CommandId command, PractitionerId by, DateTimeOffset now, Func<TState, Decision<TEvent>> decide) =>
        Record(command, by, now, state => Task.FromResult(decide(state)));

    /// <summary>
    /// The same where a decision needs facts from elsewhere: they are read behind the state, for every try anew, so
    /// that whoever was overtaken by the loss of a right is not judged by what was before.
    /// </summary>
    public Task<Outcome> Record(
        CommandId command, PractitionerId by, DateTimeOffset now, Func<TState, Task<Decision<TEvent>>> decide) =>
        recording.Record<TEvent>(
            command,
            by,
            now,
            Load,
            () => decide(State),
            events => State = events.Aggregate(State, evolve));

    private async Task<bool> ReadOn()
    {
        for (var isNews = false; ; isNews = true)
        {
            var page = await store.Read(stream, Version, Page);
            if (page.Count == 0)
            {
                return isNews;
            }

            // State and place move together, so that a failure between two pages leaves both right.
            State = page.Select(stored => (TEvent)types.Read(stored.Type, stored.Body)).Aggregate(State, evolve);
            recording.Reached(new StreamHead(page[^1].Version, page[^1].Hash));
            if (page.Count < Page)
            {
                return true;
            }
        }
    }

    private async Task<bool> EndsWhereKnown()
    {
        var head = await store.Head(stream);
        return head.Version == Version && head.Hash.AsSpan().SequenceEqual(recording.Head.Hash);
    }
}
