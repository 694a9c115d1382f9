using Hub.Contracts;
using Hub.Contracts.Access;
using Hub.Contracts.Calls;
using Hub.Contracts.Grains;
using Hub.Contracts.Timelines;
using Hub.Web.Identity;
using Hub.Web.Patients;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace Hub.Web.Live;

/// <summary>What a browser can ask while it is connected. Who may see is asked at every call.</summary>
[Authorize]
internal sealed class TimelineHub(
    IGrains grains, IAccess access, ITimelineReads reads, LiveRooms rooms, Watching watching, HomeNudges homes,
    DutyNudges duty, CallNudges calls, ShownCalls shown, Sessions sessions, PatientDoor door)
    : Hub<ITimelineClient>
{
    private static readonly object ConnectionKey = new();
    private static readonly object SessionKey = new();

    private PractitionerId Me => Connection.Person;

    private LiveConnection Connection => (LiveConnection)Context.Items[ConnectionKey]!;

    public override Task OnConnectedAsync()
    {
        // Somebody without a practitioner's identity (an account not bound yet) has nothing to watch.
        if (Context.User is not { } user || Caller.Find(user) is not { } person)
        {
            Context.Abort();
            return Task.CompletedTask;
        }

        var connection = new LiveConnection(Context.ConnectionId, person);
        Context.Items[ConnectionKey] = connection;
        Context.Items[SessionKey] = sessions.Track(user, Context.Abort);
        rooms.Open(connection);
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items.ContainsKey(ConnectionKey))
        {
            rooms.Close(Connection);
            homes.Leave(Me);
            ((IDisposable)Context.Items[SessionKey]!).Dispose();
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Sends what is missing, then what comes. Called first and after every reconnect, so that a lost right ends it.
    /// </summary>
    public async Task<IReadOnlyList<WatchAnswer>> Watch(IReadOnlyList<WatchRequest> timelines)
    {
        var answers = new List<WatchAnswer>(Math.Min(timelines.Count, LiveRooms.MostTimelines));
        foreach (var request in timelines.Take(LiveRooms.MostTimelines))
        {
            answers.Add(await door.Enter(new PatientId(request.Timeline.Value), Me) is null
                ? await watching.Refuse(Connection, request.Timeline)
                : await watching.Watch(Connection, request));
        }

        return answers;
    }

    /// <summary>
    /// Hears of it when something on Home is new. Answers who may be shown there now: a patient can have been lost
    /// between the drawing of the page and this call.
    /// </summary>
    public async Task<IReadOnlyCollection<PatientId>> WatchHome()
    {
        if (rooms.WatchHome(Connection))
        {
            await Groups.AddToGroupAsync(Context.ConnectionId, HomeNudges.Group(Me));
        }

        return await homes.Watch(Me);
    }

    /// <summary>
    /// Hears of it when somebody else is on duty or may be. Everybody who works in the district may; false says that
    /// this person no longer does.
    /// </summary>
    public async Task<bool> WatchDuty()
    {
        var may = await duty.MaySee(Me);
        if (may)
        {
            await Groups.AddToGroupAsync(Context.ConnectionId, DutyNudges.Group);
        }

        return may;
    }

    /// <summary>
    /// Hears of it when one of the caller's own calls moves: what they ask, are asked, hold, are handed. Asked by every
    /// page, so that the one who is asked hears it wherever they are.
    /// </summary>
    public Task WatchMyCalls()
    {
        rooms.Hear(Connection, heard => heard with { Own = true });
        return Task.CompletedTask;
    }

    /// <summary>
    /// Hears of it when this call moves, and when the right to see it ends; false says that it is not for the caller.
    /// </summary>
    public Task<bool> WatchCall(CallId call) => shown.Show(Connection, call);

    /// <summary>Hears of every call of the district: the desk and the secretariat.</summary>
    public async Task<bool> WatchDistrictCalls()
    {
        var may = await calls.SightOfAll(Me) is not CallSight.None;
        if (may)
        {
            rooms.Hear(Connection, heard => heard with { District = true });
        }

        return may;
    }

    /// <summary>
    /// Carries out a command. Not cancelled: what reached us is recorded even if the browser goes. Who may is asked
    /// by the grain, just before it decides.
    /// </summary>
    public Task<Outcome> Execute(TimelineId timeline, TimelineCommand command) =>
        grains.Timeline(timeline).Execute(Me, command);

    /// <summary>Says that everything up to this entry was really on the screen.</summary>
    public async Task MarkRead(TimelineId timeline, long ordinal)
    {
        if (ordinal > 0 && await MaySee(timeline) && await reads.MarkRead(timeline, Me, ordinal))
        {
            homes.Nudge(Me);
        }
    }

    private async Task<bool> MaySee(TimelineId timeline) =>
        await access.To(new PatientId(timeline.Value), Me) is not null;
}
