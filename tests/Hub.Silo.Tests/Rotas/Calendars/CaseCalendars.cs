using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;
using Hub.Silo.Rotas.Calendars;
using Hub.Testing;

namespace Hub.Silo.Tests.Rotas.Calendars;

/// <summary>Answers what the worked cases ask about calendars, from documents as another program reads them.</summary>
internal static class CaseCalendars
{
    private static readonly Guid Rota = new("0192f0aa-0000-8000-8000-000000000001");

    /// <summary>The events of one holder, cut at the ends of the period.</summary>
    public static JsonNode Duties(DutyRoster roster, string zone, string role, Holder who, Period period)
    {
        var duties = new List<Period>();
        foreach (var told in Read(zone, DutyEntries.Of(roster, Names(zone, role), period, who)).Events)
        {
            var (from, to) = (Instant(told.Start), Instant(told.End));
            if (duties is [.., var last] && last.To == from && IsNewYear(from, zone))
            {
                duties[^1] = last with { To = to };
            }
            else
            {
                duties.Add(new Period(from, to));
            }
        }

        return new JsonArray([.. duties.Select(duty => (JsonNode)new JsonArray(
            Basic(duty.From < period.From ? period.From : duty.From),
            Basic(duty.To > period.To ? period.To : duty.To)))]);
    }

    /// <summary>The dates of a closure, as they stand in the document.</summary>
    public static JsonNode AllDay(YearlyClosure closure, int year)
    {
        var entry = ClosureEntries.Of(Rota, closure, year, new EntryText("休診"))!;
        Assert.Single(Read("Asia/Tokyo", [entry]).Events);
        return new JsonObject(
            from line in StrictLines.Unfolded(Document("Asia/Tokyo", [entry]))
            where line.Contains(";VALUE=DATE:", StringComparison.Ordinal)
            let parts = line.Split(':')
            select KeyValuePair.Create(parts[0], (JsonNode?)parts[1]));
    }

    public static JsonNode Escaped(string text) => ContentLines.Escape(text);

    /// <summary>What holds of a folded line.</summary>
    public static JsonNode Folded(string line, int longest)
    {
        var pieces = ContentLines.Fold(line).Split("\r\n");
        var octets = pieces.Select(piece => new UTF8Encoding(false, true).GetBytes(piece)).ToList();
        return new JsonObject
        {
            ["maxOctetsPerLine"] = Math.Max(longest, octets.Max(piece => piece.Length)),
            ["continuationPrefix"] = string.Concat(pieces[1..].Select(piece => piece[..1]).Distinct()),
            ["unfoldsToInput"] = string.Equals(
                line, pieces[0] + string.Concat(pieces[1..].Select(piece => piece[1..])), StringComparison.Ordinal),
            ["everyLineValidUtf8"] = octets.TrueForAll(piece => System.Text.Unicode.Utf8.IsValid(piece)),
        };
    }

    /// <summary>What becomes of ids as a rota changes: of the first duty of its second week, whosever it is.</summary>
    public static JsonNode Ids(RotaPolicy policy, RotaChanges changes, IReadOnlyList<HolidayList> holidays)
    {
        var start = new DateTimeOffset(2026, 4, 13, 0, 0, 0, TimeSpan.FromHours(9));
        var period = new Period(start, start.AddDays(60));
        var names = Names(policy.TimeZone, DutyRoles.Primary);
        IReadOnlyList<CalendarEntry> Told(RotaChanges with, Period during) =>
            [.. DutyEntries.Of(new DutyRoster(policy, with, holidays), names, during)];
        RotaChanges And(DateTimeOffset from, DateTimeOffset to, params IReadOnlyList<Holder> who) => changes with
        {
            Overrides =
            [
                .. changes.Overrides,
                new Override.Force(new OverrideId(Rota), DutyRoles.Primary, new Period(from, to), who),
            ],
        };

        var duty = Told(changes, period)[0];
        var (begins, ends) = (EntryTime.Between)duty.Time;
        var during = new Period(begins, ends);
        var stranger = Holder.Of(new Contracts.PractitionerId(Rota));
        var middle = begins + ((ends - begins) / 2);
        var halves = Told(And(middle, middle.AddMinutes(30), stranger), during)
            .Where(entry => entry.Text == duty.Text).Select(entry => entry.Id).ToList();
        var owner = Told(And(begins, ends, stranger), during).Single(entry => entry.Text != duty.Text);
        Guid Elsewhere() => Told(And(ends.AddDays(7), ends.AddDays(8), stranger), period)[0].Id;
        return new JsonObject
        {
            ["sameShiftRenderedTwice"] = Same(duty.Id == Told(changes, during)[0].Id),
            ["shiftUntouchedByAnOverrideElsewhere"] = Same(duty.Id == Elsewhere()),
            ["twoHalvesOfASplitShift"] = halves is [var one, var other] && one != other ? "differentUids" : "sameUids",
            ["sameShiftNewOwner"] = owner.Id == duty.Id ? "sameUid" : "differentUid",
        };
    }

    // A duty of more than a year has an entry for each.
    private static bool IsNewYear(DateTimeOffset t, string zone) =>
        TimeZoneInfo.ConvertTime(t, TimeZoneInfo.FindSystemTimeZoneById(zone)) is
            { Month: 1, Day: 1, TimeOfDay.Ticks: 0 };

    private static DateTimeOffset Instant(string utc) => DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture);

    private static string Same(bool same) => same ? "sameUid" : "differentUid";

    private static DutyNames Names(string zone, string role) =>
        new(Rota, zone, role, holder => new EntryText(holder.Id.ToString()));

    private static ReadCalendar Read(string zone, IEnumerable<CalendarEntry> entries)
    {
        var document = Document(zone, entries);
        Assert.Null(StrictLines.Wrong(document));
        return Assert.Single(CalendarReader.Read(document));
    }

    private static string Document(string zone, IEnumerable<CalendarEntry> entries) => CalendarSpec.Document(
        CalendarSpec.Head with { TimeZone = zone }, [.. entries.Select(entry => CalendarSpec.Told(entry))]);

    private static string Basic(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
