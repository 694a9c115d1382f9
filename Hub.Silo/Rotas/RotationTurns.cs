using Hub.Contracts.Rotas;
using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>
/// Turns of equal wall-clock length, counted from the anchor. The number is found by division and set right by the
/// instants of its handoffs, so a day of 23 or 25 hours shifts nothing and a clock set back never turns back.
/// </summary>
internal sealed class RotationTurns(WallClock clock, RotationUnit unit, int every, WallTime anchor)
{
    // Longer turns all mean that nobody hands off in the years that rotas are computed for.
    private const int LongestInMonths = 12 * (Horizon.LastYear - Horizon.FirstYear);

    private readonly LocalDateTime anchor = LocalDate.FromDateOnly(anchor.Date) + LocalTime.FromTimeOnly(anchor.Time);
    private readonly int every = Math.Min(every, unit switch
    {
        RotationUnit.Month => LongestInMonths,
        RotationUnit.Week => LongestInMonths * 5,
        _ => LongestInMonths * 31,
    });

    /// <summary>The number of the turn at an instant, and from when to when it lasts.</summary>
    public (long Number, Stretch During) At(Instant t)
    {
        var number = Guess(clock.Local(t));
        while (Handoff(number) > t)
        {
            number--;
        }

        var end = Handoff(number + 1);
        while (end <= t)
        {
            number++;
            end = Handoff(number + 1);
        }

        return (number, new Stretch(Handoff(number), end));
    }

    private Instant Handoff(long number) => clock.At(unit switch
    {
        RotationUnit.Month => anchor.PlusMonths((int)(number * every)),
        RotationUnit.Week => anchor.PlusDays((int)(number * every * 7)),
        _ => anchor.PlusDays((int)(number * every)),
    });

    private long Guess(LocalDateTime wall)
    {
        var days = NodaTime.Period.DaysBetween(anchor.Date, wall.Date);
        var months = ((wall.Year - anchor.Year) * 12) + wall.Month - anchor.Month;
        return unit switch
        {
            RotationUnit.Month => Floor(months, every),
            RotationUnit.Week => Floor(days, 7 * every),
            _ => Floor(days, every),
        };
    }

    private static long Floor(long value, long by) => (long)Math.Floor((double)value / by);
}
