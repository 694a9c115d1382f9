using System.Globalization;
using System.Text;
using Hub.Contracts.Imports;
using Hub.Web.Layout;

namespace Hub.Web.Imports;

/// <summary>The rows that were left out, as a file that Excel opens as it is.</summary>
internal static class RejectedCsv
{
    private const string Formula = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20\u2212";

    public static byte[] Of(IEnumerable<ImportProblemView> problems)
    {
        var text = new StringBuilder();
        Add(text, Texts.Line, Texts.Column, Texts.Value, Texts.Reason);
        foreach (var problem in problems)
        {
            Add(
                text,
                problem.Line.ToString(CultureInfo.InvariantCulture),
                problem.Column.In(Language.Current),
                problem.Value,
                problem.Reason.In(Language.Current));
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Add(StringBuilder text, params IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    // A value that begins like a formula would be run by the spreadsheet: the apostrophe makes it words. Japanese
    // spreadsheets take the full-width signs as well.
    private static string Cell(string value)
    {
        var plain = Formula.Contains(value.Length > 0 ? value[0] : 'x') ? $"'{value}" : value;
        return $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
