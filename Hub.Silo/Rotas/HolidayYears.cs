using System.Globalization;
using Hub.Silo.Imports;

namespace Hub.Silo.Rotas;

/// <summary>The years of a holiday file: none of them may lie empty between others, none should be cut off.</summary>
internal static class HolidayYears
{
    // From when on the law has had so many holidays with a name of their own; special ones come on top.
    private static readonly (int Since, int Holidays)[] Named =
        [(2016, 16), (2007, 15), (1996, 14), (1989, 13), (1967, 12), (1966, 11), (1949, 9)];

    /// <summary>
    /// The rows of the years that follow each other without one between that has no holiday: a list covers every year
    /// from its first to its last, and a year that it does not know must not pass for a year without holidays. Where
    /// there are several such runs the longest is taken, and the rows of the others are told as problems.
    /// </summary>
    public static IReadOnlyList<HolidayRow> WithoutGap(IReadOnlyList<HolidayRow> days, List<RowProblem> problems)
    {
        var runs = new List<List<HolidayRow>>();
        foreach (var day in days)
        {
            if (runs.Count == 0 || day.Date.Year > runs[^1][^1].Date.Year + 1)
            {
                runs.Add([]);
            }

            runs[^1].Add(day);
        }

        var longest = runs.MaxBy(run => run.Count) ?? [];
        problems.AddRange(
            from run in runs
            where run != longest
            from day in run
            select HolidayCsv.About(
                day, HolidayCsv.Date, Written(day.Date),
                HolidayReason.Apart(longest[0].Date.Year, longest[^1].Date.Year)));
        return longest;
    }

    /// <summary>A warning at the last row of each year that has fewer holidays than the law has.</summary>
    public static IEnumerable<RowProblem> CutOff(IReadOnlyList<HolidayRow> days) =>
        from year in days.GroupBy(day => day.Date.Year)
        let has = year.Count(HolidayKinds.IsNational)
        let wants = Named.FirstOrDefault(law => law.Since <= year.Key).Holidays
        where has < wants
        let last = year.MaxBy(day => day.Line)!
        select HolidayCsv.About(
            last, HolidayCsv.Date, Written(last.Date), HolidayReason.CutOff(year.Key, has, wants));

    private static string Written(DateOnly date) => date.ToString("yyyy/M/d", CultureInfo.InvariantCulture);
}
