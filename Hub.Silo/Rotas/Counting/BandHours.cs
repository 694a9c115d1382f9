using Hub.Contracts.Rotas;
using NodaTime;

namespace Hub.Silo.Rotas.Counting;

/// <summary>How much of a time lies in which band of the fee for a visit.</summary>
internal static class BandHours
{
    // No band changes at another hour of the wall clock.
    private static readonly int[] hours = [6, 8, 18, 22, 24];

    public static BandTime None { get; } = new(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);

    public static BandTime Of(DutyDays days, DateTimeOffset from, DateTimeOffset to)
    {
        var (t, end) = (Instant.FromDateTimeOffset(from), Instant.FromDateTimeOffset(to));
        var time = new TimeSpan[3];
        while (t < end)
        {
            // The clock runs evenly until somebody sets it.
            var clock = days.Zone.GetZoneInterval(t);
            var wall = t.WithOffset(clock.WallOffset).LocalDateTime;
            var turn = wall.Date.AtMidnight().PlusHours(hours.First(hour => wall.Hour < hour))
                .WithOffset(clock.WallOffset).ToInstant();
            var next = Instant.Min(turn, end);
            next = clock.HasEnd ? Instant.Min(next, clock.End) : next;
            time[(int)FeeBands.At(wall, days.Holidays).Band] += (next - t).ToTimeSpan();
            t = next;
        }

        return new BandTime(time[0], time[1], time[2]);
    }

    public static BandTime Sum(IEnumerable<BandTime> parts) => parts.Aggregate(None, (sum, part) => new(
        sum.Outside + part.Outside, sum.NightOrHoliday + part.NightOrHoliday, sum.Midnight + part.Midnight));

    public static TimeSpan Total(this BandTime time) => time.Outside + time.NightOrHoliday + time.Midnight;
}
