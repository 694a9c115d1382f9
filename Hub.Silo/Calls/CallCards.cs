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
                cards[call] = new CallStory(call, state, events, names).Tell(string.Empty, []);
            }
        }

        return cards;
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
