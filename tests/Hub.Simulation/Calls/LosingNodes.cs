using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Grains;
using Hub.Contracts.Rotas;
using Hub.Silo.Calls;
using Hub.Silo.Journal;
using Hub.Silo.Names;
using Hub.Simulation.Crashes;
using Microsoft.Extensions.DependencyInjection;

namespace Hub.Simulation.Calls;

/// <summary>
/// Two hundred calls that nobody answers, two nodes on one PostgreSQL, and one of the two killed every few seconds:
/// each step fires when it is due, by whichever node lives, and none fires twice.
/// </summary>
public sealed class LosingNodes : IAsyncLifetime
{
    private const int CallCount = 200;
    private const int StepsWatched = 2;
    private const int LongestTest = 8 * 60_000;

    private static readonly TimeSpan step = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan between = TimeSpan.FromMilliseconds(100);

    // Generous, as test machines are slow; the README says what was measured.
    private static readonly TimeSpan latest = TimeSpan.FromSeconds(5);

    private readonly PostgresStorage storage = new() { Types = EventTypes.All };
    private readonly Random random = new(KillSchedule.Seed);
    private readonly string folder = Directory.CreateTempSubdirectory("regionhub-calls-").FullName;
    private readonly List<ServerProcess> nodes = [];

    private JournalOptions Journal => new() { DataFolder = folder, PostgreSql = storage.ConnectionString };

    public async ValueTask InitializeAsync() => await storage.Open();

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }

        await storage.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact(Timeout = LongestTest)]
    public async Task Every_step_fires_once_and_when_it_is_due_while_nodes_die()
    {
        Say($"HUB_SIMULATION_SEED={KillSchedule.Seed}");
        var calls = await Begin();
        foreach (var _ in Enumerable.Range(0, 2))
        {
            nodes.Add(Node());
            await nodes[^1].Start();
        }

        var kills = await KillFor(step * StepsWatched);
        await using var hub = await OwnHub.Open(Journal);
        var late = new List<TimeSpan>();
        foreach (var call in calls)
        {
            late.AddRange(Lateness(await Events(hub, call)));
        }

        late.Sort();
        Say($"{calls.Count} calls, {late.Count} steps, {kills} kills; late by median {late[late.Count / 2]}, "
            + $"p99 {late[late.Count * 99 / 100]}, at most {late[^1]}");
        Assert.True(kills >= 8, "Too few kills to mean anything.");
        Assert.True(late.Count >= calls.Count, "Too few steps to mean anything.");
        Assert.InRange(late[^1], TimeSpan.Zero, latest);
    }

    /// <summary>Each step of a round is asked once, in order; how late each was.</summary>
    private static IEnumerable<TimeSpan> Lateness(IReadOnlyList<CallEvent> events)
    {
        var offers = events.OfType<CallEvent.CallOffered>().ToList();
        Assert.Equal(offers.Count, offers.DistinctBy(offer => (offer.Round, offer.Step)).Count());
        return offers.Zip(offers.Skip(1)).Select(pair => pair.Second.At - pair.First.Until);
    }

    private static async Task<IReadOnlyList<CallEvent>> Events(OwnHub hub, CallId call)
    {
        var stored = await hub.Services.GetRequiredService<IEventStore>()
            .Read(new StreamId(CallTable.StreamKind, call.Value), 0, 500);
        return [.. stored.Select(row => (CallEvent)EventTypes.All.Read(row).Event)];
    }

    private static void Say(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);

    private ServerProcess Node() => new(new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Hub__DataFolder"] = folder,
        ["Hub__PostgreSql"] = storage.ConnectionString,
        ["Hub__Engine"] = "Local",
    });

    /// <summary>People on no list, so that each has a call of their own; three are asked, a minute each.</summary>
    private async Task<IReadOnlyList<CallId>> Begin()
    {
        await using var hub = await OwnHub.Open(Journal);
        await SmallDistrict.Found(hub.Services);
        FirstCallStep[] steps =
        [
            .. new[] { Some.Primary, Some.SubPrimary, Some.Stranger }.Select(person => new FirstCallStep(
                new CallTarget.Named(Holder.Of(person.Id), CallPart.Partner), (int)step.TotalMinutes)),
        ];
        Assert.Null((await hub.Services.GetRequiredService<IGrains>().District(DerivedIds.District).Execute(
            PractitionerId.Operator,
            new DistrictCommand.SetFirstCall(CommandId.New(), null, null, DateTimeOffset.UnixEpoch, steps))).Refusal);
        var (door, calls) = (hub.Services.GetRequiredService<ICalls>(), new List<CallId>());
        var request = SomeCall.Request with
        {
            Patient = null, Person = new UnknownPerson("山田　太郎", "緑町", null),
        };
        while (calls.Count < CallCount)
        {
            var begun = await door.Begin(Some.Nurse.Id, new CallCommand.Begin(CommandId.New(), request));
            calls.Add(begun.Value!.Call);
            await Task.Delay(between);
        }

        return calls;
    }

    /// <summary>One node after the other dies and comes back; the other lives meanwhile.</summary>
    private async Task<int> KillFor(TimeSpan time)
    {
        var (began, kills) = (Stopwatch.GetTimestamp(), 0);
        while (Stopwatch.GetElapsedTime(began) < time)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(random.Next(500, 3000)));
            var node = nodes[kills++ % nodes.Count];
            await node.Kill();
            await node.Start();
        }

        foreach (var node in nodes)
        {
            await node.Kill();
        }

        return kills;
    }
}
