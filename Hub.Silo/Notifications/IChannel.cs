using Hub.Contracts;
using Hub.Contracts.Notifications;

namespace Hub.Silo.Notifications;

/// <summary>A way out of the hub.</summary>
internal interface IChannel
{
    /// <summary>What it is there for.</summary>
    IReadOnlyList<ReachChannel> Carries { get; }

    /// <summary>How many it carries at once.</summary>
    int Width { get; }

    /// <summary>Hands one message to the next hop. May throw what the network throws.</summary>
    Task<Sending> Send(Errand errand, CancellationToken cancellation);
}

/// <summary>One message to one address, claimed by one sender for a while.</summary>
/// <param name="Id">The delivery; the same for every attempt.</param>
/// <param name="Notice">What it is because of; the tag on devices.</param>
/// <param name="Person">To whom.</param>
/// <param name="Kind">Why.</param>
/// <param name="Channel">By what.</param>
/// <param name="Address">Where to.</param>
/// <param name="IsUrgent">Whether it is to wake somebody.</param>
/// <param name="Attempts">This one included.</param>
/// <param name="MadeAt">When its turn in the plan came.</param>
/// <param name="Holder">Names the claim: who lost it records nothing.</param>
internal sealed record Errand(
    Guid Id,
    Guid Notice,
    PractitionerId Person,
    string Kind,
    ReachChannel Channel,
    string Address,
    bool IsUrgent,
    int Attempts,
    DateTimeOffset MadeAt,
    string Holder)
{
    public override string ToString() => nameof(Errand);
}

/// <summary>What the next hop said, with a short code.</summary>
internal sealed record Sending(Verdict Verdict, string Code)
{
    public static Sending Sent { get; } = new(Verdict.Sent, "ok");

    public static Sending Later(string code) => new(Verdict.Later, code);

    public static Sending Never(string code) => new(Verdict.Never, code);
}

/// <summary>The three things that a next hop can say.</summary>
internal enum Verdict
{
    /// <summary>It has it.</summary>
    Sent,

    /// <summary>Not now.</summary>
    Later,

    /// <summary>Not to this address.</summary>
    Never,
}
