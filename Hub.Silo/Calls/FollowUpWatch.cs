using Dapper;
using Hub.Contracts.Calls;
using Hub.Contracts.Grains;
using Hub.Silo.Feeds;
using Hub.Silo.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Calls;

/// <summary>
/// When a patient's team changes or somebody leaves the district, what was left to do after calls finds whose it is
/// now. What is missed here is seen at its deadline at the latest.
/// </summary>
internal sealed partial class FollowUpWatch(
    IFeed feed, IDatabase database, IGrains grains, TimeProvider clock, ILogger<FollowUpWatch> log) : BackgroundService
{
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var committed in feed.Follow(stoppingToken, ["practitioner", "patient"]))
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

    /// <summary>Tells the calls after which something is left to this person, or for this patient.</summary>
    public async Task Look(Committed committed, CancellationToken cancellation)
    {
        await using var connection = await database.Open(cancellation);
        var calls = await connection.QueryAsync<string>(new CommandDefinition(
            """
            SELECT f.call FROM call_follow_up AS f JOIN call AS c ON c.id = f.call
            WHERE @all = 1 OR c.patient = @key OR EXISTS (
              SELECT 1 FROM call_person AS h
              WHERE h.call = f.call AND h.part = @part AND h.practitioner = @key)
            """,
            new
            {
                all = committed.Version == 0 ? 1L : 0L,
                key = committed.Stream.Key.ToString("N"),
                part = CallPeople.FollowUp,
            },
            cancellationToken: cancellation));
        foreach (var call in calls)
        {
            await grains.Call(new CallId(Guid.ParseExact(call, "N"))).Due();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Whose it is what is left to do could not be looked at.")]
    private static partial void Failed(ILogger log, Exception fault);
}
