using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Handovers;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Hub.Silo.Names;

namespace Hub.Silo.Handovers;

/// <summary>The shell around <see cref="HandoverDecider"/>.</summary>
internal sealed class HandoverGrain(
    HandoverId id, IEventStore store, IAccess access, IDirectory directory, IDatabaseTime time) : IHandoverGrain
{
    private readonly Journal<Handover, HandoverEvent> journal =
        new(new StreamId(HandoverTable.StreamKind, id.Value), store, Handover.Unknown, Handover.Evolve);

    public async Task<Outcome> Execute(PractitionerId by, HandoverCommand command) =>
        await Now() is { } now
            ? await journal.Record(
                command.Id,
                by,
                now,
                async handover => HandoverDecider.Decide(handover, command, await Facts(handover, command, by, now)))
            : Outcome.Refused(JournalRefusals.StoreUnavailable);

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
                handover => Task.FromResult(HandoverDecider.Due(handover, now)))
            : Outcome.Refused(JournalRefusals.StoreUnavailable);
    }

    private async Task<HandoverFacts> Facts(
        Handover handover, HandoverCommand command, PractitionerId by, DateTimeOffset now)
    {
        var give = command as HandoverCommand.Give;
        var visible = new HashSet<PatientId>();
        foreach (var item in give?.Patients ?? handover.Patients)
        {
            if (await access.To(item.Patient, by) is not null)
            {
                visible.Add(item.Patient);
            }
        }

        return new HandoverFacts(
            await directory.Practitioner(by) is { Active: true } me ? me : null,
            give is { To: var to } && await directory.Practitioner(to) is { Active: true } receiver ? receiver : null,
            visible,
            now);
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
