using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Feeds;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Rotas.Calendars;

/// <summary>
/// Removes the feeds of whoever leaves. Nobody reads them from the moment of leaving; this is so that they do not come
/// back with somebody who returns.
/// </summary>
internal sealed class CalendarFeedEnds(
    IFeed feed, IDirectory directory, ICalendarFeeds feeds, ILogger<CalendarFeedEnds> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var following = feed.Follow(stoppingToken);
        await Try(() => ReviewAll(stoppingToken));
        await foreach (var committed in following)
        {
            await (committed switch
            {
                { Version: 0 } => Try(() => ReviewAll(stoppingToken)),
                { Stream: { Kind: "practitioner", Key: var key } } =>
                    Try(() => Review(new PractitionerId(key), stoppingToken)),
                _ => Task.CompletedTask,
            });
        }
    }

    private async Task ReviewAll(CancellationToken cancellation)
    {
        foreach (var owner in (await feeds.All(cancellation)).Select(view => view.Owner).Distinct())
        {
            await Review(owner, cancellation);
        }
    }

    private async Task Review(PractitionerId person, CancellationToken cancellation)
    {
        if (await directory.Practitioner(person, cancellation) is not { Active: true })
        {
            await feeds.End(person);
        }
    }

    private async Task Try(Func<Task> review)
    {
        try
        {
            await review();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The database is away for a moment: until the next start or change nobody reads them all the same.
            log.LogWarning("Calendar feeds could not be reviewed: {Failure}", failure.GetType().Name);
        }
    }
}
