using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas;

/// <summary>What a rota must not contain.</summary>
internal static class RotaErrors
{
    public static IReadOnlyList<RotaError> Of(
        RotaPolicy policy, RotaChanges changes, bool zoneIsUnknown, bool holidaysAreMissing) =>
    [
        .. zoneIsUnknown ? [new RotaError.TimeZoneUnknown(policy.TimeZone)] : (RotaError[])[],
        .. holidaysAreMissing ? [new RotaError.HolidayListUnknown(policy.Calendar.HolidayList!)] : (RotaError[])[],
        .. policy.Layers.SelectMany(Layers),
        .. Empty(changes),
        .. changes.Overrides.GroupBy(change => change.Role, StringComparer.Ordinal).SelectMany(Conflicts),
    ];

    private static IEnumerable<RotaError> Layers(Layer layer)
    {
        if (!NamesSomebody(layer.Assignment))
        {
            yield return new RotaError.LayerNamesNobody(layer.Id);
        }

        if (layer is { Windows: DutyWindows.Always, Assignment: not Assignment.Fixed }
            && layer.Assignment is not Assignment.Rotation { Handoff: Handoff.AtTurn, Unit: <= RotationUnit.Month })
        {
            yield return new RotaError.WindowHasNoStart(layer.Id);
        }

        if (layer.Assignment is Assignment.Rotation { Anchor: var anchor } && !RotationNaming.IsInRange(anchor))
        {
            yield return new RotaError.AnchorOutOfRange(layer.Id);
        }

        foreach (var window in Listed(layer.Windows).Where(IsEmpty))
        {
            yield return new RotaError.WindowEmpty(layer.Id, window);
        }
    }

    private static bool NamesSomebody(Assignment assignment) => assignment switch
    {
        Assignment.Fixed same => same.Holders.Count > 0,
        Assignment.Rotation rotation => rotation is { Order.Count: > 0, Every: > 0 },
        Assignment.ByWeekday weekdays => weekdays.Days.Any(day => day.Holders.Count > 0),
        Assignment.NthWeekday nth => nth.Rules.Any(rule => rule.Holders.Count > 0),
        // A table is filled month by month: one that is still empty is a table all the same.
        _ => true,
    };

    private static IEnumerable<Period> Listed(DutyWindows windows) => windows switch
    {
        DutyWindows.Dates dates => dates.List,
        DutyWindows.Union union => union.Of.SelectMany(Listed),
        _ => [],
    };

    private static IEnumerable<RotaError> Empty(RotaChanges changes)
    {
        foreach (var absence in changes.Absences.Where(absence => IsEmpty(absence.During)))
        {
            yield return new RotaError.AbsenceEmpty(absence.Id);
        }

        foreach (var swap in changes.Swaps.Where(swap => IsEmpty(swap.Give.During) || IsEmpty(swap.Take)))
        {
            yield return new RotaError.SwapEmpty(swap.Id);
        }

        foreach (var change in changes.Overrides.Where(change => IsEmpty(change.During)))
        {
            yield return new RotaError.OverrideEmpty(change.Id);
        }
    }

    private static bool IsEmpty(Period? period) => period is not null && period.To <= period.From;

    private static IEnumerable<RotaError> Conflicts(IEnumerable<Override> sameRole)
    {
        var running = new List<Override>();
        var inTime = sameRole.Where(change => !IsEmpty(change.During))
            .OrderBy(change => change.During.From)
            .ThenBy(change => change.Id.Value);
        foreach (var change in inTime)
        {
            running.RemoveAll(earlier => earlier.During.To <= change.During.From);
            foreach (var earlier in running.Where(earlier => Contradict(earlier, change)))
            {
                yield return new RotaError.OverridesConflict(earlier.Id, change.Id);
            }

            running.Add(change);
        }
    }

    private static bool Contradict(Override one, Override other) => (one, other) switch
    {
        (Override.Force, Override.Force) => true,
        (Override.Force, _) or (_, Override.Force) => false,
        _ => People(one).Intersect(People(other)).Any(),
    };

    private static IEnumerable<Holder> People(Override change) => change switch
    {
        Override.Replace replace => [replace.Who, replace.With],
        Override.Remove remove => [remove.Who],
        Override.Add add => [add.With],
        _ => [],
    };
}
