using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Live;
using Hub.Contracts.Rotas;
using Microsoft.AspNetCore.SignalR;

namespace Hub.Web.Live;

/// <summary>
/// Tells every open duty page to look again: at once when a rota, a holiday list or the lists of people change, at the
/// instant of each handoff, and once an hour, since days end too. A nudge carries nothing.
/// </summary>
internal sealed partial class DutyNudges(
    IChanges changes, IRotaReads rotas, IDirectory directory, IHubContext<TimelineHub, ITimelineClient> hub,
    LiveTimings timings, TimeProvider clock, ILogger<DutyNudges> log)
    : BackgroundService
{
    /// <summary>Who has a duty page open.</summary>
    public const string Group = "duty";

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    private readonly Alarm alarm = new(clock, fault => Failed(log, fault));

    // From here on handoffs are still to be told: one that falls into the pause after a nudge is told after it.
    private DateTimeOffset looked = clock.GetUtcNow();

    /// <summary>Whether this person works in the district.</summary>
    public async Task<bool> MaySee(PractitionerId person) =>
        await directory.Practitioner(person) is { Active: true };

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        alarm.UntilStopped(Follow, stoppingToken), alarm.UntilStopped(Nudge, stoppingToken));

    private async Task Follow(CancellationToken stopping)
    {
        await foreach (var change in changes.Follow(stopping))
        {
            if (change is Change.Rota or Change.District or Change.Practitioner or Change.Unknown)
            {
                alarm.Touch();
            }
        }
    }

    private async Task Nudge(CancellationToken stopping)
    {
        await alarm.Wait(await NextHandoff(stopping), stopping);
        looked = clock.GetUtcNow();
        _ = hub.Clients.Group(Group).DutyChanged();

        // Many changes at once are one nudge more.
        await Task.Delay(timings.HomeWindow, clock, stopping);
    }

    private async Task<DateTimeOffset> NextHandoff(CancellationToken stopping)
    {
        var latest = looked + Longest;
        return (await rotas.Now(looked, stopping)).ChangesAt is { } change && change < latest ? change : latest;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Duty pages could not be nudged.")]
    private static partial void Failed(ILogger log, Exception fault);
}
