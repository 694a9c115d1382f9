using System.Net;
using System.Net.Sockets;

namespace Hub.Silo.Notifications;

/// <summary>
/// Where a push goes is said by a browser, so the hub's own network must not be among the answers: a name is looked up
/// here, and only an address of the public network is connected to.
/// </summary>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] kept =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.168.0.0/16", "198.18.0.0/15", "224.0.0.0/3", "::/127", "64:ff9b::/96", "fc00::/7",
            "fe80::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return !Array.Exists(kept, network => network.Contains(plain));
    }

    /// <summary>A client for pushes; a proxy that the operator has set is gone through as it is.</summary>
    public static HttpClient Client(bool mayLoopBack) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = (context, cancellation) => Connect(context, mayLoopBack, cancellation),
    });

    private static async ValueTask<Stream> Connect(
        SocketsHttpConnectionContext context, bool mayLoopBack, CancellationToken cancellation)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var isDirect = string.Equals(
            host, context.InitialRequestMessage.RequestUri?.IdnHost, StringComparison.OrdinalIgnoreCase);
        var addresses = await Dns.GetHostAddressesAsync(host, cancellation);
        var allowed = Array.FindAll(
            addresses,
            address => !isDirect || IsPublic(address) || (mayLoopBack && IPAddress.IsLoopback(address)));
        if (allowed.Length == 0)
        {
            throw new HttpRequestException("No address of the public network.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
