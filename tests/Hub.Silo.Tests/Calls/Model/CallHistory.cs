using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Silo.Calls;
using Hub.Silo.Journal;
using Hub.Testing;
using Call = Hub.Silo.Calls.Call;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Tests.Calls.Model;

/// <summary>One random history of one call, looked at after every step.</summary>
internal sealed class CallHistory
{
    private const int Steps = 40;
    private const int MostTicks = 40;

    private readonly Random random;
    private readonly CallWorld world;
    private readonly CallOracle oracle;
    private readonly AnyCommand any;
    private readonly List<CallEvent> events = [];

    /// <summary>What happened, for whoever replays it.</summary>
    public string Log => string.Join('\n', events.Select(happened => $"{happened.At:HH:mm:ss.ffffff} {happened}"));

    public CallHistory(int seed)
    {
        random = new Random(seed);
        world = new CallWorld(random);
        world.Founded();
        oracle = new CallOracle(world);
        any = new AnyCommand(random);
    }

    public Call Call { get; private set; } = Call.Unknown;

    public IReadOnlyList<CallEvent> Events => events;

    public HashSet<CallPhase> Phases { get; } = [];

    public Action<Call, IReadOnlyList<CallEvent>> Recorded { get; init; } = (_, _) => { };

    public void Run()
    {
        for (var step = 0; step < Steps; step++)
        {
            Pass();
            switch (random.Next(10))
            {
                case 0:
                    world.ComesOrGoes();
                    break;
                case 1 when random.Next(3) == 0:
                    world.SetChain();
                    break;
                case 1:
                    Restart();
                    break;
                case <= 4:
                    Tick();
                    break;
                default:
                    Press();
                    break;
            }
        }

        Restart();
        GoOn();
    }

    private void Pass()
    {
        var due = Call.Due ?? world.Now;
        world.Now = random.Next(12) switch
        {
            0 or 1 => world.Now,
            2 => due,
            3 => due.AddTicks(-10),
            4 => due.AddTicks(10),
            5 => due.AddMinutes(random.Next(30)),
            6 when random.Next(4) == 0 => world.Now.AddHours(-random.Next(30)),
            7 when random.Next(10) == 0 => world.Now.AddDays(random.Next(10)),
            _ => world.Now.AddSeconds(random.Next(400)),
        };
    }

    private void Press()
    {
        var (by, command) = any.Next(Call, world);
        Take(command, by, CallDecider.Decide(Call, command, world.Facts(by)));
    }

    /// <summary>The deadline is told, early or in time; and again.</summary>
    private void Tick()
    {
        var (before, now) = (Call, world.Now < Call.At ? Call.At : world.Now);
        var facts = world.Facts(PractitionerId.Operator);
        var decision = CallDecider.Due(Call, facts);
        if (before.Due > now && !HasLost(before))
        {
            CallOracle.Quiet(decision);
        }

        Take(null, PractitionerId.Operator, decision);

        // Noon of a clock that was set back may lie behind what has happened.
        if (before.Due <= now && before.IsOpen && (Call.Phase is not CallPhase.Reported || world.Now == now))
        {
            CallOracle.Quiet(CallDecider.Due(Call, facts));
        }
    }

    private bool HasLost(Call call) => (call.LeftToDo is { } left && !left.Holders.Any(world.MayTake))
        || (call.Owner is { } owner && !world.MayTake(owner))
        || (call.Step >= 0
            && call.InRound.Where(asked => asked.Step == call.Step)
                .All(asked => asked.HasDeclined || !world.MayTake(asked.Who)));

    private void Take(CallCommand? command, PractitionerId by, Decision<CallEvent> decision)
    {
        var before = Call;
        Call = decision.Events.Aggregate(Call, Call.Evolve);
        events.AddRange(decision.Events);
        Phases.Add(Call.Phase);
        oracle.Look(before, command, by, decision, Call);
        if (decision.Events.Count > 0)
        {
            Recorded(Call, decision.Events);
        }
    }

    private void Restart()
    {
        var again = events.Aggregate(Call.Unknown, Call.Evolve);
        if (!string.Equals(Told(again), Told(Call), StringComparison.Ordinal))
        {
            throw new BrokenException("what happened is told otherwise after a restart");
        }

        Call = again;
    }

    /// <summary>Nobody presses anything any more: it is their turn again and again.</summary>
    private void GoOn()
    {
        for (var told = 0; told < 3 && Call.IsOpen; told++)
        {
            var ticks = 0;
            for (var isTold = false; !isTold; ticks++)
            {
                if (ticks > MostTicks)
                {
                    throw new BrokenException("it is nobody's turn any more");
                }

                var known = events.Count;
                world.Now = Call.Due!.Value > world.Now ? Call.Due.Value : world.Now;
                Tick();
                var happened = events.Skip(known).ToList();
                isTold = happened.Exists(CallOracle.Tells) || (happened.Exists(IsPause) && NobodyIsThere());
            }
        }
    }

    private static bool IsPause(CallEvent happened) => happened is ChainExhausted { NextRound: not null };

    private bool NobodyIsThere() =>
        Call.Chain.SelectMany(step => world.Find(step.Target).People).All(Call.Spared.Contains);

    private static string Told(Call call) => JsonSerializer.Serialize(call, EventTypes.Json);
}
