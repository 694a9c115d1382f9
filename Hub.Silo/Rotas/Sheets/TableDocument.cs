using System.Globalization;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>Plain tables as a workbook of a sheet each; as CSV the first of them.</summary>
internal static class TableDocument
{
    private const int Heading = 2;

    public static SheetFile Write(string name, IReadOnlyList<SheetTable> tables, SheetFormat format) =>
        format is SheetFormat.Csv
            ? new SheetFile($"{name}.csv", CsvDocument.Write(Lines(tables[0])))
            : new SheetFile($"{name}.xlsx", WorkbookWriter.Write(new Workbook([.. tables.Select(Sheet)])));

    private static WorkbookSheet Sheet(SheetTable table)
    {
        var cells = new List<WorkbookCell> { new(new(1, 1), table.Title, CellLook.Bold | CellLook.Large) };
        cells.AddRange(table.Columns.Select((column, index) => new WorkbookCell(
            new(Heading, index + 1), column.Text,
            CellLook.Ruled | CellLook.Centred | CellLook.Bold | CellLook.Heading | CellLook.Wrapped)));
        foreach (var (index, row) in table.Rows.Index())
        {
            cells.AddRange(row.Select((value, column) => new WorkbookCell(
                new(Heading + 1 + index, column + 1), value.Text, CellLook.Ruled | CellLook.Wrapped, value.Number)));
        }

        cells.AddRange(table.Footer.Select((line, index) =>
            new WorkbookCell(new(Heading + table.Rows.Count + 2 + index, 1), line)));
        return new WorkbookSheet(
            table.Name, [.. table.Columns.Select(column => column.Width)], cells, [], table.IsWide,
            new CellAddress(Heading + 1, 1));
    }

    private static IEnumerable<IReadOnlyList<string>> Lines(SheetTable table) =>
    [
        [table.Title],
        [.. table.Columns.Select(column => column.Text)],
        .. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(Said)]),
        .. table.Footer.Select(line => (IReadOnlyList<string>)[line]),
    ];

    private static string Said(SheetValue value) =>
        value.Number is { } number ? number.ToString("0.##", CultureInfo.InvariantCulture) : value.Text;
}
