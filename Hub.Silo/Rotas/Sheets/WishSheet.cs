using System.Text.RegularExpressions;
using Hub.Silo.Names;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>Where in a sheet the wishes stand.</summary>
/// <param name="Grid">The sheet.</param>
/// <param name="Header">The row of the headings.</param>
/// <param name="Code">The column of staff codes, if there is one.</param>
/// <param name="Name">The column of names, if there is one; one of the two is there.</param>
/// <param name="Most">The column of maxima, if there is one.</param>
/// <param name="Note">The column of remarks, if there is one.</param>
/// <param name="Days">The columns of days, from left to right.</param>
internal sealed partial record WishSheet(
    SheetGrid Grid, int Header, int? Code, int? Name, int? Most, int? Note, IReadOnlyList<GridCell> Days)
{
    private const int Rows = 60;

    /// <summary>Finds the headings: a code or a name, and to the right of it days.</summary>
    public static WishSheet? Find(SheetGrid grid)
    {
        foreach (var row in grid.Cells.TakeWhile(cell => cell.At.Row <= Rows).GroupBy(cell => cell.At.Row))
        {
            var headings = row.Take(CellAddress.LastColumn).ToList();
            var (code, name) = (Column(headings, OfCode()), Column(headings, OfName()));
            var days = headings.FindAll(heading => heading.Date is not null || OfDay().IsMatch(Folded(heading.Text)));
            if ((code ?? name) is { } person && days.Count > 0 && days.TrueForAll(day => day.At.Column > person))
            {
                return new WishSheet(
                    grid, row.Key, code, name, Column(headings, OfMost()), Column(headings, OfNote()), days);
            }
        }

        return null;
    }

    private static int? Column(List<GridCell> headings, Regex meaning) =>
        headings.Find(heading => meaning.IsMatch(Folded(heading.Text)))?.At.Column;

    private static string Folded(string text) => text.Length > 40 ? string.Empty : Folding.ForSearch(text);

    [GeneratedRegex("^((職員|社員|会員|医師)?(コード|番号|id|no[.]?))$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfCode();

    [GeneratedRegex("^(氏名|名前|医師名|お?名前|担当者|先生)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfName();

    [GeneratedRegex("^(上限(回数)?|最大(回数)?|回数上限|希望回数)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfMost();

    [GeneratedRegex("^(備考欄?|摘要|メモ|連絡事項|note)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfNote();

    [GeneratedRegex("^([0-9]{1,2}[月/])?[0-9]{1,2}日?([(][^)]{1,4}[)])?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OfDay();
}
