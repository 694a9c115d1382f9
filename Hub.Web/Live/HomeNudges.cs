using Hub.Contracts;
using Hub.Contracts.Access;
using Microsoft.AspNetCore.SignalR;

namespace Hub.Web.Live;

/// <summary>
/// Tells members' open Homes that something is new, many changes at once. It goes to those who may see, and to
/// nobody else: even the moment of a change says something about a patient.
/// </summary>
internal sealed partial class HomeNudges(
    LiveRooms rooms, IAccess access, IHubContext<TimelineHub, ITimelineClient> hub, LiveTimings timings,
    TimeProvider clock, ILogger<HomeNudges> log)
{
    private readonly Lock gate = new();
    private HashSet<TimelineId> timelines = [];
    private HashSet<PractitionerId> people = [];
    private bool planned;

    public static string Group(PractitionerId person) => $"h/{person}";

    /// <summary>A timeline has something new for those who may see it.</summary>
    public void Touch(TimelineId timeline)
    {
        if (rooms.AnyHome)
        {
            Plan(() => timelines.Add(timeline));
        }
    }

    /// <summary>Something changed for this person alone.</summary>
    public void Nudge(PractitionerId person)
    {
        if (rooms.AnyHome)
        {
            Plan(() => people.Add(person));
        }
    }

    private void Plan(Func<bool> add)
    {
        lock (gate)
        {
            add();
            if (!planned)
            {
                planned = true;
                _ = Later();
            }
        }
    }

    private async Task Later()
    {
        try
        {
            await Task.Delay(timings.HomeWindow, clock);
            await Flush();
        }
        catch (Exception fault)
        {
            // The next change nudges again, and a Home that comes into view asks by itself.
            Failed(log, fault);
        }
    }

    private async Task Flush()
    {
        HashSet<TimelineId> touched;
        HashSet<PractitionerId> nudged;
        lock (gate)
        {
            (touched, timelines) = (timelines, []);
            (nudged, people) = (people, []);
            planned = false;
        }

        foreach (var timeline in touched)
        {
            var team = await access.Team(new PatientId(timeline.Value));
            nudged.UnionWith(team.Select(member => member.Practitioner.Id));
        }

        foreach (var person in nudged.Where(rooms.WatchesHome))
        {
            _ = hub.Clients.Group(Group(person)).HomeChanged();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Homes could not be nudged.")]
    private static partial void Failed(ILogger log, Exception fault);
}
