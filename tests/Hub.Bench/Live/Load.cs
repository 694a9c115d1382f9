using System.Diagnostics;

namespace Hub.Bench.Live;

/// <summary>
/// What is put on a server to see what the whole way of a post costs: 100 connections in rooms of 20 over real
/// WebSockets; first 64 posts in flight, then a steady 200 posts a second.
/// </summary>
internal static class Load
{
    public const int RoomCount = 5;
    public const int Members = 20;
    public const int InFlight = 64;
    public const int PerSecond = 200;
    public const int Trials = 3;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(10);

    /// <summary>The rooms, everybody in them, and the server warm.</summary>
    public static async Task<Rooms> Warm(IDriver driver)
    {
        var rooms = new Rooms(driver, RoomCount, Members);
        await rooms.Open();
        await rooms.InFlight(InFlight, WarmUp);
        await rooms.Quiet();
        return rooms;
    }

    public static async Task<Flight> Fly(Rooms rooms, Func<double> processorSeconds)
    {
        var (cpu, before) = (processorSeconds(), rooms.Posted);
        var start = Stopwatch.GetTimestamp();
        var posts = await rooms.InFlight(InFlight, Duration);
        await rooms.Quiet();
        return new Flight(
            Math.Round(posts),
            Math.Round((processorSeconds() - cpu) / (rooms.Posted - before) * 1e6),
            Math.Round(Stopwatch.GetElapsedTime(start).TotalSeconds, 1));
    }

    public static async Task<Tail> Steady(Rooms rooms)
    {
        var latencies = await rooms.AtRate(PerSecond, Duration);
        return new Tail(At(latencies, 0.5), At(latencies, 0.99), Math.Round(latencies[^1], 2));
    }

    private static double At(IReadOnlyList<double> sorted, double share) =>
        Math.Round(sorted[(int)((sorted.Count - 1) * share)], 2);
}

/// <summary>What came of posts in flight; the processor's time is that of one post.</summary>
internal sealed record Flight(double PostsPerSecond, double CpuMicroseconds, double Seconds);

/// <summary>Milliseconds from post to receipt at the steady rate.</summary>
internal sealed record Tail(double P50, double P99, double Max);
