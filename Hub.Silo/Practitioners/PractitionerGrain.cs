using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Practitioners;
using Hub.Silo.Access;
using Hub.Silo.Journal;

namespace Hub.Silo.Practitioners;

/// <summary>The shell around <see cref="PractitionerDecider"/>.</summary>
internal sealed class PractitionerGrain(
    PractitionerId id, IEventStore store, IDirectory directory, TimeProvider clock) : IPractitionerGrain
{
    /// <summary>The kind of a practitioner's stream.</summary>
    public const string Kind = "practitioner";

    private readonly Journal<Practitioner, PractitionerEvent> journal =
        new(new StreamId(Kind, id.Value), store, Practitioner.Unknown, Practitioner.Evolve);

    public Task<Outcome> Execute(PractitionerId by, PractitionerCommand command) => journal.Record(
        command.Id,
        by,
        clock.GetUtcNow(),
        async practitioner => PractitionerDecider.Decide(practitioner, command, await Facts(by, command)));

    private async Task<PractitionerFacts> Facts(PractitionerId by, PractitionerCommand command) => new(
        await directory.Includes(by),
        command is not PractitionerCommand.Register register || await IsListed(register.Details.Institution));

    private async Task<bool> IsListed(InstitutionId institution) =>
        (await directory.Institutions()).Any(listed => listed.Id == institution);
}
