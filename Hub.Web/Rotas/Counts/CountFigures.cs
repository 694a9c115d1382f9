using System.Globalization;
using Hub.Contracts.Rotas;

namespace Hub.Web.Rotas.Counts;

/// <summary>The figures of a row in the order of its columns, for the page and for files.</summary>
internal static class CountFigures
{
    public static IReadOnlyList<string> Headings =>
    [
        Texts.Turns, Texts.Nights, Texts.Weekday, Texts.Weekend, Texts.Holiday, Texts.YearEnd, Texts.Hours,
        Texts.NightBand, Texts.MidnightBand, Texts.OtherBand,
    ];

    public static IEnumerable<decimal> Numbers(DutyLoad load, BandTime bands) =>
    [
        load.Turns, load.Nights, load.Kinds.Weekday, load.Kinds.Weekend, load.Kinds.Holiday, load.Kinds.YearEnd,
        Rounded(load.Time), Rounded(bands.NightOrHoliday), Rounded(bands.Midnight), Rounded(bands.Outside),
    ];

    public static IEnumerable<string> Of(DutyLoad load, BandTime bands) => Numbers(load, bands).Select(Said);

    /// <summary>All holders of a rota; those inside them are in their figures already.</summary>
    public static IEnumerable<string> Total(RotaCounts counts)
    {
        var rows = counts.Rows.Where(row => row.Inside is null).ToList();
        return Headings.Select((_, column) => rows.Sum(row => Numbers(row.Load, row.Bands).ElementAt(column)))
            .Select(Said);
    }

    public static string Name(CountRow row, Reasons said) => row.Inside is { } inside
        ? Texts.InsideOf(said.Name(Holder.Of(inside)))
        : said.Name(row.Who);

    public static string Hours(TimeSpan time) => Said(Rounded(time));

    /// <summary>Hours with two places: what is paid for is not told in seconds.</summary>
    public static decimal Rounded(TimeSpan time) =>
        Math.Round(time.Ticks / (decimal)TimeSpan.TicksPerHour, 2, MidpointRounding.AwayFromZero);

    private static string Said(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
