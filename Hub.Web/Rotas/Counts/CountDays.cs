using System.Globalization;

namespace Hub.Web.Rotas.Counts;

/// <summary>The days that are counted, as an address names them.</summary>
public sealed record CountDays(DateOnly From, DateOnly Through)
{
    private const string Format = "yyyy-MM-dd";

    /// <summary>Last month where nothing is said; what cannot be read is no days at all, and refused.</summary>
    public static CountDays Of(string? from, string? through, DateOnly today)
    {
        var last = LastMonth(today);
        return string.IsNullOrEmpty(from) && string.IsNullOrEmpty(through)
            ? last
            : new CountDays(Read(from, last.From, DateOnly.MaxValue), Read(through, last.Through, DateOnly.MinValue));
    }

    public static CountDays LastMonth(DateOnly today) => Month(First(today).AddMonths(-1));

    public static CountDays ThisMonth(DateOnly today) => Month(First(today));

    /// <summary>From the first of April.</summary>
    public static CountDays FiscalYear(DateOnly today)
    {
        var first = new DateOnly(today.Month < 4 ? today.Year - 1 : today.Year, 4, 1);
        return new CountDays(first, first.AddYears(1).AddDays(-1));
    }

    /// <summary>As the query of an address.</summary>
    public string Query(Guid? rota) => string.Create(
        CultureInfo.InvariantCulture, $"?rota={rota}&from={From:yyyy-MM-dd}&to={Through:yyyy-MM-dd}");

    private static CountDays Month(DateOnly first) => new(first, first.AddMonths(1).AddDays(-1));

    private static DateOnly First(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly Read(string? typed, DateOnly otherwise, DateOnly wrong) =>
        string.IsNullOrEmpty(typed) ? otherwise
        : DateOnly.TryParseExact(typed, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : wrong;
}
