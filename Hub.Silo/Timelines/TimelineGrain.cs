using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Grains;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Hub.Silo.Journal;
using Hub.Silo.Names;

namespace Hub.Silo.Timelines;

/// <summary>The shell of one timeline.</summary>
internal sealed class TimelineGrain(
    TimelineId id, IEventStore store, IAccess access, TimelineFactReads reads, TimeProvider clock)
    : ITimelineGrain
{
    private readonly SubjectJournal<Entry, TimelineEvent> journal =
        new(new StreamId(TimelineTable.StreamKind, id.Value), store, Entry.Unknown, Entry.Evolve);

    public Task<Outcome> Execute(PractitionerId by, TimelineCommand command)
    {
        var now = clock.GetUtcNow();
        return Subject(command) is { } subject
            ? journal.Record(command.Id, by, now, subject, Decide)
            : journal.Record(command.Id, by, now, Decide);

        async Task<Decision<TimelineEvent>> Decide(Entry entry) =>
            TimelineDecider.Decide(entry, by, command, await Facts(by, command), now);
    }

    public Task<Outcome> Tell(CallTelling call) => journal.Record(
        DerivedIds.OwnCommand(call.Call.Value, call.Version),
        PractitionerId.Operator,
        clock.GetUtcNow(),
        CallTelling.Entry(call.Call).Value,
        entry => TimelineDecider.Tell(entry, call, clock.GetUtcNow()));

    // A post begins its entry; only what follows needs to know what the entry has become.
    private static Guid? Subject(TimelineCommand command) => command switch
    {
        TimelineCommand.Correct c => c.Entry.Value,
        TimelineCommand.Retract c => c.Entry.Value,
        TimelineCommand.Confirm c => c.Entry.Value,
        TimelineCommand.Pin c => c.Entry.Value,
        TimelineCommand.Unpin c => c.Entry.Value,
        _ => null,
    };

    private async Task<TimelineFacts> Facts(PractitionerId by, TimelineCommand command)
    {
        var patient = new PatientId(id.Value);
        var role = await access.To(patient, by);
        var (replyTo, named) = command switch
        {
            TimelineCommand.PostMessage p => (p.ReplyTo, p.Mentions?.Count > 0 || p.PleaseConfirm?.Count > 0),
            TimelineCommand.PostStatus p => (p.ReplyTo, p.Mentions?.Count > 0 || p.PleaseConfirm?.Count > 0),
            _ => (default(EntryId?), false),
        };
        return new TimelineFacts(
            role,
            named && role is not null ? await access.Team(patient) : [],
            replyTo is { } answered && await reads.Exists(id, answered),
            command is TimelineCommand.Pin ? await reads.Pinned(id) : 0);
    }
}
