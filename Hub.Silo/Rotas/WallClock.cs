using NodaTime;
using NodaTime.TimeZones;

namespace Hub.Silo.Rotas;

/// <summary>
/// The rota's wall clock. A time that the clock skips is the first instant after the gap, one that it shows twice is
/// the first of the two, so that a later wall-clock time is never an earlier instant.
/// </summary>
internal sealed class WallClock
{
    public static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private readonly DateTimeZone zone;
    private readonly Instant[] years;

    public WallClock(DateTimeZone zone)
    {
        this.zone = zone;
        years =
        [
            .. Enumerable.Range(Horizon.FirstYear, Horizon.LastYear - Horizon.FirstYear + 2)
                .Select(year => At(new LocalDateTime(year, 1, 1, 0, 0))),
        ];
    }

    /// <summary>All instants that rotas are computed for.</summary>
    public Stretch Range => new(years[0], years[^1]);

    public Instant At(LocalDateTime wall) => zone.ResolveLocal(wall, Resolver).ToInstant();

    public LocalDateTime Local(Instant t) => t.InZone(zone).LocalDateTime;

    public LocalDate Date(Instant t) => Local(t).Date;

    /// <summary>From the first instant of the date to the first of the next.</summary>
    public Stretch Day(LocalDate date) => new(At(date.AtMidnight()), At(date.PlusDays(1).AtMidnight()));

    /// <summary>From the first instant of the year to the first of the next.</summary>
    public Stretch Year(int year) => new(years[year - Horizon.FirstYear], years[year - Horizon.FirstYear + 1]);

    /// <summary>The local year of an instant, or the nearest that rotas are computed for.</summary>
    public int YearOf(Instant t)
    {
        var found = Array.BinarySearch(years, t);
        var index = found >= 0 ? found : ~found - 1;
        return Horizon.FirstYear + Math.Clamp(index, 0, years.Length - 2);
    }

    /// <summary>All dates of which some part lies in the stretch, and one more on either side.</summary>
    public IEnumerable<LocalDate> DatesAround(Stretch stretch)
    {
        var (first, last) = (Date(stretch.From).PlusDays(-1), Date(stretch.To).PlusDays(1));
        for (var date = first; date <= last; date = date.PlusDays(1))
        {
            yield return date;
        }
    }

    /// <summary>From a time of the date to a later one; one that is not later is of the next day.</summary>
    public Stretch Between(LocalDate date, TimeOnly from, TimeOnly to) =>
        new(At(date, from), At(to <= from ? date.PlusDays(1) : date, to));

    public Instant At(LocalDate date, TimeOnly time) => At(date + LocalTime.FromTimeOnly(time));

    /// <summary>Whether the stretch holds all of some local date.</summary>
    public bool HoldsWholeDay(Stretch stretch)
    {
        if (!Range.Contains(stretch.From) || !Range.Contains(stretch.To))
        {
            return true;
        }

        var date = Date(stretch.From);
        var first = Day(date).From >= stretch.From ? date : date.PlusDays(1);
        return Day(first).To <= stretch.To;
    }
}
