using System.Text.RegularExpressions;
using Hub.Silo.Names;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>Where in a sheet the roster stands.</summary>
/// <param name="Grid">The sheet.</param>
/// <param name="HeaderFirst">The first row of the headings.</param>
/// <param name="HeaderLast">The last row of the headings.</param>
/// <param name="Day">The column of days.</param>
/// <param name="Weekday">The column of the days of the week, if there is one.</param>
/// <param name="Kind">The column of kinds, if there is one.</param>
/// <param name="Note">The column of remarks, if there is one.</param>
/// <param name="Duties">The columns of duties with their headings, from left to right.</param>
internal sealed partial record RosterSheet(
    SheetGrid Grid,
    int HeaderFirst,
    int HeaderLast,
    int Day,
    int? Weekday,
    int? Kind,
    int? Note,
    IReadOnlyList<(int Column, string Heading)> Duties)
{
    // Headings lie near the top, and no further to the right.
    private const int Rows = 60;
    private const int Columns = 60;

    /// <summary>Finds the headings: a cell for the day, and beside it at least one column of duties.</summary>
    public static RosterSheet? Find(SheetGrid grid)
    {
        foreach (var cell in grid.Cells.TakeWhile(cell => cell.At.Row <= Rows))
        {
            if (cell.At.Column <= Columns && OfDay().IsMatch(Folded(cell.Text)) && At(grid, cell.At) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>Whether a cell lies within the headings.</summary>
    public bool IsHeading(CellAddress at) => at.Row >= HeaderFirst && at.Row <= HeaderLast;

    private static RosterSheet? At(SheetGrid grid, CellAddress day)
    {
        var last = grid.MergeAt(day) is { } merge ? Math.Min(merge.Last.Row, day.Row + 3) : day.Row;
        var headings = Enumerable.Range(1, Columns)
            .Select(column => (Column: column, Heading: Heading(grid, day.Row, last, column)))
            .Where(heading => heading.Column != day.Column && heading.Heading.Length > 0)
            .ToList();
        var weekday = Take(headings, OfWeekday());
        var kind = Take(headings, OfKind());
        var note = Take(headings, OfNote());
        return headings.Count == 0
            ? null
            : new RosterSheet(grid, day.Row, last, day.Column, weekday, kind, note, headings);
    }

    // A heading over two columns has a second row below: 待機医 with ① and ②.
    private static string Heading(SheetGrid grid, int first, int last, int column) => string.Join(' ', Enumerable
        .Range(first, last - first + 1)
        .Select(row => grid.Shown(new CellAddress(row, column))?.Text)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal));

    private static int? Take(List<(int Column, string Heading)> headings, Regex meaning)
    {
        var found = headings.FindIndex(heading => meaning.IsMatch(Folded(heading.Heading)));
        if (found < 0)
        {
            return null;
        }

        var column = headings[found].Column;
        headings.RemoveAt(found);
        return column;
    }

    private static string Folded(string text) => text.Length > 40 ? string.Empty : Folding.ForSearch(text);

    [GeneratedRegex("^(日|日付|月日|日ニチ|年月日|期日|date)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfDay();

    [GeneratedRegex("^曜日?$", RegexOptions.None, 1000)]
    private static partial Regex OfWeekday();

    [GeneratedRegex("^((勤務|当番)?区分|種別|種類)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfKind();

    [GeneratedRegex("^(備考|備考欄|摘要|メモ|注記|連絡事項|特記事項|note)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfNote();
}
