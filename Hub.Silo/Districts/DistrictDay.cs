using Hub.Contracts.Districts;

namespace Hub.Silo.Districts;

/// <summary>What day it is in the district.</summary>
internal sealed class DistrictDay(IDistrictZone district, TimeProvider clock)
{
    /// <summary>Today.</summary>
    public DateOnly Today => Of(clock.GetUtcNow());

    /// <summary>The day of an instant.</summary>
    public DateOnly Of(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, district.Zone).DateTime);
}
