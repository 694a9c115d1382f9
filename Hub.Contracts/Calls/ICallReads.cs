namespace Hub.Contracts.Calls;

/// <summary>
/// What is known of calls. <see cref="Sight"/> decides who may see one. One's own are told as far as one sees them;
/// other lists are for their callers to guard, by <see cref="Seen"/> or a door of their own: the desk and the
/// secretariat (<see cref="Open"/>), or one patient's.
/// </summary>
public interface ICallReads
{
    /// <summary>What this person may see of a call now.</summary>
    Task<CallSight> Sight(CallId call, PractitionerId person, CancellationToken cancellation = default);

    /// <summary>
    /// What this person may see of every call of the district: the desk the requests, the secretariat figures.
    /// </summary>
    Task<CallSight> SightOfAll(PractitionerId person, CancellationToken cancellation = default);

    /// <summary>
    /// One call as far as this person may see it now; null where there is none, or nothing of it is for them. Every
    /// door asks this one.
    /// </summary>
    Task<SeenCall?> See(CallId call, PractitionerId person, CancellationToken cancellation = default);

    /// <summary>
    /// Calls of a list as far as this person may see them now: figures name no patient, and what is not for them is
    /// left out.
    /// </summary>
    Task<IReadOnlyList<SeenRow>> Seen(
        IReadOnlyList<CallRowView> calls, PractitionerId person, CancellationToken cancellation = default);

    /// <summary>Whom a call concerns now, for whoever tells them that it moved.</summary>
    Task<CallConcerned> Concerned(CallId call, CancellationToken cancellation = default);

    /// <summary>The version that a call has reached; 0 where there is none.</summary>
    Task<long> Version(CallId call, CancellationToken cancellation = default);

    /// <summary>All open calls of the district, those with the most danger and the least time first.</summary>
    Task<IReadOnlyList<CallRowView>> Open(CancellationToken cancellation = default);

    /// <summary>Calls of a patient, the newest first.</summary>
    Task<IReadOnlyList<CallRowView>> Of(PatientId patient, int take, CancellationToken cancellation = default);

    /// <summary>
    /// Open calls in which this person asked, is asked, has it, is handed it, or wrote the report: what waits for them.
    /// </summary>
    Task<IReadOnlyList<OwnCall>> Mine(PractitionerId person, CancellationToken cancellation = default);

    /// <summary>Reports that wait for this doctor, or for the desk where none would read them.</summary>
    Task<IReadOnlyList<CallRowView>> ToAcknowledge(PractitionerId doctor, CancellationToken cancellation = default);

    /// <summary>
    /// What is left to do after calls: by this person, by whom this one gave it to, for the patients whose own doctor
    /// this is, and for the desk where it is nobody's. What is late stands first.
    /// </summary>
    Task<IReadOnlyList<OpenFollowUp>> FollowUps(PractitionerId person, CancellationToken cancellation = default);

    /// <summary>Calls that were received in a period, the oldest first.</summary>
    Task<IReadOnlyList<CallRowView>> Received(
        DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default);

    /// <summary>Calls whose report somebody has read since this instant, whenever they were received.</summary>
    Task<IReadOnlyList<CallRowView>> Acknowledged(DateTimeOffset since, CancellationToken cancellation = default);
}

/// <summary>A call, and how much of it is shown.</summary>
public sealed record SeenCall(CallSight Sight, CallView View);

/// <summary>A call in a list, and how much of it is shown.</summary>
public sealed record SeenRow(CallSight Sight, CallRowView Call);

/// <summary>Whom a call is about, where that is known, and everybody who has to do with it while it is open.</summary>
public sealed record CallConcerned(PatientId? Patient, IReadOnlyList<PractitionerId> People);

/// <summary>A call that somebody has to do with, as what, and how much of it is shown.</summary>
public sealed record OwnCall(CallRowView Call, CallRelation Part, CallSight Sight);

/// <summary>What somebody is in a call; the later the more it asks of them.</summary>
public enum CallRelation
{
    /// <summary>Asked for help.</summary>
    Asker,

    /// <summary>Has written the report.</summary>
    Reporter,

    /// <summary>Is asked, but does not ring any more.</summary>
    Asked,

    /// <summary>Has it.</summary>
    Owner,

    /// <summary>Is to take it over.</summary>
    Handoff,

    /// <summary>Rings now.</summary>
    Ringing,
}
