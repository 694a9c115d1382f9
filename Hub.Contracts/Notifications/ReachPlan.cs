namespace Hub.Contracts.Notifications;

/// <summary>How somebody wants to be reached: the ways in their order, and when what is not urgent waits.</summary>
/// <param name="Ways">One to ten; each begins its own time after the person was asked.</param>
/// <param name="Quiet">Null where anything may come at any hour.</param>
public sealed record ReachPlan(IReadOnlyList<ReachWay> Ways, QuietHours? Quiet)
{
    /// <summary>That of whoever has set none.</summary>
    public static ReachPlan Default { get; } = new(
        [
            new(ReachChannel.App, 0),
            new(ReachChannel.Push, 0),
            new(ReachChannel.Email, 0),
            new(ReachChannel.Sms, 120),
            new(ReachChannel.Voice, 120),
        ],
        new QuietHours(new TimeOnly(22, 0), new TimeOnly(7, 0)));
}

/// <summary>One way to a person.</summary>
/// <param name="Channel">By what.</param>
/// <param name="DelaySeconds">How long after the person was asked; 0 for at once.</param>
/// <param name="Address">An e-mail address or a telephone number; null for the one on the district's list.</param>
public sealed record ReachWay(ReachChannel Channel, int DelaySeconds, string? Address = null);

/// <summary>
/// Hours of every day on the district's clock, also across midnight, in which only what is urgent comes.
/// </summary>
public sealed record QuietHours(TimeOnly From, TimeOnly To);

/// <summary>By what somebody is reached.</summary>
public enum ReachChannel
{
    /// <summary>The open page: the live connection brings it, and nothing is sent.</summary>
    App,

    /// <summary>Every device that the person has added.</summary>
    Push,

    /// <summary>E-mail.</summary>
    Email,

    /// <summary>A text message, by the gateway.</summary>
    Sms,

    /// <summary>A call that is spoken, by the gateway.</summary>
    Voice,
}
