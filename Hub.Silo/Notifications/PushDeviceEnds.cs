using Hub.Silo.Feeds;
using Hub.Silo.Practitioners;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Notifications;

/// <summary>
/// Removes the devices of whoever leaves. Nothing is sent to them from the moment of leaving; this is so that they do
/// not come back with somebody who returns.
/// </summary>
internal sealed class PushDeviceEnds(IFeed feed, PushDevices devices, TimeProvider clock, ILogger<PushDeviceEnds> log)
    : Lookout(feed, clock, log, PractitionerGrain.Kind)
{
    protected override Task Look(Committed committed, CancellationToken cancellation) =>
        devices.RemoveOfThoseWhoLeft(cancellation);
}
