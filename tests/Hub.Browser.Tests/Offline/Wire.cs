using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Hub.Browser.Tests.Offline;

/// <summary>The way between one browser and the hub, which can be cut, or lose what the hub says.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<Socket> open = [];
    private readonly Uri hub;
    private readonly Task accepting;
    private volatile bool cut;
    private volatile bool answersLost;

    public Wire(Uri hub)
    {
        this.hub = hub;
        listener.Start();
        Address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
        accepting = Accept();
    }

    /// <summary>The hub's address for whoever uses this wire.</summary>
    public Uri Address { get; }

    /// <summary>What is open breaks, and nothing new gets through.</summary>
    public void Cut()
    {
        cut = true;
        while (open.TryTake(out var socket))
        {
            socket.Close(0);
        }
    }

    /// <summary>What the browser says still arrives; what the hub answers does not.</summary>
    public void LoseAnswers() => answersLost = true;

    public void Mend() => (cut, answersLost) = (false, false);

    public async ValueTask DisposeAsync()
    {
        Cut();
        listener.Dispose();
        await accepting;
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Carry(await listener.AcceptSocketAsync());
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // The wire was taken down.
        }
    }

    private async Task Carry(Socket browser)
    {
        var server = new Socket(SocketType.Stream, ProtocolType.Tcp);
        using (browser)
        using (server)
        {
            try
            {
                open.Add(browser);
                open.Add(server);
                if (!cut)
                {
                    await server.ConnectAsync(IPAddress.Loopback, hub.Port);
                    await Task.WhenAny(Pump(browser, server, () => false), Pump(server, browser, () => answersLost));
                }
            }
            catch (SocketException)
            {
                // Nobody listens there: the hub is down.
            }
        }
    }

    private static async Task Pump(Socket from, Socket to, Func<bool> isLost)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            for (var count = 1; count > 0;)
            {
                count = await from.ReceiveAsync(buffer);
                if (!isLost())
                {
                    await to.SendAsync(buffer.AsMemory(0, count));
                }
            }
        }
        catch (Exception end) when (end is SocketException or ObjectDisposedException)
        {
            // Either end went away.
        }
    }
}
