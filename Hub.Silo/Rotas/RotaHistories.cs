using System.Collections.Concurrent;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;

namespace Hub.Silo.Rotas;

/// <summary>The histories of rotas, remembered as long as nothing new was recorded.</summary>
internal sealed class RotaHistories(IEventStore store)
{
    private const int Page = 500;

    private readonly ConcurrentDictionary<RotaId, Remembered> all = new();

    /// <summary>The rota as it is now.</summary>
    public async Task<RotaHistory> Latest(
        RotaId id, IReadOnlyList<ListedHolidays> holidays, CancellationToken cancellation = default)
    {
        var head = await store.Head(new StreamId(RotaGrain.Kind, id.Value), cancellation);
        return await Of(id, head.Version, holidays, cancellation);
    }

    /// <summary>The rota at this version or a later one.</summary>
    public async Task<RotaHistory> Of(
        RotaId id, long version, IReadOnlyList<ListedHolidays> holidays, CancellationToken cancellation)
    {
        if (all.TryGetValue(id, out var known) && known.Version == version && known.Lists == holidays.Count)
        {
            return known.History;
        }

        // A version that went back is another database under our feet: what is remembered is no longer true.
        var (rota, reached) = known is not null && known.Version <= version
            ? (known.History.Rota, known.Version)
            : (Rota.Unknown, 0);
        IReadOnlyList<StoredEvent> page;
        do
        {
            page = await store.Read(new StreamId(RotaGrain.Kind, id.Value), reached, Page, cancellation);
            rota = page.Select(stored => (RotaEvent)EventTypes.All.Read(stored.Type, stored.Body))
                .Aggregate(rota, Rota.Evolve);
            reached += page.Count;
        }
        while (page.Count == Page);

        var history = new RotaHistory(rota, holidays);
        if (reached > 0)
        {
            all[id] = new Remembered(reached, holidays.Count, history);
        }

        return history;
    }

    private sealed record Remembered(long Version, int Lists, RotaHistory History);
}
