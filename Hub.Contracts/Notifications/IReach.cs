namespace Hub.Contracts.Notifications;

/// <summary>How people are reached: plans, devices, and trying them.</summary>
public interface IReach
{
    /// <summary>How this person is reached; null for nobody on the list.</summary>
    Task<ReachView?> Of(PractitionerId person, CancellationToken cancellation = default);

    /// <summary>Those whom nothing reaches besides an open page.</summary>
    Task<IReadOnlySet<PractitionerId>> ByPageAlone(CancellationToken cancellation = default);

    /// <summary>The public key with which browsers subscribe: an uncompressed point of P-256 in base64url.</summary>
    Task<string> PushKey(CancellationToken cancellation = default);

    /// <summary>Adds a device of one's own; it is theirs from then on, whoever had it.</summary>
    Task<Outcome> AddDevice(PractitionerId by, PushSubscription subscription);

    /// <summary>Removes a device of one's own; the secretariat removes anybody's.</summary>
    Task<Outcome> RemoveDevice(PractitionerId by, Guid device);

    /// <summary>Removes all devices of somebody who is signed out everywhere.</summary>
    Task RemoveDevices(PractitionerId person);

    /// <summary>
    /// Really sends by one way of the person's plan, or by all, and answers when each has ended. A person tries their
    /// own, the secretariat anybody's.
    /// </summary>
    Task<Answer<ReachTest>> Test(
        PractitionerId by, PractitionerId person, int? place, CancellationToken cancellation = default);
}

/// <summary>How somebody is reached.</summary>
/// <param name="Plan">Their own, or the default.</param>
/// <param name="IsOwn">Whether somebody set it.</param>
/// <param name="Email">Their address on the district's list, or empty.</param>
/// <param name="Phone">Their number on that list, or empty.</param>
/// <param name="Devices">That they have added, the oldest first.</param>
/// <param name="Means">What this hub can send by.</param>
public sealed record ReachView(
    ReachPlan Plan, bool IsOwn, string Email, string Phone, IReadOnlyList<PushDeviceView> Devices, ReachMeans Means);

/// <summary>What the operator has set up.</summary>
/// <param name="Mail">Whether a mail server is known.</param>
/// <param name="Gateway">Whether a gateway for text messages and calls is known.</param>
public sealed record ReachMeans(bool Mail, bool Gateway)
{
    /// <summary>Whether this hub can send by it.</summary>
    public bool Have(ReachChannel channel) => channel switch
    {
        ReachChannel.Email => Mail,
        ReachChannel.Sms or ReachChannel.Voice => Gateway,
        _ => true,
    };
}

/// <summary>A device that gets pushes.</summary>
public sealed record PushDeviceView(Guid Id, string Name, DateTimeOffset Since);

/// <summary>What a browser says when it subscribes, and how its owner calls it. It is kept out of logs.</summary>
/// <param name="Endpoint">Where its push service takes messages.</param>
/// <param name="P256dh">Its public key, base64url.</param>
/// <param name="Auth">Its authentication secret, base64url.</param>
/// <param name="Name">Such as 'iPhone'.</param>
/// <param name="Language">In which it shows what it gets.</param>
public sealed record PushSubscription(string Endpoint, string P256dh, string Auth, string Name, string Language)
{
    public override string ToString() => nameof(PushSubscription);
}

/// <summary>What came of a try, one for each address; empty where there was nothing to send to.</summary>
public sealed record ReachTest(IReadOnlyList<ReachTestResult> Results);

/// <summary>What came of a try at one address.</summary>
/// <param name="Place">The way in the plan, 0 for the first.</param>
/// <param name="Channel">By what.</param>
/// <param name="Address">Enough of it to know it again; null where none is known.</param>
/// <param name="IsSent">Whether the next hop took it.</param>
/// <param name="Code">Why, in short.</param>
public sealed record ReachTestResult(int Place, ReachChannel Channel, string? Address, bool IsSent, string Code);
