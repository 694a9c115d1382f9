using Hub.Contracts;
using Hub.Silo.Journal;
using Hub.Silo.Names;

namespace Hub.Silo.Deadlines;

/// <summary>
/// The journal of a stream that has deadlines: each decision is made at the database's time, by which they fall due.
/// </summary>
internal sealed class TimedJournal<TState, TEvent>(
    StreamId stream, IEventStore store, IDatabaseTime time, TState initial, Func<TState, TEvent, TState> evolve)
    where TEvent : class
{
    private readonly Journal<TState, TEvent> journal = new(stream, store, initial, evolve);

    public TState State => journal.State;

    /// <summary>Somebody asks. The decision is told the state and the time.</summary>
    public async Task<Outcome> Record(
        CommandId command, PractitionerId by, Func<TState, DateTimeOffset, Task<Decision<TEvent>>> decide) =>
        await Now() is { } now
            ? await journal.Record(command, by, now, state => decide(state, now))
            : Outcome.Refused(JournalRefusals.StoreUnavailable);

    /// <summary>An instant may have come. What is decided at one version has one effect, told twice or not.</summary>
    public async Task<Outcome> Due(Func<TState, DateTimeOffset, Task<Decision<TEvent>>> decide)
    {
        try
        {
            await journal.Load();
        }
        catch (StoreUnavailableException)
        {
            return Outcome.Refused(JournalRefusals.StoreUnavailable);
        }

        return await Record(DerivedIds.OwnCommand(stream.Key, journal.Version), PractitionerId.Operator, decide);
    }

    private async Task<DateTimeOffset?> Now()
    {
        try
        {
            return await time.Now();
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }
}
