using System.Buffers;
using Hub.Contracts;
using Hub.Contracts.Imports;
using Hub.Contracts.Rotas;
using Hub.Silo.Imports;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>A CSV file as a sheet that is called as the file is.</summary>
internal static class CsvGrid
{
    /// <summary>Before what an apostrophe is put: a spreadsheet takes the rest for the start of a formula.</summary>
    public static SearchValues<char> Guarded { get; } = SearchValues.Create("'=+-@＝＋－＠\t\r");

    public static Answer<SheetBook> Read(SheetFile file)
    {
        var decoded = FileText.Decode(file.Content.Span);
        if (decoded.Value is not { } text)
        {
            return decoded.Refusal == ImportRefusals.NotCsv ? SheetRefusals.NotWorkbook : decoded.Refusal!;
        }

        var name = Path.GetFileNameWithoutExtension(file.Name);
        var cells = new List<GridCell>();
        var row = 0;
        foreach (var record in CsvRecord.Split(text.Text.TrimEnd('\u001A')))
        {
            row++;
            var filled = record.Cells.Index().Where(cell => !string.IsNullOrWhiteSpace(cell.Item)).ToList();
            if (filled.Count > 0 && SheetLimits.Beyond(row, filled[^1].Index + 1, cells.Count + filled.Count) is { } at)
            {
                return SheetRefusals.TooManyCells.About($"{name}!{at}");
            }

            cells.AddRange(filled.Select(cell => new GridCell(new CellAddress(row, cell.Index + 1), Plain(cell.Item))));
        }

        return new SheetBook(file.Name, [new SheetGrid(name, cells.Where(cell => cell.Text.Length > 0), [])]);
    }

    // The apostrophe keeps a spreadsheet from computing; it is no part of the text.
    private static string Plain(string cell)
    {
        var text = CsvRow.Clean(cell);
        return text is ['\'', var first, ..] && Guarded.Contains(first) ? text[1..].Trim() : text;
    }
}
