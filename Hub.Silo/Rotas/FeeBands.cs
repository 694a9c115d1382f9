using Hub.Contracts.Rotas;
using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>深夜 is 22–06; 夜間・休日 is 18–08, Sundays, national holidays, 12/29–31 and 1/2–3. The higher wins.</summary>
internal static class FeeBands
{
    public static FeeBandAnswer At(LocalDateTime wall, Holidays holidays) => wall switch
    {
        { Hour: >= 22 or < 6 } => new(FeeBand.Midnight, []),
        { Hour: >= 18 or < 8 } or { DayOfWeek: IsoDayOfWeek.Sunday } => new(FeeBand.NightOrHoliday, []),
        { Month: 12, Day: >= 29 } or { Month: 1, Day: 2 or 3 } => new(FeeBand.NightOrHoliday, []),
        _ when holidays.On(wall.Date) is not null => new(FeeBand.NightOrHoliday, []),
        _ => new(FeeBand.None, [.. holidays.Uncovered(wall.Year, wall.Year)]),
    };
}
