using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Grains;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Hub.Silo.Names;

namespace Hub.Silo.Calls;

/// <summary>The shell around <see cref="CallDecider"/>.</summary>
internal sealed class CallGrain(CallId id, IEventStore store, CallSources sources, IDatabaseTime time) : ICallGrain
{
    private readonly Journal<Call, CallEvent> journal =
        new(new StreamId(CallTable.StreamKind, id.Value), store, Call.Unknown, Call.Evolve);

    public async Task<Outcome> Execute(PractitionerId by, CallCommand command)
    {
        if (await Now() is not { } now)
        {
            return Outcome.Refused(JournalRefusals.StoreUnavailable);
        }

        var outcome = await journal.Record(
            command.Id,
            by,
            now,
            async call => CallDecider.Decide(call, command, await sources.Facts(call, command, by, now)));

        // The second yes is on record, and its sender is told that somebody else has the call.
        return outcome.IsAccepted && command is CallCommand.Accept
            && (journal.State.Late.Contains(command.Id) || (journal.State.Owner is { } owner && owner != by))
            ? Outcome.Refused(CallRefusals.Taken)
            : outcome;
    }

    public async Task<Outcome> Due()
    {
        try
        {
            await journal.Load();
        }
        catch (StoreUnavailableException)
        {
            return Outcome.Refused(JournalRefusals.StoreUnavailable);
        }

        return await Now() is { } now
            ? await journal.Record(
                DerivedIds.OwnCommand(id.Value, journal.Version),
                PractitionerId.Operator,
                now,
                async call => CallDecider.Due(
                    call, await sources.Facts(call, null, PractitionerId.Operator, now)))
            : Outcome.Refused(JournalRefusals.StoreUnavailable);
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
