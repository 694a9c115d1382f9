using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace Hub.Silo.Rotas.Calendars;

/// <summary>
/// The time zone of a calendar, written out so that a program needs no table of its own. Each change of the clock
/// stands by itself instead of a rule that repeats: what the law decides next year does not follow from this one's.
/// </summary>
internal sealed class CalendarZone(string name)
{
    private static readonly Instant First = NodaConstants.UnixEpoch;

    private readonly DateTimeZone? zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(name);

    /// <summary>The component of the zone, right for whole years; nothing for a zone that nobody knows.</summary>
    public void WriteTo(ContentLines lines, int firstYear, int lastYear)
    {
        if (zone is null)
        {
            return;
        }

        lines.Add("BEGIN", "VTIMEZONE");
        lines.Add("TZID", name);
        foreach (var interval in zone.GetZoneIntervals(NewYear(firstYear), NewYear(lastYear + 1)))
        {
            Write(lines, zone, interval);
        }

        lines.Add("END", "VTIMEZONE");
    }

    /// <summary>
    /// A property that is an instant: by the wall clock, which people see, or in UTC where the clock shows that time
    /// twice, because programs do not agree which of the two is meant.
    /// </summary>
    public void WriteTime(ContentLines lines, string property, DateTimeOffset instant)
    {
        var t = Instant.FromDateTimeOffset(instant);
        if (zone is not null && t >= First && OnTheWall(zone, t) is { } wall)
        {
            lines.Add($"{property};TZID={name}", Written(wall));
        }
        else
        {
            lines.Add(property, Utc(instant));
        }
    }

    public static string Utc(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static LocalDateTime? OnTheWall(DateTimeZone zone, Instant t)
    {
        var wall = t.InZone(zone).LocalDateTime;
        return zone.MapLocal(wall).Count == 1 ? wall : null;
    }

    // It begins at the time that the clock showed before it was set.
    private static void Write(ContentLines lines, DateTimeZone zone, ZoneInterval interval)
    {
        var changes = interval.HasStart && interval.Start > First;
        var before = changes ? zone.GetUtcOffset(interval.Start - Duration.Epsilon) : interval.WallOffset;
        var start = changes ? interval.Start.WithOffset(before).LocalDateTime : new LocalDateTime(1970, 1, 1, 0, 0);
        var kind = interval.Savings > Offset.Zero ? "DAYLIGHT" : "STANDARD";
        lines.Add("BEGIN", kind);
        lines.Add("DTSTART", Written(start));
        lines.Add("TZOFFSETFROM", Written(before));
        lines.Add("TZOFFSETTO", Written(interval.WallOffset));
        lines.AddText("TZNAME", interval.Name);
        lines.Add("END", kind);
    }

    private static Instant NewYear(int year) =>
        Instant.FromUtc(Math.Clamp(year, Horizon.FirstYear, Horizon.LastYear + 1), 1, 1, 0, 0);

    private static string Written(LocalDateTime wall) =>
        wall.ToString("uuuuMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Written(Offset offset) => offset.ToString(
        offset.Seconds % 60 == 0 ? "+HHmm" : "+HHmmss", CultureInfo.InvariantCulture);
}
