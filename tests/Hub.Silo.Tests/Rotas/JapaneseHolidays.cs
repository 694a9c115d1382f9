using Hub.Contracts.Rotas;

namespace Hub.Silo.Tests.Rotas;

/// <summary>The national holidays of Japan, as the worked cases have them.</summary>
internal static class JapaneseHolidays
{
    private static readonly HolidayList All = CasePolicy.Holidays(CaseFile.Own["calendars"]!.AsObject())[0];

    /// <summary>Those of some years, and of no other.</summary>
    public static HolidayList Of(int firstYear, int lastYear) => new(
        "jp",
        firstYear,
        lastYear,
        [.. All.Days.Where(day => firstYear <= day.Date.Year && day.Date.Year <= lastYear)]);
}
