using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Silo.Rotas;

namespace Hub.Silo.Tests.Rotas;

/// <summary>What holds of every rota, each shown by a hundred that nobody chose; a failure names its seed.</summary>
public sealed class AnyRota
{
    private static readonly HolidayList Holidays = JapaneseHolidays.Of(2025, 2027);
    private static readonly IReadOnlyList<Hours> AnHour = [new(new TimeOnly(1, 0), new TimeOnly(2, 0))];

    [Fact]
    public void Agrees_with_an_oracle_that_asks_every_rule_in_every_minute() => Holds(Disagreement);

    [Theory]
    [InlineData(548824785)]
    [InlineData(1401550306)]
    [InlineData(2118999387)]
    public void Agrees_with_it_still_where_it_once_did_not(int seed) =>
        Assert.True(Disagreement(seed) is null, Disagreement(seed));

    [Fact]
    public void Answers_an_instant_as_the_duty_that_holds_it() => Holds(seed =>
    {
        var (rota, roster, week) = Some(seed);
        var shifts = roster.Shifts(DutyRoles.Primary, week, week.AddDays(7)).ToList();
        var instants = shifts.SelectMany(shift => new[] { shift.From, shift.To })
            .SelectMany(edge => new[] { edge.AddSeconds(-1), edge, edge.AddSeconds(1) })
            .Append(rota.Within(week))
            .Where(t => week <= t && t < week.AddDays(7));
        return instants.Select(t => (t, Answer: roster.At(DutyRoles.Primary, t)))
            .Where(asked => !Same(
                asked.Answer.Holders.Select(duty => duty.Holder),
                shifts.SingleOrDefault(shift => shift.From <= asked.t && asked.t < shift.To)?.Holders ?? []))
            .Select(asked => $"{asked.t:O}: {Told(asked.Answer)}")
            .FirstOrDefault();
    });

    [Fact]
    public void Has_the_same_duties_asked_for_in_one_period_or_in_two() => Holds(seed =>
    {
        var (rota, roster, week) = Some(seed);
        var (between, end) = (rota.Within(week), week.AddDays(7));
        var two = roster.Stretches(DutyRoles.Primary, week, between)
            .Concat(roster.Stretches(DutyRoles.Primary, between, end));
        return Differ(DutyRuns.Shifts(two).Select(Edges), roster.Shifts(DutyRoles.Primary, week, end).Select(Edges));
    });

    [Fact]
    public void Does_not_depend_on_the_order_in_which_it_is_written_down() => Holds(seed =>
    {
        var rota = new RandomRota(seed);
        var (policy, week) = (rota.Policy(), rota.Week());
        var changes = rota.Changes(week);
        var shuffledPolicy = policy with { Layers = rota.Shuffled(policy.Layers) };
        var shuffled = new RotaChanges(
            rota.Shuffled(changes.Absences), rota.Shuffled(changes.Swaps), rota.Shuffled(changes.Overrides));
        return Differ(Walk(policy, changes, week), Walk(shuffledPolicy, shuffled, week));
    });

    [Fact]
    public void Is_changed_by_an_override_in_its_time_only_and_by_its_removal_back_again() => Holds(seed =>
    {
        var rota = new RandomRota(seed);
        var (policy, week) = (rota.Policy(), rota.Week());
        var changes = rota.Changes(week);
        var extra = rota.Override(week);
        var more = changes with { Overrides = [.. changes.Overrides, extra] };
        var less = more with { Overrides = [.. more.Overrides.Where(change => change.Id != extra.Id)] };
        var (before, after) = (new DutyRoster(policy, changes, [Holidays]), new DutyRoster(policy, more, [Holidays]));
        var outside = Enumerable.Range(0, 50).Select(_ => rota.Within(week))
            .Where(t => t < extra.During.From || extra.During.To <= t)
            .ToList();
        return Differ(Walk(policy, changes, week), Walk(policy, less, week)) ?? Differ(
            outside.Select(t => Told(before.At(DutyRoles.Primary, t).Holders)),
            outside.Select(t => Told(after.At(DutyRoles.Primary, t).Holders)));
    });

    [Fact]
    public void Is_restored_by_a_swap_and_its_reverse() => Holds(seed =>
    {
        var rota = new RandomRota(seed);
        var (policy, week) = (rota.Policy(), rota.Week());
        var (one, other) = (RandomRota.Members[0], RandomRota.Members[1]);
        var swap = rota.Swap(week) with
        {
            Status = SwapStatus.Accepted, Give = rota.Swap(week).Give with { Holder = one }, Taker = other, Take = null,
            AcceptedAt = week.AddDays(-2),
        };
        var back = swap with
        {
            Id = new SwapId(Guid.AllBitsSet), Give = swap.Give with { Holder = other }, Taker = one,
            AcceptedAt = week.AddDays(-1),
        };
        var plain = new DutyRoster(policy, RotaChanges.None, [Holidays]);
        var swapped = new DutyRoster(policy, RotaChanges.None with { Swaps = [back, swap] }, [Holidays]);
        // Where both are on duty together a swap of the two leaves one of them, and there is nothing to give back.
        return plain.Shifts(DutyRoles.Primary, week, week.AddDays(12)).Any(shift => shift.Holders.Contains(other))
            ? null
            : Differ(
                plain.Shifts(DutyRoles.Primary, week, week.AddDays(7)).Select(Edges),
                swapped.Shifts(DutyRoles.Primary, week, week.AddDays(7)).Select(Edges));
    });

