using Hub.Contracts;
using Hub.Contracts.Access;
using Microsoft.AspNetCore.SignalR;

namespace Hub.Web.Live;

/// <summary>Puts out at once whoever watches without the right to.</summary>
internal sealed partial class Evictions(
    LiveRooms rooms, IAccess access, IHubContext<TimelineHub, ITimelineClient> hub, HomeNudges homes,
    ILogger<Evictions> log)
{
    /// <summary>Asks again for everyone who watches this timeline.</summary>
    public async Task Review(Room room)
    {
        foreach (var person in rooms.Watchers(room).GroupBy(watcher => watcher.Connection.Person))
        {
            if (!await MaySee(room.Timeline, person.Key))
            {
                await PutOut(person);
            }
        }
    }

    /// <summary>Asks again for everything that this person watches.</summary>
    public async Task Review(PractitionerId person)
    {
        foreach (var timeline in rooms.Watchers(person).GroupBy(watcher => watcher.Room.Timeline))
        {
            if (!await MaySee(timeline.Key, person))
            {
                await PutOut(timeline);
            }
        }
    }

    public async Task PutOut(IEnumerable<Watcher> watchers)
    {
        foreach (var watcher in watchers)
        {
            if (rooms.Leave(watcher))
            {
                var (connection, room) = (watcher.Connection.Id, watcher.Room);
                await hub.Groups.RemoveFromGroupAsync(connection, room.Group(watcher.Language));

                // Not awaited: a browser that does not listen must not delay the eviction of the next.
                _ = hub.Clients.Client(connection).Ended(room.Timeline);
                homes.Nudge(watcher.Connection.Person);
            }
        }
    }

    private async Task<bool> MaySee(TimelineId timeline, PractitionerId person)
    {
        try
        {
            return await access.To(new PatientId(timeline.Value), person) is not null;
        }
        catch (Exception fault)
        {
            // Nobody can say whether they may: then they may not. The browser asks again by itself.
            Unanswered(log, fault);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Access could not be asked; the watchers are put out.")]
    private static partial void Unanswered(ILogger log, Exception fault);
}
