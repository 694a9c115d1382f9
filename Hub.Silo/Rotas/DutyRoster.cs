using Hub.Contracts.Rotas;
using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>
/// Who is on duty, at any instant and why: rules, changes and holidays in, answers out. Everything that it tells is
/// read off the same walk from one change to the next.
/// </summary>
internal sealed class DutyRoster
{
    // Every yearly rule comes round in it: what has not changed by then is told as unchanging.
    private static readonly Duration LookAhead = Duration.FromDays(366);

    private readonly WallClock clock;
    private readonly BusinessCalendar calendar;
    private readonly IReadOnlyList<LayerDuty> layers;
    private readonly Dictionary<string, RoleDuty> roles;
    private readonly HashSet<string> rolesOnHolidays;

    public DutyRoster(RotaPolicy policy, RotaChanges changes, IReadOnlyList<HolidayList> holidays)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(policy.TimeZone);
        var observed = new Holidays(policy.Calendar.HolidayList, holidays);
        clock = new WallClock(zone ?? DateTimeZone.Utc);
        calendar = new BusinessCalendar(clock, policy.Calendar, observed);
        var absences = new Absences(changes.Absences);
        var known = zone is null ? [] : policy.Layers;
        layers = [.. known.Select(layer => Duty(layer, absences))];
        roles = ByRole(changes);
        rolesOnHolidays = known.Where(RuledWindows.AskHolidays).Select(layer => layer.Role)
            .ToHashSet(StringComparer.Ordinal);
        Errors = RotaErrors.Of(policy, changes, zone is null, observed.AreMissing);
    }

    /// <summary>What must not be in the rota; the answers stand on the rest of it.</summary>
    public IReadOnlyList<RotaError> Errors { get; }

    /// <summary>Every role that a layer or a change names.</summary>
    public IReadOnlyCollection<string> Roles => roles.Keys;

    /// <summary>Who is on duty at an instant, why, and until when.</summary>
    public DutyAnswer At(string role, DateTimeOffset instant)
    {
        var t = Instant.FromDateTimeOffset(instant);
        var staffing = StaffingAt(role, t);
        var until = Until(role, t, staffing);
        return new DutyAnswer(
            t.ToDateTimeOffset(),
            role,
            staffing.Holders,
            staffing.Vacancies,
            until?.ToDateTimeOffset(),
            UnknownHolidays(role, new Stretch(t, until ?? t)));
    }

    /// <summary>Every stretch of a period without a break between, each as long as nothing changes.</summary>
    public IEnumerable<DutyStretch> Stretches(string role, DateTimeOffset from, DateTimeOffset to)
    {
        var end = Instant.FromDateTimeOffset(to);
        var t = Instant.FromDateTimeOffset(from);
        while (t < end)
        {
            var staffing = StaffingAt(role, t);
            var next = Instant.Min(staffing.Until, end);
            yield return new DutyStretch(
                t.ToDateTimeOffset(), next.ToDateTimeOffset(), staffing.Holders, staffing.Vacancies);
            t = next;
        }
    }

    /// <summary>The duties of a period, cut at its ends.</summary>
    public IEnumerable<Shift> Shifts(string role, DateTimeOffset from, DateTimeOffset to) =>
        DutyRuns.Shifts(Stretches(role, from, to));

    /// <summary>When nobody is on duty in a period, cut at its ends.</summary>
    public IEnumerable<Gap> Gaps(string role, DateTimeOffset from, DateTimeOffset to) =>
        DutyRuns.Gaps(Stretches(role, from, to));

    /// <summary>How long each holder is on duty in a period.</summary>
    public IReadOnlyDictionary<Holder, TimeSpan> Time(string role, DateTimeOffset from, DateTimeOffset to) =>
        DutyRuns.Time(Stretches(role, from, to));

    /// <summary>The windows of a layer of which some part lies in a period, whole.</summary>
    public IEnumerable<Extent> Windows(LayerId layer, DateTimeOffset from, DateTimeOffset to) =>
        Of(layer)?.Windows.Overlapping(Stretch.Of(from, to)).Select(window => window.ToExtent()) ?? [];

    /// <summary>The windows of a layer that start in a period, whole, and who begins each.</summary>
    public IEnumerable<Turn> Turns(LayerId layer, DateTimeOffset from, DateTimeOffset to) =>
        Of(layer) is { } duty ? duty.Windows.Starting(Stretch.Of(from, to)).Select(duty.Begins) : [];

    public Holiday? Holiday(DateOnly date) => calendar.Holidays.On(LocalDate.FromDateOnly(date));

    public ClosureKind Closure(DateOnly date) => calendar.Closure(LocalDate.FromDateOnly(date));

    public bool IsBusinessDay(DateOnly date) => calendar.IsBusinessDay(LocalDate.FromDateOnly(date));

    public FeeBandAnswer FeeBand(DateTimeOffset instant) =>
        FeeBands.At(clock.Local(Instant.FromDateTimeOffset(instant)), calendar.Holidays);

    /// <summary>The parts of accepted swaps that move nobody.</summary>
    public IEnumerable<RotaWarning> StaleSwaps() => roles.Values.SelectMany(role => role.StaleSwaps(clock.Range));

    /// <summary>The years of a period whose holidays the role's windows ask for and nobody knows.</summary>
    public IReadOnlyList<RotaWarning> UnknownHolidays(string role, DateTimeOffset from, DateTimeOffset to) =>
        UnknownHolidays(role, Stretch.Of(from, to));

    private Staffing StaffingAt(string role, Instant t)
    {
        if (!clock.Range.Contains(t))
        {
            var vacancy = new Vacancy.OutOfRange(Horizon.FirstYear, Horizon.LastYear);
            return Staffing.Vacant(vacancy, t < clock.Range.From ? clock.Range.From : Instant.MaxValue);
        }

        var staffing = roles.TryGetValue(role, out var duty)
            ? duty.At(t)
            : Staffing.Vacant(new Vacancy.NotWanted(role), Instant.MaxValue);
        return staffing with { Until = Instant.Min(staffing.Until, clock.Range.To) };
    }

    private Instant? Until(string role, Instant t, Staffing staffing)
    {
        var until = staffing.Until;
        while (until < clock.Range.To && until - t <= LookAhead)
        {
            var next = StaffingAt(role, until);
            if (!next.HasHoldersOf(staffing))
            {
                return until;
            }

            until = next.Until;
        }

        return null;
    }

    private IReadOnlyList<RotaWarning> UnknownHolidays(string role, Stretch during) =>
        rolesOnHolidays.Contains(role)
            ? [.. calendar.Holidays.Unknown(clock.YearOf(during.From), clock.YearOf(during.To))]
            : [];

    private LayerDuty? Of(LayerId id) => layers.FirstOrDefault(duty => duty.Layer.Id == id);

    private LayerDuty Duty(Layer layer, Absences absences)
    {
        var windows = RuledWindows.Of(layer.Windows, calendar, clock);
        return new LayerDuty(layer, windows, Naming.Of(layer, windows, absences, calendar, clock));
    }

    private Dictionary<string, RoleDuty> ByRole(RotaChanges changes) => layers
        .Select(duty => duty.Layer.Role)
        .Concat(changes.Swaps.Select(swap => swap.Role))
        .Concat(changes.Overrides.Select(change => change.Role))
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(
            role => role,
            role => new RoleDuty(
                role,
                layers.Where(duty => Is(duty.Layer.Role, role)),
                changes.Swaps.Where(swap => Is(swap.Role, role)),
                changes.Overrides.Where(change => Is(change.Role, role))),
            StringComparer.Ordinal);

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
