using System.Collections.Concurrent;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Live;
using Microsoft.AspNetCore.SignalR;

namespace Hub.Web.Live;

/// <summary>
/// Tells open pages that a call moved: those of everybody who has to do with it, or had until now, of the desk and the
/// secretariat, and those that show it. It says which call and how far it is, and nothing of what is in it. Who may see
/// is asked before each telling, so that a page hears nothing after its right is gone.
/// </summary>
internal sealed partial class CallNudges(
    IChanges changes, ICallReads calls, IHubContext<TimelineHub, ITimelineClient> hub, LiveRooms rooms,
    HomeNudges homes, TimeProvider clock, ILogger<CallNudges> log)
    : BackgroundService
{
    private const int MostRemembered = 10_000;

    private readonly Alarm alarm = new(clock, fault => Failed(log, fault));

    // Who was told last: whoever does not ring any more has to fall silent too.
    private readonly ConcurrentDictionary<CallId, IReadOnlyList<PractitionerId>> told = [];

    /// <summary>What this person may see of a call now.</summary>
    public Task<CallSight> Sight(CallId call, PractitionerId person) => calls.Sight(call, person);

    /// <summary>What this person sees of the district's calls: the desk requests, the secretariat figures.</summary>
    public Task<CallSight> SightOfAll(PractitionerId person) => calls.SightOfAll(person);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        alarm.UntilStopped(Follow, stoppingToken);

    private async Task Follow(CancellationToken stopping)
    {
        // Listens first: whatever was committed while this was broken off, pages ask for themselves.
        var following = changes.Follow(stopping);
        TellThatSomeWereMissed();
        await foreach (var change in following)
        {
            switch (change)
            {
                case Change.Call call:
                    await Tell(call, stopping);
                    break;
                case Change.Unknown:
                    TellThatSomeWereMissed();
                    break;
                default:
                    break;
            }
        }
    }

    // To tell everybody says nothing about any call.
    private void TellThatSomeWereMissed() =>
        _ = hub.Clients.Clients(Ids(rooms.Hearing(each => each.Calls != CallsHeard.None))).CallsMissed();

    private async Task Tell(Change.Call call, CancellationToken stopping)
    {
        var people = (await calls.Concerned(call.Id, stopping)).People;
        var before = told.GetValueOrDefault(call.Id, []);
        if (told.Count > MostRemembered)
        {
            told.Clear();
        }

        told[call.Id] = people;
        var own = people.Union(before).ToHashSet();
        foreach (var person in own)
        {
            homes.Nudge(person);
        }

        var hearing = rooms.Hearing(each => each.Calls.Includes(call.Id, own.Contains(each.Person)));
        var lost = before.Except(people).ToHashSet();
        var may = new HashSet<PractitionerId>();
        foreach (var person in hearing.Select(each => each.Person).Distinct())
        {
            // Whom this very step took out of the call hears of that, once.
            if (lost.Contains(person) || await Sight(call.Id, person) is not CallSight.None)
            {
                may.Add(person);
            }
        }

        _ = hub.Clients.Clients(Ids(hearing.Where(each => may.Contains(each.Person))))
            .CallMoved(call.Id, call.Version);
    }

    private static string[] Ids(IEnumerable<LiveConnection> connections) => [.. connections.Select(each => each.Id)];

    [LoggerMessage(Level = LogLevel.Error, Message = "Pages could not be told that a call moved.")]
    private static partial void Failed(ILogger log, Exception fault);
}
