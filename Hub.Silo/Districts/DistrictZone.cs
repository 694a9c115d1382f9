using Hub.Contracts.Districts;
using Hub.Silo.Feeds;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Districts;

/// <summary>Remembers the district's time zone, and looks again when the district changes.</summary>
internal sealed partial class DistrictZone(
    IDirectory directory, IFeed feed, TimeProvider clock, ILogger<DistrictZone> log)
    : BackgroundService, IDistrictZone
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

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
            await LookUntilAnswered(stoppingToken);
        }
    }

    // The feed says 'look at everything' just when the database was away, and it may be away still: a hub must not
    // stop for that, nor miss the change.
    private async Task LookUntilAnswered(CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                await Look(stopping);
                return;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                Unanswered(log, fault.GetType().Name);
                await Task.Delay(Pause, clock, stopping);
            }
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "The district's time zone could not be read: {Fault}")]
    private static partial void Unanswered(ILogger log, string fault);
}
