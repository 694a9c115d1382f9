namespace Hub.Bench.Live;

/// <summary>
/// The whole way of a post, beside the bare durable hub, under the same <see cref="Load"/>; server and clients on a
/// core each.
/// </summary>
internal static class LiveFigure
{
    public static async Task Run()
    {
        Cores.UseSecond();
        await using var bareServer = await BareDriver.Start();
        var (hubServer, hub) = await HubDriver.Start(Load.RoomCount, Load.Members);
        await using var served = hubServer;
        await using var bareRooms = await Load.Warm(new BareDriver(bareServer));
        await using var hubRooms = await Load.Warm(hub);

        var flights = new List<(Flight Bare, Flight Hub)>();
        for (var trial = 1; trial <= Load.Trials; trial++)
        {
            var bare = await Load.Fly(bareRooms, () => bareServer.ProcessorSeconds);
            var own = await Load.Fly(hubRooms, () => hubServer.ProcessorSeconds);
            Line.Print(new { figure = "live-in-flight", trial, bare, hub = own });
            flights.Add((bare, own));
        }

        var posts = Line.Median(flights.Select(flight => flight.Hub.PostsPerSecond / flight.Bare.PostsPerSecond));
        var processor = Line.Median(flights.Select(flight => flight.Hub.CpuMicroseconds / flight.Bare.CpuMicroseconds));
        Line.Print(new
        {
            figure = "live-in-flight", Load.InFlight, posts, atLeast = 0.5, cpuPerPost = processor, atMost = 2.0,
        });

        var tails = new List<(Tail Bare, Tail Hub)>();
        for (var trial = 1; trial <= Load.Trials; trial++)
        {
            var bare = await Load.Steady(bareRooms);
            var own = await Load.Steady(hubRooms);
            Line.Print(new { figure = "live-latency", trial, Load.PerSecond, bare, hub = own });
            tails.Add((bare, own));
        }

        var ratio = Line.Median(tails.Select(tail => tail.Hub.P99 / tail.Bare.P99));
        Line.Print(new { figure = "live-latency", Load.PerSecond, p99 = ratio, atMost = 2.0 });
    }
}
