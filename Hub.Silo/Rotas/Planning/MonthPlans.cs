using System.Collections.Concurrent;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;

namespace Hub.Silo.Rotas.Planning;

/// <summary>The plans of months as they are now; what is known of one is not read again.</summary>
internal sealed class MonthPlans(IEventStore store)
{
    private const int Page = 500;

    private readonly ConcurrentDictionary<PlanId, (MonthPlan Plan, long Version)> all = new();

    /// <summary>The plan and its version; unknown, at version 0, where nobody began it.</summary>
    public async Task<(MonthPlan Plan, long Version)> Latest(PlanId id, CancellationToken cancellation = default)
    {
        var stream = new StreamId(MonthPlanGrain.Kind, id.Value);
        var (plan, version) = all.GetValueOrDefault(id, (MonthPlan.Unknown, 0));
        if ((await store.Head(stream, cancellation)).Version is var head && head < version)
        {
            // Another database under our feet.
            (plan, version) = (MonthPlan.Unknown, 0);
        }

        while (version < head)
        {
            var page = await store.Read(stream, version, Page, cancellation);
            plan = page.Select(stored => (MonthPlanEvent)EventTypes.All.Read(stored.Type, stored.Body))
                .Aggregate(plan, MonthPlan.Evolve);
            version += page.Count;
        }

        if (version > 0)
        {
            all[id] = (plan, version);
        }

        return (plan, version);
    }
}
