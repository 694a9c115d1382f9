using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Access;
using Hub.Silo.Journal;

namespace Hub.Silo.Practitioners;

/// <summary>The shell around <see cref="PractitionerDecider"/>.</summary>
internal sealed class PractitionerGrain(
    PractitionerId id, IEventStore store, IDirectory directory, IAwayReads aways, TimeProvider clock)
    : IPractitionerGrain
{
    /// <summary>The kind of a practitioner's stream.</summary>
    public const string Kind = "practitioner";

    private readonly Journal<Practitioner, PractitionerEvent> journal =
        new(new StreamId(Kind, id.Value), store, Practitioner.Unknown, Practitioner.Evolve);

    public Task<Outcome> Execute(PractitionerId by, PractitionerCommand command)
    {
        var now = Micros.Truncate(clock.GetUtcNow());
        return journal.Record(
            command.Id,
            by,
            now,
            async practitioner => PractitionerDecider.Decide(
                practitioner, command, await Facts(by, command, practitioner, now)));
    }

    private async Task<PractitionerFacts> Facts(
        PractitionerId by, PractitionerCommand command, Practitioner practitioner, DateTimeOffset now)
    {
        var facts = new PractitionerFacts(
            await directory.Includes(by),
            command is not PractitionerCommand.Register register || await IsListed(register.Details.Institution),
            now,
            by == id);
        return command switch
        {
            PractitionerCommand.AskCover ask => await About(facts, by, ask.Asked, ask.During),
            PractitionerCommand.AcceptCover { Cover: var cover } when practitioner.Find(cover) is { } found =>
                await About(facts, by, found.Cover.Asked, found.Cover.During),
            PractitionerCommand.DeclineCover { Cover: var cover } when practitioner.Find(cover) is { } found =>
                await About(facts, by, found.Cover.Asked, found.Cover.During),
            _ => facts,
        };
    }

    private async Task<PractitionerFacts> About(
        PractitionerFacts facts, PractitionerId by, Holder asked, Period during) => facts with
        {
            ByAsked = await directory.Practitioner(by) is { Active: true } asker
                && (asked == Holder.Of(by) || asked == Holder.Of(asker.Details.Institution)),
            AskedIsKnown = asked != Holder.Of(id) && await IsListed(asked),
            AskedIsAway = asked.Kind is HolderKind.Practitioner && await aways.IsAway(new(asked.Id), during),
        };

    private async Task<bool> IsListed(Holder holder) => holder.Kind is HolderKind.Practitioner
        ? await directory.Practitioner(new PractitionerId(holder.Id)) is { Active: true }
        : await IsListed(new InstitutionId(holder.Id));

    private async Task<bool> IsListed(InstitutionId institution) =>
        (await directory.Institutions()).Any(listed => listed.Id == institution);
}
