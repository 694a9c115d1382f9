using System.Globalization;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;
using Hub.Testing;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Tests.Rotas;

/// <summary>Whatever is recorded, in whatever order: what was answered of the past is answered again.</summary>
public sealed class AnyHistoryOfARota
{
    private const int Rotas = 60;
    private const int Recordings = 12;
    private const int Asked = 10;

    [Fact]
    public void Past_answers_never_change_whatever_is_recorded_later() => ForMany((random, seed) =>
    {
        var (rota, lists) = (Rota.Unknown, new List<ListedHolidays>());
        var answers = new List<(DateTimeOffset At, string Answer)>();
        var week = random.Week();
        var now = week.AddDays(-2);
        for (var recorded = 0; recorded < Recordings; recorded++)
        {
            var until = now.AddMinutes(random.Next(2000));
            Record(random, ref rota, lists, week, now);
            var history = new RotaHistory(rota, [.. lists]);
            foreach (var (at, answer) in answers)
            {
                Assert.True(
                    string.Equals(Told(history, at), answer, StringComparison.Ordinal),
                    $"HUB_SEED={seed}: {at:O} is told otherwise.");
            }

            answers.AddRange(Enumerable.Range(0, Asked)
                .Select(_ => now.AddMinutes(random.Next(1 + (int)(until - now).TotalMinutes)))
                .Where(at => at < until)
                .Select(at => (at, Told(history, at))));
            now = until;
        }
    });

    [Fact]
    public void Stretches_cover_every_instant_once_and_say_what_is_said_of_it() => ForMany((random, seed) =>
    {
        var (rota, lists) = (Rota.Unknown, new List<ListedHolidays>());
        var week = random.Week();
        for (var recorded = 0; recorded < Recordings; recorded++)
        {
            Record(random, ref rota, lists, week, week.AddHours((recorded * 12) - 40));
        }

        var history = new RotaHistory(rota, [.. lists]);
        var (from, to) = (week.AddDays(-3), week.AddDays(7));
        var stretches = history.Stretches(DutyRoles.Primary, from, to).ToList();
        Assert.Equal(from, stretches[0].From);
        Assert.Equal(to, stretches[^1].To);
        Assert.All(stretches.Zip(stretches.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        foreach (var stretch in stretches)
        {
            var middle = stretch.From + ((stretch.To - stretch.From) / 2);
            var answer = history.At(DutyRoles.Primary, middle);
            Assert.True(
                stretch.Holders.Select(duty => duty.Holder).SequenceEqual(answer.Holders.Select(duty => duty.Holder)),
                $"HUB_SEED={seed}");
            Assert.True(answer.Until is null || answer.Until >= stretch.To || stretch.To == to, $"HUB_SEED={seed}");
        }
    });

    private static string Told(RotaHistory history, DateTimeOffset at)
    {
        var answer = history.At(DutyRoles.Primary, at);
        var holders = answer.Holders.Select(duty => $"{duty.Holder} {string.Join(',', duty.Because)}");
        return $"{string.Join(';', holders)}|{string.Join(';', answer.Vacancies)}";
    }

    private static void Record(
        RandomRota random, ref Rota rota, List<ListedHolidays> lists, DateTimeOffset week, DateTimeOffset now)
    {
        if (random.Next(6) == 0)
        {
            lists.Add(new ListedHolidays(now, JapaneseHolidays.Of(2025 + random.Next(2), 2027)));
            return;
        }

        rota = Rota.Evolve(rota, rota.Rules.IsEmpty || random.Next(5) == 0
            ? new RulesSet(random.Policy(), now.AddMinutes(random.Next(4000) - 2000), now)
            : Change(random, rota, week, now));
    }

    private static RotaEvent Change(RandomRota random, Rota rota, DateTimeOffset week, DateTimeOffset now)
    {
        var (lifted, ended) = (rota.Overrides.Keys.FirstOrDefault(), rota.Absences.Keys.FirstOrDefault());
        var asked = rota.Swaps.Values.FirstOrDefault(swap => swap.Status is SwapStatus.Proposed);
        return random.Next(6) switch
        {
            0 when lifted != default => new OverrideLifted(lifted, now),
            1 when ended != default => new AbsenceEnded(ended, now),
            2 when asked is not null => new SwapAccepted(asked.Id, now),
            3 => Proposed(random.Swap(week), now),
            4 => new AbsenceReported(
                new Absence(
                    new(Some.Id(random.Next(int.MaxValue))),
                    RandomRota.Members[random.Next(RandomRota.Members.Count)],
                    new Period(random.Within(week), random.Within(week))),
                now),
            _ => new OverridePut(random.Override(week), now),
        };
    }

    private static SwapProposed Proposed(Swap swap, DateTimeOffset now) =>
        new(swap.Id, swap.Role, swap.Give, swap.Taker, swap.Take, now);

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
