using System.Threading.Channels;
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
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<bool> touched = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    // From here on handoffs are still to be told: one that falls into the pause after a nudge is told after it.
    private DateTimeOffset looked = clock.GetUtcNow();

    /// <summary>Whether this person works in the district.</summary>
    public async Task<bool> MaySee(PractitionerId person) =>
        await directory.Practitioner(person) is { Active: true };

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        UntilStopped(Follow, stoppingToken), UntilStopped(Nudge, stoppingToken));

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
            if (change is Change.Rota or Change.District or Change.Practitioner or Change.Unknown)
            {
                touched.Writer.TryWrite(true);
            }
        }
    }

    private async Task Nudge(CancellationToken stopping)
    {
        await Wait(await NextHandoff(stopping), stopping);
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

    private async Task Wait(DateTimeOffset until, CancellationToken stopping)
    {
        // A timer may be a moment early; what a page asks then would be who goes.
        while (until - clock.GetUtcNow() is { Ticks: > 0 } left)
        {
            using var due = new CancellationTokenSource(left + TimeSpan.FromMilliseconds(1), clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(due.Token, stopping);
            try
            {
                await touched.Reader.ReadAsync(either.Token);
                return;
            }
            catch (OperationCanceledException) when (due.IsCancellationRequested)
            {
                // Nothing changed before the handoff.
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Duty pages could not be nudged.")]
    private static partial void Failed(ILogger log, Exception fault);
}
