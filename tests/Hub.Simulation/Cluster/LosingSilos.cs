using System.Diagnostics;
using System.Net;
using Hub.Contracts;
using Hub.Contracts.Timelines;
using Hub.Silo.Grains.Cluster;
using Hub.Simulation.Crashes;
using Hub.Simulation.Nodes;

namespace Hub.Simulation.Cluster;

/// <summary>
/// Two silos and a node that people connect to. Eight write while silos die under them, one after the other, and while
/// one is frozen for so long that the other declares it dead.
/// </summary>
public sealed class LosingSilos : IAsyncLifetime
{
    private const int Kills = 5;
    private const int LongestTest = 8 * 60_000;

    // What a service manager waits before it starts a process again; long enough to see the cluster heal without it.
    private static readonly TimeSpan restart = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan freeze = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan nap = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan glance = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    // Generous, as test machines are slow; the README says what was measured.
    private static readonly TimeSpan longestGap = TimeSpan.FromSeconds(20);

    private readonly Random random = new(KillSchedule.Seed);
    private readonly List<Writer> writers = [];
    private readonly List<Rhythm> rhythms = [];
    private readonly List<Reader> readers = [];
    private District district = null!;
    private Task writing = Task.CompletedTask;

    private ServerProcess Web => district.Webs[0];

    public async ValueTask InitializeAsync() => district = await District.Found(webs: 1, silos: 2);

    public async ValueTask DisposeAsync()
    {
        foreach (var reader in readers)
        {
            await reader.DisposeAsync();
        }

        await district.DisposeAsync();
    }

    [Fact(Timeout = LongestTest)]
    public async Task Every_acknowledged_post_is_there_once_and_in_order_and_everybody_saw_it()
    {
        Say($"HUB_SIMULATION_SEED={KillSchedule.Seed}");
        await Gather();
        using var enough = new CancellationTokenSource();
        writing = Task.WhenAll(writers.Select(writer => writer.WriteUntil(enough.Token)));
        await EverybodyIsAnswered(Stopwatch.GetTimestamp());
        await Nap(0);
        for (var kill = 0; kill < Kills; kill++)
        {
            await Calm();
            await Kill(kill % 2);
        }

        await Calm();
        await Freeze(Kills % 2);
        await Calm();
        await enough.CancelAsync();
        await writing;
        await Close();
    }

    private async Task Gather()
    {
        foreach (var (person, patient) in SmallDistrict.Spread)
        {
            var (rhythm, timeline) = (new Rhythm(), TimelineId.Of(patient));
            var visitor = await district.SignIn(Web, person.Details.Code);
            rhythms.Add(rhythm);
            writers.Add(new Writer(person.Details.Code, timeline, Web, visitor, rhythm.Beat) { Pause = pause });
            readers.Add(await Reader.Watch(Web, visitor, timeline));
        }
    }

    // Some time between two blows in which all is well, so that the next falls anywhere.
    private async Task Calm()
    {
        await Task.Delay(TimeSpan.FromMilliseconds(random.Next(1_000, 3_000)));
        foreach (var silo in district.Silos.Where(silo => silo.ExitCode is not null))
        {
            // As a supervisor does: on a machine that is too busy for probes a living silo is declared dead as well.
            Assert.Equal(SiloEnd.ExitCode, silo.ExitCode);
            Say("a living silo was declared dead");
            await silo.Start();
        }
    }

    // Such as a long collection of garbage, or a machine that is moved: nobody declares it dead for that.
    private async Task Nap(int silo)
    {
        var blow = Stopwatch.GetTimestamp();
        await district.Silos[silo].Freeze();
        await Task.Delay(nap);
        await district.Silos[silo].Thaw();
        await EverybodyIsAnswered(Stopwatch.GetTimestamp());
        Say($"nap of silo {silo}: longest gap {Gaps(blow)}");
        await Task.Delay(nap);
        Assert.Equal(0, await district.Dead());
        Assert.Null(district.Silos[silo].ExitCode);
    }

    private async Task Kill(int silo)
    {
        var blow = Stopwatch.GetTimestamp();
        await district.Silos[silo].Kill();
        await Task.Delay(restart);
        Say($"kill of silo {silo}: longest gap {Gaps(blow)}");
        await district.Silos[silo].Start();
        await EverybodyIsAnswered(blow);
    }

    private async Task Freeze(int silo)
    {
        var blow = Stopwatch.GetTimestamp();
        await district.Silos[silo].Freeze();
        await Task.Delay(freeze);
        await EverybodyIsAnswered(blow);
        Say($"frozen silo {silo}: longest gap {Gaps(blow)}");
        await district.Silos[silo].Thaw();
        Assert.Equal(SiloEnd.ExitCode, await district.Silos[silo].End(patience));
        await district.Silos[silo].Start();
        await EverybodyIsAnswered(Stopwatch.GetTimestamp());
    }

    private string Gaps(long since)
    {
        var gaps = rhythms.Select(rhythm => rhythm.LongestGap(since)).ToList();
        Assert.True(gaps.Max() < longestGap, $"Somebody waited for {gaps.Max()}.");
        return string.Join(' ', gaps.Order().Select(gap => $"{gap.TotalSeconds:0.0}")) + " s";
    }

    private async Task EverybodyIsAnswered(long since)
    {
        using var limit = new CancellationTokenSource(patience);
        while (!rhythms.TrueForAll(rhythm => rhythm.HasBeaten(since)))
        {
            if (writing.IsFaulted)
            {
                await writing;
            }

            await Task.Delay(glance, limit.Token);
        }
    }

    private async Task Close()
    {
        foreach (var writer in writers)
        {
            await writer.DisposeAsync();
        }

        var posts = writers.Sum(writer => writer.Acknowledged.Count);
        Say($"{posts} posts, {writers.Sum(writer => writer.Sent) - posts} sent again by browsers");
        Assert.Equal(HttpStatusCode.OK, await Web.Ask("/health/ready"));
        var held = await Judge.Acknowledged(district.Journal, writers);
        using var limit = new CancellationTokenSource(patience);
        foreach (var reader in readers)
        {
            await reader.Have(held[reader.Timeline].Count, limit.Token);
            Assert.Equal(held[reader.Timeline], reader.Entries);
        }

        Assert.DoesNotContain(Writer.Words, district.Said(), StringComparison.Ordinal);
    }

    private static void Say(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
