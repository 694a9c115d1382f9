using Hub.Contracts;
using Hub.Contracts.Calls;

namespace Hub.Web.Calls;

/// <summary>What somebody pressed or typed on the page of a call.</summary>
public sealed class CallForm
{
    /// <summary>
    /// The one name of all forms of the page: whatever was pressed, the page that has moved on meanwhile knows it.
    /// </summary>
    public const string Handler = "call";

    public const string Accepting = "accept";
    public const string Declining = "decline";
    public const string Adding = "add";
    public const string GoingOn = "next";
    public const string Assigning = "assign";
    public const string Releasing = "release";
    public const string Offering = "offer";
    public const string Taking = "take";
    public const string Refusing = "refuse";
    public const string Choosing = "choose";
    public const string Departing = "depart";
    public const string Arriving = "arrive";
    public const string Finishing = "finish";
    public const string Ordering = "order";
    public const string ReadingBack = "read-back";
    public const string Opening = "open";
    public const string Withdrawing = "withdraw";
    public const string Reopening = "reopen";

    private const int LongestWay = 24 * 60;

    /// <summary>Made when the form was drawn, so that a form sent twice has one effect.</summary>
    public Guid Command { get; set; }

    public string? Act { get; set; }

    /// <summary>The version of the call that was on the screen.</summary>
    public long Seen { get; set; }

    /// <summary>A <see cref="DeclineReason"/>, or why in words.</summary>
    public string? Reason { get; set; }

    public string? Text { get; set; }

    /// <summary>A <see cref="CareForm"/>.</summary>
    public string? Care { get; set; }

    /// <summary>In how many minutes they expect to be there.</summary>
    public int? Minutes { get; set; }

    /// <summary>To whom, or who gave an order.</summary>
    public Guid? Person { get; set; }

    public int? Order { get; set; }

    public int? Step { get; set; }

    public string? Situation { get; set; }

    public string? Background { get; set; }

    public string? Assessment { get; set; }

    public string? Recommendation { get; set; }

    private CommandId Id => new(Command);

    private PractitionerId Whom => new(Person ?? Guid.Empty);

    /// <summary>The name under which a device keeps what is typed for this act; null for a short one.</summary>
    internal static string? DraftPlace(string? act, CallId call) =>
        act is Offering or Adding ? $"{act}/{call}" : null;

    /// <summary>The command; null where something cannot be read.</summary>
    public CallCommand? ToCommand(DateTimeOffset now) => OfAnswering() ?? OfCaring(now) ?? Act switch
    {
        Adding => new CallCommand.Add(Id, Text ?? string.Empty),
        Ordering => new CallCommand.WriteOrder(Id, Whom, Text ?? string.Empty),
        ReadingBack when Order is { } order => new CallCommand.ReadOrderBack(Id, order),
        Opening => new CallCommand.OpenInEmergency(Id, Reason ?? string.Empty),
        Withdrawing => new CallCommand.Withdraw(Id, Reason ?? string.Empty, Seen),
        Reopening => new CallCommand.Reopen(Id, Reason ?? string.Empty),
        _ => null,
    };

    /// <summary>A value as a form sends it, by its name only.</summary>
    internal static T? Read<T>(string? written)
        where T : struct, Enum =>
        Enum.TryParse<T>(written, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(written![0])
            ? value
            : null;

    private CallCommand? OfAnswering() => Act switch
    {
        Accepting => new CallCommand.Accept(Id),
        Declining when Read<DeclineReason>(Reason) is { } reason =>
            new CallCommand.Decline(Id, reason, Text ?? string.Empty),
        GoingOn => new CallCommand.Escalate(Id, Step, Seen),
        Assigning => new CallCommand.Assign(Id, Whom, Reason ?? string.Empty, Seen),
        Releasing => new CallCommand.Release(Id, Reason ?? string.Empty, Seen),
        Offering => new CallCommand.OfferHandoff(Id, Whom, Handoff, Seen),
        Taking => new CallCommand.AcceptHandoff(Id, Seen),
        Refusing => new CallCommand.DeclineHandoff(Id, Reason ?? string.Empty, Seen),
        _ => null,
    };

    private CallCommand? OfCaring(DateTimeOffset now) => Act switch
    {
        Choosing when Read<CareForm>(Care) is { } form =>
            new CallCommand.ChooseCare(Id, form, Text ?? string.Empty, Seen),
        Departing when Minutes is >= 0 and <= LongestWay =>
            new CallCommand.Depart(Id, now.AddMinutes(Minutes.Value), Seen),
        Arriving => new CallCommand.Arrive(Id, Seen),
        Finishing => new CallCommand.Finish(Id, Seen),
        _ => null,
    };

    private Sbar Handoff => new(
        Situation ?? string.Empty, Background ?? string.Empty, Assessment ?? string.Empty,
        Recommendation ?? string.Empty);
}
