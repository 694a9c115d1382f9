using System.Globalization;
using Hub.Contracts.Rotas;

namespace Hub.Web.Rotas.Sheets;

/// <summary>How a file is to be read, as the address of the page says it.</summary>
/// <param name="Sheet">Which sheet; null for the first that fits.</param>
/// <param name="Month">The first day of the month; null for what the file says.</param>
/// <param name="Columns">The layers of columns by their letters; null where nobody has chosen.</param>
internal sealed record SheetQuery(
    string? Sheet, DateOnly? Month, IReadOnlyDictionary<string, LayerId>? Columns)
{
    /// <summary>What the name of a column's field begins with.</summary>
    public const string Column = "col-";

    public static SheetQuery Of(IQueryCollection query)
    {
        var columns = query.Where(field => field.Key.StartsWith(Column, StringComparison.Ordinal)).ToList();
        return new SheetQuery(
            query["sheet"].FirstOrDefault(name => !string.IsNullOrEmpty(name)),
            MonthOf(query["month"]),
            columns.Count == 0 ? null : columns
                .Select(field => (Letter: field.Key[Column.Length..], Layer: Layer(field.Value)))
                .Where(field => field.Layer is not null)
                .ToDictionary(field => field.Letter, field => field.Layer!.Value, StringComparer.Ordinal));
    }

    /// <summary>The month of such as 2026-12; null for anything else.</summary>
    public static DateOnly? MonthOf(string? written) =>
        DateOnly.TryParseExact(written, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month
            : null;

    /// <summary>Such as 2026-12.</summary>
    public static string Written(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static LayerId? Layer(string? written) =>
        Guid.TryParse(written, out var layer) ? new LayerId(layer) : null;
}
