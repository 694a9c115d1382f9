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

    private static IEnumerable<Stretch> Starting(WallClock clock, IReadOnlyList<Windows> parts, Stretch year)
    {
        Instant? from = null;
        var isFirst = year.From == clock.Range.From;
        var reached = End(parts, year.From - Duration.Epsilon, year.To);
        if (isFirst && parts.Any(part => part.Last(Instant.MinValue) is not null))
        {
            from = Instant.MinValue;
        }

        foreach (var window in parts.SelectMany(part => part.Starting(year)).OrderBy(window => window.From))
        {
            if (window.From > reached)
            {
                if (from is { } begun)
                {
                    isFirst = false;
                    yield return new Stretch(begun, reached);
                }

                from = window.From;
            }

            reached = Instant.Max(reached, window.To);
        }

        if (from is { } last)
        {
            // What goes on from the first year, or into the years after the last, was only cut off by them.
            var end = End(parts, reached, Instant.MaxValue);
            yield return new Stretch(
                isFirst && end > year.To ? Instant.MinValue : last,
                end < clock.Range.To ? end : Instant.MaxValue);
        }
    }

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
