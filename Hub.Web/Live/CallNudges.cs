using System.Collections.Concurrent;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Live;
using Microsoft.AspNetCore.SignalR;

namespace Hub.Web.Live;

/// <summary>
/// Tells open pages that a call moved: those of everybody who has to do with it, or had until now, of the desk and the
/// secretariat, and those that show it. It says which call and how far it is, and nothing of what is in it.
/// </summary>
internal sealed partial class CallNudges(
    IChanges changes, ICallReads calls, IHubContext<TimelineHub, ITimelineClient> hub, HomeNudges homes,
    TimeProvider clock,
    ILogger<CallNudges> log)
    : BackgroundService
{
    /// <summary>Pages that show all calls of the district.</summary>
    public const string District = "calls";

    /// <summary>Whoever watches calls at all.</summary>
    public const string Everybody = "c";

    private const int MostRemembered = 10_000;

    private readonly Alarm alarm = new(clock, fault => Failed(log, fault));

    // Who was told last: whoever does not ring any more has to fall silent too.
    private readonly ConcurrentDictionary<CallId, IReadOnlyList<PractitionerId>> told = [];

    /// <summary>Whoever has any of this person's own calls before them.</summary>
    public static string Group(PractitionerId person) => $"c/{person}";

    /// <summary>Whoever has this call before them.</summary>
    public static string Group(CallId call) => $"call/{call}";

    /// <summary>What this person may see of a call now.</summary>
    public Task<CallSight> Sight(CallId call, PractitionerId person) => calls.Sight(call, person);

    /// <summary>What this person sees of the district's calls: the desk requests, the secretariat figures.</summary>
    public Task<CallSight> SightOfAll(PractitionerId person) => calls.SightOfAll(person);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        alarm.UntilStopped(Follow, stoppingToken);

    private async Task Follow(CancellationToken stopping)
    {
        await foreach (var change in changes.Follow(stopping))
        {
            switch (change)
            {
                case Change.Call call:
                    await Tell(call, stopping);
                    break;
                case Change.Unknown:
                    _ = hub.Clients.Group(Everybody).CallsMissed();
                    break;
                default:
                    break;
            }
        }
    }

    private async Task Tell(Change.Call call, CancellationToken stopping)
    {
        var people = await calls.People(call.Id, stopping);
        var before = told.GetValueOrDefault(call.Id, []);
        if (told.Count > MostRemembered)
        {
            told.Clear();
        }

        told[call.Id] = people;
        foreach (var person in people.Union(before))
        {
            homes.Nudge(person);
        }

        _ = hub.Clients
            .Groups([District, Group(call.Id), .. people.Union(before).Select(Group)])
            .CallMoved(call.Id, call.Version);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Pages could not be told that a call moved.")]
    private static partial void Failed(ILogger log, Exception fault);
}
