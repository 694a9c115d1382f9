using System.Globalization;
using Hub.Contracts.Rotas;
using Hub.Silo.Imports;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>A month's roster in the look of the secretariat's own sheet.</summary>
internal static class RosterDocument
{
    private const int FirstDay = 4;
    private const int Day = 1;
    private const int Weekday = 2;
    private const int Kind = 3;
    private const int FirstDuty = 4;

    private const CellLook Inside = CellLook.Ruled | CellLook.Centred;

    public static SheetFile Write(RosterMonth month, SheetFormat format) => format is SheetFormat.Csv
        ? new SheetFile(FileName(month, "csv"), CsvDocument.Write(Lines(month)))
        : new SheetFile(FileName(month, "xlsx"), WorkbookWriter.Write(new Workbook(Sheet(month))));

    /// <summary>The sheet alone, for a workbook of several.</summary>
    public static WorkbookSheet Sheet(RosterMonth month)
    {
        var (days, note) = (Days(month), FirstDuty + month.Columns.Count);
        var (cells, merges) = (new List<WorkbookCell>(), new List<CellRange>());
        Across(1, Title(month), CellLook.Bold | CellLook.Large);
        Across(2, month.Hours, CellLook.Wrapped);
        cells.AddRange(Headings(month).Select((heading, index) =>
            new WorkbookCell(new(FirstDay - 1, index + 1), heading, Inside | CellLook.Bold | CellLook.Heading)));
        foreach (var (index, day) in days.Index())
        {
            var (row, look) = (FirstDay + index, Inside | (day.IsOff ? CellLook.Shaded : CellLook.Plain));
            cells.Add(WorkbookCell.Of(new(row, Day), day.Date.Day, look));
            cells.Add(new(new(row, Weekday), SheetReason.Weekday(day.Date), look));
            cells.Add(new(new(row, note), day.Note, look | CellLook.Wrapped));
        }

        foreach (var run in Runs(month, days))
        {
            var off = days[run.First].IsOff ? CellLook.Shaded : CellLook.Plain;
            cells.AddRange(Enumerable.Range(run.First, run.Last - run.First + 1).Select(index => new WorkbookCell(
                new(FirstDay + index, run.Column),
                index == run.First ? run.Text : "",
                Inside | CellLook.Wrapped | off)));
            if (run.Last > run.First)
            {
                merges.Add(new(new(FirstDay + run.First, run.Column), new(FirstDay + run.Last, run.Column)));
            }
        }

        foreach (var (index, line) in month.Footer.Index())
        {
            Across(FirstDay + days.Count + 1 + index, line, CellLook.Wrapped);
        }

        return new WorkbookSheet(
            string.Create(CultureInfo.InvariantCulture, $"{month.Month.Month}月当番表"),
            [6, 6, 13, .. month.Columns.Select(_ => 26d), 25],
            cells, merges, IsWide: month.Columns.Count > 4, Frozen: new CellAddress(FirstDay, FirstDuty));

        void Across(int row, string text, CellLook look)
        {
            cells.Add(new(new(row, 1), text, look));
            merges.Add(new(new(row, 1), new(row, note)));
        }
    }

    /// <summary>Such as 令和8年12月　在宅待機医当番表（みどり区医師会）.</summary>
    public static string Title(RosterMonth month) => string.Create(
        CultureInfo.InvariantCulture,
        $"{JapaneseDate.EraYear(month.Month)}{month.Month.Month}月　{month.Heading}")
        + (month.Body.Length > 0 ? $"（{month.Body}）" : string.Empty);

    private static IEnumerable<IReadOnlyList<string>> Lines(RosterMonth month)
    {
        var days = Days(month);
        var runs = Runs(month, days).ToList();
        yield return [Title(month)];
        yield return [month.Hours];
        yield return [.. Headings(month)];
        foreach (var (index, day) in days.Index())
        {
            // A run goes on with 〃, for nothing is merged here; the kind is repeated.
            yield return
            [
                day.Date.Day.ToString(CultureInfo.InvariantCulture),
                SheetReason.Weekday(day.Date),
                .. runs.Where(run => run.First <= index && index <= run.Last).OrderBy(run => run.Column)
                    .Select(run => run.First == index || run.Column == Kind || run.Text.Length == 0 ? run.Text : "〃"),
                day.Note,
            ];
        }

        foreach (var line in (string[])[string.Empty, .. month.Footer])
        {
            yield return [line];
        }
    }

    private static IEnumerable<string> Headings(RosterMonth month) =>
        ["日", "曜", "区分", .. month.Columns, "備考"];

    private static List<RosterMonthDay> Days(RosterMonth month) =>
        [.. month.Days.DistinctBy(day => day.Date).OrderBy(day => day.Date)];

    // Each column is cut where who is on duty changes, so that no cell is merged twice and no duty is left out.
    private static IEnumerable<Run> Runs(RosterMonth month, List<RosterMonthDay> days)
    {
        var duties = month.Columns.Select((_, column) => Column(month, days, column)).ToList();
        for (var first = 0; first < days.Count;)
        {
            var last = duties.Select(runs => runs.Find(run => run.First == first)?.Last ?? first).Append(first).Max();
            yield return new Run(Kind, first, last, days[first].Kind);
            first = last + 1;
        }

        foreach (var run in duties.SelectMany(runs => runs))
        {
            yield return run;
        }
    }

    private static List<Run> Column(RosterMonth month, List<RosterMonthDay> days, int column)
    {
        var (runs, before) = (new List<Run>(), new List<RosterMonthDuty>());
        foreach (var (index, day) in days.Index())
        {
            var on = month.Duties
                .Where(duty => duty.Column == column && duty.From <= day.Date && day.Date <= duty.Through)
                .ToList();
            if (on.Count > 0 && on.SequenceEqual(before))
            {
                runs[^1] = runs[^1] with { Last = index };
            }
            else
            {
                runs.Add(new Run(FirstDuty + column, index, index, string.Join('・', on.Select(duty => duty.Text))));
            }

            before = on;
        }

        return runs;
    }

    private static string FileName(RosterMonth month, string ending) => string.Create(
        CultureInfo.InvariantCulture,
        $"{string.Concat(month.Heading.Where(char.IsLetterOrDigit))}_{month.Month:yyyy-MM}.{ending}");

    // Rows from the first day, 0, and a column of the sheet.
    private sealed record Run(int Column, int First, int Last, string Text);
}
