using Hub.Contracts;

namespace Hub.Silo.Journal;

/// <summary>
/// The way of one command, the same for both journals: decide, append, and find an answer that is right however
/// often the command was sent and whoever else wrote in the meantime.
/// </summary>
internal sealed class Recording(StreamId stream, IEventStore store)
{
    private const int Tries = 10;

    private bool isStale = true;

    public StreamHead Head { get; private set; } = StreamHead.Empty;

    /// <summary>The stream is known up to here.</summary>
    public void Reached(StreamHead head)
    {
        Head = head;
        isStale = false;
    }

    /// <param name="command">Answered once and for all by its first effect.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="now">When it was given.</param>
    /// <param name="reload">Brings head and state up to date and calls <see cref="Reached"/>.</param>
    /// <param name="decide">Decides on the state as it is known; asked again whenever somebody was first.</param>
    /// <param name="evolve">Takes the events that have become durable into the state.</param>
    public async Task<Outcome> Record<TEvent>(
        CommandId command,
        PractitionerId by,
        DateTimeOffset now,
        Func<Task> reload,
        Func<Task<Decision<TEvent>>> decide,
        Action<IReadOnlyList<TEvent>> evolve)
        where TEvent : class
    {
        try
        {
            var isNews = false;
            for (var tries = 0; tries < Tries; tries++)
            {
                if (isStale)
                {
                    await reload();
                    isNews = true;
                }

                var decision = await decide();
                if (decision.Events.Count == 0)
                {
                    // An append would notice that another process wrote meanwhile; a 'no' has to look for itself.
                    if (isStale = !isNews && await HasMoved())
                    {
                        continue;
                    }

                    return await WithoutEvents(command, by, decision.Refusal);
                }

                var append = new Append(stream, Head, command, by, Micros.Truncate(now), decision.Events);
                switch (await store.Append(append))
                {
                    case AppendResult.Appended appended:
                        evolve(decision.Events);
                        Reached(appended.Head);
                        return Outcome.Accepted(appended.Head.Version);
                    case AppendResult.Duplicate before:
                        // It may lie beyond what is known here.
                        isStale |= before.Version > Head.Version;
                        return before.Actor == by
                            ? Outcome.Accepted(before.Version)
                            : Outcome.Refused(JournalRefusals.CommandTaken);
                    default:
                        isStale = true;
                        break;
                }
            }

            return Outcome.Refused(JournalRefusals.Busy);
        }
        catch (StoreUnavailableException)
        {
            // Perhaps it was written and only the answer was lost: the next decision looks first.
            isStale = true;
            return Outcome.Refused(JournalRefusals.StoreUnavailable);
        }
    }

    private async Task<bool> HasMoved()
    {
        var head = await store.Head(stream);
        return head.Version != Head.Version || !head.Hash.AsSpan().SequenceEqual(Head.Hash);
    }

    private async Task<Outcome> WithoutEvents(CommandId command, PractitionerId by, Refusal? refusal)
    {
        var before = await store.ReadCommand(stream, command);
        if (before.Count > 0 && before[0].Actor == by)
        {
            return Outcome.Accepted(before[^1].Version);
        }

        if (refusal is not null)
        {
            return Outcome.Refused(refusal);
        }

        return before.Count > 0
            ? Outcome.Refused(JournalRefusals.CommandTaken)
            : Outcome.Accepted(Head.Version);
    }
}
