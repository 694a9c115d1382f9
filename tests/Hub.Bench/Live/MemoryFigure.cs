namespace Hub.Bench.Live;

/// <summary>Memory of the server for each connection that watches and is otherwise idle, beside the bare hub.</summary>
internal static class MemoryFigure
{
    private const int Connections = 1_000;
    private const int RoomCount = 50;
    private const int Members = 20;

    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(5);

    public static async Task Run()
    {
        Cores.UseSecond();
        double bare, hub;
        await using (var server = await BareDriver.Start())
        {
            bare = await Measure(new BareDriver(server), server);
        }

        var (hubServer, driver) = await HubDriver.Start(RoomCount, Members);
        await using (hubServer)
        {
            hub = await Measure(driver, hubServer);
        }

        Line.Print(new
        {
            figure = "memory", Connections, bareBytes = Math.Round(bare), hubBytes = Math.Round(hub),
            ratio = hub / bare, atMost = 1.5,
        });
    }

    private static async Task<double> Measure(IDriver driver, ServedProcess server)
    {
        // The first hundred pay for code and pools that the others share.
        var sockets = await Join(driver, 0, 100);
        await Task.Delay(Settle);
        var before = server.ResidentBytes;
        sockets.AddRange(await Join(driver, 100, Connections));
        await Task.Delay(Settle);
        var perConnection = (double)(server.ResidentBytes - before) / Connections;
        foreach (var socket in sockets)
        {
            await socket.DisposeAsync();
        }

        return perConnection;
    }

    private static async Task<List<LiveSocket>> Join(IDriver driver, int first, int count)
    {
        var sockets = new List<LiveSocket>();
        for (var i = first; i < first + count; i++)
        {
            sockets.Add(await driver.Join(i % RoomCount, i / RoomCount % Members));
        }

        return sockets;
    }
}
