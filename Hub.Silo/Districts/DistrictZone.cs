using Hub.Contracts.Districts;
using Hub.Silo.Feeds;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Districts;

/// <summary>Remembers the district's time zone, and looks again when the district changes.</summary>
internal sealed class DistrictZone(IDirectory directory, IFeed feed, TimeProvider clock, ILogger<DistrictZone> log)
    : Lookout(feed, clock, log, DistrictGrain.Kind), IDistrictZone
{
    private volatile TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");

    public TimeZoneInfo Zone => zone;

    /// <summary>Known before anybody is served.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Read(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <summary>Reads it once more.</summary>
    public async Task Read(CancellationToken cancellation)
    {
        if (await directory.District(cancellation) is { } district)
        {
            zone = TimeZoneInfo.FindSystemTimeZoneById(district.TimeZone);
        }
    }

    protected override Task Look(Committed committed, CancellationToken cancellation) => Read(cancellation);
}
