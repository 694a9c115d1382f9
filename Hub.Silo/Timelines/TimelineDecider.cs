using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Hub.Silo.Journal;

namespace Hub.Silo.Timelines;

/// <summary>All rules of a timeline.</summary>
internal static class TimelineDecider
{
    /// <summary>A writer's clock may run ahead by this much before we ask; an outbox may be much older.</summary>
    private static readonly TimeSpan ClockAhead = TimeSpan.FromHours(26);

    private static readonly TimeSpan LongestInOutbox = TimeSpan.FromDays(60);

    public static Decision<TimelineEvent> Decide(
        Entry entry, PractitionerId by, TimelineCommand command, TimelineFacts facts, DateTimeOffset now) =>
        command switch
        {
            _ when facts.Role is null => TimelineRefusals.NotVisible,
            TimelineCommand.PostMessage post => Post(entry, by, post, facts, now),
            TimelineCommand.PostStatus post => Post(entry, by, post, facts, now),
            _ when !entry.Exists => TimelineRefusals.EntryUnknown,
            TimelineCommand.Correct correct => Correct(entry, by, correct, now),
            TimelineCommand.Retract retract => Retract(entry, by, retract, now),
            TimelineCommand.Confirm confirm => Confirm(entry, by, confirm, facts, now),
            TimelineCommand.Pin pin => Pin(entry, by, pin, facts, now),
            TimelineCommand.Unpin unpin => Unpin(entry, by, unpin, now),
            _ => throw new UnreachableException($"No rule decides {command.GetType().Name}."),
        };

    /// <summary>A call is told as far as it is; told already, it is not told again.</summary>
    public static Decision<TimelineEvent> Tell(Entry entry, CallTelling call, DateTimeOffset now) =>
        call.Version <= entry.CallVersion || (call.WithdrawnBy is not null && !entry.Exists)
            ? Decision<TimelineEvent>.Nothing
            : call.WithdrawnBy is { } by
            ? new TimelineEvent.CallNotTheirs(CallTelling.Entry(call.Call), call.Call, call.Version, by, now)
            : new TimelineEvent.CallTold(
                CallTelling.Entry(call.Call), call.Call, call.Version, call.Asker, call.AskedAt, call.Complaint, now);

    private static Decision<TimelineEvent> Post(
        Entry entry, PractitionerId by, TimelineCommand.PostMessage post, TimelineFacts facts, DateTimeOffset now)
    {
        if (entry.Exists)
        {
            return Decision<TimelineEvent>.Nothing;
        }

        if (string.IsNullOrWhiteSpace(post.Markdown))
        {
            return TimelineRefusals.Empty;
        }

        var addressing = new Addressing(post.ReplyTo, post.Mentions ?? [], post.PleaseConfirm ?? []);
        return RefusalOf(post.Markdown, post.WrittenAt, addressing, facts, now) is { } refusal
            ? refusal
            : new TimelineEvent.MessagePosted(
                EntryId.For(post.Id), by, post.WrittenAt.ToUniversalTime(), post.Markdown.TrimEnd(), post.ReplyTo,
                addressing.Mentions.Distinct().ToArray(), addressing.Asked.Distinct().ToArray(), now);
    }

    private static Decision<TimelineEvent> Post(
        Entry entry, PractitionerId by, TimelineCommand.PostStatus post, TimelineFacts facts, DateTimeOffset now)
    {
        if (entry.Exists)
        {
            return Decision<TimelineEvent>.Nothing;
        }

        if (VitalLimits.IsEmpty(post.Vitals) && string.IsNullOrWhiteSpace(post.Note))
        {
            return TimelineRefusals.NothingMeasured;
        }

        if (VitalLimits.Impossible(post.Vitals) is { Count: > 0 } impossible)
        {
            return TimelineRefusals.Impossible.About(NamesOf(impossible));
        }

        var looked = post.Checked ?? [];
        var open = VitalLimits.Implausible(post.Vitals).Except(looked).ToList();
        if (open.Count > 0)
        {
            return TimelineRefusals.Implausible.About(NamesOf(open));
        }

        var addressing = new Addressing(post.ReplyTo, post.Mentions ?? [], post.PleaseConfirm ?? []);
        return RefusalOf(post.Note, post.WrittenAt, addressing, facts, now) is { } refusal
            ? refusal
            : new TimelineEvent.StatusPosted(
                EntryId.For(post.Id), by, post.WrittenAt.ToUniversalTime(), post.Vitals, post.Note.TrimEnd(),
                looked.Distinct().ToArray(), post.ReplyTo, addressing.Mentions.Distinct().ToArray(),
                addressing.Asked.Distinct().ToArray(), now);
    }

