using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Planning;

namespace Hub.Silo.Rotas.Counting;

/// <summary>
/// Counts what everybody has done over some days, read off the same walk as every answer, so that all hours of a role
/// are somebody's, uncovered or not wanted. What a duty, a night and a kind is, planning says too.
/// </summary>
internal sealed class DutyTally
{
    private readonly RotaHistory history;
    private readonly DateTimeOffset from;
    private readonly DateTimeOffset to;
    private readonly RotaPolicy rules;
    private readonly Dictionary<RotaPolicy, DutyDays> days = new(ReferenceEqualityComparer.Instance);

    private DutyTally(RotaHistory history, RotaPolicy rules, DateTimeOffset from, DateTimeOffset to)
    {
        this.history = history;
        this.rules = rules;
        this.from = from;
        this.to = to;
    }

    /// <summary>Both days are of the rota's own calendar; null where it has no rules.</summary>
    public static RotaCounts? Of(RotaView rota, RotaHistory history, DateOnly first, DateOnly through)
    {
        var noon = new DateTimeOffset(first, new TimeOnly(12, 0), TimeSpan.Zero);
        var known = history.PolicyAt(noon) ?? history.RulesAfter(noon).FirstOrDefault().Policy;
        if (known is null || DutyDays.ZoneOf(known) is not { } zone)
        {
            return null;
        }

        var start = DutyDays.At(zone, first, TimeOnly.MinValue);
        var end = DutyDays.At(zone, through.AddDays(1), TimeOnly.MinValue);
        return new DutyTally(history, known, start, end).Counted(rota, first.Year, through.Year);
    }

    private RotaCounts Counted(RotaView rota, int firstYear, int lastYear)
    {
        var roles = history.Roles(from, to).ToList();
        // Duties begun in the days go on behind them.
        var parts = roles.SelectMany(role => Parts(role, from - HeldDuties.Margin, to + (2 * HeldDuties.Margin)))
            .ToLookup(part => (part.Role, part.Who));
        var duties = HeldDuties.Touching(history, from, to).ToLookup(duty => duty.Who);
        return new RotaCounts(
            rota,
            new Period(from, to),
            [.. duties.OrderBy(own => own.Key.Kind).ThenBy(own => own.Key.Id).SelectMany(own => Rows(own, parts))],
            [.. roles.Select(Role)],
            [.. Days(from).Holidays.Uncovered(firstYear, lastYear)]);
    }

    private IEnumerable<CountRow> Rows(
        IGrouping<Holder, HeldDuty> own, ILookup<(string Role, Holder Who), Part> parts)
    {
        var all = own.ToList();
        List<Part> held = [.. all.Select(duty => duty.Role).Distinct(StringComparer.Ordinal)
            .SelectMany(role => parts[(role, own.Key)])];
        yield return Row(own.Key, null, all, held);
        foreach (var inside in held.Where(part => part.From < to && from < part.To && part.Inside is not null)
            .GroupBy(part => part.Inside)
            .OrderBy(named => named.Key!.Value.Value))
        {
            yield return Row(own.Key, inside.Key, all, [.. held.Where(part => part.Inside == inside.Key)]);
        }
    }

    private CountRow Row(Holder who, PractitionerId? inside, List<HeldDuty> duties, List<Part> held)
    {
        var counted = duties.Select(duty => Duty(duty, held, isWhole: inside is null)).OfType<CountedDuty>().ToList();
        var begun = counted.Where(duty => duty.IsBegun).ToList();
        var bands = BandHours.Sum(held.Select(part => Bands(part.From, part.To)));
        return new CountRow(
            who,
            inside,
            new DutyLoad(
                begun.Count,
                begun.Sum(duty => duty.Nights),
                DutyKinds.Counted(begun.Select(duty => duty.Kind)),
                bands.Total()),
            bands,
            counted);
    }

    // The part of a duty that lies in the parts; null where none does.
    private CountedDuty? Duty(HeldDuty duty, List<Part> held, bool isWhole)
    {
        var own = held
            .Where(part => string.Equals(part.Role, duty.Role, StringComparison.Ordinal)
                && part.From < duty.To && duty.From < part.To)
            .Select(part => (
                From: part.From > duty.From ? part.From : duty.From, To: part.To < duty.To ? part.To : duty.To))
            .ToList();
        if (own.Count == 0)
        {
            return null;
        }

        var on = Days(duty.Start);
        var bands = BandHours.Sum(own.Select(part => Bands(part.From, part.To)));
        return new CountedDuty(
            duty.Role,
            isWhole ? new Period(duty.From, duty.To) : new Period(own[0].From, own[^1].To),
            duty.Start >= from && duty.Start < to,
            on.KindOf(duty.From, duty.To),
            isWhole ? on.Nights(duty.From, duty.To) : own.Sum(part => on.Nights(part.From, part.To)),
            bands.Total(),
            bands);
    }

    private RoleCounts Role(string role)
    {
        var (covered, uncovered, unwanted, gaps) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, 0);
        var wasGap = false;
        foreach (var stretch in history.Stretches(role, from, to))
        {
            var (time, isGap) = (stretch.To - stretch.From, DutyRuns.IsGap(stretch));
            gaps += isGap && !wasGap ? 1 : 0;
            wasGap = isGap;
            (covered, uncovered, unwanted) = (
                covered + (stretch.Holders.Count > 0 ? time : TimeSpan.Zero),
                uncovered + (isGap ? time : TimeSpan.Zero),
                unwanted + (stretch.Holders.Count == 0 && !isGap ? time : TimeSpan.Zero));
        }

        return new RoleCounts(role, covered, uncovered, unwanted, gaps);
    }

    private IEnumerable<Part> Parts(string role, DateTimeOffset first, DateTimeOffset last) =>
        from stretch in history.Stretches(role, first, last)
        from duty in stretch.Holders
        from part in InsideTimes.Of(history.Rota, duty.Holder, stretch.From, stretch.To)
        select new Part(role, duty.Holder, part.Inside, part.From, part.To);

    // Cut at the ends of the days.
    private BandTime Bands(DateTimeOffset start, DateTimeOffset end) => BandHours.Of(
        Days(start), start > from ? start : from, end < to ? end : to);

    private DutyDays Days(DateTimeOffset at)
    {
        var policy = history.PolicyAt(at) ?? rules;
        if (!days.TryGetValue(policy, out var known))
        {
            known = new DutyDays(history, policy, DutyDays.ZoneOf(policy) ?? DutyDays.ZoneOf(rules)!);
            days[policy] = known;
        }

        return known;
    }

    private sealed record Part(string Role, Holder Who, PractitionerId? Inside, DateTimeOffset From, DateTimeOffset To);
}
