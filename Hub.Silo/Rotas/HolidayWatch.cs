using Hub.Contracts;
using Hub.Contracts.Grains;
using Hub.Contracts.Rotas;
using Hub.Silo.Feeds;
using Hub.Silo.Names;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Rotas;

/// <summary>
/// Has every published rota look at a list of holidays that the district has recorded. Rotas say themselves how far
/// they have looked, so what a node that dies leaves out another does, or the next start.
/// </summary>
internal sealed partial class HolidayWatch(
    IFeed feed, DutyBooks books, IGrains grains, TimeProvider clock, ILogger<HolidayWatch> log)
    : BackgroundService
{
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(1);

    /// <summary>Every rota that is behind looks.</summary>
    internal async Task Look(CancellationToken cancellation)
    {
        var book = await books.Open(cancellation);
        foreach (var rota in book.Published.Where(rota => HolidayRules.IsBehind(rota.History.Rota, book.Holidays)))
        {
            var outcome = await grains.Rota(rota.View.Id).Execute(
                PractitionerId.Operator,
                new RotaCommand.TakeHolidays(DerivedIds.OwnCommand(rota.View.Id.Value, rota.Version)));
            if (!outcome.IsAccepted)
            {
                throw new InvalidOperationException($"A rota did not take the holidays: {outcome.Refusal!.Code}.");
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // Listens first and looks then, so that nothing falls between the two.
                using var listening = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                await using var following = feed.Follow(listening.Token, ["district"])
                    .GetAsyncEnumerator(listening.Token);
                var next = following.MoveNextAsync();
                await Look(stoppingToken);
                for (; await next; next = following.MoveNextAsync())
                {
                    await Look(stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                // The database is away for a moment; then everything is looked at again.
                Failed(log, fault.GetType().Name);
                await Task.Delay(pause, clock, stoppingToken);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Rotas could not look at the holidays: {Fault}")]
    private static partial void Failed(ILogger log, string fault);
}
