using System.Globalization;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;
using Hub.Silo.Rotas.Counting;
using Hub.Testing;
using NodaTime;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Tests.Rotas.Counting;

/// <summary>Whatever the rules and the clocks: every minute is counted once, in the band that it is in.</summary>
public sealed class CountingAnyRota
{
    private const int Rotas = 60;

    [Fact]
    public void All_hours_are_somebodys_uncovered_or_not_wanted() => ForMany((random, seed) =>
    {
        var (view, history, first, through) = Any(random);
        var counts = DutyTally.Of(view, history, first, through)!;
        var whole = counts.During.To - counts.During.From;
        Assert.All(counts.Roles, role => Assert.Equal(whole, role.Covered + role.Uncovered + role.NotWanted));

        // Of several at once each has the hours.
        var held = counts.Roles.SelectMany(role => history.Stretches(role.Role, counts.During.From, counts.During.To))
            .Aggregate(TimeSpan.Zero, (sum, stretch) => sum + ((stretch.To - stretch.From) * stretch.Holders.Count));
        var told = counts.Rows.Where(row => row.Inside is null)
            .Aggregate(TimeSpan.Zero, (sum, row) => sum + row.Load.Time);
        Assert.True(held == told, $"HUB_SEED={seed}: {held} held, {told} told.");
        Assert.All(counts.Rows, row => Assert.Equal(
            row.Load.Turns, row.Duties.Count(duty => duty.IsBegun)));
        Assert.All(counts.Rows, row => Assert.Equal(row.Load.Time, row.Bands.Total()));
    });

    [Fact]
    public void Each_minute_is_in_the_band_that_it_is_in() => ForMany((random, seed) =>
    {
        var (view, history, first, through) = Any(random);
        var counts = DutyTally.Of(view, history, first, through)!;
        var days = new DutyDays(
            history, history.PolicyAt(counts.During.From)!,
            DutyDays.ZoneOf(history.PolicyAt(counts.During.From)!)!);
        var expected = new Dictionary<Holder, int[]>();
        foreach (var role in counts.Roles)
        {
            foreach (var stretch in history.Stretches(role.Role, counts.During.From, counts.During.To))
            {
                for (var minute = stretch.From; minute < stretch.To; minute = minute.AddMinutes(1))
                {
                    var wall = Instant.FromDateTimeOffset(minute).InZone(days.Zone).LocalDateTime;
                    var band = (int)FeeBands.At(wall, days.Holidays).Band;
                    foreach (var duty in stretch.Holders)
                    {
                        (expected.TryGetValue(duty.Holder, out var own) ? own : expected[duty.Holder] = new int[3])
                            [band]++;
                    }
                }
            }
        }

        foreach (var row in counts.Rows.Where(row => row.Inside is null))
        {
            int[] told =
            [
                (int)row.Bands.Outside.TotalMinutes, (int)row.Bands.NightOrHoliday.TotalMinutes,
                (int)row.Bands.Midnight.TotalMinutes,
            ];
            Assert.True(
                told.SequenceEqual(expected.GetValueOrDefault(row.Who, new int[3])), $"HUB_SEED={seed}: {row.Who}");
        }
    });

    private static (RotaView View, RotaHistory History, DateOnly First, DateOnly Through) Any(RandomRota random)
    {
        var week = random.Week();
        var begun = week.AddDays(-400);
        var changes = random.Changes(week);
        var rota = changes.Overrides.Select(RotaEvent (change) => new OverridePut(change, begun))
            .Concat(changes.Absences.Select(absence => new AbsenceReported(absence, begun)))
            .Prepend(new RulesSet(random.Policy(), begun, begun))
            .Aggregate(Rota.Unknown, Rota.Evolve);
        var history = new RotaHistory(rota, [new ListedHolidays(begun, JapaneseHolidays.Of(2025, 2027))]);
        var first = history.Date(week).AddDays(random.Next(3));
        return (
            new RotaView(SomeRota.Id, "医師当番", "医師会", null), history, first, first.AddDays(random.Next(9)));
    }

    private static void ForMany(Action<RandomRota, int> check)
    {
        var first = Environment.GetEnvironmentVariable("HUB_SEED") is { Length: > 0 } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Environment.TickCount;
        for (var seed = first; seed < first + Rotas; seed++)
        {
            TestContext.Current.TestOutputHelper?.WriteLine($"HUB_SEED={seed}");
            check(new RandomRota(seed), seed);
        }
    }
}
