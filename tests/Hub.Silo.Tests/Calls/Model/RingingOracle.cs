using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Silo.Calls;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Tests.Calls.Model;

/// <summary>Whom a call may ask, told from what happened.</summary>
internal sealed class RingingOracle(CallWorld world)
{
    private readonly HashSet<PractitionerId> asked = [];
    private readonly HashSet<PractitionerId> spared = [];
    private readonly HashSet<(int Round, int Step, PractitionerId Who)> rung = [];
    private readonly HashSet<(int Round, PractitionerId Who)> declined = [];
    private int round;
    private bool isPausing;

    public bool WasAsked(PractitionerId who) => asked.Contains(who);

    /// <summary>Somebody needs help: who has not been asked for it by then never is.</summary>
    public void Asks(PractitionerId who)
    {
        if (!asked.Contains(who))
        {
            spared.Add(who);
        }
    }

    public void AsksNoMore(PractitionerId who) => spared.Remove(who);

    public void Follow(CallEvent happened)
    {
        switch (happened)
        {
            case ChainFixed e:
                asked.ExceptWith(e.Spent ?? []);
                break;
            case CallEscalated { Step: { } jumped }:
                // From there on the steps of the round come once more.
                rung.RemoveWhere(one => one.Round == round && one.Step >= jumped);
                break;
            case CallOffered e:
                Offered(e);
                break;
            case CallDeclined e:
                BrokenException.Unless(asked.Contains(e.By), "one says no who was not asked");
                declined.Add((isPausing ? round + 1 : round, e.By));
                break;
            case CallReleased e when e.By == e.From:
                declined.Add((round + 1, e.From));
                break;
            case ChainExhausted e:
                (isPausing, round) = (e.NextRound is not null, e.Round);
                break;
        }
    }

    /// <summary>What was said to a round that never came.</summary>
    public void Forget() => declined.RemoveWhere(no => no.Round > round);

    private void Offered(CallOffered e)
    {
        BrokenException.Unless(
            e.People.Count > 0 && e.People.Distinct().Count() == e.People.Count, "it rings for nobody, or twice");
        BrokenException.Unless(e.Round >= round, "a round goes back");
        (round, isPausing) = (e.Round, false);
        foreach (var who in e.People)
        {
            BrokenException.Unless(world.MayTake(who), "one is asked who has left");
            BrokenException.Unless(!spared.Contains(who), "one is asked who asked");
            BrokenException.Unless(
                world.Manner is ChainManner.StepByStep || !declined.Any(no => no.Round >= round && no.Who == who),
                "a no is not heard");
            BrokenException.Unless(rung.Add((e.Round, e.Step, who)), "a step fires twice");
            asked.Add(who);
        }

        BrokenException.Unless(
            e.LookAt is null || (e.LookAt > e.At && e.LookAt < e.Until), "it looks at no time between");
    }
}
