using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Reports;
using Hub.Contracts.Rotas;
using Hub.Silo.Districts;
using Hub.Silo.Rotas;
using NodaTime;
using Period = Hub.Contracts.Rotas.Period;

namespace Hub.Silo.Reports;

/// <summary>Days, months and the ends of daily reports by the district's clock. Reports leave no instant out.</summary>
internal sealed class ReportCalendar(DateTimeZone zone, IReadOnlyList<ReportTime> times)
{
    public static ReportCalendar Of(IDistrictZone district, ReportSettings settings) =>
        new(ZoneOf(district), settings.Times);

    public static DateTimeZone ZoneOf(IDistrictZone district) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(district.Zone.Id) ?? DateTimeZone.Utc;

    public DateTimeOffset StartOf(DateOnly day) => DutyDays.At(zone, day, TimeOnly.MinValue);

    public DateOnly Day(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(zone).Date.ToDateOnly();

    /// <summary>When the report of a day is complete: the next one begins at this very instant.</summary>
    public DateTimeOffset EndOf(InstitutionId institution, DateOnly day)
    {
        var midnight = StartOf(day);
        var chosen = times.LastOrDefault(time => time.Institution == institution && time.Since < midnight);
        return DutyDays.At(zone, day, chosen?.Time ?? ReportSettings.UsualTime);
    }

    /// <summary>The stretch that the report of a day tells of.</summary>
    public Period Of(InstitutionId institution, DateOnly day) =>
        new(EndOf(institution, day.AddDays(-1)), EndOf(institution, day));

    /// <summary>The day whose report is being filled.</summary>
    public DateOnly Filling(InstitutionId institution, DateTimeOffset now)
    {
        var today = Day(now);
        return now < EndOf(institution, today) ? today : today.AddDays(1);
    }

    /// <summary>The district's lists of holidays as one, each by its last recording.</summary>
    public static Holidays Holidays(IReadOnlyList<ListedHolidays> listed)
    {
        var last = listed.GroupBy(known => known.List.Name, StringComparer.Ordinal)
            .Select(same => same.Last().List).ToList();
        return last.Count == 0
            ? new Holidays(null, [])
            : new Holidays(
                last[0].Name,
                [
                    new HolidayList(
                        last[0].Name,
                        last.Min(list => list.FirstYear),
                        last.Max(list => list.LastYear),
                        [.. last.SelectMany(list => list.Days).DistinctBy(day => day.Date)]),
                ]);
    }
}
