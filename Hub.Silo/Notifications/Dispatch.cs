using System.Net.Mail;
using System.Net.Sockets;
using Hub.Contracts.Notifications;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Notifications;

/// <summary>Sends one message, and answers within its time whatever the next hop does.</summary>
internal sealed class Dispatch(IEnumerable<IChannel> channels, TimeProvider clock, ILogger<Dispatch> log)
{
    /// <summary>How long the next hop has.</summary>
    public static readonly TimeSpan Time = TimeSpan.FromSeconds(10);

    public IReadOnlyList<IChannel> Channels { get; } = [.. channels];

    public IChannel For(ReachChannel channel) => Channels.First(one => one.Carries.Contains(channel));

    public async Task<Sending> Send(Errand errand)
    {
        using var time = new CancellationTokenSource(Time, clock);
        try
        {
            // Not every part of the base library lets go when it is told to.
            return await For(errand.Channel).Send(errand, time.Token).WaitAsync(Time, clock);
        }
        catch (Exception failure) when (
            failure is HttpRequestException or SmtpException or SocketException or IOException)
        {
            return Sending.Later(time.IsCancellationRequested ? "timeout" : "unreachable");
        }
        catch (Exception failure) when (failure is OperationCanceledException or TimeoutException)
        {
            return Sending.Later("timeout");
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // A defect of one channel must not stop the others; what it said may repeat an address.
            log.LogError("A {Channel} could not be sent: {Fault}", errand.Channel, fault.GetType().Name);
            return Sending.Later("fault");
        }
    }
}
