using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas;

/// <summary>What rules would come to if they were set now: the same computation, on a rota that has them.</summary>
internal sealed class RulePreview
{
    private const int MostChanges = 40;

    private static readonly TimeSpan soon = TimeSpan.FromDays(62);
    private static readonly TimeSpan year = TimeSpan.FromDays(364);

    private readonly RotaHistory before;
    private readonly RotaHistory after;
    private readonly DateTimeOffset since;

    /// <param name="rota">As it is.</param>
    /// <param name="rules">At least one; the first takes effect first.</param>
    /// <param name="holidays">The district's lists.</param>
    public RulePreview(
        Rota rota, IReadOnlyList<RotaEvent.RulesSet> rules, IReadOnlyList<ListedHolidays> holidays)
    {
        before = new RotaHistory(rota, holidays);
        after = new RotaHistory(rules.Aggregate(rota, Rota.Evolve), holidays);
        since = rules[0].Effective;
    }

    private IEnumerable<string> Roles =>
        before.Roles(since, since + soon).Union(after.Roles(since, since + soon), StringComparer.Ordinal);

    /// <summary>Which times would be another's.</summary>
    public IEnumerable<MovedDuty> Changes() => Roles
        .SelectMany(role => Moved(role))
        .OrderBy(moved => moved.During.From)
        .Take(MostChanges);

    /// <summary>When nobody would be on duty though somebody is wanted.</summary>
    public IEnumerable<UncoveredTime> Gaps() =>
        from role in after.Roles(since, since + soon)
        from gap in DutyRuns.Gaps(after.Stretches(role, since, since + soon))
        from part in gap.Parts
        where part.Vacancies.Any(vacancy => vacancy is not Vacancy.NotWanted)
        select new UncoveredTime(role, new Period(part.From, part.To));

    /// <summary>A whole number of weeks, so that a turn by the week is not cut.</summary>
    public IEnumerable<DutyShare> Shares()
    {
        var shifts = after.Roles(since, since + year)
            .SelectMany(role => after.Shifts(role, since, since + year))
            .ToList();
        return
            from holder in shifts.SelectMany(shift => shift.Holders).Distinct()
            let own = shifts.Where(shift => shift.Holders.Contains(holder)).ToList()
            let time = new TimeSpan(own.Sum(shift => (shift.To - shift.From).Ticks))
            orderby time descending, holder.Id
            select new DutyShare(holder, own.Count, time);
    }

    public IEnumerable<RotaWarning> Warnings() =>
        after.Roles(since, since + year)
            .SelectMany(role => after.UnknownHolidays(role, since, since + year))
            .Distinct();

    private IEnumerable<MovedDuty> Moved(string role)
    {
        var was = before.Stretches(role, since, since + soon).ToList();
        var becomes = after.Stretches(role, since, since + soon).ToList();
        DateTimeOffset[] edges =
            [.. was.Concat(becomes).Select(stretch => stretch.From).Append(since + soon).Distinct().Order()];
        MovedDuty? run = null;
        foreach (var (start, end) in edges.Zip(edges.Skip(1)))
        {
            var (old, fresh) = (At(was, start), At(becomes, start));
            if (run is not null && run.During.To == start && run.From.SequenceEqual(old) && run.To.SequenceEqual(fresh))
            {
                run = run with { During = run.During with { To = end } };
                continue;
            }

            if (run is not null)
            {
                yield return run;
            }

            run = old.SequenceEqual(fresh) ? null : new MovedDuty(role, new Period(start, end), old, fresh);
        }

        if (run is not null)
        {
            yield return run;
        }
    }

    private static List<Holder> At(List<DutyStretch> stretches, DateTimeOffset at) =>
        stretches.Find(stretch => stretch.From <= at && at < stretch.To) is { } found
            ? [.. found.Holders.Select(duty => duty.Holder)]
            : [];
}
