using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
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
            await Review(room.Timeline, person.Key, [.. person]);
        }
    }

    /// <summary>Asks again for all who see something for a while only.</summary>
    public async Task ReviewThoseForAWhile()
    {
        foreach (var room in rooms.Rooms())
        {
            await ReviewThoseForAWhile(room);
        }
    }

    /// <summary>
    /// Asks again for those who see this timeline for a while only: at the end of their time nothing is committed that
    /// would tell of it, so that no push may trust what was answered before.
    /// </summary>
    public Task ReviewThoseForAWhile(Room room) => ReviewThoseForAWhile(rooms.Watchers(room));

    /// <summary>Asks again for those who see something for a while by this call: of its patient, or in it.</summary>
    public async Task ReviewThoseForAWhile(CallConcerned call)
    {
        if (call.Patient is { } patient && rooms.Find(TimelineId.Of(patient)) is { } room)
        {
            await ReviewThoseForAWhile(room);
        }

        foreach (var person in call.People)
        {
            await ReviewThoseForAWhile(rooms.Watchers(person));
        }
    }

    /// <summary>Asks again for everything that this person watches.</summary>
    public async Task Review(PractitionerId person)
    {
        foreach (var timeline in rooms.Watchers(person).GroupBy(watcher => watcher.Room.Timeline))
        {
            await Review(timeline.Key, person, [.. timeline]);
        }
    }

    private async Task ReviewThoseForAWhile(IEnumerable<Watcher> watchers)
    {
        foreach (var seen in watchers.Where(watcher => watcher.IsForAWhile)
            .GroupBy(watcher => (watcher.Room.Timeline, watcher.Connection.Person)))
        {
            await Review(seen.Key.Timeline, seen.Key.Person, [.. seen]);
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

    private async Task Review(TimelineId timeline, PractitionerId person, IReadOnlyList<Watcher> watchers)
    {
        if (await RoleOf(timeline, person) is not { } role)
        {
            await PutOut(watchers);
            return;
        }

        foreach (var watcher in watchers)
        {
            watcher.IsForAWhile = role.IsForAWhile();
        }
    }

    private async Task<CareRole?> RoleOf(TimelineId timeline, PractitionerId person)
    {
        try
        {
            return await access.To(new PatientId(timeline.Value), person);
        }
        catch (Exception fault)
        {
            // Nobody can say whether they may: then they may not. The browser asks again by itself.
            Unanswered(log, fault);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Access could not be asked; the watchers are put out.")]
    private static partial void Unanswered(ILogger log, Exception fault);
}
