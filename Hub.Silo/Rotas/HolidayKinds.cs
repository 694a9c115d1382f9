using Hub.Contracts.Imports;
using Hub.Contracts.Rotas;
using Hub.Silo.Imports;

namespace Hub.Silo.Rotas;

/// <summary>
/// Why the law makes a day a holiday (国民の祝日に関する法律 第3条). The file calls a day without a name of its own
/// just 休日; days of laws of their own, such as 休日（祝日扱い）, count as national holidays.
/// </summary>
internal static class HolidayKinds
{
    private const string Nameless = "休日";
    private const string Substitute = "振替休日";
    private const string Citizens = "国民の休日";

    // Both rules in the wording of today.
    private const int RulesOfToday = 2007;

    /// <summary>The list of days in order, and a warning for each that fits no rule or lacks what follows.</summary>
    public static HolidayList Of(string name, IReadOnlyList<HolidayRow> days, List<RowProblem> warnings)
    {
        var national = days.Where(IsNational).Select(day => day.Date).ToHashSet();
        var all = days.Select(day => day.Date).ToHashSet();
        var list = new List<Holiday>(days.Count);
        foreach (var day in days)
        {
            var kind = IsNational(day) ? HolidayKind.National : KindOf(day.Date, national);
            if (kind is null)
            {
                warnings.Add(HolidayCsv.About(day, HolidayCsv.Name, day.Name, HolidayReason.NoRuleFits));
            }

            list.Add(new Holiday(day.Date, day.Name, kind ?? Said(day.Name)));
            if (IsNational(day) && day.Date.Year >= RulesOfToday)
            {
                warnings.AddRange(Missing(day, national, all));
            }
        }

        return new HolidayList(name, days[0].Date.Year, days[^1].Date.Year, list);
    }

    /// <summary>Whether the day has a name of its own.</summary>
    public static bool IsNational(HolidayRow day) => day.Name is not (Nameless or Substitute or Citizens);

    private static HolidayKind? KindOf(DateOnly date, HashSet<DateOnly> national) =>
        FollowsSunday(date, national) ? HolidayKind.Substitute
        : national.Contains(date.AddDays(-1)) && national.Contains(date.AddDays(1)) ? HolidayKind.Citizens
        : null;

    // 第2項: the nearest day after a holiday on Sunday that is no national holiday itself.
    private static bool FollowsSunday(DateOnly date, HashSet<DateOnly> national)
    {
        var before = date.AddDays(-1);
        while (national.Contains(before) && before.DayOfWeek is not DayOfWeek.Sunday)
        {
            before = before.AddDays(-1);
        }

        return national.Contains(before);
    }

    private static IEnumerable<RowProblem> Missing(HolidayRow day, HashSet<DateOnly> national, HashSet<DateOnly> all)
    {
        var next = day.Date.AddDays(1);
        var substitute = next;
        while (national.Contains(substitute))
        {
            substitute = substitute.AddDays(1);
        }

        if (day.Date.DayOfWeek is DayOfWeek.Sunday && !all.Contains(substitute))
        {
            yield return About(day, HolidayReason.SubstituteMissing(substitute));
        }
        else if (!all.Contains(next) && national.Contains(next.AddDays(1)))
        {
            yield return About(day, HolidayReason.BetweenMissing(next));
        }
    }

    private static RowProblem About(HolidayRow day, ImportText reason) =>
        HolidayCsv.About(day, HolidayCsv.Name, day.Name, reason);

    private static HolidayKind Said(string name) => name switch
    {
        Substitute => HolidayKind.Substitute,
        Citizens => HolidayKind.Citizens,
        _ => HolidayKind.National,
    };
}
