using Hub.Contracts;
using Hub.Contracts.Imports;
using Hub.Silo.Names;

namespace Hub.Silo.Imports;

/// <summary>A file as a table: known columns, rows with their lines, and the rows that are no rows.</summary>
internal sealed record CsvTable(
    ImportKind Kind, string Encoding, IReadOnlyList<CsvRow> Rows, IReadOnlyList<RowProblem> Problems)
{
    public static Answer<CsvTable> Read(ReadOnlySpan<byte> bytes, ImportKind? kind)
    {
        var decoded = FileText.Decode(bytes);
        return decoded.Value is { } file ? Read(file, kind) : decoded.Refusal!;
    }

    private static Answer<CsvTable> Read(FileText file, ImportKind? wanted)
    {
        // DOS editors end a file with Ctrl-Z.
        using var records = CsvRecord.Split(file.Text.TrimEnd('\u001A')).GetEnumerator();
        if (!records.MoveNext())
        {
            return ImportRefusals.Empty;
        }

        var header = records.Current.Cells.Select(CsvRow.Clean).ToList();
        while (header is [.., ""])
        {
            header.RemoveAt(header.Count - 1);
        }

        return (wanted ?? ImportColumns.Tell(header)) is not { } kind ? ImportRefusals.HeaderUnknown
            : Places(header, ImportColumns.Of(kind), out var places) is { } refusal ? refusal
            : ReadRows(records, file.Encoding, kind, header.Count, places);
    }

    private static Answer<CsvTable> ReadRows(
        IEnumerator<CsvRecord> records, string encoding, ImportKind kind, int width,
        IReadOnlyDictionary<ImportColumn, int> places)
    {
        var rows = new List<CsvRow>();
        var problems = new List<RowProblem>();
        while (records.MoveNext())
        {
            var record = records.Current;
            if (record.Cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (rows.Count + problems.Count == ImportLimits.Rows)
            {
                return ImportRefusals.TooManyRows;
            }

            var reason = CsvRow.WhyNone(record, width);
            if (reason is null)
            {
                rows.Add(new CsvRow(record.Line, record.Cells, places));
            }
            else
            {
                problems.Add(new RowProblem(record.Line, null, CodeOf(record, places), reason));
            }
        }

        return new CsvTable(kind, encoding, rows, problems);
    }

    // The first cell is mostly the code, which finds the row again. All else may be clinical, also this cell itself:
    // where a quote stayed open it holds the rest of the line.
    private static string CodeOf(CsvRecord record, IReadOnlyDictionary<ImportColumn, int> places)
    {
        var code = Cell.Code(CsvRow.Clean(record.Cells[0]));
        var isClinical = places.Any(place => place is { Key.Clinical: true, Value: 0 });
        return !isClinical && Cell.IsCode(code) ? code : "";
    }

    private static Refusal? Places(
        List<string> header, IReadOnlyList<ImportColumn> columns, out Dictionary<ImportColumn, int> places)
    {
        places = [];
        var (unknown, twice) = (new List<string>(), new List<string>());
        for (var i = 0; i < header.Count; i++)
        {
            var folded = Folding.ForSearch(header[i]);
            var column = columns.FirstOrDefault(
                c => string.Equals(Folding.ForSearch(c.Ja), folded, StringComparison.Ordinal));
            if (column is null)
            {
                unknown.Add(CsvRow.Shortened(header[i], 40));
            }
            else if (!places.TryAdd(column, i))
            {
                twice.Add(column.Ja);
            }
        }

        var missing = columns.Except(places.Keys).Select(c => c.Ja).ToList();
        return unknown.Count > 0 ? ImportRefusals.ColumnsUnknown(unknown)
            : missing.Count > 0 ? ImportRefusals.ColumnsMissing(missing)
            : twice.Count > 0 ? ImportRefusals.ColumnsTwice(twice)
            : null;
    }
}

/// <summary>A row whose cells are found by column.</summary>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells, IReadOnlyDictionary<ImportColumn, int> Places)
{
    public string this[ImportColumn column] => Clean(Cells[Places[column]]);

    /// <summary>A cell without spaces around it, and without Excel's way to keep a zero: ="001".</summary>
    public static string Clean(string cell)
    {
        var text = cell.Trim();
        return text is ['=', '"', .. var inner, '"']
            ? inner.Replace("\"\"", "\"", StringComparison.Ordinal).Trim()
            : text;
    }

    /// <summary>Why a record is no row of so many columns; null where it is one.</summary>
    public static ImportText? WhyNone(CsvRecord record, int width)
    {
        var filled = record.Cells.Count;
        while (filled > width && string.IsNullOrWhiteSpace(record.Cells[filled - 1]))
        {
            filled--;
        }

        return record.IsBroken ? Reason.QuotesOpen
            : filled < width ? Reason.TooFewCells(filled, width)
            : filled > width ? Reason.TooManyCells(filled, width)
            : null;
    }

    public static string Shortened(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        return string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length), "…");
    }
}
