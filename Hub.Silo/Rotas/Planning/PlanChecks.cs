using System.Globalization;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Planning;

/// <summary>
/// What is wrong with a plan: the same at every edit and before it is published. What is over cannot be mended and is
/// not told.
/// </summary>
internal sealed class PlanChecks
{
    private const int FewestFallbacks = 2;

    private readonly PlanCase it;
    private readonly IReadOnlyList<HeldDuty> around;
    private readonly IReadOnlyList<HeldDuty> ahead;

    private PlanChecks(PlanCase it)
    {
        this.it = it;
        around = HeldDuties.Of(it.Laid, it.Month.From - HeldDuties.Margin, it.Month.To + HeldDuties.Margin);
        ahead = [.. around.Where(duty => duty.Start >= it.Month.From && duty.Start < it.Month.To
            && duty.To > it.Around.Now)];
    }

    /// <summary>All findings by date; those about the whole month first.</summary>
    public static IReadOnlyList<PlanFinding> Of(PlanCase it)
    {
        var checks = new PlanChecks(it);
        return
        [
            .. checks.All().DistinctBy(finding => finding.Key, StringComparer.Ordinal)
                .OrderBy(finding => finding.Date)
                .ThenBy(finding => finding.Kind)
                .ThenBy(finding => finding.Key, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<PlanFinding> All() =>
    [
        .. OfTheMonth(), .. Uncovered(), .. OfCells(), .. NotListed(), .. Together(), .. OverMaximum(),
        .. CannotThen(), .. WithoutMentor(),
    ];

    private IEnumerable<PlanFinding> OfTheMonth()
    {
        if (it.History.Rota.Fallbacks is { Count: < FewestFallbacks and var count })
        {
            yield return Finding(PlanFindingKind.FallbacksTooFew, $"{count}") with
            {
                Count = count, Limit = FewestFallbacks, MayBeConfirmed = false,
            };
        }

        foreach (var year in it.Month.UnknownYears(it.History.HolidaysAt(DateTimeOffset.MaxValue)))
        {
            yield return Finding(PlanFindingKind.HolidaysUnknown, $"{year}") with { Count = year };
        }
    }

    private IEnumerable<PlanFinding> Uncovered() =>
        from role in it.Laid.Roles(it.Month.From).Union(it.Laid.Roles(it.Ahead.From), StringComparer.Ordinal)
        where it.Ahead.From < it.Ahead.To
        from gap in it.Laid.Stretches(role, it.Ahead.From, it.Ahead.To)
        where DutyRuns.IsGap(gap)
        let during = new Period(gap.From, gap.To)
        let layer = gap.Vacancies.OfType<Vacancy.Unfilled>()
            .Select(vacancy => vacancy.Layer)
            .Where(layer => it.Month.Layers.Any(planned => planned.Layer.Id == layer))
            .Cast<LayerId?>()
            .FirstOrDefault()
        select Finding(PlanFindingKind.Uncovered, role, Told(during.From), Told(during.To)) with
        {
            Role = role, During = during, Date = it.Month.Date(during.From), Layer = layer,
        };

    private IEnumerable<PlanFinding> OfCells() =>
        from cell in it.Plan.Cells.Values
        where it.IsAhead(cell)
        let kind = cell.Holders.Count == 0 ? PlanFindingKind.LeftOpen
            : HasDuty(cell) ? (PlanFindingKind?)null
            : PlanFindingKind.NoDutyThen
        where kind is not null
        select At(kind.Value, MonthPlan.PlaceOf(cell), cell.Holders);

    // Whom the cells name has to be mended there; whom other rules name may be out of the secretariat's hands today.
    private IEnumerable<PlanFinding> NotListed() =>
    [
        .. from cell in it.Plan.Cells.Values
           where it.IsAhead(cell)
           from holder in cell.Holders
           where !it.Around.Roll.Knows(holder)
           select At(PlanFindingKind.NotListed, MonthPlan.PlaceOf(cell), [holder]) with { MayBeConfirmed = false },
        .. from duty in ahead
           where it.PlaceOf(duty) is not { } place || !it.Plan.CellAt(place).Holders.Contains(duty.Who)
           where !it.Around.Roll.Knows(duty.Who)
           select At(PlanFindingKind.NotListed, duty),
    ];

    // Two duties of one holder at a time, or with too little rest between; at least one of them of this month.
    private IEnumerable<PlanFinding> Together()
    {
        var rest = TimeSpan.FromHours(it.Terms.RestHours);
        var here = ahead.ToHashSet();
        foreach (var own in around.Concat(it.Around.Elsewhere).GroupBy(duty => duty.Who))
        {
            var duties = own.OrderBy(duty => duty.From).ThenBy(duty => duty.To).ToList();
            foreach (var (one, other) in Pairs(duties, rest))
            {
                // The later one is where it shows, unless it is not this plan's to mend.
                var (place, against) = here.Contains(other) ? (other, one) : (one, other);
                if (!here.Contains(place) || (IsOneDuty(one, other) && one.Overlaps(other)))
                {
                    continue;
                }

                var kind = one.Overlaps(other) ? PlanFindingKind.DoubleBooked : PlanFindingKind.TooLittleRest;
                if (kind is PlanFindingKind.TooLittleRest && it.PlaceOf(one) is null && it.PlaceOf(other) is null)
                {
                    // A rotation is meant to come round as it does.
                    continue;
                }

                yield return At(kind, place, Told(against.From), $"{against.Elsewhere}") with
                {
                    During = new Period(against.From, against.To), Elsewhere = against.Elsewhere,
                };
            }
        }
    }

    private IEnumerable<PlanFinding> OverMaximum() =>
        from duty in around
        let place = it.PlaceOf(duty)
        where place is not null
        group place by duty.Who into own
        let count = own.Distinct().Count()
        let most = it.Most(own.Key)
        where count > most
        select Finding(PlanFindingKind.OverMaximum, Told(own.Key), $"{count}") with
        {
            Holders = [own.Key], Count = count, Limit = most,
        };

    private IEnumerable<PlanFinding> CannotThen() =>
        from duty in ahead
        where it.Plan.Wishes.TryGetValue(duty.Who, out var wishes)
            && wishes.Dates.Any(wish => wish.Wish is Wish.Cannot && WishTimes.Hits(it.Month, wish.Date, duty))
        select At(PlanFindingKind.CannotThen, duty);

    private IEnumerable<PlanFinding> WithoutMentor() =>
        from pair in it.Terms.Pairs.GroupBy(pair => pair.Newcomer, pair => pair.Mentors)
        let mentors = pair.SelectMany(each => each).ToHashSet()
        from duty in ahead
        where duty.Who == pair.Key && it.PlaceOf(duty) is not null
        where !around.Any(other => mentors.Contains(other.Who) && other.Layer != duty.Layer
            && other.From <= duty.From && other.To >= duty.To)
        select At(PlanFindingKind.WithoutMentor, duty);

    private bool HasDuty(PlanCell cell) => it.Month.Layers.Any(layer =>
        layer.Layer.Id == cell.Layer && layer.Windows.Any(window => window.Date == cell.Date));

    // Rules of one role at a time are one duty, unless each is planned for itself.
    private bool IsOneDuty(HeldDuty one, HeldDuty other) =>
        one.Elsewhere is null && other.Elsewhere is null
        && string.Equals(one.Role, other.Role, StringComparison.Ordinal)
        && (one.Layer == other.Layer || it.PlaceOf(one) is null || it.PlaceOf(other) is null);

    private static IEnumerable<(HeldDuty, HeldDuty)> Pairs(List<HeldDuty> inOrder, TimeSpan rest) =>
        from first in Enumerable.Range(0, inOrder.Count)
        from second in Enumerable.Range(first + 1, inOrder.Count - first - 1)
        let gap = inOrder[second].From - inOrder[first].To
        where gap < rest || inOrder[first].Overlaps(inOrder[second])
        select (inOrder[first], inOrder[second]);

    private PlanFinding At(PlanFindingKind kind, HeldDuty duty, params IReadOnlyList<string> more)
    {
        var place = it.PlaceOf(duty);
        return Finding(
            kind, [$"{duty.Layer}", Told(duty.Start), Told(duty.Who), .. more]) with
        {
            Layer = place?.Layer ?? duty.Layer, Date = it.Month.Date(duty.Start), Holders = [duty.Who],
        };
    }

    private static PlanFinding At(PlanFindingKind kind, PlanPlace place, IReadOnlyList<Holder> holders) =>
        Finding(
            kind,
            [$"{place.Layer}", place.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture), .. holders.Select(Told)])
        with { Layer = place.Layer, Date = place.Date, Holders = holders };

    private static PlanFinding Finding(PlanFindingKind kind, params IReadOnlyList<string> parts) => new(
        string.Join('/', [$"{kind}", .. parts]), kind, null, null, [], null, string.Empty, null, null, null, true);

    private static string Told(DateTimeOffset at) => at.ToString("yyyyMMdd'T'HHmm'Z'", CultureInfo.InvariantCulture);

    private static string Told(Holder who) => $"{who.Kind}-{who.Id:N}";
}
