using Hub.Contracts.Access;
using Hub.Contracts.Live;

namespace Hub.Web.Live;

/// <summary>
/// Whoever answers in an absent doctor's place, or is on duty for an enrolled patient, sees for those hours only. At
/// their end nobody sends a command, so that this asks again for all who watch for a while, or have a call before them,
/// at the very instant, and tells Homes to look again.
/// </summary>
internal sealed partial class AccessTurns(
    IChanges changes, IAccess access, Evictions evictions, ShownCalls calls, HomeNudges homes, TimeProvider clock,
    ILogger<AccessTurns> log)
    : BackgroundService
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly Alarm alarm = new(clock, fault => Failed(log, fault));

    private DateTimeOffset looked = clock.GetUtcNow();

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        alarm.UntilStopped(Follow, stoppingToken), alarm.UntilStopped(Turn, stoppingToken));

    private async Task Follow(CancellationToken stopping)
    {
        await foreach (var change in changes.Follow(stopping))
        {
            if (change is Change.Practitioner or Change.Rota or Change.District or Change.Unknown)
            {
                homes.NudgeAll();
                alarm.Touch();
            }
            else if (change is Change.Patient)
            {
                // An enrolment may have another end; who has the patient is told by the broadcast.
                alarm.Touch();
            }
        }
    }

    // From where it last looked: a turn that falls between two looks is not passed over.
    private async Task Turn(CancellationToken stopping)
    {
        var until = await access.NextTurn(looked, stopping) is { } turn && turn < looked + Longest
            ? turn
            : looked + Longest;
        if (!await alarm.Wait(until, stopping))
        {
            return;
        }

        looked = until;
        await evictions.ReviewThoseForAWhile();
        await calls.Review();
        homes.NudgeAll();
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The ends of sights for a while could not be looked at.")]
    private static partial void Failed(ILogger log, Exception fault);
}
