using System.Globalization;
using Hub.Contracts.Rotas;
using Hub.Silo.Names;
using NodaTime;
using Period = Hub.Contracts.Rotas.Period;

namespace Hub.Silo.Rotas.Calendars;

/// <summary>Whose duties, as a calendar tells them.</summary>
/// <param name="Rota">The rota that the duties belong to.</param>
/// <param name="TimeZone">IANA name of its zone.</param>
/// <param name="Role">What the holders are on duty as.</param>
/// <param name="Text">What a calendar says of a holder's duty.</param>
internal sealed record DutyNames(Guid Rota, string TimeZone, string Role, Func<Holder, EntryText> Text);

/// <summary>
/// The duties of a rota as entries of calendars, one for each holder and each time without a break. A duty is told
/// whole, never cut at the ends of the period: the calendar of next week must tell the same duty.
/// </summary>
internal static class DutyEntries
{
    // A duty that goes on for longer has no start that can be found for sure: each year of it is an entry.
    private static readonly TimeSpan LongestDuty = TimeSpan.FromDays(366);

    /// <summary>Every duty of which some part lies in the period; those of one holder, if one is named.</summary>
    public static IEnumerable<CalendarEntry> Of(
        DutyRoster roster, DutyNames names, Period period, Holder? only = null) =>
        Of(roster.Stretches, names, period, only);

    /// <summary>The same of a kept rota, as it was known at each instant.</summary>
    public static IEnumerable<CalendarEntry> Of(
        RotaHistory history, DutyNames names, Period period, Holder? only = null) =>
        Of(history.Stretches, names, period, only);

    private static IEnumerable<CalendarEntry> Of(
        Func<string, DateTimeOffset, DateTimeOffset, IEnumerable<DutyStretch>> stretches,
        DutyNames names,
        Period period,
        Holder? only)
    {
        var clock = new WallClock(DateTimeZoneProviders.Tzdb.GetZoneOrNull(names.TimeZone) ?? DateTimeZone.Utc);
        var walk = stretches(names.Role, NewYear(clock, period.From, -2), NewYear(clock, period.To, 3));
        return
            from run in Runs(walk)
            where only is null || run.Holder == only
            from duty in Cut(run, clock)
            where duty.From < period.To && period.From < duty.To
            select new CalendarEntry(
                Id(names, duty), new EntryTime.Between(duty.From, duty.To), names.Text(duty.Holder));
    }

    private static IEnumerable<Run> Runs(IEnumerable<DutyStretch> walk)
    {
        var begun = new Dictionary<Holder, DateTimeOffset>();
        DateTimeOffset end = default;
        foreach (var stretch in walk)
        {
            var on = stretch.Holders.Select(duty => duty.Holder).ToHashSet();
            foreach (var (holder, from) in begun.Where(own => !on.Contains(own.Key)).ToList())
            {
                begun.Remove(holder);
                yield return new Run(holder, from, stretch.From);
            }

            foreach (var holder in on)
            {
                begun.TryAdd(holder, stretch.From);
            }

            end = stretch.To;
        }

        foreach (var (holder, from) in begun)
        {
            yield return new Run(holder, from, end);
        }
    }

    private static IEnumerable<Run> Cut(Run run, WallClock clock)
    {
        if (run.To - run.From <= LongestDuty)
        {
            yield return run;
            yield break;
        }

        for (var from = run.From; from < run.To;)
        {
            var next = NewYear(clock, from, 1);
            var to = next > from && next < run.To ? next : run.To;
            yield return run with { From = from, To = to };
            from = to;
        }
    }

    /// <summary>The first instant of a local year, counted from that of an instant.</summary>
    private static DateTimeOffset NewYear(WallClock clock, DateTimeOffset t, int years)
    {
        var year = clock.YearOf(Instant.FromDateTimeOffset(t)) + years;
        return year > Horizon.LastYear
            ? clock.Range.To.ToDateTimeOffset()
            : clock.Year(Math.Max(year, Horizon.FirstYear)).From.ToDateTimeOffset();
    }

    // By who holds it and when it begins: a duty that ends earlier or later is the same, one that another takes is not.
    private static Guid Id(DutyNames names, Run duty) => DerivedIds.CalendarEntry(names.Rota, string.Create(
        CultureInfo.InvariantCulture,
        $"{names.Role}\n{duty.Holder.Kind}\n{duty.Holder.Id:N}\n{CalendarZone.Utc(duty.From)}"));

    private readonly record struct Run(Holder Holder, DateTimeOffset From, DateTimeOffset To);
}
