using Hub.Contracts;
using Hub.Contracts.Calls;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>
/// How a call goes from one to the next until somebody takes it. Each step is carried out on the call as the steps
/// before have left it.
/// </summary>
internal sealed class Offering(Call call, CallFacts facts, DateTimeOffset now)
{
    /// <summary>After a round that nobody answers but with a no, or at all.</summary>
    private static readonly TimeSpan pause = TimeSpan.FromMinutes(1);

    private readonly List<CallEvent> events = [];
    private Call call = call;

    public Offering Then(CallEvent happened)
    {
        events.Add(happened);
        call = Call.Evolve(call, happened);
        return this;
    }

    /// <summary>A fresh round, from the first step.</summary>
    public List<CallEvent> FromTheBeginning() => From(call.Round + 1, 0);

    /// <summary>The step after the one that rings; a fresh round where none does.</summary>
    public List<CallEvent> Next() => call.Step < 0 ? FromTheBeginning() : From(call.Round, call.Step + 1);

    /// <summary>A step of this round by its place.</summary>
    public List<CallEvent> At(int step) => From(Math.Max(call.Round, 1), step);

    /// <summary>Those who ring have had their time, or their duty was to change.</summary>
    public List<CallEvent> Due()
    {
        if (call.Step < 0)
        {
            return FromTheBeginning();
        }

        var (step, callees) = (call.Chain[call.Step], facts.Callees.Find(call.Chain[call.Step].Target));
        if (call.Manner is ChainManner.FollowingDuty
            && callees.People.Where(who => !call.Spared.Contains(who) && call.InRound.All(asked => asked.Who != who))
                .ToList() is { Count: > 0 } newcomers)
        {
            // The duty has passed to others: they ring now, and whoever rang before still does.
            return Offer(call.Round, call.Step, newcomers, step.Seconds, callees.Until);
        }

        return call.Until is { } until && now < until
            ? Then(new DutyStood(call.Round, call.Step, Look(callees.Until, until) ?? until, now)).events
            : Then(new CallLapsed(call.Round, call.Step, now)).Next();
    }

    private List<CallEvent> From(int round, int first)
    {
        for (var place = first; place < call.Chain.Length; place++)
        {
            var callees = facts.Callees.Find(call.Chain[place].Target);
            var people = callees.People.Where(who => MayBeAsked(who, round)).Distinct().ToList();
            if (people.Count > 0)
            {
                return Offer(round, place, people, call.Chain[place].Seconds, callees.Until);
            }

            Then(new StepEmpty(round, place, now, callees.People.Count > 0));
        }

        return Exhaust(round);
    }

    // Asking for help, one is not asked for it.
    private bool MayBeAsked(PractitionerId who, int round) => !call.Spared.Contains(who)
        && !(call.Manner is ChainManner.FollowingDuty
            && call.Asked.Any(asked => asked.Round >= round && asked.Who == who && asked.HasDeclined));

    private List<CallEvent> Offer(
        int round, int step, IReadOnlyList<PractitionerId> people, int seconds, DateTimeOffset? changes)
    {
        var until = now.AddSeconds(seconds);
        return Then(new CallOffered(round, step, people, until, Look(changes, until), now)).events;
    }

    private DateTimeOffset? Look(DateTimeOffset? changes, DateTimeOffset until) =>
        call.Manner is ChainManner.FollowingDuty && changes > now && changes < until ? changes : null;

    /// <summary>Nobody took it: at once to all who can still answer and the last line, and over again.</summary>
    private List<CallEvent> Exhaust(int round)
    {
        var asked = call.Asked.Where(one => one.Round == round && one.WasAsked).ToList();
        if (asked.Count == 0)
        {
            return Then(new ChainExhausted(round, [], now + pause, now, call.Askers)).events;
        }

        var last = asked.Max(one => one.Step);
        var loud = asked.Where(one => one.Step == last || !one.HasDeclined).Select(one => one.Who)
            .Where(facts.Callees.MayTake).Distinct().ToList();

        // Where all have just declined they are not asked again in the same breath.
        if (call.Manner is ChainManner.FollowingDuty && asked.TrueForAll(one => one.HasDeclined))
        {
            return Then(new ChainExhausted(round, loud, now + pause, now, call.Askers)).events;
        }

        Then(new ChainExhausted(round, loud, null, now, call.Askers));
        return FromTheBeginning();
    }
}
