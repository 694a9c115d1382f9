using System.Collections.Concurrent;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>
/// The one way to ask a rota who is on duty. Each instant is answered by the rules, changes and holidays that were
/// known at that instant, so that whatever is recorded later rewrites nothing: a duty that has begun is a fact.
/// Between two recordings lies a segment, and each segment has a <see cref="DutyRoster"/> of its own.
/// </summary>
internal sealed class RotaHistory
{
    private static readonly RotaPolicy noRules = new("Etc/UTC", DutyCalendar.Empty, []);

    private readonly IReadOnlyList<ListedHolidays> holidays;
    private readonly DateTimeOffset[] starts;
    private readonly ConcurrentDictionary<int, Segment> segments = new();

    public RotaHistory(Rota rota, IReadOnlyList<ListedHolidays> holidays)
    {
        Rota = rota;
        this.holidays = holidays;
        starts = [DateTimeOffset.MinValue, .. Recordings().Order().Distinct()];
    }

    /// <summary>What all of it stands on.</summary>
    public Rota Rota { get; }

    /// <summary>The roles that the rules of an instant name, in the order of their layers.</summary>
    public IReadOnlyList<string> Roles(DateTimeOffset at) => SegmentAt(at).Roles;

    /// <summary>The rules that are in force at an instant; null before there are any.</summary>
    public RotaPolicy? PolicyAt(DateTimeOffset at) => RulesAt(at);

    /// <summary>The IANA name in the rules that are in force at an instant; null where none are.</summary>
    public string? TimeZone(DateTimeOffset at) => RulesAt(at)?.TimeZone;

    /// <summary>The roles that the rules of a period name, those of its start first.</summary>
    public IReadOnlyList<string> Roles(DateTimeOffset from, DateTimeOffset to) =>
        [.. Parts(from, to).SelectMany(part => Of(part.Index).Roles).Distinct(StringComparer.Ordinal)];

    /// <summary>The day of an instant in the calendar of the rules that are in force then.</summary>
    public DateOnly Date(DateTimeOffset at)
    {
        var zone = RulesAt(at) is { } rules ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(rules.TimeZone) : null;
        return Instant.FromDateTimeOffset(at).InZone(zone ?? DateTimeZone.Utc).Date.ToDateOnly();
    }

    /// <summary>Who is on duty at an instant, why, and until when.</summary>
    public DutyAnswer At(string role, DateTimeOffset at)
    {
        var index = IndexOf(at);
        var answer = Of(index).Roster.At(role, at);
        var (until, warnings) = (answer.Until, answer.Warnings);
        while (index + 1 < starts.Length && (until is null || until > starts[index + 1]))
        {
            // The rules of the next segment may name the same ones: then the duty goes on across it.
            var next = Of(++index).Roster.At(role, starts[index]);
            if (!AreSame(answer.Holders, next.Holders))
            {
                return answer with { Until = starts[index], Warnings = warnings };
            }

            (until, warnings) = (next.Until, [.. warnings.Union(next.Warnings)]);
        }

        return answer with { Until = until, Warnings = warnings };
    }

    /// <summary>Every stretch of a period without a break between, each as long as nothing changes.</summary>
    public IEnumerable<DutyStretch> Stretches(string role, DateTimeOffset from, DateTimeOffset to)
    {
        DutyStretch? run = null;
        foreach (var stretch in Walk(role, from, to))
        {
            // A recording that changes nothing for this role is no change.
            if (run is not null && IsSame(run, stretch))
            {
                run = run with { To = stretch.To };
                continue;
            }

            if (run is not null)
            {
                yield return run;
            }

            run = stretch;
        }

        if (run is not null)
        {
            yield return run;
        }
    }

    /// <summary>The duties of a period, cut at its ends.</summary>
    public IEnumerable<Shift> Shifts(string role, DateTimeOffset from, DateTimeOffset to) =>
        DutyRuns.Shifts(Stretches(role, from, to));

    /// <summary>The holiday that a date of the rota's calendar is, as far as it is known at an instant of it.</summary>
    public Holiday? Holiday(DateOnly date, DateTimeOffset at) => SegmentAt(at).Roster.Holiday(date);

    /// <summary>The years of a period whose holidays the role asks for and nobody knows.</summary>
    public IEnumerable<RotaWarning> UnknownHolidays(string role, DateTimeOffset from, DateTimeOffset to) =>
        Parts(from, to).SelectMany(part => Of(part.Index).Roster.UnknownHolidays(role, part.From, part.To)).Distinct();

