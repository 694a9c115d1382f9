using Hub.Contracts.Rotas;
using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>The overrides of one role.</summary>
internal sealed class Overrides(IEnumerable<Override> overrides)
{
    private readonly Intervals<Override> byTime = new(
        overrides.OrderBy(change => change.Id.Value).Select(change => (Stretch.Of(change.During), change)));

    /// <summary>All that hold at the instant at once: force alone, else replace, then remove, then add.</summary>
    public Staffing Apply(Staffing staffing, Instant t)
    {
        var until = Instant.Min(staffing.Until, byTime.NextChange(t));
        var now = byTime.At(t);
        var changed = now.Count == 0 ? staffing
            : now.Any(change => change is Override.Force) ? Forced([.. now.OfType<Override.Force>()], until)
            : Changed(staffing, now);
        return changed with { Until = until };
    }

    private static Staffing Forced(IReadOnlyList<Override.Force> forces, Instant until) => new(
        Staffing.United(
            from force in forces
            from holder in force.Holders
            select new OnDuty(holder, [new Because.Forced(force.Id)])),
        [.. forces.Select(force => new Vacancy.ForcedEmpty(force.Id))],
        until);

    private static Staffing Changed(Staffing staffing, IReadOnlyList<Override> changes)
    {
        var replaced = Staffing.United(staffing.Holders.SelectMany(duty => Replaced(duty, changes)));
        var removed = changes.OfType<Override.Remove>().ToLookup(remove => remove.Who);
        var kept = replaced.Where(duty => !removed.Contains(duty.Holder));
        var added = changes.OfType<Override.Add>()
            .Select(add => new OnDuty(add.With, [new Because.Added(add.Id)]));
        var vacancies = replaced.SelectMany(duty => removed[duty.Holder])
            .Select(remove => new Vacancy.Removed(remove.Id, remove.Who));
        return staffing with
        {
            Holders = Staffing.United(kept.Concat(added)),
            Vacancies = [.. staffing.Vacancies, .. vacancies],
        };
    }

    private static IEnumerable<OnDuty> Replaced(OnDuty duty, IReadOnlyList<Override> changes)
    {
        var replacing = changes.OfType<Override.Replace>().Where(replace => replace.Who == duty.Holder).ToList();
        return replacing.Count == 0
            ? [duty]
            : replacing.Select(replace => new OnDuty(
                replace.With, [.. duty.Because, new Because.Replaced(replace.Id, duty.Holder)]));
    }
}
