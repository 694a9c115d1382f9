using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Hub.Web.Layout;
using Microsoft.AspNetCore.SignalR;

namespace Hub.Web.Live;

/// <summary>
/// How a browser joins a timeline without missing or leaking anything: it is registered first (from then on a loss
/// of the right is noticed), asked for second, lets pushes in third, and reads what it lacks last.
/// </summary>
internal sealed class Watching(
    LiveRooms rooms, IAccess access, ITimelineReads reads, EntryRenderer renderer, Evictions evictions,
    IHubContext<TimelineHub, ITimelineClient> hub)
{
    public async Task<WatchAnswer> Watch(LiveConnection connection, WatchRequest request)
    {
        var language = Language.All.Contains(request.Language, StringComparer.Ordinal)
            ? request.Language
            : Language.Japanese;
        if (await Enter(connection, request.Timeline, language) is not { } watcher)
        {
            return WatchAnswer.Refused(request.Timeline);
        }

        if (!await MaySee(watcher) || !await rooms.Admit(watcher, () => hub.Groups.AddToGroupAsync(
            connection.Id, watcher.Room.Group(language))))
        {
            await Forget(watcher);
            return WatchAnswer.Refused(request.Timeline);
        }

        var changes = await reads.Changes(request.Timeline, Math.Max(0, request.After));
        var marks = await reads.ReadMarks(request.Timeline);
        watcher.Room.BeginAt(changes.UpTo);

        // Asked once more after reading: what was read may have been written after a removal.
        if (!await MaySee(watcher))
        {
            await evictions.PutOut([watcher]);
            return WatchAnswer.Refused(request.Timeline);
        }

        var entries = await renderer.Render(changes.Entries, language);
        var push = new TimelinePush(request.Timeline, changes.After, changes.UpTo, entries);
        return new(request.Timeline, true, push, changes.More, marks);
    }

    /// <summary>Ends what was watched before the right was lost.</summary>
    public async Task<WatchAnswer> Refuse(LiveConnection connection, TimelineId timeline)
    {
        if (rooms.Find(connection, timeline) is { } present)
        {
            await Forget(present);
        }

        return WatchAnswer.Refused(timeline);
    }

    private async Task<Watcher?> Enter(LiveConnection connection, TimelineId timeline, string language)
    {
        if (rooms.Find(connection, timeline) is { } present)
        {
            if (string.Equals(present.Language, language, StringComparison.Ordinal))
            {
                return present;
            }

            await Forget(present);
        }

        return rooms.Enter(connection, timeline, language);
    }

    private async Task Forget(Watcher watcher)
    {
        rooms.Leave(watcher);
        await hub.Groups.RemoveFromGroupAsync(watcher.Connection.Id, watcher.Room.Group(watcher.Language));
    }

    private async Task<bool> MaySee(Watcher watcher)
    {
        var role = await access.To(new PatientId(watcher.Room.Timeline.Value), watcher.Connection.Person);
        watcher.IsForAWhile = role?.IsForAWhile() is true;
        return role is not null && rooms.IsWatching(watcher);
    }
}
