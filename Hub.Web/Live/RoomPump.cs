using Hub.Contracts.Timelines;
using Microsoft.AspNetCore.SignalR;

namespace Hub.Web.Live;

/// <summary>
/// Pushes to a room what changed, drawn once per language in use. While it pushes to a room, further changes of that
/// room wait together for the next turn; other rooms go on. A quiet room is pushed to at once, a busy one no more
/// often than once a breath, since every push costs a write to each of its browsers.
/// </summary>
internal sealed partial class RoomPump(
    LiveRooms rooms, ITimelineReads reads, EntryRenderer renderer, Evictions evictions,
    IHubContext<TimelineHub, ITimelineClient> hub, LiveTimings timings, TimeProvider clock, ILogger<RoomPump> log)
{
    public void Wake(Room room, CancellationToken stopping)
    {
        if (room.Begin())
        {
            _ = Pump(room, stopping);
        }
    }

    /// <summary>The version that is committed now, at least as far as this room was pushed.</summary>
    public async Task<long> Committed(Room room, CancellationToken stopping)
    {
        var version = room.Pushed ?? 0;
        while (room.Pushed is not null)
        {
            var changes = await reads.Changes(room.Timeline, version, stopping);
            version = Math.Max(version, changes.UpTo);
            if (!changes.More)
            {
                break;
            }
        }

        return version;
    }

    private async Task Pump(Room room, CancellationToken stopping)
    {
        // Off the feed's own path: the next change is looked at while this one is read and drawn.
        await Task.Yield();
        do
        {
            try
            {
                await Breathe(room, stopping);
                await PushChanges(room, stopping);
                await PushMarks(room, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // The next change of the room reads from the same place again; a browser that notices a gap asks.
                Failed(log, fault);
            }
        }
        while (room.Continue());
    }

    private async Task Breathe(Room room, CancellationToken stopping)
    {
        var left = timings.Breath - clock.GetElapsedTime(room.LastPush);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, clock, stopping);
        }
    }

    private async Task PushChanges(Room room, CancellationToken stopping)
    {
        while (room.Pushed is { } pushed)
        {
            var changes = await reads.Changes(room.Timeline, pushed, stopping);
            if (changes.UpTo <= pushed)
            {
                return;
            }

            await room.Announced(changes.UpTo).WaitAsync(stopping);
            foreach (var language in rooms.Languages(room))
            {
                var entries = await renderer.Render(changes.Entries, language);
                await evictions.ReviewThoseForAWhile(room);
                await Send(
                    hub.Clients.Group(room.Group(language)).Changed(
                        new(room.Timeline, pushed, changes.UpTo, entries)));
            }

            room.PushedUpTo(changes.UpTo, clock.GetTimestamp());
            if (!changes.More)
            {
                return;
            }
        }
    }

    private async Task PushMarks(Room room, CancellationToken stopping)
    {
        if (!room.TakeMarks())
        {
            return;
        }

        var marks = await reads.ReadMarks(room.Timeline, stopping);
        foreach (var language in rooms.Languages(room))
        {
            await evictions.ReviewThoseForAWhile(room);
            await Send(hub.Clients.Group(room.Group(language)).Marks(new(room.Timeline, marks)));
        }
    }

    /// <summary>One browser that does not take what it is sent must not hold up the room.</summary>
    private async Task Send(Task sending)
    {
        if (!sending.IsCompleted)
        {
            await Task.WhenAny(sending, Task.Delay(timings.Patience));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A push to a room failed.")]
    private static partial void Failed(ILogger log, Exception fault);
}

/// <summary>How long the live parts wait for what.</summary>
/// <param name="HomeWindow">Changes within this time nudge a Home once.</param>
/// <param name="Breath">A busy room is pushed to no more often than this.</param>
/// <param name="Patience">How long a room waits for its slowest browser.</param>
internal sealed record LiveTimings(TimeSpan HomeWindow, TimeSpan Breath, TimeSpan Patience)
{
    public static LiveTimings Default { get; } = new(
        TimeSpan.FromMilliseconds(700), TimeSpan.FromMilliseconds(20), TimeSpan.FromSeconds(1));
}
