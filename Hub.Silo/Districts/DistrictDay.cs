using Hub.Contracts.Districts;

namespace Hub.Silo.Districts;

/// <summary>What day it is in the district.</summary>
internal sealed class DistrictDay(IDistrictZone district, TimeProvider clock)
{
    /// <summary>This instant.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Today.</summary>
    public DateOnly Today => Of(Now);

    /// <summary>The day of an instant.</summary>
    public DateOnly Of(DateTimeOffset instant) => Of(instant, district.Zone);

    /// <summary>The day of an instant in a zone.</summary>
    public static DateOnly Of(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The first instant of a day in a zone, also where the clock skips midnight or shows it twice.</summary>
    public static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(15);
        }

        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }
}
