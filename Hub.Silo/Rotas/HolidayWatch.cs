using Hub.Contracts;
using Hub.Contracts.Grains;
using Hub.Contracts.Rotas;
using Hub.Silo.Districts;
using Hub.Silo.Feeds;
using Hub.Silo.Names;
using Microsoft.Extensions.Logging;

namespace Hub.Silo.Rotas;

/// <summary>
/// Has every published rota look at a list of holidays that the district has recorded. Rotas say themselves how far
/// they have looked, so what a node that dies leaves out another does, or the next start.
/// </summary>
internal sealed class HolidayWatch(
    IFeed feed, DutyBooks books, IGrains grains, TimeProvider clock, ILogger<HolidayWatch> log)
    : Lookout(feed, clock, log, DistrictGrain.Kind)
{
    /// <summary>Every rota that is behind looks.</summary>
    internal async Task AskRotas(CancellationToken cancellation)
    {
        var book = await books.Open(cancellation);
        var behind = book.Published.Where(rota => HolidayRules.IsBehind(rota.History.Rota, book.Holidays));
        await Each(behind, async rota =>
        {
            var outcome = await grains.Rota(rota.View.Id).Execute(
                PractitionerId.Operator,
                new RotaCommand.TakeHolidays(DerivedIds.OwnCommand(rota.View.Id.Value, rota.Version)));
            if (!outcome.IsAccepted)
            {
                throw new InvalidOperationException($"A rota did not take the holidays: {outcome.Refusal!.Code}.");
            }
        });
    }

    protected override Task Look(Committed committed, CancellationToken cancellation) => AskRotas(cancellation);
}