    /// <summary>The rules that take effect after an instant, and when; of those of one instant the last.</summary>
    public IEnumerable<(DateTimeOffset Effective, RotaPolicy Policy)> RulesAfter(DateTimeOffset at) =>
        Rota.Rules.Where(rules => From(rules) > at)
            .GroupBy(From)
            .OrderBy(together => together.Key)
            .Select(together => (together.Key, together.Last().Policy));

    /// <summary>The lists of holidays as they are known at an instant.</summary>
    public IReadOnlyList<HolidayList> HolidaysAt(DateTimeOffset at) =>
    [
        .. holidays.Where(listed => listed.At <= at)
            .GroupBy(listed => listed.List.Name, StringComparer.Ordinal)
            .Select(versions => versions.Last().List),
    ];

    /// <summary>The same with other rules besides, as if they were recorded.</summary>
    public RotaHistory With(IEnumerable<RotaEvent.RulesSet> rules) =>
        new(Rota with { Rules = Rota.Rules.AddRange(rules) }, holidays);

    private IEnumerable<DateTimeOffset> Recordings() =>
    [
        .. Rota.Rules.Select(From),
        .. Rota.Overrides.Values.Select(change => change.Since),
        .. Rota.Overrides.Values.Select(change => change.LiftedAt).OfType<DateTimeOffset>(),
        .. Rota.Absences.Values.Select(change => change.Since),
        .. Rota.Absences.Values.Select(change => change.EndedAt).OfType<DateTimeOffset>(),
        .. Rota.Swaps.Values.Select(swap => swap.AcceptedAt).OfType<DateTimeOffset>(),
        .. holidays.Select(listed => listed.At),
    ];

    private Segment SegmentAt(DateTimeOffset at) => Of(IndexOf(at));

    private Segment Of(int index) => segments.GetOrAdd(index, _ =>
    {
        var policy = RulesAt(starts[index]);
        return new Segment(
            new DutyRoster(policy ?? noRules, ChangesAt(starts[index]), HolidaysAt(starts[index])),
            [.. (policy?.Layers ?? []).Select(layer => layer.Role).Distinct(StringComparer.Ordinal)]);
    });

    private int IndexOf(DateTimeOffset at)
    {
        var found = Array.BinarySearch(starts, at);
        return found >= 0 ? found : ~found - 1;
    }

    private IEnumerable<DutyStretch> Walk(string role, DateTimeOffset from, DateTimeOffset to) =>
        Parts(from, to).SelectMany(part => Of(part.Index).Roster.Stretches(role, part.From, part.To));

    private IEnumerable<(int Index, DateTimeOffset From, DateTimeOffset To)> Parts(
        DateTimeOffset from, DateTimeOffset to)
    {
        for (var index = IndexOf(from); from < to; index++)
        {
            var end = index + 1 < starts.Length && starts[index + 1] < to ? starts[index + 1] : to;
            yield return (index, from, end);
            from = end;
        }
    }

    // Of those that have taken effect the one that did so last; a plan for a later day outlives a correction of today.
    private RotaPolicy? RulesAt(DateTimeOffset at) =>
        Rota.Rules.Where(rules => From(rules) <= at).OrderBy(From).LastOrDefault()?.Policy;

    private RotaChanges ChangesAt(DateTimeOffset at) => new(
        [
            .. Rota.Absences.Values.Where(change => change.Since <= at)
                .Select(change => change.EndedAt <= at ? Cut(change.Absence, change.EndedAt.Value) : change.Absence)
                .Where(absence => absence.During.From < absence.During.To),
        ],
        [.. Rota.Swaps.Values.Where(swap => swap.AcceptedAt <= at)],
        [
            .. Rota.Overrides.Values.Where(change => change.Since <= at && !(change.LiftedAt <= at))
                .Select(change => change.Override),
        ]);

    private static DateTimeOffset From(RotaEvent.RulesSet rules) =>
        rules.Effective > rules.At ? rules.Effective : rules.At;

    private static Absence Cut(Absence absence, DateTimeOffset at) =>
        absence.During.To <= at ? absence : absence with { During = absence.During with { To = at } };

    private static bool IsSame(DutyStretch one, DutyStretch other) =>
        AreSame(one.Holders, other.Holders)
        && one.Holders.Zip(other.Holders).All(pair => pair.First.Because.SequenceEqual(pair.Second.Because))
        && one.Vacancies.SequenceEqual(other.Vacancies);

    private static bool AreSame(IReadOnlyList<OnDuty> some, IReadOnlyList<OnDuty> others) =>
        some.Select(duty => duty.Holder).SequenceEqual(others.Select(duty => duty.Holder));

    private sealed record Segment(DutyRoster Roster, IReadOnlyList<string> Roles);
}
