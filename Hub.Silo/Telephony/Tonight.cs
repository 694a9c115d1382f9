namespace Hub.Silo.Telephony;

/// <summary>The night that figures are about.</summary>
internal static class Tonight
{
    private static readonly TimeOnly noon = new(12, 0);

    /// <summary>A night counts from noon to noon: it is still tonight at nine in the morning.</summary>
    public static DateTimeOffset Since(DateTimeOffset now, TimeZoneInfo zone)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).DateTime;
        var day = DateOnly.FromDateTime(local);
        var last = (TimeOnly.FromDateTime(local) >= noon ? day : day.AddDays(-1)).ToDateTime(noon);
        return new DateTimeOffset(last, zone.GetUtcOffset(last)).ToUniversalTime();
    }
}
