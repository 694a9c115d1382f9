using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Planning;
using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>
/// Days, nights and kinds of duties by a rota's rules and the lists of holidays that are known now: one definition for
/// whatever is planned, drafted or counted.
/// </summary>
internal sealed class DutyDays
{
    private static readonly TimeOnly three = new(3, 0);

    private readonly RotaPolicy policy;
    private readonly DateTimeZone zone;
    private readonly IReadOnlyList<DutyKind> kinds;

    public DutyDays(RotaHistory history, RotaPolicy policy, DateTimeZone zone)
    {
        this.policy = policy;
        this.zone = zone;
        kinds = history.Rota.Terms.Kinds;
        var lists = history.HolidaysAt(DateTimeOffset.MaxValue);
        Roster = new DutyRoster(policy, RotaChanges.None, lists);
        Holidays = new Holidays(policy.Calendar.HolidayList, lists);
    }

    /// <summary>The rules without any change.</summary>
    public DutyRoster Roster { get; }

    public Holidays Holidays { get; }

    public DateTimeZone Zone => zone;

    /// <summary>The zone of these rules; null where nobody knows it.</summary>
    public static DateTimeZone? ZoneOf(RotaPolicy policy) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(policy.TimeZone);

    /// <summary>A time of a date; see <see cref="WallClock"/>.</summary>
    public static DateTimeOffset At(DateTimeZone zone, DateOnly date, TimeOnly time) =>
        zone.ResolveLocal(LocalDate.FromDateOnly(date) + LocalTime.FromTimeOnly(time), WallClock.Resolver)
            .ToInstant()
            .ToDateTimeOffset();

    /// <summary>The local date of an instant.</summary>
    public DateOnly Date(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(zone).Date.ToDateOnly();

    public DateTimeOffset StartOf(DateOnly date) => At(date, TimeOnly.MinValue);

    public DateTimeOffset At(DateOnly date, TimeOnly time) => At(zone, date, time);

    /// <summary>As what a day counts.</summary>
    public DutyKind KindOf(DateOnly date) => DutyKinds.Of(Roster, date, kinds);

    /// <summary>How the calendar closes a day that may not be a holiday.</summary>
    public DayClosure ClosureOf(DateOnly date) => Roster.Closure(date) switch
    {
        ClosureKind.YearEnd => DayClosure.YearEnd,
        ClosureKind.Other => DayClosure.Closed,
        _ => policy.Calendar.ExtraClosed.Contains(date) && !Roster.IsBusinessDay(date)
            ? DayClosure.Closed
            : DayClosure.None,
    };

    /// <summary>As what a duty counts: the greatest of its first day and of the days that it holds whole.</summary>
    public DutyKind KindOf(DateTimeOffset from, DateTimeOffset to)
    {
        var kind = KindOf(Date(from));
        for (var date = Date(from).AddDays(1); StartOf(date.AddDays(1)) <= to; date = date.AddDays(1))
        {
            var other = KindOf(date);
            kind = other > kind ? other : kind;
        }

        return kind;
    }

    /// <summary>How many nights lie in a time, each told by its three o'clock.</summary>
    public int Nights(DateTimeOffset from, DateTimeOffset to)
    {
        var nights = 0;
        for (var date = Date(from); At(date, three) < to; date = date.AddDays(1))
        {
            nights += At(date, three) >= from ? 1 : 0;
        }

        return nights;
    }
}
