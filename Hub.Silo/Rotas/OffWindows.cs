using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>What lies between runs of opening hours.</summary>
internal static class OffWindows
{
    /// <param name="clock">Tells years apart.</param>
    /// <param name="open">Runs of opening hours, none touching the next.</param>
    /// <param name="wanted">Which of the stretches between them count.</param>
    public static Windows Of(WallClock clock, Windows open, Func<Stretch, bool> wanted) => new YearlyWindows(
        clock, Duration.Zero, year => Starting(clock, open, year).Where(wanted));

    private static IEnumerable<Stretch> Starting(WallClock clock, Windows open, Stretch year)
    {
        if (year.From == clock.Range.From && open.Last(Instant.MinValue) is null)
        {
            yield return new Stretch(Instant.MinValue, open.NextStart(Instant.MinValue));
        }

        // The run that is open as the year begins may end in it.
        var runs = open.Starting(year);
        if (open.Last(year.From - Duration.Epsilon) is { } before)
        {
            runs = runs.Prepend(before);
        }

        foreach (var run in runs)
        {
            if (year.Contains(run.To))
            {
                yield return new Stretch(run.To, open.NextStart(run.To));
            }
        }
    }
}
