using Hub.Contracts.Districts;
using Hub.Silo.Feeds;
using Microsoft.Extensions.Hosting;

namespace Hub.Silo.Districts;

/// <summary>Remembers the district's time zone, and looks again when the district changes.</summary>
internal sealed class DistrictZone(IDirectory directory, IFeed feed) : BackgroundService, IDistrictZone
{
    private volatile TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    public TimeZoneInfo Zone => zone;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Look(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in feed.Follow(stoppingToken, [DistrictGrain.Kind]))
        {
            await Look(stoppingToken);
        }
    }

    /// <summary>Reads it once more.</summary>
    public async Task Look(CancellationToken cancellation)
    {
        if (await directory.District(cancellation) is { } district)
        {
            zone = TimeZoneInfo.FindSystemTimeZoneById(district.TimeZone);
        }
    }
}
