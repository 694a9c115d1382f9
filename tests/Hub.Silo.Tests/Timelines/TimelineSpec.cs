using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Timelines;
using Hub.Silo.Timelines;
using Hub.Testing;

namespace Hub.Silo.Tests.Timelines;

/// <summary>Given what happened to an entry, when somebody asks something, then that is decided.</summary>
public abstract class TimelineSpec
{
    private Entry entry = Entry.Unknown;
    private Refusal? refusal;
    private IReadOnlyList<TimelineEvent> happened = [];

    private protected static DateTimeOffset Now => Some.Now;

    private protected static EntryId TheEntry { get; } = EntryId.For(Some.Command(1));

    private protected IReadOnlyList<CareTeamMember> Team { get; set; } = Some.Team;

    private protected bool ReplyExists { get; set; }

    private protected int Pinned { get; set; }

    private protected void Given(params TimelineEvent[] events) => entry = events.Aggregate(entry, Entry.Evolve);

    private protected void When(PractitionerView by, TimelineCommand command)
    {
        var role = Team.FirstOrDefault(member => member.Practitioner.Id == by.Id)?.Role;
        var decision = TimelineDecider.Decide(
            entry, by.Id, command, new TimelineFacts(role, Team, ReplyExists, Pinned), Now);
        refusal = decision.Refusal;
        happened = decision.Events;
    }

    private protected T Then<T>()
        where T : TimelineEvent
    {
        Assert.Null(refusal);
        return Assert.IsType<T>(Assert.Single(happened));
    }

    private protected void ThenNothing()
    {
        Assert.Null(refusal);
        Assert.Empty(happened);
    }

    private protected void ThenRefused(Refusal expected, params string[] about)
    {
        Assert.Equal(expected.Code, refusal?.Code);
        Assert.Equal(about, refusal?.Details ?? []);
        Assert.Empty(happened);
    }

    private protected static TimelineEvent.MessagePosted Posted(
        PractitionerView author, params Addressee[] asked) =>
        new(TheEntry, author.Id, Now, "褥瘡の処置をしました", null, [], asked, Now);

    private protected static Addressee Person(PractitionerView person) => new(Person: person.Id);

    private protected static Addressee Role(CareRole role) => new(Role: role);
}
