namespace Hub.Contracts.Districts;

/// <summary>The time zone of the district, known at once: every page asks it.</summary>
public interface IDistrictZone
{
    /// <summary>Asia/Tokyo until a district says otherwise.</summary>
    TimeZoneInfo Zone { get; }
}
