namespace Hub.Silo.Tests.Rotas;

/// <summary>Wall-clock time by the base library alone, in whole minutes since an origin.</summary>
internal sealed class OracleClock(string zone)
{
    private static readonly DateTime Origin = new(2025, 11, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(zone);
    private IReadOnlyList<Run>? days;

    /// <summary>How many minutes the oracle knows.</summary>
    public const int Minutes = 515 * 24 * 60;

    public static int Minute(DateTimeOffset instant) => (int)(instant.UtcDateTime - Origin).TotalMinutes;

    public static DateTimeOffset Instant(int minute) =>
        new(Origin.AddMinutes(minute).Ticks, TimeSpan.Zero);

    /// <summary>When each of <see cref="Dates"/> begins and ends.</summary>
    public IReadOnlyList<Run> Days => days ??=
        [.. Dates.Select(date => new Run(At(date, TimeOnly.MinValue), At(date.AddDays(1), TimeOnly.MinValue)))];

    /// <summary>Every date of those minutes, and some days on either side.</summary>
    public static IEnumerable<DateOnly> Dates =>
        Enumerable.Range(-12, 540).Select(DateOnly.FromDateTime(Origin).AddDays);

    public int At(DateOnly date, TimeOnly time) => At(date.ToDateTime(time));

    public int At(DateTime wall)
    {
        while (zone.IsInvalidTime(wall))
        {
            wall = wall.AddMinutes(1);
        }

        var offset = zone.IsAmbiguousTime(wall)
            ? zone.GetAmbiguousTimeOffsets(wall).Max()
            : zone.GetUtcOffset(wall);
        return (int)(wall - offset - Origin).TotalMinutes;
    }

    public DateOnly Date(int minute) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Instant(minute), zone).DateTime);
}
