using System.Buffers;
using Hub.Bench.Live;
using Hub.Silo.Grains.Cluster;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Hub.Bench.Cluster;

/// <summary>
/// What it costs to carry contracts from process to process as the hub does, in JSON, beside Orleans' own binary form
/// of their twins, which is the floor; and what share of a whole post in a cluster that is.
/// </summary>
internal static class WireFigure
{
    private const int Crossings = 10_000;
    private const int Warming = 5;
    private const int Rounds = 9;

    public static async Task Run()
    {
        Cores.UseSecond();
        var contracts = new ServiceCollection();
        contracts.AddContracts();
        await using var services = contracts.BuildServiceProvider();
        var wire = services.GetRequiredService<Serializer>();

        Print("post-message", Beside(wire, Samples.Message, Samples.TwinMessage));
        Print("post-status", Beside(wire, Samples.Status, Samples.TwinStatus));
        Print("register", Beside(wire, Samples.Register, Samples.TwinRegister));
        Print("accepted", Beside(wire, Samples.Accepted, Samples.TwinAccepted));
        Print("refused", Beside(wire, Samples.Refused, Samples.TwinRefused));
        var asked = Beside(wire, Samples.Asked, Samples.TwinAsked);
        var answer = Beside(wire, Samples.Answer, Samples.TwinAnswer);
        Print("the post of the load, as it is asked", asked);
        Print("its answer", answer);

        await using var cluster = await Site.Cluster();
        var flights = new List<Flight>();
        for (var trial = 1; trial <= Load.Trials; trial++)
        {
            flights.Add(await Load.Fly(cluster.Rooms, () => cluster.ProcessorSeconds));
        }

        // One crossing each way; a gateway that is not the grain's silo takes the message apart and adds another.
        var post = Line.Median(flights.Select(flight => flight.CpuMicroseconds));
        var (own, floor) = (asked.Own.Micros + answer.Own.Micros, asked.Floor.Micros + answer.Floor.Micros);
        Line.Print(new
        {
            figure = "wire", of = "a post in a cluster", cpuMicroseconds = post,
            wireMicroseconds = Math.Round(own, 1), percent = Math.Round(100 * own / post, 1),
            floorMicroseconds = Math.Round(floor, 1), floorPercent = Math.Round(100 * floor / post, 1),
        });
    }

    /// <summary>The two take turns; the middle one of the rounds counts.</summary>
    private static (Crossing Own, Crossing Floor) Beside<TContract, TTwin>(Serializer wire, TContract own, TTwin twin)
    {
        var (owns, floors) = (new List<Crossing>(), new List<Crossing>());
        for (var round = -Warming; round < Rounds; round++)
        {
            var (mine, its) = (Cross(wire, own), Cross(wire, twin));
            if (round >= 0)
            {
                owns.Add(mine);
                floors.Add(its);
            }
        }

        return (Middle(owns), Middle(floors));
    }

    private static Crossing Cross<T>(Serializer wire, T value)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        var (cpu, allocated) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        for (var i = 0; i < Crossings; i++)
        {
            buffer.ResetWrittenCount();
            wire.Serialize(value, buffer);

            // Orleans lends its responses and takes them back.
            (wire.Deserialize<T>(buffer.WrittenMemory) as IDisposable)?.Dispose();
        }

        return new Crossing(
            buffer.WrittenCount,
            (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / Crossings,
            (double)(GC.GetAllocatedBytesForCurrentThread() - allocated) / Crossings);
    }

    private static Crossing Middle(List<Crossing> rounds) => new(
        rounds[0].Bytes,
        Line.Median(rounds.Select(crossing => crossing.Micros)),
        Line.Median(rounds.Select(crossing => crossing.Allocated)));

    private static void Print(string contract, (Crossing Own, Crossing Floor) costs) => Line.Print(new
    {
        figure = "wire", contract, own = costs.Own.Rounded(), floor = costs.Floor.Rounded(),
        bytesOfFloor = Math.Round((double)costs.Own.Bytes / costs.Floor.Bytes, 1),
        microsOfFloor = Math.Round(costs.Own.Micros / costs.Floor.Micros, 1),
    });

    /// <summary>Written and read again: bytes on the wire, microseconds of the processor, bytes allocated.</summary>
    private readonly record struct Crossing(int Bytes, double Micros, double Allocated)
    {
        public Crossing Rounded() => this with { Micros = Math.Round(Micros, 2), Allocated = Math.Round(Allocated) };
    }
}
