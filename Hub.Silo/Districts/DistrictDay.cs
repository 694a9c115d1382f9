using Hub.Contracts.Districts;

namespace Hub.Silo.Districts;

/// <summary>What day it is in the district.</summary>
internal sealed class DistrictDay(IDirectory directory, TimeProvider clock)
{
    /// <summary>The district's zone; Asia/Tokyo before it is set up.</summary>
    public async Task<TimeZoneInfo> Zone(CancellationToken cancellation)
    {
        var district = await directory.District(cancellation);
        return TimeZoneInfo.FindSystemTimeZoneById(district?.TimeZone ?? "Asia/Tokyo");
    }

    /// <summary>The day of an instant in the district.</summary>
    public static DateOnly Of(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>Today in the district.</summary>
    public DateOnly Today(TimeZoneInfo zone) => Of(clock.GetUtcNow(), zone);
}
