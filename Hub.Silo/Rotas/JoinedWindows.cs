using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>Joins windows that overlap or touch, of one rule or of several, into the runs that they make.</summary>
internal static class JoinedWindows
{
    /// <summary>The runs of all parts together.</summary>
    public static Windows Of(WallClock clock, IReadOnlyList<Windows> parts) =>
        parts.Any(part => part is AlwaysWindow)
            ? new AlwaysWindow()
            : new YearlyWindows(clock, Duration.Zero, year => Starting(parts, year));

    private static IEnumerable<Stretch> Starting(IReadOnlyList<Windows> parts, Stretch year)
    {
        Instant? reached = null;
        foreach (var start in Starts(parts, year))
        {
            if (!(start <= reached) && !ReachedFromBefore(parts, start))
            {
                var end = End(parts, start);
                reached = end;
                yield return new Stretch(start, end);
            }
        }
    }

    // A window without a start begins a run before all years; it is told with the first of them.
    private static IEnumerable<Instant> Starts(IReadOnlyList<Windows> parts, Stretch year)
    {
        var unbegun = parts
            .Select(part => part.Last(Instant.MinValue))
            .OfType<Stretch>()
            .Select(window => window.From);
        return unbegun.Concat(parts.SelectMany(part => part.Starting(year)).Select(window => window.From))
            .Distinct()
            .Order();
    }

    private static bool ReachedFromBefore(IReadOnlyList<Windows> parts, Instant start) =>
        start > Instant.MinValue && parts.Any(part => part.At(start - Duration.Epsilon).Count > 0);

    private static Instant End(IReadOnlyList<Windows> parts, Instant start)
    {
        var end = start;
        while (end < Instant.MaxValue)
        {
            var further = parts.SelectMany(part => part.At(end)).Select(window => window.To).Append(end).Max();
            if (further == end)
            {
                break;
            }

            end = further;
        }

        return end;
    }
}
