using System.Globalization;
using Hub.Contracts.Rotas;
using Hub.Silo.Imports;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>A month's wishes in the look of the secretariat's own sheet; without marks, the form to ask with.</summary>
internal static class WishDocument
{
    private const int FirstDay = 5;

    private static readonly string[] headings = ["職員コード", "氏名", "上限回数", "備考"];

    public static SheetFile Write(WishMonth month, SheetFormat format)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"希望調査_{month.Month:yyyy-MM}");
        return format is SheetFormat.Csv
            ? new SheetFile($"{name}.csv", CsvDocument.Write(Lines(month)))
            : new SheetFile($"{name}.xlsx", WorkbookWriter.Write(new Workbook(Sheet(month))));
    }

    /// <summary>The sheet alone, for a workbook of several. Its name says the year too: nothing else does.</summary>
    public static WorkbookSheet Sheet(WishMonth month) => new(
        string.Create(
            CultureInfo.InvariantCulture, $"{JapaneseDate.EraYear(month.Month)}{month.Month.Month}月希望調査"),
        [12, 18, 10, 24, .. Enumerable.Repeat(4.5, DateTime.DaysInMonth(month.Month.Year, month.Month.Month))],
        [
            .. Lines(month).Index().SelectMany(line => line.Item.Select((text, column) =>
                Cell(month.Month, new(line.Index + 1, column + 1), text))),
        ],
        [],
        IsWide: true,
        Frozen: new CellAddress(2, FirstDay));

    private static WorkbookCell Cell(DateOnly month, CellAddress at, string text)
    {
        var look = CellLook.Ruled
            | (at.Row == 1 ? CellLook.Bold | CellLook.Heading : CellLook.Plain)
            | (at.Column is 2 or 4 ? CellLook.Wrapped : CellLook.Centred)
            | (at.Column >= FirstDay && IsWeekend(month.AddDays(at.Column - FirstDay))
                ? CellLook.Shaded
                : CellLook.Plain);
        return (at.Row == 1 ? at.Column >= FirstDay : at.Column == 3)
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? WorkbookCell.Of(at, number, look)
            : new WorkbookCell(at, text, look);
    }

    private static IEnumerable<IReadOnlyList<string>> Lines(WishMonth month)
    {
        var days = Enumerable.Range(0, DateTime.DaysInMonth(month.Month.Year, month.Month.Month))
            .Select(month.Month.AddDays).ToList();
        yield return [.. headings, .. days.Select(day => day.Day.ToString(CultureInfo.InvariantCulture))];
        foreach (var row in month.Rows)
        {
            yield return
            [
                row.Code, row.Name, row.Most?.ToString(CultureInfo.InvariantCulture) ?? string.Empty, row.Note,
                .. days.Select(day =>
                    row.Days.FirstOrDefault(wish => wish.Date == day) is { } wish ? Mark(wish.Wish) : ""),
            ];
        }
    }

    private static string Mark(Wish wish) => wish switch
    {
        Wish.Gladly => "○",
        Wish.RatherNot => "△",
        _ => "×",
    };

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
