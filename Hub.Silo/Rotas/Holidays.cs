using Hub.Contracts.Rotas;
using NodaTime;

namespace Hub.Silo.Rotas;

/// <summary>The national holidays that a rota observes, and the years of which they are known.</summary>
internal sealed class Holidays
{
    private readonly HolidayList? list;
    private readonly string? name;
    private readonly Dictionary<LocalDate, Holiday> days;

    public Holidays(string? name, IReadOnlyList<HolidayList> lists)
    {
        this.name = name;
        list = lists.FirstOrDefault(list => string.Equals(list.Name, name, StringComparison.Ordinal));
        days = (list?.Days ?? [])
            .GroupBy(day => LocalDate.FromDateOnly(day.Date))
            .ToDictionary(day => day.Key, day => day.First());
        Dates = [.. days.Keys.Order()];
    }

    /// <summary>All of them, in order.</summary>
    public IReadOnlyList<LocalDate> Dates { get; }

    /// <summary>Whether the rota names a list that was not given.</summary>
    public bool AreMissing => name is not null && list is null;

    public Holiday? On(LocalDate date) => days.GetValueOrDefault(date);

    /// <summary>A warning for each year that the rota needs and the list does not cover.</summary>
    public IReadOnlyList<RotaWarning> Unknown(int firstYear, int lastYear) =>
        name is null ? [] : [.. Uncovered(firstYear, lastYear)];

    /// <summary>The same where holidays matter even to a rota that observes none.</summary>
    public IEnumerable<RotaWarning> Uncovered(int firstYear, int lastYear)
    {
        for (var year = firstYear; year <= lastYear; year++)
        {
            if (list is null || year < list.FirstYear || year > list.LastYear)
            {
                yield return new RotaWarning.HolidaysUnknown(name, year);
            }
        }
    }
}
