using System.Collections.Immutable;
using Hub.Contracts;
using Hub.Contracts.Calls;

namespace Hub.Silo.Calls;

/// <summary>One who was asked, at which step of which round.</summary>
internal sealed record Asked(PractitionerId Who, int Round, int Step, bool HasDeclined)
{
    /// <summary>Instead of a step: they said no to the round before it could ask them.</summary>
    public const int NotAtAll = -1;

    public bool WasAsked => Step != NotAtAll;
}

/// <summary>A handoff that nobody has accepted yet, and until when an answer is waited for.</summary>
internal sealed record PendingHandoff(PractitionerId From, PractitionerId To, DateTimeOffset Until);

/// <summary>What is left to do after a call.</summary>
/// <param name="What">By whom it was wanted, until which day, and what.</param>
/// <param name="Giver">Who wanted it.</param>
/// <param name="Holders">Whose it is now; the desk's where there is nobody.</param>
/// <param name="Due">When it is looked at again; null once the secretariat sees it.</param>
/// <param name="IsReminded">Whether its day is over.</param>
internal sealed record LeftToDo(
    FollowUp What,
    PractitionerId Giver,
    ImmutableArray<PractitionerId> Holders,
    DateTimeOffset? Due,
    bool IsReminded);

/// <summary>An order that was given by telephone.</summary>
internal sealed record Order(PractitionerId WrittenBy, bool IsReadBack);
