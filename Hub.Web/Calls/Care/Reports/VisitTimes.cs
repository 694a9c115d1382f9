using System.Globalization;
using Hub.Web.Layout;
using Hub.Web.Rotas;

namespace Hub.Web.Calls.Care.Reports;

/// <summary>
/// Times of a visit as one types them, such as 23:50 and then 0:15: which day is meant follows from what is known.
/// </summary>
internal static class VisitTimes
{
    // A clock that is a little ahead, as the report allows it too.
    private static readonly TimeSpan ahead = TimeSpan.FromMinutes(5);

    /// <summary>As a field for a time has it, such as 21:35.</summary>
    public static string? Written(DateTimeOffset? at, DistrictClock clock) =>
        at is { } instant ? clock.Local(instant).ToString("HH':'mm", CultureInfo.InvariantCulture) : null;

    /// <summary>What was typed, also as 9:05; null for anything else.</summary>
    public static TimeOnly? Read(string? typed) => TimeOnly.TryParseExact(
        typed?.Trim(), ["HH':'mm", "H':'mm", "HH':'mm':'ss"], CultureInfo.InvariantCulture, DateTimeStyles.None,
        out var time)
            ? new TimeOnly(time.Hour, time.Minute)
            : null;

    /// <summary>The instant of this time that is nearest to a known one.</summary>
    public static DateTimeOffset Near(TimeOnly time, DateTimeOffset known, DistrictClock clock) =>
        Around(time, known, clock).MinBy(at => (at - known).Duration());

    /// <summary>The first instant of this time that is not before another.</summary>
    public static DateTimeOffset From(TimeOnly time, DateTimeOffset before, DistrictClock clock) =>
        Around(time, before, clock).First(at => at >= before.AddTicks(-(before.UtcTicks % TimeSpan.TicksPerMinute)));

    /// <summary>The last instant of this time that has come.</summary>
    public static DateTimeOffset Last(TimeOnly time, DistrictClock clock) =>
        Around(time, clock.Now, clock).Last(at => at <= clock.Now + ahead);

    private static IEnumerable<DateTimeOffset> Around(TimeOnly time, DateTimeOffset known, DistrictClock clock)
    {
        var day = DateOnly.FromDateTime(clock.Local(known).DateTime);
        return Enumerable.Range(-1, 3)
            .Select(days => CoverageMonth.Instant(day.AddDays(days).ToDateTime(time), clock.Zone));
    }
}
