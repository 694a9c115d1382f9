using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Notifications;
using Hub.Silo.Access;

namespace Hub.Silo.Notifications;

/// <summary>What pages and programs ask about reaching people.</summary>
internal sealed class Reach(
    Reachables people, PushDevices devices, PushKeys keys, Trials trials, IDirectory directory, ReachSettings settings)
    : IReach
{
    public async Task<ReachView?> Of(PractitionerId person, CancellationToken cancellation = default) =>
        await people.One(person, cancellation) is { } one
            ? new ReachView(
                one.Plan, await people.IsSet(person, cancellation), one.Email, one.Phone, one.Devices, settings.Means)
            : null;

    public async Task<IReadOnlySet<PractitionerId>> ByPageAlone(CancellationToken cancellation = default) =>
        (await people.All(cancellation)).Where(one => Steps.Of(one.Value, settings.Means).Count == 0)
            .Select(one => one.Key).ToHashSet();

    public Task<string> PushKey(CancellationToken cancellation = default) => keys.Public(cancellation);

    public Task<Outcome> AddDevice(PractitionerId by, PushSubscription subscription) => devices.Add(by, subscription);

    public async Task<Outcome> RemoveDevice(PractitionerId by, Guid device) =>
        await devices.Remove(device, await directory.Includes(by) ? null : by)
            ? Outcome.Accepted(0)
            : Outcome.Refused(PushRefusals.DeviceUnknown);

    public Task RemoveDevices(PractitionerId person) => devices.RemoveAll(person);

    public async Task<Answer<ReachTest>> Test(
        PractitionerId by, PractitionerId person, int? place, CancellationToken cancellation = default) =>
        by == person || await directory.Includes(by)
            ? await trials.Run(person, place, cancellation)
            : ReachRefusals.NotYours;
}
