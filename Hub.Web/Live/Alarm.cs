using System.Threading.Channels;

namespace Hub.Web.Live;

/// <summary>
/// What a service needs that acts at instants known beforehand and looks anew when something changes: loops that
/// outlive a fault, and a wait that a change cuts short.
/// </summary>
/// <param name="clock">The clock that instants are told by.</param>
/// <param name="failed">Says that a loop failed; it goes on after a pause.</param>
internal sealed class Alarm(TimeProvider clock, Action<Exception> failed)
{
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> touched = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Something changed: whoever waits looks anew, at once or when it next waits.</summary>
    public void Touch() => touched.Writer.TryWrite(true);

    /// <summary>Does the work over and over until the hub stops.</summary>
    public async Task UntilStopped(Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                try
                {
                    await work(stopping);
                }
                catch (Exception fault) when (!stopping.IsCancellationRequested)
                {
                    // The database is away for a moment: what was missed meanwhile is looked at afterwards.
                    failed(fault);
                    await Task.Delay(pause, clock, stopping);
                    Touch();
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The hub stops.
        }
    }

    /// <summary>True once the instant has come; false where something changed before it.</summary>
    public async Task<bool> Wait(DateTimeOffset until, CancellationToken stopping)
    {
        // A timer may be a moment early: then it is asked once more.
        while (until - clock.GetUtcNow() is { Ticks: > 0 } left)
        {
            using var due = new CancellationTokenSource(left, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(due.Token, stopping);
            try
            {
                await touched.Reader.ReadAsync(either.Token);
                return false;
            }
            catch (OperationCanceledException) when (due.IsCancellationRequested)
            {
                // Nothing changed before the instant.
            }
        }

        return true;
    }
}
