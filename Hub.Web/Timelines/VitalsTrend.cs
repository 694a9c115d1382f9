using System.Globalization;
using Hub.Contracts.Timelines;

namespace Hub.Web.Timelines;

/// <summary>One line of the chart: a kind's values over time, placed on the drawing.</summary>
/// <param name="Label">What was measured.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Lines">Its lines (blood pressure has two).</param>
/// <param name="Low">The lowest value.</param>
/// <param name="High">The highest value.</param>
/// <param name="LastFigure">The newest value, as it is said.</param>
public sealed record VitalsTrend(
    string Label, string Unit, IReadOnlyList<TrendLine> Lines, decimal Low, decimal High, string LastFigure)
{
    /// <summary>Size of the drawing, in its own units.</summary>
    public const int Width = 600;
    public const int Height = 120;
    private const int Margin = 10;

    /// <summary>The trends of what was measured at least twice.</summary>
    public static IReadOnlyList<VitalsTrend> Of(IReadOnlyList<VitalsPoint> points) =>
    [
        .. new[]
        {
            Trend(points, Texts.Of(VitalKind.Temperature), "°C", v => v.Temperature),
            Trend(points, Texts.BloodPressure, "mmHg", v => v.Systolic, v => v.Diastolic),
            Trend(points, Texts.Of(VitalKind.Pulse), Texts.UnitOf(VitalKind.Pulse), v => v.Pulse),
            Trend(points, Texts.Of(VitalKind.SpO2), "%", v => v.SpO2),
        }.OfType<VitalsTrend>(),
    ];

    private static VitalsTrend? Trend(
        IReadOnlyList<VitalsPoint> points, string label, string unit, params Func<VitalSigns, decimal?>[] kinds)
    {
        var values = points.SelectMany(point => kinds.Select(kind => kind(point.Vitals))).OfType<decimal>().ToArray();
        if (points.Count(point => kinds[0](point.Vitals) is not null) < 2)
        {
            return null;
        }

        var (low, high) = (values.Min(), values.Max());
        var (first, last) = (points[0].At, points[^1].At);
        var lines = kinds.Select(kind => new TrendLine(
            [
                .. points.Where(point => kind(point.Vitals) is not null).Select(point => new TrendDot(
                    Across(point.At, first, last), Down(kind(point.Vitals)!.Value, low, high), point.At,
                    VitalReading.Figure(kind(point.Vitals)!.Value))),
            ])).ToArray();
        var newest = points.Last(point => kinds[0](point.Vitals) is not null).Vitals;
        var figures = kinds.Select(kind => kind(newest) is { } value ? VitalReading.Figure(value) : "–");
        return new(label, unit, lines, low, high, string.Join('/', figures));
    }

    private static double Across(DateTimeOffset at, DateTimeOffset first, DateTimeOffset last) => last == first
        ? Width / 2.0
        : Margin + ((at - first) / (last - first) * (Width - (2 * Margin)));

    private static double Down(decimal value, decimal low, decimal high) => high == low
        ? Height / 2.0
        : Height - Margin - ((double)((value - low) / (high - low)) * (Height - (2 * Margin)));
}

/// <summary>The dots of a line, oldest first.</summary>
public sealed record TrendLine(IReadOnlyList<TrendDot> Dots)
{
    /// <summary>As SVG wants it.</summary>
    public string Points => string.Join(' ', Dots.Select(dot => $"{dot.Left},{dot.Top}"));
}

/// <summary>A measured value on the drawing.</summary>
public sealed record TrendDot(double X, double Y, DateTimeOffset At, string Figure)
{
    /// <summary>In the drawing's units, in digits that every language of SVG reads.</summary>
    public string Left => X.ToString("0.#", CultureInfo.InvariantCulture);

    public string Top => Y.ToString("0.#", CultureInfo.InvariantCulture);
}
