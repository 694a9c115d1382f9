namespace Hub.Contracts.Notifications;

/// <summary>Who was told what by which way, and what became of it.</summary>
public interface IDeliveryReads
{
    /// <summary>Everything that was sent, or is to be sent, because of one stream; the oldest first.</summary>
    /// <param name="kind">The kind of the stream, such as <c>call</c>.</param>
    /// <param name="key">Its UUID.</param>
    /// <param name="cancellation">Ends the reading.</param>
    Task<IReadOnlyList<DeliveryView>> Of(string kind, Guid key, CancellationToken cancellation = default);
}

/// <summary>One message to one address.</summary>
/// <param name="Id">Its identity, also what the gateway knows it by.</param>
/// <param name="Person">To whom.</param>
/// <param name="PersonName">Their name.</param>
/// <param name="Kind">Why: one of <see cref="NoticeKinds"/>.</param>
/// <param name="Channel">By what.</param>
/// <param name="Address">Enough of it to know it again, or the name of the device.</param>
/// <param name="State">What became of it.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="Result">A short code of the last attempt, such as <c>smtp-550</c>; null before the first.</param>
/// <param name="Outcome">What the gateway told afterwards, if anything.</param>
/// <param name="MadeAt">When its turn in the plan came.</param>
/// <param name="TriedAt">When it was tried last.</param>
/// <param name="NextAt">When it is tried next; null where it is not.</param>
public sealed record DeliveryView(
    Guid Id,
    PractitionerId Person,
    string PersonName,
    string Kind,
    ReachChannel Channel,
    string Address,
    DeliveryState State,
    int Attempts,
    string? Result,
    DeliveryOutcome? Outcome,
    DateTimeOffset MadeAt,
    DateTimeOffset? TriedAt,
    DateTimeOffset? NextAt);

/// <summary>What became of a message.</summary>
public enum DeliveryState
{
    /// <summary>It waits for its first or next attempt.</summary>
    Pending,

    /// <summary>It is being sent at this moment.</summary>
    Sending,

    /// <summary>The next hop has taken it. Whether a person saw it is another matter.</summary>
    Sent,

    /// <summary>Refused for good: the address is wrong or gone.</summary>
    Failed,

    /// <summary>It was tried and never got through before it was over.</summary>
    GivenUp,

    /// <summary>It was over before it was tried.</summary>
    Cancelled,
}

/// <summary>What a gateway tells of a text message or a call.</summary>
public enum DeliveryOutcome
{
    /// <summary>The telephone has it, or rang.</summary>
    Delivered,

    /// <summary>It rang and nobody answered.</summary>
    NotAnswered,

    /// <summary>It could not be put through.</summary>
    Failed,

    /// <summary>Somebody answered.</summary>
    Answered,
}
