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
                    yield return new Stretch(begun, reached);
                }

                from = window.From;
            }

            reached = Instant.Max(reached, window.To);
        }

        if (from is { } last)
        {
            yield return new Stretch(last, End(parts, reached, Instant.MaxValue));
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