    [Fact]
    public void Keeps_its_past_when_the_calendar_of_its_future_changes() => Holds(seed =>
    {
        var rota = new RandomRota(seed);
        var (policy, week) = (rota.Policy(), rota.Week());
        // Later than every anchor: turns that are counted back from an anchor count the days up to it.
        var edited = policy with
        {
            Calendar = policy.Calendar with
            {
                ExtraClosed = [.. policy.Calendar.ExtraClosed, new DateOnly(2027, 6, 1)],
                ExtraOpen = [.. policy.Calendar.ExtraOpen, new ExtraOpening(new DateOnly(2027, 6, 6), AnHour)],
            },
        };
        return Differ(
            Holders(new DutyRoster(policy, RotaChanges.None, [Holidays]), week),
            Holders(new DutyRoster(edited, RotaChanges.None, [Holidays]), week));
    });

    [Fact]
    public void Never_throws_whatever_the_instant() => Holds(seed =>
    {
        var (rota, roster, week) = Some(seed);
        DateTimeOffset[] instants =
        [
            DateTimeOffset.MinValue, DateTimeOffset.MaxValue, new(1969, 12, 31, 0, 0, 0, TimeSpan.Zero),
            new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2099, 12, 31, 23, 0, 0, TimeSpan.Zero),
            new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero), rota.Within(week).AddYears(rota.Next(40) - 20),
        ];
        return instants.Select(t => roster.At(DutyRoles.Primary, t))
            .Where(answer => (answer.Holders.Count == 0) != (answer.Vacancies.Count > 0))
            .Select(answer => Told(answer))
            .FirstOrDefault();
    });

    private static string? Disagreement(int seed)
    {
        var rota = new RandomRota(seed);
        var (policy, week) = (rota.Policy(), rota.Week());
        var changes = rota.Changes(week);
        var roster = new DutyRoster(policy, changes, [Holidays]);
        var oracle = new MinuteOracle(policy, changes, Holidays, DutyRoles.Primary);
        foreach (var stretch in roster.Stretches(DutyRoles.Primary, week, week.AddDays(7)))
        {
            var told = stretch.Holders.Select(duty => duty.Holder).ToHashSet();
            for (var minute = OracleClock.Minute(stretch.From); minute < OracleClock.Minute(stretch.To); minute++)
            {
                if (!oracle.At(minute).SetEquals(told))
                {
                    return $"{OracleClock.Instant(minute):O}: {Told(oracle.At(minute))}, not {Told(stretch)}, by " +
                        $"{Told(policy)} and {Told(changes)}";
                }
            }
        }

        return null;
    }

    private static void Holds(Func<int, string?> wrong) => Prop.ForAll(
        Arb.From(Gen.Choose(1, int.MaxValue - 1), _ => []),
        seed => wrong(seed) is not { } why ? true : throw new InvalidOperationException($"Seed {seed}: {why}"))
        .QuickCheckThrowOnFailure();

    private static (RandomRota Rota, DutyRoster Roster, DateTimeOffset Week) Some(int seed)
    {
        var rota = new RandomRota(seed);
        var (policy, week) = (rota.Policy(), rota.Week());
        return (rota, new DutyRoster(policy, rota.Changes(week), [Holidays]), week);
    }

    private static IEnumerable<string> Walk(RotaPolicy policy, RotaChanges changes, DateTimeOffset week) =>
        new DutyRoster(policy, changes, [Holidays]).Stretches(DutyRoles.Primary, week, week.AddDays(7)).Select(Told);

    private static IEnumerable<string> Holders(DutyRoster roster, DateTimeOffset week) =>
        roster.Shifts(DutyRoles.Primary, week, week.AddDays(60)).Select(Edges);

    private static string Edges(Shift shift) => $"{shift.From:O} {shift.To:O} {Told(shift.Holders)}";

    private static string? Differ(IEnumerable<string> one, IEnumerable<string> other) =>
        one.SequenceEqual(other) ? null : $"{string.Join('\n', one)}\nis not\n{string.Join('\n', other)}";

    private static bool Same(IEnumerable<Holder> one, IEnumerable<Holder> other) => one.SequenceEqual(other);

    private static string Told<T>(T what) => JsonSerializer.Serialize(what, EventTypes.Json);
}
