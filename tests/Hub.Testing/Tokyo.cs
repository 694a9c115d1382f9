using Hub.Contracts.Districts;

namespace Hub.Testing;

/// <summary>A district in Tokyo.</summary>
internal sealed class Tokyo : IDistrictZone
{
    public TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo");
}
