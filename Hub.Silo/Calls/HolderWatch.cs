using Dapper;
using Hub.Contracts.Calls;
using Hub.Contracts.Grains;
using Hub.Silo.Feeds;
using Hub.Silo.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Calls;

/// <summary>
/// When somebody leaves the district their calls go on at once. What is missed here is seen at the call's next
/// deadline at the latest.
/// </summary>
internal sealed partial class HolderWatch(
    IFeed feed, IDatabase database, IGrains grains, TimeProvider clock, ILogger<HolderWatch> log) : BackgroundService
{
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var committed in feed.Follow(stoppingToken, ["practitioner"]))
                {
                    await Look(committed, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // The database is away for a moment; deadlines do the rest.
                Failed(log, fault);
                await Task.Delay(pause, clock, stoppingToken);
            }
        }
    }

    private async Task Look(Committed committed, CancellationToken stopping)
    {
        await using var connection = await database.Open(stopping);
        var calls = await connection.QueryAsync<string>(new CommandDefinition(
            """
            SELECT DISTINCT p.call FROM call_person AS p JOIN call AS c ON c.id = p.call
            JOIN practitioner AS w ON w.id = p.practitioner
            WHERE w.active = 0 AND c.over_at IS NULL AND (@all = 1 OR p.practitioner = @who)
            """,
            new { all = committed.Version == 0 ? 1L : 0L, who = committed.Stream.Key.ToString("N") },
            cancellationToken: stopping));
        foreach (var call in calls)
        {
            await grains.Call(new CallId(Guid.ParseExact(call, "N"))).Due();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The calls of somebody who left could not be looked at.")]
    private static partial void Failed(ILogger log, Exception fault);
}
