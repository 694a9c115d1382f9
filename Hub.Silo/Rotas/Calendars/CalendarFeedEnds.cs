using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Feeds;
using Hub.Silo.Practitioners;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Rotas.Calendars;

/// <summary>
/// Removes the feeds of whoever leaves. Nobody reads them from the moment of leaving; this is so that they do not come
/// back with somebody who returns.
/// </summary>
internal sealed class CalendarFeedEnds(
    IFeed feed, IDirectory directory, ICalendarFeeds feeds, TimeProvider clock, ILogger<CalendarFeedEnds> log)
    : Lookout(feed, clock, log, PractitionerGrain.Kind)
{
    protected override async Task Look(Committed committed, CancellationToken cancellation)
    {
        var owners = committed.Version == 0
            ? (await feeds.All(cancellation)).Select(view => view.Owner).Distinct()
            : [new PractitionerId(committed.Stream.Key)];
        foreach (var owner in owners)
        {
            if (await directory.Practitioner(owner, cancellation) is not { Active: true })
            {
                await feeds.End(owner);
            }
        }
    }
}
