using Hub.Contracts.Calls;

namespace Hub.Contracts.Timelines;

/// <summary>How far a call is, as the timeline of its patient needs to know.</summary>
/// <param name="Call">The call.</param>
/// <param name="Version">Its version.</param>
/// <param name="Asker">Who asked first.</param>
/// <param name="AskedAt">When, UTC.</param>
/// <param name="Complaint">The chief complaint of the first request.</param>
/// <param name="WithdrawnBy">Who found that it is not this patient's after all; null where it is.</param>
public sealed record CallTelling(
    CallId Call,
    long Version,
    PractitionerId Asker,
    DateTimeOffset AskedAt,
    string Complaint,
    PractitionerId? WithdrawnBy = null)
{
    /// <summary>The one entry that tells of this call.</summary>
    public static EntryId Entry(CallId call) => new(call.Value);

    /// <summary>Its name and nothing of what it holds: engines write what they carry into their logs.</summary>
    public override string ToString() => nameof(CallTelling);
}
