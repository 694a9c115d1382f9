using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Grains;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;

namespace Hub.Silo.Calls;

/// <summary>The shell around <see cref="CallDecider"/>.</summary>
internal sealed class CallGrain(CallId id, IEventStore store, CallSources sources, IDatabaseTime time) : ICallGrain
{
    private readonly TimedJournal<Call, CallEvent> journal =
        new(new StreamId(CallTable.StreamKind, id.Value), store, time, Call.Unknown, Call.Evolve);

    public async Task<Outcome> Execute(PractitionerId by, CallCommand command)
    {
        var outcome = await journal.Record(
            command.Id,
            by,
            async (call, now) => CallDecider.Decide(call, command, await sources.Facts(call, command, by, now)));

        // The second yes is on record, and its sender is told that somebody else has the call.
        return outcome.IsAccepted && command is CallCommand.Accept
            && (journal.State.Late.Contains(command.Id) || (journal.State.Owner is { } owner && owner != by))
            ? Outcome.Refused(CallRefusals.Taken)
            : outcome;
    }

    public Task<Outcome> Due() => journal.Due(async (call, now) => CallDecider.Due(
        call, await sources.Facts(call, null, PractitionerId.Operator, now)));
}
