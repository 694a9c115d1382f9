using System.Diagnostics.CodeAnalysis;
using Orleans;

namespace Hub.Silo.Grains.Cluster;

/// <summary>
/// A client's connections to its silos. What was on its way when a silo died is neither answered nor refused, but
/// its connection breaks: who waits for an answer then asks again, and need not wait until the time for it is up.
/// </summary>
[SuppressMessage(
    "Design",
    "CA1001",
    Justification = "A source without timer or wait handle holds nothing; callers may still register with it.")]
internal sealed class Lines : IClusterConnectionStatusObserver
{
    private CancellationTokenSource broken = new();

    /// <summary>Cancelled when the next connection breaks. Ask for it before the call.</summary>
    public CancellationToken Broken => Volatile.Read(ref broken).Token;

    public void NotifyGatewayCountChanged(
        int currentNumberOfGateways, int previousNumberOfGateways, bool connectionRecovered)
    {
        if (currentNumberOfGateways < previousNumberOfGateways)
        {
            _ = Interlocked.Exchange(ref broken, new CancellationTokenSource()).CancelAsync();
        }
    }

    public void NotifyClusterConnectionLost()
    {
        // Each of its connections has broken, and has been told of.
    }
}
