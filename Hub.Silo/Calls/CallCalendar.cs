using Hub.Contracts.Districts;

namespace Hub.Silo.Calls;

/// <summary>The mornings that calls wait for, in the district's zone.</summary>
internal sealed class CallCalendar(IDistrictZone district)
{
    private const int NoonHour = 12;

    // Before it a morning is still to come; what comes in the middle of one waits for the next.
    private static readonly TimeOnly openingTime = new(8, 30);

    public CallDays Days(DateTimeOffset now, IReadOnlyList<ListedHolidays> holidays)
    {
        var local = TimeZoneInfo.ConvertTime(now, district.Zone);
        var today = DateOnly.FromDateTime(local.DateTime);
        var closed = holidays.GroupBy(listed => listed.List.Name, StringComparer.Ordinal)
            .SelectMany(same => same.Last().List.Days).Select(day => day.Date).ToHashSet();
        var morning = TimeOnly.FromDateTime(local.DateTime) < openingTime ? today : today.AddDays(1);
        var working = morning;
        while (working.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || closed.Contains(working))
        {
            working = working.AddDays(1);
        }

        return new CallDays(today, Noon(morning), Noon(working));
    }

    /// <summary>When a day is over.</summary>
    public DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, district.Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    private DateTimeOffset Noon(DateOnly day)
    {
        var noon = day.ToDateTime(new TimeOnly(NoonHour, 0));
        return new DateTimeOffset(noon, district.Zone.GetUtcOffset(noon)).ToUniversalTime();
    }
}
