using Hub.Contracts.Imports;
using Hub.Contracts.Rotas;
using Hub.Silo.Imports;

namespace Hub.Silo.Rotas;

/// <summary>What a file of national holidays changes against the list known now.</summary>
internal static class HolidayPreview
{
    // The Cabinet Office publishes the next year's holidays in February: from March on they should be there.
    private const int MonthsAhead = 10;

    private static readonly ImportText WholeFile = new("(ファイル全体)", "(whole file)");

    public static HolidayListPreview Of(HolidayFile file, HolidayList? known, DateOnly today)
    {
        var before = (known?.Days ?? []).DistinctBy(day => day.Date).ToDictionary(day => day.Date);
        var after = file.List.Days.ToDictionary(day => day.Date);
        return new HolidayListPreview(
            file.Encoding,
            file.List,
            [.. file.List.Days.Where(day => !before.ContainsKey(day.Date))],
            [.. before.Values.Where(day => !after.ContainsKey(day.Date)).OrderBy(day => day.Date)],
            [
                .. from day in file.List.Days
                   let was = before.GetValueOrDefault(day.Date)
                   where was is not null && was != day
                   select new HolidayChange(was, day),
            ],
            [.. file.Problems.Select(ImportShown.Of)],
            [.. AboutAll(file.List, known, today), .. file.Warnings.Select(ImportShown.Of)]);
    }

    private static IEnumerable<ImportProblemView> AboutAll(HolidayList list, HolidayList? known, DateOnly today)
    {
        var wanted = today.AddMonths(MonthsAhead).Year;
        if (list.LastYear < wanted)
        {
            yield return About(HolidayReason.EndsEarly(list.LastYear, wanted));
        }

        if (known is not null && (list.FirstYear > known.FirstYear || list.LastYear < known.LastYear))
        {
            yield return About(HolidayReason.CoversLess(
                list.FirstYear, list.LastYear, known.FirstYear, known.LastYear));
        }
    }

    private static ImportProblemView About(ImportText reason) => new(1, WholeFile, "", reason);
}
