using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Feeds;

/// <summary>
/// Looks at everything when it starts, then at each change as it is committed. A look that fails is owed: after a pause
/// everything is looked at, again and again until that succeeds, so that nothing is missed while the database is away.
/// </summary>
/// <param name="feed">What is followed, once for as long as the hub runs.</param>
/// <param name="clock">The clock that the pause is told by.</param>
/// <param name="log">Where a failed look is said.</param>
/// <param name="kinds">The kinds of streams whose changes are looked at.</param>
internal abstract partial class Lookout(IFeed feed, TimeProvider clock, ILogger log, params string[] kinds)
    : BackgroundService
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Looks at the stream that changed; at everything where the version is 0.</summary>
    protected abstract Task Look(Committed committed, CancellationToken cancellation);

    /// <summary>Looks at each, whatever becomes of the others; throws at the end where one failed.</summary>
    protected static async Task Each<T>(IEnumerable<T> all, Func<T, Task> look)
    {
        var faults = new List<Exception>();
        foreach (var one in all)
        {
            try
            {
                await look(one);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                faults.Add(fault);
            }
        }

        if (faults.Count > 0)
        {
            throw new AggregateException(faults);
        }
    }

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Listens first and looks then, so that nothing falls between the two.
        var following = feed.Follow(stoppingToken, kinds);
        await LookUntilDone(default, stoppingToken);
        await foreach (var committed in following)
        {
            await LookUntilDone(committed, stoppingToken);
        }
    }

    private async Task LookUntilDone(Committed committed, CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                await Look(committed, stopping);
                return;
            }
            catch (Exception fault) when (!stopping.IsCancellationRequested)
            {
                var first = fault is AggregateException { InnerExceptions: [var inner, ..] } ? inner : fault;
                Owed(log, GetType().Name, first.GetType().Name);
            }

            // What came meanwhile does not wait for the one that failed.
            await Task.Delay(Pause, clock, stopping);
            committed = default;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Lookout} could not look yet: {Fault}")]
    private static partial void Owed(ILogger log, string lookout, string fault);
}
