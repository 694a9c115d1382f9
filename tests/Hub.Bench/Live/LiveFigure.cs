using System.Diagnostics;

namespace Hub.Bench.Live;

/// <summary>
/// The whole way of a post, beside the bare durable hub: 100 connections in rooms of 20 over real WebSockets, server
/// and clients on a core each. First 64 posts in flight, then a steady 200 posts a second.
/// </summary>
internal static class LiveFigure
{
    private const int RoomCount = 5;
    private const int Members = 20;
    private const int InFlight = 64;
    private const int PerSecond = 200;
    private const int Trials = 3;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    public static async Task Run()
    {
        Cores.UseSecond();
        await using var bareServer = await BareDriver.Start();
        var (hubServer, hub) = await HubDriver.Start(RoomCount, Members);
        await using var served = hubServer;
        await using var bareRooms = new Rooms(new BareDriver(bareServer), RoomCount, Members);
        await using var hubRooms = new Rooms(hub, RoomCount, Members);
        await bareRooms.Open();
        await hubRooms.Open();
        await Warm(bareRooms);
        await Warm(hubRooms);

        var flights = new List<(Flight Bare, Flight Hub)>();
        for (var trial = 1; trial <= Trials; trial++)
        {
            var flight = (await Fly(bareRooms, bareServer), await Fly(hubRooms, hubServer));
            Line.Print(new { figure = "live-in-flight", trial, bare = flight.Item1, hub = flight.Item2 });
            flights.Add(flight);
        }

        var posts = Line.Median(flights.Select(flight => flight.Hub.PostsPerSecond / flight.Bare.PostsPerSecond));
        var processor = Line.Median(flights.Select(flight => flight.Hub.CpuMicroseconds / flight.Bare.CpuMicroseconds));
        Line.Print(new
        {
            figure = "live-in-flight", InFlight, posts, atLeast = 0.5, cpuPerPost = processor, atMost = 2.0,
        });

        var tails = new List<(double Bare, double Hub)>();
        for (var trial = 1; trial <= Trials; trial++)
        {
            var bare = await bareRooms.AtRate(PerSecond, Duration);
            var own = await hubRooms.AtRate(PerSecond, Duration);
            Line.Print(new { figure = "live-latency", trial, PerSecond, bare = Shape(bare), hub = Shape(own) });
            tails.Add((At(bare, 0.99), At(own, 0.99)));
        }

        var ratio = Line.Median(tails.Select(tail => tail.Hub / tail.Bare));
        Line.Print(new { figure = "live-latency", PerSecond, p99 = ratio, atMost = 2.0 });
    }

    private static async Task Warm(Rooms rooms)
    {
        await rooms.InFlight(InFlight, WarmUp);
        await rooms.Quiet();
    }

    private static async Task<Flight> Fly(Rooms rooms, ServedProcess server)
    {
        var (cpu, before) = (server.ProcessorSeconds, rooms.Posted);
        var start = Stopwatch.GetTimestamp();
        var posts = await rooms.InFlight(InFlight, Duration);
        await rooms.Quiet();
        return new Flight(
            Math.Round(posts),
            Math.Round((server.ProcessorSeconds - cpu) / (rooms.Posted - before) * 1e6),
            Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 1));
    }

    private static object Shape(IReadOnlyList<double> latencies) => new
    {
        p50 = Math.Round(At(latencies, 0.5), 2),
        p99 = Math.Round(At(latencies, 0.99), 2),
        max = Math.Round(latencies[^1], 2),
    };

    private static double At(IReadOnlyList<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];

    private sealed record Flight(double PostsPerSecond, double CpuMicroseconds, double Seconds);
}
