using Hub.Silo.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Notifications;

/// <summary>
/// Runs in every node. Each second: what is due is written down, what is over is ended, and each channel takes as much
/// as it has room for, so that a gateway that hangs holds up nothing but itself.
/// </summary>
internal sealed class Sender(
    Expansion expansion, Endings endings, Claims claims, Dispatch dispatch, TimeProvider clock, ILogger<Sender> log)
    : BackgroundService
{
    private static readonly TimeSpan beat = TimeSpan.FromSeconds(1);

    private readonly List<(IChannel Channel, Task Sending)> underWay = [];

    /// <summary>One beat. What it began goes on after it, and can be waited for.</summary>
    internal async Task<IReadOnlyList<Task>> Round(CancellationToken cancellation)
    {
        var now = Micros.Truncate(clock.GetUtcNow());
        await expansion.Run(now, cancellation);
        await endings.Run(now, cancellation);
        var begun = new List<Task>();
        underWay.RemoveAll(each => each.Sending.IsCompleted);
        foreach (var channel in dispatch.Channels)
        {
            var room = channel.Width - underWay.Count(each => ReferenceEquals(each.Channel, channel));
            foreach (var errand in await claims.Take(channel.Carries, room, now, cancellation))
            {
                var sending = Task.Run(() => Send(errand), CancellationToken.None);
                underWay.Add((channel, sending));
                begun.Add(sending);
            }
        }

        return begun;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Round(stoppingToken);
                await Task.Delay(beat, clock, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // The database is away for a moment, and with it everything that could be sent.
                log.LogWarning("Nothing could be sent: {Fault}", fault.GetType().Name);
                await Task.Delay(beat, clock, CancellationToken.None).WaitAsync(stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        // What has begun ends within its time; what was marked and not begun is another's when the lease is over.
        await Task.WhenAll(underWay.Select(each => each.Sending));
    }

    private async Task Send(Errand errand)
    {
        var sending = await dispatch.Send(errand);
        try
        {
            await claims.Record(errand, sending, clock.GetUtcNow());
        }
        catch (StoreUnavailableException)
        {
            // Nobody knows that it was sent: when the lease is over it is sent once more, which is better than never.
            log.LogWarning("A {Channel} was sent and could not be recorded.", errand.Channel);
        }
    }
}
