namespace Hub.Contracts.Calls;

/// <summary>The way in for a request: it finds the call that it begins or joins.</summary>
public interface ICalls
{
    /// <summary>
    /// Begins a call, or joins the one that the patient has open already. Sent twice, it has one effect and one answer.
    /// </summary>
    Task<Answer<CallBegun>> Begin(PractitionerId by, CallCommand.Begin command);
}

/// <summary>Where a request has arrived.</summary>
/// <param name="Call">The call.</param>
/// <param name="Version">The version at which it is durable.</param>
public sealed record CallBegun(CallId Call, long Version);