    private static Decision<TimelineEvent> Correct(
        Entry entry, PractitionerId by, TimelineCommand.Correct correct, DateTimeOffset now) =>
        correct.Markdown switch
        {
            _ when entry.Author != by => TimelineRefusals.NotYours,
            _ when entry.IsRetracted => TimelineRefusals.Retracted,
            var text when string.IsNullOrWhiteSpace(text) => TimelineRefusals.Empty,
            { Length: > TimelineLimits.Markdown } => TimelineRefusals.TooLong,
            var text when string.Equals(text.TrimEnd(), entry.Markdown, StringComparison.Ordinal) =>
                Decision<TimelineEvent>.Nothing,
            var text => new TimelineEvent.EntryCorrected(correct.Entry, by, text.TrimEnd(), now),
        };

    private static Decision<TimelineEvent> Retract(
        Entry entry, PractitionerId by, TimelineCommand.Retract retract, DateTimeOffset now) =>
        retract.Reason switch
        {
            _ when entry.Author != by => TimelineRefusals.NotYours,
            _ when entry.IsRetracted => Decision<TimelineEvent>.Nothing,
            var reason when string.IsNullOrWhiteSpace(reason) => TimelineRefusals.ReasonMissing,
            { Length: > TimelineLimits.Reason } => TimelineRefusals.ReasonTooLong,
            var reason => new TimelineEvent.EntryRetracted(retract.Entry, by, reason.Trim(), now),
        };

    private static Decision<TimelineEvent> Confirm(
        Entry entry, PractitionerId by, TimelineCommand.Confirm confirm, TimelineFacts facts, DateTimeOffset now)
    {
        if (entry.IsRetracted)
        {
            return TimelineRefusals.Retracted;
        }

        var mine = Enumerable.Range(0, entry.Asked.Length)
            .Where(place => entry.Asked[place].Person == by || entry.Asked[place].Role == facts.Role)
            .ToList();
        if (mine.Count == 0)
        {
            return TimelineRefusals.NotAsked;
        }

        // A colleague of the same role may have been first: then their name stands, and that is what was wanted.
        var open = mine.Where(place => !entry.Confirmed.Contains(place)).ToArray();
        return open.Length == 0
            ? Decision<TimelineEvent>.Nothing
            : new TimelineEvent.EntryConfirmed(confirm.Entry, by, open, now);
    }

    private static Decision<TimelineEvent> Pin(
        Entry entry, PractitionerId by, TimelineCommand.Pin pin, TimelineFacts facts, DateTimeOffset now) =>
        entry switch
        {
            { IsRetracted: true } => TimelineRefusals.Retracted,
            { IsPinned: true } => Decision<TimelineEvent>.Nothing,
            _ when facts.Pinned >= TimelineLimits.Pins => TimelineRefusals.TooManyPins,
            _ => new TimelineEvent.EntryPinned(pin.Entry, by, now),
        };

    private static Decision<TimelineEvent> Unpin(
        Entry entry, PractitionerId by, TimelineCommand.Unpin unpin, DateTimeOffset now) =>
        entry.IsPinned
            ? new TimelineEvent.EntryUnpinned(unpin.Entry, by, now)
            : Decision<TimelineEvent>.Nothing;

    private static Refusal? RefusalOf(
        string text, DateTimeOffset writtenAt, Addressing addressing, TimelineFacts facts, DateTimeOffset now) =>
        addressing switch
        {
            _ when text.Length > TimelineLimits.Markdown => TimelineRefusals.TooLong,
            _ when writtenAt > now + ClockAhead || writtenAt < now - LongestInOutbox =>
                TimelineRefusals.ClockImplausible,
            { ReplyTo: not null } when !facts.ReplyExists => TimelineRefusals.ReplyUnknown,
            _ when addressing.Mentions.Count > TimelineLimits.Addressees
                || addressing.Asked.Count > TimelineLimits.Addressees => TimelineRefusals.TooManyAddressees,
            _ when addressing.Asked.Any(a => a.Person is null == a.Role is null) =>
                TimelineRefusals.AddresseeMalformed,
            _ when !addressing.AllIn(facts.Team) => TimelineRefusals.AddresseeNotInTeam,
            _ => null,
        };

    private static string[] NamesOf(IEnumerable<VitalKind> kinds) =>
        kinds.Select(kind => kind.ToString()).ToArray();

    private sealed record Addressing(
        EntryId? ReplyTo, IReadOnlyList<PractitionerId> Mentions, IReadOnlyList<Addressee> Asked)
    {
        public bool AllIn(IReadOnlyList<CareTeamMember> team) =>
            Mentions.All(person => team.Any(member => member.Practitioner.Id == person))
            && Asked.All(asked => team.Any(member =>
                member.Practitioner.Id == asked.Person || member.Role == asked.Role));
    }
}
