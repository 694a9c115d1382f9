using Hub.Contracts;
using Hub.Contracts.Imports;
using Hub.Contracts.Rotas;
using Hub.Silo.Imports;
using Hub.Silo.Names;

namespace Hub.Silo.Rotas;

/// <summary>A file of national holidays as it was read: what is good of it, and what is not.</summary>
internal sealed record HolidayFile(
    string Encoding, HolidayList List, IReadOnlyList<RowProblem> Problems, IReadOnlyList<RowProblem> Warnings);

/// <summary>One row of the file.</summary>
internal sealed record HolidayRow(int Line, DateOnly Date, string Name);

/// <summary>Reads the Cabinet Office's own CSV of national holidays. A bad row costs no good one.</summary>
internal static class HolidayCsv
{
    // The law is of July 1948. Rotas look no further than the horizon.
    private const int FirstYear = 1948;

    public static ImportColumn Date { get; } = new("国民の祝日・休日月日", "Date");

    public static ImportColumn Name { get; } = new("国民の祝日・休日名称", "Name");

    /// <summary>The holidays of a file under the name that calendars refer to, or why it is no such file.</summary>
    public static Answer<HolidayFile> Read(ReadOnlySpan<byte> bytes, string listName)
    {
        var decoded = FileText.Decode(bytes);
        if (decoded.Value is not { } file)
        {
            return decoded.Refusal!;
        }

        // DOS editors end a file with Ctrl-Z.
        var records = CsvRecord.Split(file.Text.TrimEnd('\u001A'))
            .Where(record => !record.Cells.All(string.IsNullOrWhiteSpace))
            .Take(ImportLimits.Rows + 2)
            .ToList();
        return records.Count == 0 || Places(records[0]) is not { } places ? HolidayRefusals.HeaderUnknown
            : records.Count > ImportLimits.Rows + 1 ? ImportRefusals.TooManyRows
            : Read(file.Encoding, records.Skip(1), places, listName);
    }

    private static Answer<HolidayFile> Read(
        string encoding, IEnumerable<CsvRecord> records, Dictionary<ImportColumn, int> places, string listName)
    {
        var (good, problems, warnings) = (new List<HolidayRow>(), new List<RowProblem>(), new List<RowProblem>());
        foreach (var record in records)
        {
            var reason = CsvRow.WhyNone(record, places.Count);
            if (reason is not null)
            {
                problems.Add(new RowProblem(record.Line, null, Shown(record), reason));
                continue;
            }

            var reader = new RowReader(new CsvRow(record.Line, record.Cells, places));
            if (Row(reader) is { } row)
            {
                good.Add(row);
                warnings.AddRange(reader.Warnings);
            }

            problems.AddRange(reader.Problems);
        }

        var days = HolidayYears.WithoutGap(WithoutDoubles(good, problems), problems);
        if (days.Count == 0)
        {
            return HolidayRefusals.None;
        }

        var list = HolidayKinds.Of(listName, days, warnings);
        warnings.AddRange(HolidayYears.CutOff(days));
        return new HolidayFile(
            encoding, list, [.. problems.OrderBy(problem => problem.Line)], [.. warnings.OrderBy(w => w.Line)]);
    }

    private static HolidayRow? Row(RowReader reader)
    {
        var (written, name) = (reader.Required(Date), reader.Required(Name, 40));
        if (written.Length == 0)
        {
            return null;
        }

        var (date, reason) = JapaneseDate.Read(written);
        reason ??= date.Year is < FirstYear or > Horizon.LastYear
            ? HolidayReason.YearOutOfRange(FirstYear, Horizon.LastYear)
            : null;
        if (reason is not null)
        {
            reader.Refused(Date, reason);
        }

        return reader.Problems.Count == 0 ? new HolidayRow(reader.Line, date, name) : null;
    }

    private static List<HolidayRow> WithoutDoubles(List<HolidayRow> rows, List<RowProblem> problems)
    {
        var first = new Dictionary<DateOnly, HolidayRow>();
        foreach (var row in rows.Where(row => !first.TryAdd(row.Date, row)))
        {
            problems.Add(About(row, Name, row.Name, HolidayReason.SeenBefore(first[row.Date])));
        }

        return [.. first.Values.OrderBy(row => row.Date)];
    }

    /// <summary>A reason about a row whose date was read.</summary>
    public static RowProblem About(HolidayRow row, ImportColumn column, string value, ImportText reason) =>
        new(row.Line, column, value, reason);

    // In any order, with empty columns behind; nothing more and nothing less.
    private static Dictionary<ImportColumn, int>? Places(CsvRecord header)
    {
        var cells = header.Cells.Select(cell => Folding.ForSearch(CsvRow.Clean(cell))).ToList();
        var places = new Dictionary<ImportColumn, int>();
        foreach (var column in (ImportColumn[])[Date, Name])
        {
            places[column] = cells.IndexOf(Folding.ForSearch(column.Ja));
        }

        return !places.ContainsValue(-1) && cells.Count(cell => cell.Length > 0) == 2 && places.Values.Max() == 1
            ? places
            : null;
    }

    private static string Shown(CsvRecord record) => CsvRow.Shortened(string.Join(',', record.Cells).Trim(), 80);
}
