using Hub.Contracts.Rotas;
using Hub.Silo.Names;

namespace Hub.Silo.Rotas.Calendars;

/// <summary>The closures of every year, as entries of whole days.</summary>
internal static class ClosureEntries
{
    /// <summary>The closure that begins in a year; null where that year has none of its days.</summary>
    public static CalendarEntry? Of(Guid rota, YearlyClosure closure, int year, EntryText text)
    {
        var (from, to) = ((closure.From.Month, closure.From.Day), (closure.To.Month, closure.To.Day));
        var endYear = to.CompareTo(from) < 0 ? year + 1 : year;
        var first = Days(year).FirstOrDefault(day => (day!.Value.Month, day.Value.Day).CompareTo(from) >= 0);
        var last = Days(endYear).LastOrDefault(day => (day!.Value.Month, day.Value.Day).CompareTo(to) <= 0);
        return first <= last
            ? new CalendarEntry(
                DerivedIds.CalendarEntry(rota, $"closure\n{first:O}"),
                new EntryTime.Days(first.Value, last.Value),
                text)
            : null;
    }

    private static IEnumerable<DateOnly?> Days(int year)
    {
        var first = new DateOnly(year, 1, 1);
        return Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(day => (DateOnly?)first.AddDays(day));
    }
}
