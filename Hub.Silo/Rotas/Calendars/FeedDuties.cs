using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using NodaTime;
using Period = Hub.Contracts.Rotas.Period;

namespace Hub.Silo.Rotas.Calendars;

/// <summary>The published duties that a feed tells of a period.</summary>
internal sealed class FeedDuties(DutyBooks books, IDistrictZone district)
{
    /// <summary>What the calendar says of itself, and its entries; null where its rota is told to nobody.</summary>
    public async Task<(CalendarHead Head, IReadOnlyList<CalendarEntry> Entries)?> Of(
        CalendarFeedView feed, PractitionerView owner, Period period, CancellationToken cancellation)
    {
        var book = await books.Open(cancellation);
        List<KeptRota> told = [.. book.Published.Where(rota => feed.Rota is not { } id || rota.View.Id == id)];
        if (feed.Scope is CalendarScope.Rota && told.Count == 0)
        {
            return null;
        }

        var contacts = book.Contacts;
        Holder? only = feed.Scope switch
        {
            CalendarScope.Own => Holder.Of(owner.Id),
            CalendarScope.Workplace => Holder.Of(owner.Details.Institution),
            _ => null,
        };
        var name = only is { } holder ? contacts.Of(holder).Name : told[0].View.Name;
        var zone = feed.Scope is CalendarScope.Rota ? Zone(told[0].History, period) : district.Zone.Id;
        return (
            new CalendarHead(feed.Id.Value, $"当番 {name}", zone, TimeSpan.FromMinutes(30)),
            [.. told.SelectMany(rota => Of(rota.View, rota.History, contacts, only, period))]);
    }

    private static IEnumerable<CalendarEntry> Of(
        RotaView rota, RotaHistory history, Contacts contacts, Holder? only, Period period)
    {
        var zone = Zone(history, period);
        return
            from role in history.Roles(period.From).Union(history.Roles(period.To), StringComparer.Ordinal)
            let names = new DutyNames(
                rota.Id.Value, zone, role, holder => Text(rota, role, only is null ? contacts.Of(holder) : null))
            from entry in DutyEntries.Of(history, names, period, only)
            let time = (EntryTime.Between)entry.Time
            where IsPublished(rota, time.From, zone)
            select entry with { Time = new EntryTime.Between(Second(time.From), Second(time.To)) };
    }

    // As a document writes it: what is finer would be a change that nobody can see.
    private static DateTimeOffset Second(DateTimeOffset t) => DateTimeOffset.FromUnixTimeSeconds(t.ToUnixTimeSeconds());

    // A role that is not the usual one is said in the secretariat's own word; one's own name is known to oneself.
    private static EntryText Text(RotaView rota, string role, HolderView? holder) => new(string.Join(
        ' ',
        new[] { holder?.Name, rota.Name, role is DutyRoles.Primary ? null : role }
            .Where(word => !string.IsNullOrEmpty(word))));

    // Its first day decides: a duty of the last published day goes on into the next.
    private static bool IsPublished(RotaView rota, DateTimeOffset start, string zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(start, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime)
            <= rota.PublishedThrough;

    private static string Zone(RotaHistory history, Period period) =>
        history.TimeZone(period.To) is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null
            ? zone
            : "Etc/UTC";
}
