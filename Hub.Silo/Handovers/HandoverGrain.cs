using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Handovers;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;

namespace Hub.Silo.Handovers;

/// <summary>The shell around <see cref="HandoverDecider"/>.</summary>
internal sealed class HandoverGrain(
    HandoverId id, IEventStore store, IAccess access, IDirectory directory, IDatabaseTime time) : IHandoverGrain
{
    private readonly TimedJournal<Handover, HandoverEvent> journal =
        new(new StreamId(HandoverTable.StreamKind, id.Value), store, time, Handover.Unknown, Handover.Evolve);

    public Task<Outcome> Execute(PractitionerId by, HandoverCommand command) => journal.Record(
        command.Id,
        by,
        async (handover, now) => HandoverDecider.Decide(handover, command, await Facts(handover, command, by, now)));

    public Task<Outcome> Due() =>
        journal.Due((handover, now) => Task.FromResult(HandoverDecider.Due(handover, now)));

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
}
