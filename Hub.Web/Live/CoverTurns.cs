using System.Threading.Channels;
using Hub.Contracts.Live;
using Hub.Contracts.Practitioners;

namespace Hub.Web.Live;

/// <summary>
/// Whoever answers in an absent doctor's place sees the patients for those hours only. At their end nobody sends a
/// command, so that this asks again for all who watch for a while, at the very instant, and tells Homes to look again.
/// </summary>
internal sealed partial class CoverTurns(
    IChanges changes, IAwayReads aways, Evictions evictions, HomeNudges homes, TimeProvider clock,
    ILogger<CoverTurns> log)
    : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> touched = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private DateTimeOffset looked = clock.GetUtcNow();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        UntilStopped(Follow, stoppingToken), UntilStopped(Turn, stoppingToken));

    private async Task UntilStopped(Func<CancellationToken, Task> work, CancellationToken stopping)
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
                    Failed(log, fault);
                    await Task.Delay(Pause, clock, stopping);
                    touched.Writer.TryWrite(true);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The hub stops.
        }
    }

    private async Task Follow(CancellationToken stopping)
    {
        await foreach (var change in changes.Follow(stopping))
        {
            if (change is Change.Practitioner or Change.Unknown)
            {
                touched.Writer.TryWrite(true);
            }
        }
    }

    // From where it last looked: a turn that falls between two looks is not passed over.
    private async Task Turn(CancellationToken stopping)
    {
        var until = await aways.NextTurn(looked, stopping) is { } turn && turn < looked + Longest
            ? turn
            : looked + Longest;
        if (!await Wait(until, stopping))
        {
            // Somebody's absence changed: another instant may be the next.
            homes.NudgeAll();
            return;
        }

        looked = until;
        await evictions.ReviewThoseForAWhile();
        homes.NudgeAll();
    }

    /// <summary>True once the instant has come; false where something changed before it.</summary>
    private async Task<bool> Wait(DateTimeOffset until, CancellationToken stopping)
    {
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
                // The time has come, or a timer was a moment early.
            }
        }

        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The ends of covers could not be looked at.")]
    private static partial void Failed(ILogger log, Exception fault);
}
