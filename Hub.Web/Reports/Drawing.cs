using System.Globalization;

namespace Hub.Web.Reports;

/// <summary>Places bars and points on a drawing, in its own units.</summary>
internal static class Drawing
{
    public const int Width = 720;
    public const int Height = 180;
    private const int Foot = 24;
    private const int Head = 18;
    private const double Filled = 0.7;

    /// <summary>Bars side by side, the highest as high as the drawing.</summary>
    public static IReadOnlyList<DrawnBar> Bars(IReadOnlyList<int> counts)
    {
        var (most, step) = (Math.Max(1, counts.DefaultIfEmpty().Max()), (double)Width / Math.Max(1, counts.Count));
        return
        [
            .. counts.Select((count, place) =>
            {
                var height = (double)count / most * (Height - Foot - Head);
                return new DrawnBar(
                    Number((place + ((1 - Filled) / 2)) * step),
                    Number(Height - Foot - height),
                    Number(Filled * step),
                    Number(height),
                    Number((place + (1.0 / 2)) * step));
            }),
        ];
    }

    /// <summary>The points of a line in the middle of where its bars would be.</summary>
    public static string Line(IReadOnlyList<int> counts, int most) => string.Join(' ', counts.Select((count, place) =>
        $"{Number((place + (1.0 / 2)) * Width / counts.Count)},"
        + Number(Height - Foot - ((double)count / Math.Max(1, most) * (Height - Foot - Head)))));

    // In digits that every language of SVG reads.
    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>A bar on the drawing; its number stands above the middle.</summary>
internal sealed record DrawnBar(string Left, string Top, string Width, string Height, string Middle)
{
    public string Above => (double.Parse(Top, CultureInfo.InvariantCulture) - 5).ToString(CultureInfo.InvariantCulture);
}
