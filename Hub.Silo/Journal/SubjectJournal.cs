using Hub.Contracts;

namespace Hub.Silo.Journal;

/// <summary>
/// A stream too long to be folded, whose decisions look at one subject's events only (one entry of a timeline).
/// It knows where the stream ends and nothing else. For one caller at a time, as a grain is.
/// </summary>
internal sealed class SubjectJournal<TState, TEvent>(
    StreamId stream,
    IEventStore store,
    TState initial,
    Func<TState, TEvent, TState> evolve,
    EventTypes? types = null)
    where TEvent : class
{
    private readonly EventTypes types = types ?? EventTypes.All;
    private readonly Recording recording = new(stream, store);

    public long Version => recording.Head.Version;

    /// <summary>Looks where the stream ends.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read.</exception>
    public async Task Load() => recording.Reached(await store.Head(stream));

    /// <summary>The state of one subject as it is now.</summary>
    /// <exception cref="StoreUnavailableException">The store cannot be read.</exception>
    public async Task<TState> Read(Guid subject)
    {
        var state = initial;
        foreach (var stored in await store.ReadSubject(stream, subject))
        {
            state = evolve(state, (TEvent)types.Read(stored.Type, stored.Body));
        }

        return state;
    }

    /// <summary>Decides on a subject that does not exist yet: nothing of it is read.</summary>
    public Task<Outcome> Record(
        CommandId command, PractitionerId by, DateTimeOffset now, Func<TState, Decision<TEvent>> decide) =>
        Record(command, by, now, state => Task.FromResult(decide(state)));

    /// <summary>Decides on the events of this subject.</summary>
    public Task<Outcome> Record(
        CommandId command,
        PractitionerId by,
        DateTimeOffset now,
        Guid subject,
        Func<TState, Decision<TEvent>> decide) =>
        Record(command, by, now, subject, state => Task.FromResult(decide(state)));

    /// <summary>The same with facts from elsewhere, which are read for every try anew.</summary>
    public Task<Outcome> Record(
        CommandId command, PractitionerId by, DateTimeOffset now, Func<TState, Task<Decision<TEvent>>> decide) =>
        recording.Record<TEvent>(command, by, now, Load, () => decide(initial), _ => { });

    /// <summary>The same about a subject, with facts from elsewhere.</summary>
    public Task<Outcome> Record(
        CommandId command,
        PractitionerId by,
        DateTimeOffset now,
        Guid subject,
        Func<TState, Task<Decision<TEvent>>> decide) =>
        recording.Record<TEvent>(command, by, now, Load, async () => await decide(await Read(subject)), _ => { });
}
