using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Drafting;
using Hub.Testing;

namespace Hub.Bench;

/// <summary>
/// A draft of 60 members, three months and two layers over a year end: how long it takes, and how fair it is beside
/// the bound that no draft of the same duties can be below, with wishes and as if nobody had any. The time stands
/// beside that of the first draft of the same input, which is the least that can be had.
/// </summary>
internal static class DraftFigure
{
    private const int Members = 60;
    private const int Rounds = 3;

    private static readonly DateOnly Begin = new(2026, 12, 1);
    private static readonly DateOnly End = new(2027, 3, 1);
    private static readonly LayerId[] Layers = [new(Some.Id(1)), new(Some.Id(2))];

    // 成人の日, 建国記念の日 and 天皇誕生日.
    private static readonly DateOnly[] Holidays = [new(2027, 1, 11), new(2027, 2, 11), new(2027, 2, 23)];

    public static Task Run()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var random = new Random(20261120 + round);
            var input = Input(random);
            var begun = Stopwatch.GetTimestamp();
            var first = DraftPlanner.Stage(input).First();
            var firstSeconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
            begun = Stopwatch.GetTimestamp();
            var last = DraftPlanner.Stage(input).Last();
            var (seconds, draft) = (Stopwatch.GetElapsedTime(begun).TotalSeconds, last.Draft);
            var unwished = input.Weights with { RatherNot = 0, Gladly = 0 };
            var fairest = DraftPlanner.Finish(input with { Weights = unwished });
            Line.Print(new
            {
                figure = "draft", round, Members, duties = input.Duties.Count, seconds, atMost = 20, firstSeconds,
                steps = last.Steps, gaps = draft.Gaps.Count, gapsAtLeast = draft.FewestGaps,
                unevenness = draft.Fairness.Reached, unevennessAtLeast = draft.Fairness.AtLeast,
                ratio = draft.Fairness.Ratio, firstRatio = first.Draft.Fairness.Ratio,
                ratioWithoutWishes = fairest.Fairness.Ratio,
                ratherNot = draft.Unmet.Count, firstRatherNot = first.Draft.Unmet.Count,
            });
        }

        return Task.CompletedTask;
    }

    private static DraftInput Input(Random random)
    {
        var holders = Enumerable.Range(1, Members).Select(number => Holder.Of(new PractitionerId(Some.Id(number))))
            .ToList();
        var wishes = holders.SelectMany(who => Days().SelectMany(date => Wishes(random, who, date))).ToList();
        return new DraftInput(
            [.. Layers.SelectMany(Duties).Select((duty, number) => duty with { Id = new(Some.Id(1000 + number)) })],
            [.. holders.Select((who, number) => Member(random, who, number))],
            wishes,
            [.. holders.TakeLast(4).Select(newcomer => new DraftPair(newcomer, [.. holders.Take(10)]))],
            [],
            DraftWeights.Usual,
            1);
    }

    private static DraftMember Member(Random random, Holder who, int number) => new(
        who,
        number % 3 == 0 ? Layers : [Layers[number % 2]],
        [.. Months().Select(month => new DutyLimit(During(month, month.AddMonths(1)), 2 + random.Next(3)))],
        TimeSpan.FromHours(24 + (24 * random.Next(3))),
        new KindCounts(8 + random.Next(5), 3 + random.Next(3), random.Next(3), random.Next(2)),
        []);

    /// <summary>Nights of weekdays; days off of 24 hours each, so that there are most of them.</summary>
    private static IEnumerable<DraftDuty> Duties(LayerId layer) =>
        from date in Days()
        let kind = KindOf(date)
        let start = Start(date).AddHours(kind == DutyKind.Weekday ? 18 : 9)
        select new DraftDuty(default, layer, start, Start(date).AddHours(33), kind);

    private static DutyKind KindOf(DateOnly date) =>
        date is { Month: 12, Day: >= 29 } or { Month: 1, Day: <= 3 } ? DutyKind.YearEnd
        : Holidays.Contains(date) ? DutyKind.Holiday
        : date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DutyKind.Weekend
        : DutyKind.Weekday;

    // Every fifth day a cross, every eighth a triangle, every tenth a circle.
    private static IEnumerable<DraftWish> Wishes(Random random, Holder who, DateOnly date)
    {
        Wish? wish = random.Next(40) switch
        {
            < 8 => Wish.Cannot,
            < 13 => Wish.RatherNot,
            < 17 => Wish.Gladly,
            _ => null,
        };
        return wish is { } said ? [new DraftWish(who, During(date, date.AddDays(1)), said)] : [];
    }

    private static IEnumerable<DateOnly> Days() =>
        Enumerable.Range(0, End.DayNumber - Begin.DayNumber).Select(Begin.AddDays);

    private static IEnumerable<DateOnly> Months() => Enumerable.Range(0, 3).Select(Begin.AddMonths);

    private static Period During(DateOnly from, DateOnly to) => new(Start(from), Start(to));

    private static DateTimeOffset Start(DateOnly date) => new(date, TimeOnly.MinValue, TimeSpan.FromHours(9));
}
