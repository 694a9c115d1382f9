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

    /// <summary>Whom each open Home shows, so that it can be told when one of them is lost.</summary>
    private readonly Dictionary<PractitionerId, HashSet<PatientId>> shown = [];
    private Waiting waiting = new();
    private bool planned;

    public static string Group(PractitionerId person) => $"h/{person}";

    /// <summary>Remembers whom this person's Home shows, and answers it. Called once the Home is registered.</summary>
    public async Task<IReadOnlyCollection<PatientId>> Watch(PractitionerId person)
    {
        var patients = await access.Patients(person);
        lock (gate)
        {
            if (rooms.WatchesHome(person))
            {
                shown[person] = [.. patients];
            }
        }

        return patients;
    }

    /// <summary>One of the person's connections has gone.</summary>
    public void Leave(PractitionerId person)
    {
        lock (gate)
        {
            if (!rooms.WatchesHome(person))
            {
                shown.Remove(person);
            }
        }
    }

    /// <summary>A timeline has something new for those who may see it.</summary>
    public void Touch(TimelineId timeline) => Plan(next => next.Patients.Add(new PatientId(timeline.Value)));

    /// <summary>A patient's record changed: also who has lost them sees that, once.</summary>
    public void Touch(PatientId patient) => Plan(next => next.Patients.Add(patient));

    /// <summary>Something changed for this person alone.</summary>
    public void Nudge(PractitionerId person) => Plan(next => next.People.Add(person));

    /// <summary>Nobody knows what was missed. To nudge everybody says nothing about anybody.</summary>
    public void NudgeAll() => Plan(next => next.All = true);

    private void Plan(Action<Waiting> add)
    {
        if (!rooms.AnyHome)
        {
            return;
        }

        lock (gate)
        {
            add(waiting);
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
            // Who may see cannot be asked: then every Home asks for itself, and whoever lost somebody is not forgotten.
            Failed(log, fault);
            Send(Homes());
        }
    }

    private async Task Flush()
    {
        Waiting now;
        lock (gate)
        {
            (now, waiting, planned) = (waiting, new(), false);
        }

        var nudged = now.All ? Homes() : now.People;
        foreach (var patient in now.Patients)
        {
            var team = (await access.Team(patient)).Select(member => member.Practitioner.Id).ToHashSet();
            team.UnionWith(await Others(patient, team));
            nudged.UnionWith(team);
            nudged.UnionWith(Lost(patient, team));
        }

        // Whom they may see may be another set now: a move to another station, or what nobody heard.
        foreach (var person in now.All ? nudged : now.People)
        {
            await Watch(person);
        }

        Send(nudged);
    }

    // Whoever is let in by a duty is in no team, and is asked about one by one.
    private async Task<IReadOnlyList<PractitionerId>> Others(PatientId patient, HashSet<PractitionerId> team)
    {
        List<PractitionerId> asked;
        lock (gate)
        {
            asked = [.. shown.Where(home => home.Value.Contains(patient)).Select(home => home.Key).Except(team)];
        }

        var others = new List<PractitionerId>();
        foreach (var person in asked)
        {
            if (await access.To(patient, person) is not null)
            {
                others.Add(person);
            }
        }

        return others;
    }

    // Told once and then forgotten: later changes of that patient are none of their business.
    private List<PractitionerId> Lost(PatientId patient, HashSet<PractitionerId> team)
    {
        lock (gate)
        {
            var lost = new List<PractitionerId>();
            foreach (var (person, patients) in shown)
            {
                if (team.Contains(person))
                {
                    patients.Add(patient);
                }
                else if (patients.Remove(patient))
                {
                    lost.Add(person);
                }
            }

            return lost;
        }
    }

    private HashSet<PractitionerId> Homes()
    {
        lock (gate)
        {
            return [.. shown.Keys];
        }
    }

    private void Send(IEnumerable<PractitionerId> people)
    {
        foreach (var person in people.Where(rooms.WatchesHome))
        {
            _ = hub.Clients.Group(Group(person)).HomeChanged();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Homes could not be nudged.")]
    private static partial void Failed(ILogger log, Exception fault);

    private sealed class Waiting
    {
        public HashSet<PatientId> Patients { get; } = [];

        public HashSet<PractitionerId> People { get; } = [];

        public bool All { get; set; }
    }
}
