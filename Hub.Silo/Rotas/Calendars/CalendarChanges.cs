using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Calendars;

/// <summary>What a calendar tells next, by what it told before and what holds now.</summary>
internal static class CalendarChanges
{
    // A day is not over before it is over everywhere, and has begun when it begins anywhere.
    private static readonly TimeSpan LatestZone = TimeSpan.FromHours(12);
    private static readonly TimeSpan EarliestZone = TimeSpan.FromHours(14);

    /// <summary>
    /// Every entry that holds, and every one that was told before and no longer does, cancelled. What has not changed
    /// stays as it was told, so that the same twice is no change.
    /// </summary>
    /// <param name="before">What was told last.</param>
    /// <param name="now">All entries of the period.</param>
    /// <param name="period">What <paramref name="now"/> is about: an entry that ended before is forgotten, one that
    /// begins later is left as it is.</param>
    /// <param name="at">When it is told.</param>
    public static IReadOnlyList<PublishedEntry> Next(
        IReadOnlyList<PublishedEntry> before, IEnumerable<CalendarEntry> now, Period period, DateTimeOffset at)
    {
        var told = before.Where(entry => !IsOver(entry.Entry.Time, period)).ToDictionary(entry => entry.Entry.Id);
        var holds = now.DistinctBy(entry => entry.Id).ToDictionary(entry => entry.Id);
        return
        [
            .. holds.Values.Select(entry => Told(told.GetValueOrDefault(entry.Id), entry, at)),
            .. told.Values.Where(entry => !holds.ContainsKey(entry.Entry.Id))
                .Select(entry => IsLater(entry.Entry.Time, period) ? entry : Gone(entry, at)),
        ];
    }

    private static PublishedEntry Told(PublishedEntry? before, CalendarEntry entry, DateTimeOffset at) => before switch
    {
        null => new PublishedEntry(entry, EntryStatus.Confirmed, 0, at),
        { Status: EntryStatus.Confirmed } when before.Entry == entry => before,
        _ => new PublishedEntry(entry, EntryStatus.Confirmed, before.Sequence + 1, at),
    };

    private static PublishedEntry Gone(PublishedEntry before, DateTimeOffset at) =>
        before.Status is EntryStatus.Cancelled
            ? before
            : before with { Status = EntryStatus.Cancelled, Sequence = before.Sequence + 1, LastModified = at };

    private static bool IsOver(EntryTime time, Period period) => time switch
    {
        EntryTime.Between between => between.To <= period.From,
        EntryTime.Days days => period.From.UtcDateTime - Midnight(days.Last) >= TimeSpan.FromDays(1) + LatestZone,
        _ => false,
    };

    private static bool IsLater(EntryTime time, Period period) => time switch
    {
        EntryTime.Between between => between.From >= period.To,
        EntryTime.Days days => Midnight(days.First) - period.To.UtcDateTime >= EarliestZone,
        _ => false,
    };

    private static DateTime Midnight(DateOnly date) => date.ToDateTime(TimeOnly.MinValue);
}
