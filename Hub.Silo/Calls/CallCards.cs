using Hub.Contracts.Calls;
using Hub.Silo.Journal;
using Hub.Silo.Timelines;

namespace Hub.Silo.Calls;

/// <summary>Calls as their patient's timeline shows them: what happened, without who would be next.</summary>
internal sealed class CallCards(IEventStore store, People people)
{
    private const int Page = 500;

    /// <summary>The calls among these that there are.</summary>
    public async Task<IReadOnlyDictionary<CallId, CallView>> Of(
        IEnumerable<CallId> calls, CancellationToken cancellation)
    {
        var cards = new Dictionary<CallId, CallView>();
        foreach (var call in calls)
        {
            var events = await Events(call, cancellation);
            if (events.Count > 0)
            {
                var names = await people.Of(events.SelectMany(CallNames.In), cancellation);
                var state = events.Aggregate(Call.Unknown, Call.Evolve);
                var view = new CallStory(call, state, events, names).Tell(string.Empty, []);
                cards[call] = view with { Log = [.. Once(view.Log)] };
            }
        }

        return cards;
    }

    // A night in which nobody is on duty is told once, and not again for each round that is like the one before.
    private static IEnumerable<CallLogLine> Once(IReadOnlyList<CallLogLine> log)
    {
        var isAlone = false;
        foreach (var line in log)
        {
            if (line.Kind is not (CallLogKind.StepEmpty or CallLogKind.Exhausted))
            {
                isAlone = isAlone && line.Kind is CallLogKind.Added or CallLogKind.Joined or CallLogKind.Escalated;
            }
            else if (isAlone && line.People.Count == 0)
            {
                continue;
            }
            else
            {
                isAlone = line is { Kind: CallLogKind.Exhausted, People.Count: 0 };
            }

            yield return line;
        }
    }

    /// <summary>All events of a call, in order.</summary>
    public async Task<IReadOnlyList<CallEvent>> Events(CallId call, CancellationToken cancellation)
    {
        var (stream, events) = (new StreamId(CallTable.StreamKind, call.Value), new List<CallEvent>());
        while (true)
        {
            var page = await store.Read(stream, events.Count, Page, cancellation);
            events.AddRange(page.Select(stored => (CallEvent)EventTypes.All.Read(stored).Event));
            if (page.Count < Page)
            {
                return events;
            }
        }
    }
}
