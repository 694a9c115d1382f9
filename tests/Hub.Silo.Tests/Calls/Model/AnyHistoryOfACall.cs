using System.Globalization;
using Hub.Silo.Calls;
using Hub.Testing;

namespace Hub.Silo.Tests.Calls.Model;

/// <summary>
/// Whatever people press, however often and late, whoever comes and goes, and whatever clocks do: a call keeps its
/// promises. HUB_SEED=number replays one history.
/// </summary>
public sealed class AnyHistoryOfACall(ITestOutputHelper output)
{
    private const int Histories = 12_000;
    private const int Kept = 300;

    [Fact]
    public void A_call_keeps_its_promises()
    {
        var (phases, events) = (new HashSet<CallPhase>(), 0L);
        ForMany(Histories, seed =>
        {
            var history = new CallHistory(seed);
            Run(history);
            phases.UnionWith(history.Phases);
            events += history.Events.Count;
        });
        output.WriteLine($"{events} events");

        // Histories that never came so far would show nothing of it.
        Assert.True(IsReplay || phases.Count == Enum.GetValues<CallPhase>().Length);
    }

    [Fact]
    public void Rows_and_deadlines_say_what_the_state_says() => ForMany(Kept, seed =>
    {
        using var rows = new CallRows(Some.Id(seed));
        var history = new CallHistory(seed) { Recorded = rows.Take };
        Run(history);
        rows.Rebuild(history.Call, history.Events);
    });

    private void Run(CallHistory history)
    {
        try
        {
            history.Run();
        }
        catch (Exception) when (IsReplay)
        {
            output.WriteLine(history.Log);
            throw;
        }
    }

    private static bool IsReplay => Environment.GetEnvironmentVariable("HUB_SEED") is { Length: > 0 };

    private void ForMany(int count, Action<int> check)
    {
        var first = IsReplay
            ? int.Parse(Environment.GetEnvironmentVariable("HUB_SEED")!, CultureInfo.InvariantCulture)
            : Environment.TickCount & 0xFFFFFF;
        output.WriteLine($"HUB_SEED={first} and the {count - 1} after it");
        for (var seed = first; seed < first + (IsReplay ? 1 : count); seed++)
        {
            try
            {
                check(seed);
            }
            catch (Exception broken)
            {
                Assert.Fail($"HUB_SEED={seed}: {broken}");
            }
        }
    }
}
