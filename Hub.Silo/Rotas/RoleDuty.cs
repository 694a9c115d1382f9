using Hub.Contracts.Rotas;
using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>All that decides who is on duty in one role, in the order in which it applies.</summary>
internal sealed class RoleDuty(
    string role, IEnumerable<LayerDuty> layers, IEnumerable<Swap> swaps, IEnumerable<Override> overrides)
{
    private readonly IReadOnlyList<IReadOnlyList<LayerDuty>> byPriority =
    [
        .. layers.GroupBy(duty => duty.Layer.Priority)
            .OrderByDescending(equal => equal.Key)
            .Select(equal => (IReadOnlyList<LayerDuty>)[.. equal.OrderBy(duty => duty.Layer.Id.Value)]),
    ];

    private readonly Swaps swaps = new(swaps);
    private readonly Overrides overrides = new(overrides);

    public Staffing At(Instant t)
    {
        var staffing = overrides.Apply(Swapped(t), t);
        return staffing.IsVacant ? staffing : staffing with { Vacancies = [] };
    }

    /// <summary>The parts of accepted swaps whose holder is never on duty in them.</summary>
    public IEnumerable<RotaWarning> StaleSwaps(Stretch range) =>
        from move in swaps.Moves
        where !IsEffective(move, move.During.Within(range))
        select new RotaWarning.SwapStale(move.Swap, move.From, move.During.ToPeriod());

    private bool IsEffective(SwapMove move, Stretch during)
    {
        var reason = new Because.Swapped(move.Swap, move.From);
        for (var t = during.From; t < during.To;)
        {
            var staffing = Swapped(t);
            if (staffing.Holders.Any(duty => duty.Holder == move.To && duty.Because.Contains(reason)))
            {
                return true;
            }

            t = staffing.Until;
        }

        return false;
    }

    private Staffing Swapped(Instant t) => swaps.Apply(Layered(t), t);

    private Staffing Layered(Instant t)
    {
        var until = Instant.MaxValue;
        var vacancies = new List<Vacancy>();
        foreach (var equal in byPriority)
        {
            var staffing = Staffing.Unite([.. equal.Select(layer => layer.At(t))]);
            until = Instant.Min(until, staffing.Until);
            if (!staffing.IsVacant)
            {
                return staffing with { Until = until };
            }

            vacancies.AddRange(staffing.Vacancies);
        }

        return vacancies.Count > 0
            ? new Staffing([], vacancies, until)
            : Staffing.Vacant(new Vacancy.NotWanted(role), until);
    }
}
