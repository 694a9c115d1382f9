using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Live;

namespace Hub.Web.Live;

/// <summary>
/// Follows what is committed, one change after another. A change of who may see is carried out before the next
/// change is looked at, and no push runs ahead of this: so nobody is told what was written after they were removed.
/// </summary>
internal sealed partial class LiveBroadcast(
    IChanges changes, ICallReads calls, LiveRooms rooms, RoomPump pump, Evictions evictions, HomeNudges homes,
    ILogger<LiveBroadcast> log, TimeProvider clock)
    : BackgroundService
{
    private readonly Alarm alarm = new(clock, fault => Broken(log, fault));
    private bool isAgain;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        alarm.UntilStopped(Follow, stoppingToken);

    private async Task Follow(CancellationToken stopping)
    {
        // Listens first and looks then, so that nothing falls between the two. What was missed while the feed was
        // broken is unknown; when it first begins nobody watches yet.
        var following = changes.Follow(stopping);
        if (isAgain)
        {
            await Take(new Change.Unknown(), stopping);
        }

        isAgain = true;
        await foreach (var change in following)
        {
            await Take(change, stopping);
        }
    }

    private async Task Take(Change change, CancellationToken stopping)
    {
        switch (change)
        {
            case Change.Timeline timeline:
                homes.Touch(timeline.Id);
                Announce(timeline, stopping);
                break;
            case Change.ReadMarks marks when rooms.Find(marks.Id) is { } room:
                room.MoveMarks();
                pump.Wake(room, stopping);
                break;
            case Change.Patient patient:
                homes.Touch(patient.Id);
                await Review(patient.Id);
                break;
            case Change.Call call when rooms.AnyForAWhile:
                // Whoever gives a call out of their hands sees its patient no longer.
                await evictions.ReviewThoseForAWhile(await calls.Concerned(call.Id, stopping));
                break;
            case Change.Practitioner practitioner:
                homes.Nudge(practitioner.Id);
                await evictions.Review(practitioner.Id);

                // An absence that ends early ends what others see in its place.
                await evictions.ReviewThoseForAWhile();
                break;
            case Change.Rota or Change.District:
                // A duty that is taken over ends what its holder saw by it.
                await evictions.ReviewThoseForAWhile();
                break;
            case Change.Unknown:
                await LookAtEverything(stopping);
                break;
            default:
                break;
        }
    }

    private Task Review(PatientId patient) =>
        rooms.Find(TimelineId.Of(patient)) is { } room ? evictions.Review(room) : Task.CompletedTask;

    private void Announce(Change.Timeline change, CancellationToken stopping)
    {
        if (rooms.Find(change.Id) is { } room)
        {
            room.Announce(change.Version);
            pump.Wake(room, stopping);
        }
    }

    private async Task LookAtEverything(CancellationToken stopping)
    {
        homes.NudgeAll();
        foreach (var room in rooms.Rooms())
        {
            // First how far the timeline is, then who may see it: what is announced was written before we asked.
            var committed = await pump.Committed(room, stopping);
            await evictions.Review(room);
            room.Announce(committed);
            room.MoveMarks();
            pump.Wake(room, stopping);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The live feed broke off; it begins again.")]
    private static partial void Broken(ILogger log, Exception fault);
}
