using System.Globalization;

namespace Hub.Silo.Rotas.Calendars;

/// <summary>What a calendar says of itself.</summary>
/// <param name="Id">The calendar, whatever it is called.</param>
/// <param name="Name">Above its entries in a calendar program.</param>
/// <param name="TimeZone">IANA name, in which its times are written.</param>
/// <param name="Refresh">How often a program should ask again.</param>
internal sealed record CalendarHead(Guid Id, string Name, string TimeZone, TimeSpan Refresh);

/// <summary>A calendar as a text/calendar document (RFC 5545, RFC 7986). The same input, the same octets.</summary>
internal static class CalendarDocument
{
    /// <param name="head">What the calendar says of itself.</param>
    /// <param name="entries">What it tells, cancelled entries among them.</param>
    /// <param name="stamp">As of when; with the instant of the last change the document stays the same until the
    /// next.</param>
    public static string Write(CalendarHead head, IReadOnlyList<PublishedEntry> entries, DateTimeOffset stamp)
    {
        var lines = new ContentLines();
        var zone = new CalendarZone(head.TimeZone);
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//RegionHub//Rotas//JA");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", "PUBLISH");
        Head(lines, head, entries.Select(entry => entry.LastModified).DefaultIfEmpty(stamp).Max());
        var years = Years(entries, stamp);
        zone.WriteTo(lines, years.Min(), years.Max());
        foreach (var entry in entries.OrderBy(Start).ThenBy(entry => entry.Entry.Id))
        {
            Event(lines, zone, entry, stamp);
        }

        lines.Add("END", "VCALENDAR");
        return lines.ToString();
    }

    // Programs that are older than RFC 7986 know the same by names of their own.
    private static void Head(ContentLines lines, CalendarHead head, DateTimeOffset lastModified)
    {
        var refresh = string.Create(
            CultureInfo.InvariantCulture, $"PT{Math.Max(1, (int)head.Refresh.TotalMinutes)}M");
        lines.Add("UID", Id(head.Id));
        lines.Add("LAST-MODIFIED", CalendarZone.Utc(lastModified));
        lines.AddText("NAME", head.Name);
        lines.AddText("X-WR-CALNAME", head.Name);
        lines.AddText("X-WR-TIMEZONE", head.TimeZone);
        lines.Add("REFRESH-INTERVAL;VALUE=DURATION", refresh);
        lines.Add("X-PUBLISHED-TTL", refresh);
    }

    private static void Event(ContentLines lines, CalendarZone zone, PublishedEntry published, DateTimeOffset stamp)
    {
        var (id, time, text) = published.Entry;
        var holds = published.Status is EntryStatus.Confirmed;
        lines.Add("BEGIN", "VEVENT");
        lines.Add("UID", Id(id));
        lines.Add("DTSTAMP", CalendarZone.Utc(stamp));
        Time(lines, zone, time);
        lines.Add("SEQUENCE", published.Sequence.ToString(CultureInfo.InvariantCulture));
        lines.Add("LAST-MODIFIED", CalendarZone.Utc(published.LastModified));
        lines.Add("STATUS", holds ? "CONFIRMED" : "CANCELLED");
        lines.Add("TRANSP", holds && time is EntryTime.Between ? "OPAQUE" : "TRANSPARENT");
        lines.AddText("SUMMARY", text.Title);
        if (text.Note.Length > 0)
        {
            lines.AddText("DESCRIPTION", text.Note);
        }

        if (text.Place.Length > 0)
        {
            lines.AddText("LOCATION", text.Place);
        }

        lines.Add("END", "VEVENT");
    }

    private static void Time(ContentLines lines, CalendarZone zone, EntryTime time)
    {
        switch (time)
        {
            case EntryTime.Between between:
                zone.WriteTime(lines, "DTSTART", between.From);
                zone.WriteTime(lines, "DTEND", between.To);
                break;
            case EntryTime.Days days:
                lines.Add("DTSTART;VALUE=DATE", Date(days.First));
                lines.Add("DTEND;VALUE=DATE", Date(days.Last.AddDays(1)));
                break;
        }
    }

    private static List<int> Years(IReadOnlyList<PublishedEntry> entries, DateTimeOffset stamp) =>
    [
        stamp.UtcDateTime.Year,
        .. entries.Select(entry => entry.Entry.Time).OfType<EntryTime.Between>()
            .SelectMany(time => new[] { time.From.UtcDateTime.Year, time.To.UtcDateTime.Year }),
    ];

    private static DateTime Start(PublishedEntry published) => published.Entry.Time switch
    {
        EntryTime.Between between => between.From.UtcDateTime,
        EntryTime.Days days => days.First.ToDateTime(TimeOnly.MinValue),
        _ => DateTime.MaxValue,
    };

    private static string Id(Guid id) => id.ToString("D");

    private static string Date(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
