using System.Net.Sockets;

namespace Hub.Silo.Grains.Cluster;

/// <summary>
/// Whether a silo's ports are free. Orleans itself would share them with another silo of this machine, and the two
/// would take each other for an older self and drive each other out.
/// </summary>
internal static class ClusterPorts
{
    /// <exception cref="SettingsRefusedException">Somebody listens there, or it is not this machine's.</exception>
    public static void Check(ClusterSettings cluster)
    {
        Check(cluster, cluster.Port, "Hub:Cluster:Port");
        Check(cluster, cluster.GatewayPort, "Hub:Cluster:GatewayPort");
    }

    private static void Check(ClusterSettings cluster, int port, string setting)
    {
        try
        {
            using var listener = new TcpListener(cluster.Address, port);
            listener.Start();
        }
        catch (SocketException failure)
        {
            throw new SettingsRefusedException(failure.SocketErrorCode is SocketError.AddressAlreadyInUse
                ? $"Port {port} of {cluster.Address} is in use, perhaps by another silo: give this one a {setting} of "
                + "its own."
                : $"This silo cannot listen at {cluster.Address}, port {port} (Hub:Cluster:Address, {setting}): "
                + failure.Message);
        }
    }
}
