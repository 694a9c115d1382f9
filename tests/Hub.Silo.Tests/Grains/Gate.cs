using System.Collections.Concurrent;
using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Patients;

namespace Hub.Silo.Tests.Grains;

/// <summary>
/// Lets everybody see everything, and is asked in the middle of every call of a timeline: there it counts who is
/// inside, holds them up, or fails.
/// </summary>
internal sealed class Gate : IAccess
{
    private readonly ConcurrentDictionary<PatientId, int> inside = new();
    private TaskCompletionSource opening = Opened();
    private int waiting;
    private int mostOfOne;

    /// <summary>What the next who asks is answered with, once.</summary>
    public Exception? Failure { get; set; }

    /// <summary>How many are held up now.</summary>
    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>How many of one and the same patient were inside at once, at most.</summary>
    public int MostOfOne => Volatile.Read(ref mostOfOne);

    public void Close() => opening = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Open() => opening.TrySetResult();

    public async Task<CareRole?> To(
        PatientId patient, PractitionerId practitioner, CancellationToken cancellation = default)
    {
        if (Failure is { } failure)
        {
            Failure = null;
            throw failure;
        }

        Most(inside.AddOrUpdate(patient, 1, (_, count) => count + 1));
        Interlocked.Increment(ref waiting);
        await Task.Yield();
        await opening.Task;
        Interlocked.Decrement(ref waiting);
        inside.AddOrUpdate(patient, 0, (_, count) => count - 1);
        return CareRole.PrimaryDoctor;
    }

    public Task<IReadOnlyList<PatientId>> Patients(
        PractitionerId practitioner, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<PatientId>>([]);

    public Task<IReadOnlyList<CareTeamMember>> Team(PatientId patient, CancellationToken cancellation = default) =>
        Task.FromResult<IReadOnlyList<CareTeamMember>>([]);

    public Task<StandIn?> StandIn(
        PatientId patient, PractitionerId practitioner, CancellationToken cancellation = default) =>
        Task.FromResult<StandIn?>(null);

    public Task<DateTimeOffset?> NextTurn(DateTimeOffset after, CancellationToken cancellation = default) =>
        Task.FromResult<DateTimeOffset?>(null);

    private void Most(int now)
    {
        var known = MostOfOne;
        while (now > known)
        {
            known = Interlocked.CompareExchange(ref mostOfOne, now, known) is var before && before == known
                ? now
                : before;
        }
    }

    private static TaskCompletionSource Opened()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}
