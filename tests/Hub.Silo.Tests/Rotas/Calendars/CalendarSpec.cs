using System.Globalization;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Calendars;
using Hub.Testing;

namespace Hub.Silo.Tests.Rotas.Calendars;

/// <summary>A rota's calendar, and how it is read elsewhere.</summary>
public abstract class CalendarSpec : RotaSpec
{
    internal static readonly Guid Rota = Some.Id(201);

    internal static readonly CalendarHead Head = new(
        Some.Id(202), "みどり区 夜間・休日当番", "Asia/Tokyo", TimeSpan.FromMinutes(30));

    internal static readonly DutyNames Names = new(Rota, "Asia/Tokyo", DutyRoles.Primary, Named);

    internal static EntryText Named(Holder holder) => new($"当番 {holder.Id:N}");

    internal static CalendarEntry Entry(int id, DateTimeOffset from, DateTimeOffset to, string title = "当番") =>
        new(Some.Id(id), new EntryTime.Between(from, to), new EntryText(title));

    internal static PublishedEntry Told(CalendarEntry entry, int sequence = 0) =>
        new(entry, EntryStatus.Confirmed, sequence, Some.Now);

    internal static string Document(params IReadOnlyList<PublishedEntry> entries) => Document(Head, entries);

    internal static string Document(CalendarHead head, params IReadOnlyList<PublishedEntry> entries) =>
        CalendarDocument.Write(head, entries, Some.Now);

    internal static ReadCalendar Read(string document)
    {
        Assert.Null(StrictLines.Wrong(document));
        return Assert.Single(CalendarReader.Read(document));
    }

    internal static string Utc(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
