namespace Hub.Silo.Rotas.Sheets;

/// <summary>Days as a spreadsheet counts them.</summary>
internal static class Serials
{
    // Spreadsheets have a 29 February 1900 that never was: from March of that year on they count from here.
    private static readonly DateOnly zero = new(1899, 12, 30);

    private const int From1904 = 1462;

    /// <summary>The day of a number; null where it lies beyond the years of rotas.</summary>
    public static DateOnly? Day(double number, bool from1904 = false)
    {
        var days = Math.Floor(number) + (from1904 ? From1904 : 0);
        return days >= Number(new DateOnly(Horizon.FirstYear, 1, 1))
            && days <= Number(new DateOnly(Horizon.LastYear, 12, 31))
            ? zero.AddDays((int)days)
            : null;
    }

    public static int Number(DateOnly day) => day.DayNumber - zero.DayNumber;
}
