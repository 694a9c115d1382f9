using Hub.Contracts.Live;

namespace Hub.Web.Identity;

/// <summary>
/// Notices who left the registry at once, wherever it was written, and revocations of other processes within
/// <see cref="Sessions.Believed"/>: accounts are in no feed.
/// </summary>
internal sealed class SessionReview(
    Sessions sessions, IChanges changes, TimeProvider clock, ILogger<SessionReview> log)
    : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Follow(stoppingToken), ReviewNowAndThen(stoppingToken));

    private async Task Follow(CancellationToken stopping)
    {
        await foreach (var change in changes.Follow(stopping))
        {
            await (change switch
            {
                Change.Practitioner practitioner => Try(() => sessions.Review(practitioner.Id)),
                Change.Unknown => Try(sessions.Review),
                _ => Task.CompletedTask,
            });
        }
    }

    private async Task ReviewNowAndThen(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Sessions.Believed, clock);
        while (await timer.WaitForNextTickAsync(stopping))
        {
            await Try(sessions.Review);
        }
    }

    private async Task Try(Func<Task> review)
    {
        try
        {
            await review();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The database is away for a moment; the next round asks again.
            log.LogWarning("Sessions could not be reviewed: {Failure}", failure.GetType().Name);
        }
    }
}
