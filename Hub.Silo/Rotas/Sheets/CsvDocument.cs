using System.Buffers;
using System.Text;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>Writes rows as CSV (RFC 4180), in UTF-8 with its mark. No cell of it is a formula.</summary>
internal static class CsvDocument
{
    public const string MediaType = "text/csv";

    private static readonly SearchValues<char> quoted = SearchValues.Create(",\"\r\n");

    public static byte[] Write(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static string Cell(string text)
    {
        var cell = text.Trim();
        cell = cell.Length > 0 && CsvGrid.Guarded.Contains(cell[0]) ? $"'{cell}" : cell;
        return cell.AsSpan().ContainsAny(quoted)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
    }
}
