using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;
using Hub.Testing;

namespace Hub.Bench;

/// <summary>Who is on duty, by a rota with ten years of duties and changes beside one with a month.</summary>
internal static class RotaFigure
{
    private const int Samples = 20_000;

    private static readonly DateOnly Middle = new(2026, 11, 15);
    private static readonly IReadOnlyList<Holder> Clinics =
        [.. Enumerable.Range(1, 6).Select(number => Holder.Of(new InstitutionId(Some.Id(number))))];

    public static Task Run()
    {
        var (month, decade) = (Roster(30), Roster(3650));
        var (few, many) = (new List<double>(), new List<double>());
        var random = new Random(20261120);
        for (var i = -Samples / 4; i < Samples; i++)
        {
            var t = Start(Middle.AddDays(-10)).AddMinutes(random.Next(20 * 24 * 60));
            var (one, other) = (Microseconds(month, t), Microseconds(decade, t));
            if (i >= 0)
            {
                few.Add(one);
                many.Add(other);
            }
        }

        Line.Print(new
        {
            figure = "rota", Samples,
            monthMicroseconds = Line.Median(few), tenYearsMicroseconds = Line.Median(many),
            ratio = Line.Median(many) / Line.Median(few), atMost = 1.3,
            p99Microseconds = many.Order().ElementAt(Samples * 99 / 100), p99AtMost = 1000,
        });
        return Task.CompletedTask;
    }

    private static double Microseconds(DutyRoster roster, DateTimeOffset t)
    {
        var begun = Stopwatch.GetTimestamp();
        roster.At(DutyRoles.Primary, t);
        return Stopwatch.GetElapsedTime(begun).TotalMicroseconds;
    }

    /// <summary>Nights by a table of dates, weekends and holidays in turn; a change on every day.</summary>
    private static DutyRoster Roster(int days)
    {
        var dates = Enumerable.Range(0, days).Select(day => Middle.AddDays(day - (days / 2))).ToList();
        var table = new Assignment.ByDate([.. dates.Select(date => new DateHolders(date, [Of(date)]))]);
        var turns = new Assignment.Rotation(
            Clinics, RotationUnit.Window, 1, new WallTime(dates[0], TimeOnly.MinValue), 0, Handoff.AtWindow,
            new AbsenceRule(AbsenceCover.Next, AbsenceExtent.WholeTurn));
        return new DutyRoster(
            new RotaPolicy(
                "Asia/Tokyo",
                DutyCalendar.Empty with { Weekly = [.. Weekdays()] },
                [
                    new Layer(new LayerId(Some.Id(1)), "夜間", DutyRoles.Primary, 0,
                        new DutyWindows.Off(OffFilter.Weeknight), table),
                    new Layer(new LayerId(Some.Id(2)), "休日", DutyRoles.Primary, 0,
                        new DutyWindows.Off(OffFilter.DayOff), turns),
                ]),
            new RotaChanges([.. dates.Select(Absence)], [.. dates.Select(Swap)], [.. dates.Select(Override)]),
            []);
    }

    private static IEnumerable<WeekdayHours> Weekdays() =>
        from day in Enumerable.Range((int)DayOfWeek.Monday, 5)
        select new WeekdayHours((DayOfWeek)day, [new Hours(new TimeOnly(9, 0), new TimeOnly(18, 0))]);

    private static Absence Absence(DateOnly date) =>
        new(new AbsenceId(Some.Id(date.DayNumber)), Of(date.AddDays(1)), During(date, 24));

    private static Swap Swap(DateOnly date) => new(
        new SwapId(Some.Id(date.DayNumber)), DutyRoles.Primary, SwapStatus.Accepted,
        new SwapPart(Of(date), During(date, 20)), Of(date.AddDays(2)), null, Start(date));

    private static Override Override(DateOnly date) => new Override.Replace(
        new OverrideId(Some.Id(date.DayNumber)), DutyRoles.Primary, During(date, 12), Of(date), Of(date.AddDays(3)));

    private static Holder Of(DateOnly date) => Clinics[date.DayNumber % Clinics.Count];

    private static Period During(DateOnly date, int hours) => new(Start(date), Start(date).AddHours(hours));

    private static DateTimeOffset Start(DateOnly date) => new(date, TimeOnly.MinValue, TimeSpan.Zero);
}
