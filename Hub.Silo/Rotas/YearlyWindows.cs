using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>
/// Windows that a rule gives for any time, worked out a local year at a time: an instant is looked up by its year and
/// in that year's array, and turns are counted by the lengths of the arrays between.
/// </summary>
internal sealed class YearlyWindows : Windows
{
    private readonly WallClock clock;
    private readonly Duration longest;
    private readonly ByYear<Stretch[]> years;

    /// <param name="clock">Tells years apart.</param>
    /// <param name="longest">No window lasts longer, if any two overlap; zero says that none do.</param>
    /// <param name="starting">The windows that start in a stretch, perhaps with some of its neighbourhood.</param>
    public YearlyWindows(WallClock clock, Duration longest, Func<Stretch, IEnumerable<Stretch>> starting)
    {
        this.clock = clock;
        this.longest = longest;
        years = new ByYear<Stretch[]>(year => Worked(starting, clock.Year(year), year == Horizon.FirstYear));
    }

    public override IReadOnlyList<Stretch> At(Instant t)
    {
        List<Stretch>? open = null;
        foreach (var window in Backwards(t))
        {
            if (window.Contains(t))
            {
                (open ??= []).Add(window);
            }

            if (window.From + longest <= t)
            {
                break;
            }
        }

        open?.Reverse();
        return open ?? (IReadOnlyList<Stretch>)[];
    }

    public override Stretch? Last(Instant t)
    {
        foreach (var window in Backwards(t))
        {
            return window;
        }

        return null;
    }

    public override Instant NextStart(Instant t)
    {
        var year = clock.YearOf(t);
        var index = Count(year, t + Duration.Epsilon);
        while (index == years[year].Length)
        {
            if (year == Horizon.LastYear)
            {
                return Instant.MaxValue;
            }

            year++;
            index = 0;
        }

        return years[year][index].From;
    }

    public override IEnumerable<Stretch> Starting(Stretch range)
    {
        var last = clock.YearOf(range.To);
        for (var year = clock.YearOf(range.From); year <= last; year++)
        {
            for (var index = Count(year, range.From); index < Count(year, range.To); index++)
            {
                yield return years[year][index];
            }
        }
    }

    public override long Starts(Instant from, Instant to)
    {
        if (to < from)
        {
            return -Starts(to, from);
        }

        var (first, last) = (clock.YearOf(from), clock.YearOf(to));
        var between = 0L;
        for (var year = first; year < last; year++)
        {
            between += years[year].Length;
        }

        return between - Count(first, from) + Count(last, to);
    }

    private static Stretch[] Worked(Func<Stretch, IEnumerable<Stretch>> starting, Stretch year, bool first) =>
    [
        .. starting(year)
            .Where(window => !window.IsEmpty && (year.Contains(window.From) || (first && !window.HasStart)))
            .OrderBy(window => window.From)
            .ThenBy(window => window.To),
    ];

    private IEnumerable<Stretch> Backwards(Instant t)
    {
        for (var year = clock.YearOf(t); year >= Horizon.FirstYear; year--)
        {
            for (var index = Count(year, t + Duration.Epsilon) - 1; index >= 0; index--)
            {
                yield return years[year][index];
            }
        }
    }

    /// <summary>How many of the year's windows start before the instant.</summary>
    private int Count(int year, Instant t)
    {
        var windows = years[year];
        var (low, high) = (0, windows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = windows[middle].From < t ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
