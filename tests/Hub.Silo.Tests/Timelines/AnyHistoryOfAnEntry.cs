using FsCheck;
using FsCheck.Fluent;
using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Timelines;
using Hub.Silo.Timelines;
using Hub.Testing;

namespace Hub.Silo.Tests.Timelines;

public sealed class AnyHistoryOfAnEntry
{
    private static readonly EntryId TheEntry = EntryId.For(Some.Command(1));
    private static readonly PractitionerView[] People = [Some.Primary, Some.SubPrimary, Some.Nurse, Some.SecondNurse];

    private static readonly Gen<PractitionerView> AnyPerson = Gen.Elements(People);

    private static readonly Gen<Addressee[]> AnyAsked = Gen.ArrayOf(Gen.OneOf(
        AnyPerson.Select(person => new Addressee(person.Id)),
        Gen.Elements(Enum.GetValues<CareRole>()).Select(role => new Addressee(Role: role))));

    private static readonly Gen<TimelineEvent> AnyEvent = Gen.OneOf(
        from author in AnyPerson
        from asked in AnyAsked
        select (TimelineEvent)new TimelineEvent.MessagePosted(
            TheEntry, author.Id, Some.Now, "x", null, [], asked, Some.Now),
        AnyPerson.Select(by => (TimelineEvent)new TimelineEvent.StatusPosted(
            TheEntry, by.Id, Some.Now, new VitalSigns(36), "x", [], null, [], [], Some.Now)),
        AnyPerson.Select(by => (TimelineEvent)new TimelineEvent.EntryCorrected(TheEntry, by.Id, "y", Some.Now)),
        AnyPerson.Select(by => (TimelineEvent)new TimelineEvent.EntryRetracted(TheEntry, by.Id, "z", Some.Now)),
        from who in AnyPerson
        from asked in Gen.ArrayOf(Gen.Choose(-3, 9))
        select (TimelineEvent)new TimelineEvent.EntryConfirmed(TheEntry, who.Id, asked, Some.Now),
        AnyPerson.Select(by => (TimelineEvent)new TimelineEvent.EntryPinned(TheEntry, by.Id, Some.Now)),
        AnyPerson.Select(by => (TimelineEvent)new TimelineEvent.EntryUnpinned(TheEntry, by.Id, Some.Now)));

    private static readonly Gen<TimelineCommand> AnyCommand = Gen.OneOf(
        from text in Gen.Elements("", " ", "本文", new string('a', 20_001))
        from hours in Gen.Choose(-2_000, 100)
        from asked in AnyAsked
        select (TimelineCommand)new TimelineCommand.PostMessage(
            Some.Command(1), Some.Now.AddHours(hours), text, null, null, asked),
        from pulse in Gen.Choose(-5, 400)
        from coma in Gen.Choose(0, 301)
        select (TimelineCommand)new TimelineCommand.PostStatus(
            Some.Command(1), Some.Now, new VitalSigns(Pulse: pulse, Consciousness: coma), ""),
        Gen.Elements("", "y", "x")
            .Select(t => (TimelineCommand)new TimelineCommand.Correct(Some.Command(2), TheEntry, t)),
        Gen.Elements("", "z")
            .Select(t => (TimelineCommand)new TimelineCommand.Retract(Some.Command(3), TheEntry, t)),
        Gen.Constant((TimelineCommand)new TimelineCommand.Confirm(Some.Command(4), TheEntry)),
        Gen.Constant((TimelineCommand)new TimelineCommand.Pin(Some.Command(5), TheEntry)),
        Gen.Constant((TimelineCommand)new TimelineCommand.Unpin(Some.Command(6), TheEntry)));

    [Fact]
    public void Folds_without_ever_throwing() =>
        Prop.ForAll(
            Arb.From(Gen.ArrayOf(AnyEvent)),
            events => events.Aggregate(Entry.Unknown, Entry.Evolve) is not null)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Answers_every_command_without_throwing_and_the_same_command_again_changes_nothing() =>
        Prop.ForAll(
            Arb.From(Gen.ArrayOf(AnyEvent)),
            Arb.From(AnyCommand),
            Arb.From(AnyPerson),
            (events, command, by) =>
            {
                var entry = events.Aggregate(Entry.Unknown, Entry.Evolve);
                var first = Decide(entry, by, command);
                var after = first.Events.Aggregate(entry, Entry.Evolve);
                return Decide(after, by, command).Events.Count == 0;
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Lets_nobody_without_relation_change_anything() =>
        Prop.ForAll(
            Arb.From(Gen.ArrayOf(AnyEvent)),
            Arb.From(AnyCommand),
            (events, command) =>
            {
                var entry = events.Aggregate(Entry.Unknown, Entry.Evolve);
                var decision = TimelineDecider.Decide(
                    entry, Some.Stranger.Id, command, new TimelineFacts(null, Some.Team, true, 0), Some.Now);
                return decision.Refusal == TimelineRefusals.NotVisible;
            })
            .QuickCheckThrowOnFailure();

    private static Silo.Journal.Decision<TimelineEvent> Decide(
        Entry entry, PractitionerView by, TimelineCommand command) => TimelineDecider.Decide(
            entry,
            by.Id,
            command,
            new TimelineFacts(Some.Team.Single(m => m.Practitioner.Id == by.Id).Role, Some.Team, true, 0),
            Some.Now);
}
