using Hub.Contracts;
using Hub.Contracts.Calls;

namespace Hub.Web.Tests.Live;

/// <summary>Whom calls concern and who sees them, as the test says it; nothing else of them is asked.</summary>
internal sealed class CallsInMemory : ICallReads
{
    public Dictionary<CallId, CallConcerned> Concern { get; } = [];

    /// <summary>What each sees of whichever call, asked anew every time.</summary>
    public Func<PractitionerId, CallSight> Sights { get; set; } = _ => throw new NotSupportedException();

    public Task<CallConcerned> Concerned(CallId call, CancellationToken cancellation = default) =>
        Task.FromResult(Concern[call]);

    public Task<CallSight> Sight(CallId call, PractitionerId person, CancellationToken cancellation = default) =>
        Task.FromResult(Sights(person));

    public Task<CallSight> SightOfAll(PractitionerId person, CancellationToken cancellation = default) =>
        Task.FromResult(Sights(person));

    public Task<SeenCall?> See(CallId call, PractitionerId person, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<SeenRow>> Seen(
        IReadOnlyList<CallRowView> calls, PractitionerId person, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<long> Version(CallId call, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<CallRowView>> Open(CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<CallRowView>> Of(
        PatientId patient, int take, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<OwnCall>> Mine(PractitionerId person, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<CallRowView>> ToAcknowledge(
        PractitionerId doctor, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<OpenFollowUp>> FollowUps(
        PractitionerId person, CancellationToken cancellation = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<CallRowView>> Received(
        DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<CallRowView>> Acknowledged(
        DateTimeOffset since, CancellationToken cancellation = default) => throw new NotSupportedException();
}
