using System.Collections.Concurrent;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Live;
using Microsoft.AspNetCore.SignalR;

namespace Hub.Web.Live;

/// <summary>
/// Tells open pages that a call moved: those of everybody who has to do with it, or had until now, of the desk and the
/// secretariat, and those that show it. It says which call and how far it is, and nothing of what is in it. Who may see
/// is asked before each telling, so that a page hears nothing after its right is gone but that it is.
/// </summary>
internal sealed partial class CallNudges(
    IChanges changes, ICallReads calls, IHubContext<TimelineHub, ITimelineClient> hub, LiveRooms rooms,
    ShownCalls shown, HomeNudges homes, TimeProvider clock, ILogger<CallNudges> log)
    : BackgroundService
{
    private const int MostRemembered = 10_000;

    private readonly Alarm alarm = new(clock, fault => Failed(log, fault));

    // Who was told last: whoever does not ring any more has to fall silent too.
    private readonly ConcurrentDictionary<CallId, IReadOnlyList<PractitionerId>> last = [];

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
                case Change.Patient patient:
                    await shown.Review(patient.Id);
                    break;
                case Change.Practitioner or Change.Rota or Change.District:
                    await shown.Review();
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
        var (patient, people) = await calls.Concerned(call.Id, stopping);
        var before = last.GetValueOrDefault(call.Id, []);
        if (last.Count > MostRemembered)
        {
            last.Clear();
        }

        last[call.Id] = people;
        var own = people.Union(before).ToHashSet();
        foreach (var person in own)
        {
            homes.Nudge(person);
        }

        var hearing = rooms.Hearing(each => each.Calls.Includes(call.Id, own.Contains(each.Person)));
        var lost = before.Except(people).ToHashSet();
        var told = new List<LiveConnection>();
        foreach (var person in hearing.GroupBy(each => each.Person))
        {
            // Whom this very step took out of the call hears of that, once.
            var now = await shown.Seen(call.Id, patient, person.Key);
            told.AddRange(person.Where(page => !shown.Moved(page, now)
                && (now.Sight is not CallSight.None || lost.Contains(person.Key))));
        }

        _ = hub.Clients.Clients(Ids(told)).CallMoved(call.Id, call.Version);
    }

    private static string[] Ids(IEnumerable<LiveConnection> connections) => [.. connections.Select(each => each.Id)];

    [LoggerMessage(Level = LogLevel.Error, Message = "Pages could not be told that a call moved.")]
    private static partial void Failed(ILogger log, Exception fault);
}
