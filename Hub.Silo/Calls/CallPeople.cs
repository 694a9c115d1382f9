using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Silo.Journal;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>Who has to do with a call, as what and since when; a row ends with what made it.</summary>
internal static class CallPeople
{
    /// <summary>Asked for help.</summary>
    public const string Asker = "asker";

    /// <summary>Was asked, and may still answer.</summary>
    public const string Asked = "asked";

    /// <summary>Was asked or had it before it came to others: learns who has it, and rings when asked anew.</summary>
    public const string Earlier = "earlier";

    /// <summary>Has said no since they were last asked: does not ring.</summary>
    public const string Declined = "declined";

    /// <summary>Has the call.</summary>
    public const string Owner = "owner";

    /// <summary>Is to take it over.</summary>
    public const string Handoff = "handoff";

    /// <summary>Has written the report, which nobody has acknowledged yet.</summary>
    public const string Reporter = "reporter";

    /// <summary>Opened the patient's record in an emergency while having the call.</summary>
    public const string Emergency = "emergency";

    /// <summary>May read the report, and was told of it.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>Has to do what is left after the call.</summary>
    public const string FollowUp = "follow-up";

    /// <summary>
    /// Asked for a visit that was not made: reads why, also when the call is over, for <see cref="LongestUnvisited"/>.
    /// </summary>
    public const string Unvisited = "unvisited";

    /// <summary>How long whoever was not visited sees their request with the reason.</summary>
    public static readonly TimeSpan LongestUnvisited = TimeSpan.FromHours(36);

    /// <summary>Parts in the review and after it: they alone let nobody see a call.</summary>
    public const string OfTheReview = $"'{Reviewer}', '{FollowUp}'";

    /// <summary>What somebody with these parts is in a call; the most that it asks of them.</summary>
    public static CallRelation Relation(CallState state, IReadOnlySet<string> parts) =>
        parts.Contains(Handoff) ? CallRelation.Handoff
            : parts.Contains(Owner) ? CallRelation.Owner
            : parts.Contains(Asked)
                ? state is CallState.Ringing && !parts.Contains(Declined) ? CallRelation.Ringing : CallRelation.Asked
            : parts.Contains(Earlier) ? CallRelation.Asked
            : parts.Contains(Reporter) ? CallRelation.Reporter
            : CallRelation.Asker;

    public static IEnumerable<Statement> Of(CallRow row, CallEvent happened) => happened switch
    {
        CallReceived e => [Put(row, e.By, Asker)],
        CallJoined e => [Put(row, e.By, Asker)],
        CallHeld e => Owned(row, e.Owner),
        CallOffered e => e.People.SelectMany(who => Rings(row, who)),
        ChainExhausted e => e.Loud.SelectMany(who => Rings(row, who)),
        CallDeclined e => [Put(row, e.By, Declined)],
        CallAccepted e => Owned(row, e.By),
        CallAssigned e => Owned(row, e.To),
        HandoffAccepted e => Owned(row, e.By),
        CallReleased => [Was(row, Owner), Was(row, Asked), .. End(row, Owner, Handoff, Emergency, Asked, Declined)],
        ChainFixed { Spent: { } spent } => spent.SelectMany(who => Spent(row, who)),
        HandoffOffered e => [Put(row, e.To, Handoff)],
        HandoffEnded => End(row, Handoff),
        IdentityWithdrawn { Reviewers: { } readers } => [.. End(row, Emergency), .. Reads(row, readers)],
        CallIdentified { Reviewers: { } readers } => Reads(row, readers),
        IdentityWithdrawn => End(row, Emergency),
        OpenedInEmergency e => [Put(row, e.By, Emergency)],
        ReportFiled e =>
        [
            .. End(row, Owner, Handoff, Asked, Earlier, Declined, Emergency),
            Put(row, e.By, Reporter),
            .. Reads(row, Reporting.Readers(e)),
            .. e.Unvisited is { } unvisited ? unvisited.Select(who => Put(row, who, Unvisited)) : End(row, Unvisited),
        ],
        CallAcknowledged { FollowUp: { } followUp } => [.. Over(row), .. Left(row, [followUp.Who])],
        CallAcknowledged => Over(row),
        CallWithdrawn { From: { } had } => [.. Over(row), Put(row, had, Earlier)],
        CallWithdrawn => Over(row),
        CallReopened => End(row, Reporter, Reviewer, FollowUp, Unvisited),
        RequestWithdrawn e => [End(row, e.By, Asker), Put(row, e.By, Earlier)],
        FollowUpPassed e => Left(row, e.To),
        FollowUpResumed e => Left(row, e.Holders),
        FollowUpEnded => End(row, FollowUp),
        _ => [],
    };

    private static IEnumerable<Statement> Over(CallRow row) =>
        End(row, Owner, Handoff, Asked, Earlier, Declined, Emergency, Reporter, Reviewer);

    private static IEnumerable<Statement> Reads(CallRow row, IEnumerable<PractitionerId> readers) =>
        [.. End(row, Reviewer), .. readers.Select(who => Put(row, who, Reviewer))];

    // They learn who takes it now, and of the patient nothing more until they are asked anew.
    private static Statement Was(CallRow row, string part) => new(
        $"""
        INSERT INTO call_person (call, practitioner, part, since)
        SELECT call, practitioner, '{Earlier}', @at FROM call_person WHERE call = @call AND part = @part
        ON CONFLICT (call, practitioner, part) DO NOTHING
        """,
        row.Call, row.At, ("part", part));

    private static IEnumerable<Statement> Spent(CallRow row, PractitionerId who) =>
        [Put(row, who, Earlier), End(row, who, Asked), End(row, who, Declined)];

    private static IEnumerable<Statement> Left(CallRow row, IEnumerable<PractitionerId> holders) =>
        [.. End(row, FollowUp), .. holders.Select(who => Put(row, who, FollowUp))];

    private static IEnumerable<Statement> Owned(CallRow row, PractitionerId owner) =>
        [Was(row, Owner), .. End(row, Owner, Handoff, Emergency), Put(row, owner, Owner)];

    private static IEnumerable<Statement> Rings(CallRow row, PractitionerId who) =>
    [
        Put(row, who, Asked),
        End(row, who, Declined),
    ];

    private static Statement End(CallRow row, PractitionerId who, string part) => new(
        "DELETE FROM call_person WHERE call = @call AND practitioner = @who AND part = @part",
        row.Call, ("who", who.ToString()), ("part", part));

    private static Statement Put(CallRow row, PractitionerId who, string part) => new(
        """
        INSERT INTO call_person (call, practitioner, part, since) VALUES (@call, @who, @part, @at)
        ON CONFLICT (call, practitioner, part) DO NOTHING
        """,
        row.Call, ("who", who.ToString()), ("part", part), row.At);

    private static IEnumerable<Statement> End(CallRow row, params IEnumerable<string> parts) => parts.Select(part =>
        new Statement("DELETE FROM call_person WHERE call = @call AND part = @part", row.Call, ("part", part)));
}
