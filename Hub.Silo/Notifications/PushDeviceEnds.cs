using Hub.Silo.Feeds;
using Hub.Silo.Journal;
using Hub.Silo.Practitioners;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Notifications;

/// <summary>
/// Removes the devices of whoever leaves. Nothing is sent to them from the moment of leaving; this is so that they do
/// not come back with somebody who returns.
/// </summary>
internal sealed class PushDeviceEnds(IFeed feed, PushDevices devices, ILogger<PushDeviceEnds> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var following = feed.Follow(stoppingToken, [PractitionerGrain.Kind]);
        await Review(stoppingToken);
        await foreach (var _ in following)
        {
            await Review(stoppingToken);
        }
    }

    private async Task Review(CancellationToken cancellation)
    {
        try
        {
            await devices.RemoveOfThoseWhoLeft(cancellation);
        }
        catch (StoreUnavailableException)
        {
            log.LogWarning("Devices of those who left could not be removed yet.");
        }
    }
}
