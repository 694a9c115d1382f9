using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>Joins windows that overlap or touch, of one rule or of several, into the runs that they make.</summary>
internal static class JoinedWindows
{
    /// <summary>The runs of all parts together.</summary>
    public static Windows Of(WallClock clock, IReadOnlyList<Windows> parts) =>
        parts.Any(part => part is AlwaysWindow)
            ? new AlwaysWindow()
            : new YearlyWindows(clock, Duration.Zero, year => Starting(clock, parts, year));

    private static List<Stretch> Starting(WallClock clock, IReadOnlyList<Windows> parts, Stretch year)
    {
        Instant? from = null;
        var runs = new List<Stretch>();
        var reached = End(parts, year.From - Duration.Epsilon, year.To);
        if (year.From == clock.Range.From && parts.Any(part => part.Last(Instant.MinValue) is not null))
        {
            from = Instant.MinValue;
        }

        foreach (var window in parts.SelectMany(part => part.Starting(year)).OrderBy(window => window.From))
        {
            if (window.From > reached)
            {
                if (from is { } begun)
                {
                    runs.Add(new Stretch(begun, reached));
                }

                from = window.From;
            }

            reached = Instant.Max(reached, window.To);
        }

        if (from is not { } last)
        {
            return runs;
        }

        var end = End(parts, reached, Instant.MaxValue);
        var to = end < clock.Range.To ? end : Instant.MaxValue;
        return HasNoStart(clock, last, end) ? [new Stretch(Instant.MinValue, to)] : [.. runs, new Stretch(last, to)];
    }

    // Rules come round every year. What begins in the first year that is known and goes on through all of the next was
    // only cut off by it: windows of the year before would have led up to it, without a break.
    private static bool HasNoStart(WallClock clock, Instant from, Instant to) =>
        from < clock.Year(Horizon.FirstYear).To && to >= clock.Year(Horizon.FirstYear + 1).To;

    /// <summary>How far windows reach on from an instant without a break, at least up to a limit.</summary>
    private static Instant End(IReadOnlyList<Windows> parts, Instant start, Instant limit)
    {
        var end = start;
        while (end < limit)
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
