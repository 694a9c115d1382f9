using Dapper;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Grains;
using Hub.Contracts.Timelines;
using Hub.Silo.Deadlines;
using Hub.Silo.Feeds;
using Hub.Silo.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Calls;

/// <summary>
/// Tells each step of a call to the timeline of its patient, behind the call's own commit. What is told stands in both
/// tables, so that a node which dies in between leaves nothing out: another, or the next start, tells it.
/// </summary>
internal sealed partial class CallTeller(
    IFeed feed, IDatabase database, CallCards cards, IGrains grains, Recess recess, TimeProvider clock,
    ILogger<CallTeller> log)
    : BackgroundService
{
    private const int MostAtOnce = 100;
    private const string Untold =
        """
        SELECT c.id, c.version, c.patient FROM call AS c LEFT JOIN call_card AS k ON k.call = c.id
        WHERE c.patient IS NOT NULL AND (k.told IS NULL OR k.told < c.version)
        """;

    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // Listens first and looks then, so that nothing falls between the two.
                using var listening = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                await using var following = feed.Follow(listening.Token, [CallTable.StreamKind])
                    .GetAsyncEnumerator(listening.Token);
                var next = following.MoveNextAsync();
                await TellAll(stoppingToken);
                for (; await next; next = following.MoveNextAsync())
                {
                    await (following.Current.Version == 0
                        ? TellAll(stoppingToken)
                        : Tell("AND c.id = @call", following.Current.Stream.Key, stoppingToken));
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // The database is away for a moment; then everything is looked at again.
                Failed(log, fault);
                await Task.Delay(pause, clock, stoppingToken);
            }
        }
    }

    private async Task TellAll(CancellationToken stopping)
    {
        while (await Tell(string.Empty, Guid.Empty, stopping) == MostAtOnce)
        {
            // There may be more than were told at once.
        }
    }

    private async Task<int> Tell(string which, Guid call, CancellationToken stopping)
    {
        // Whoever tells the past tells its timelines too, at its hours.
        if (recess.IsOn)
        {
            return 0;
        }

        await using var connection = await database.Open(stopping);
        var untold = (await connection.QueryAsync<(string Call, long Version, string Patient)>(new CommandDefinition(
            $"{Untold} {which} ORDER BY c.id LIMIT {MostAtOnce}",
            new { call = call.ToString("N") },
            cancellationToken: stopping))).AsList();
        foreach (var row in untold)
        {
            var id = new CallId(Guid.ParseExact(row.Call, "N"));
            var received = (CallEvent.CallReceived)(await cards.Events(id, stopping))[0];
            var outcome = await grains
                .Timeline(TimelineId.Of(new PatientId(Guid.ParseExact(row.Patient, "N"))))
                .Tell(new CallTelling(id, row.Version, received.By, received.At, received.Request.Complaint));
            if (!outcome.IsAccepted)
            {
                throw new InvalidOperationException($"A call could not be told: {outcome.Refusal!.Code}.");
            }
        }

        return untold.Count;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Timelines could not be told of a call.")]
    private static partial void Failed(ILogger log, Exception fault);
}
