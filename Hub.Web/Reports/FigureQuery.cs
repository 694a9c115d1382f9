using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Reports;

namespace Hub.Web.Reports;

/// <summary>Months and figures as addresses name them: ids and words of the hub, nothing of a patient.</summary>
internal static class FigureQuery
{
    private const string MonthFormat = "yyyy-MM";
    private const string DayFormat = "yyyy-MM-dd";

    /// <summary>The first day of a month; null for what is none.</summary>
    public static DateOnly? Month(string? typed) => DateOnly.TryParseExact(
        $"{typed}-01", DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month : null;

    public static DateOnly? Day(string? typed) => DateOnly.TryParseExact(
        typed, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static string Written(DateOnly month) => month.ToString(MonthFormat, CultureInfo.InvariantCulture);

    public static string WrittenDay(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    public static string Address(DateOnly month, Guid? institution) => institution is { } place
        ? $"/reports/monthly/{Written(month)}?institution={place}"
        : $"/reports/monthly/{Written(month)}";

    public static string Daily(Guid institution, DateOnly day) => $"/reports/daily/{institution}/{WrittenDay(day)}";

    /// <summary>The list behind a figure.</summary>
    public static string Calls(DateOnly month, FigureFilter filter) =>
        $"/reports/monthly/{Written(month)}/calls{Query(filter)}";

    public static string Query(FigureFilter filter)
    {
        var parts = new (string Name, string? Value)[]
        {
            ("by", filter.By?.ToString()),
            ("is", filter.Is),
            ("home", filter.Home),
            ("group", filter.Group?.ToString()),
            ("year", filter.IsYear ? "1" : null),
        };
        var query = string.Join('&', parts.Where(part => part.Value is not null)
            .Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
        return query.Length > 0 ? $"?{query}" : query;
    }

    /// <summary>What a query asks for; null where it cannot be read.</summary>
    public static FigureFilter? Read(IQueryCollection query)
    {
        string? Of(string name) => query[name].FirstOrDefault() is { Length: > 0 } value ? value : null;
        var (by, key, home, group) = (Of("by"), Of("is"), Of("home"), Of("group"));
        CallFigure figure = default;
        var isFigure = by is null || (Enum.TryParse(by, out figure) && Enum.IsDefined(figure)
            && !char.IsAsciiDigit(by[0]));
        var isHome = home is null or FigureKeys.None || Guid.TryParse(home, out _);
        Guid id = default;
        var isGroup = group is null || Guid.TryParse(group, out id);
        return isFigure && isHome && isGroup && (by is null) == (key is null)
            ? new FigureFilter(
                by is null ? null : figure,
                Key(key),
                Key(home),
                group is null ? null : new CareGroupId(id),
                Of("year") is not null)
            : null;
    }

    // Ids are written as the hub writes them.
    private static string? Key(string? typed) =>
        Guid.TryParse(typed, out var id) ? new InstitutionId(id).ToString() : typed;
}
