using Hub.Contracts;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>
/// Reads a roster, cell by cell. What is written comes out once: as a day, a duty, a problem or a remark, so that
/// nothing can be lost on the way.
/// </summary>
internal sealed class RosterCells
{
    // A day may have rows for morning, evening and night.
    private const int MostDays = 400;

    private readonly RosterSheet sheet;
    private readonly DateOnly month;
    private readonly NameRoll roll;
    private readonly SheetGrid grid;
    private readonly List<RosterDay> days = [];
    private readonly List<SheetProblem> problems = [];
    private readonly List<SheetRemark> remarks = [];
    private readonly HashSet<CellAddress> told = [];

    private RosterCells(RosterSheet sheet, DateOnly month, NameRoll roll) =>
        (this.sheet, this.month, this.roll, grid) = (sheet, month, roll, sheet.Grid);

    /// <summary>The roster of a month. Holders are left without names: this knows none but those on the roll.</summary>
    public static Answer<RosterReading> Read(
        RosterSheet sheet, DateOnly month, IReadOnlyList<RosterColumn> columns, NameRoll roll) =>
        new RosterCells(sheet, month, roll).Read(columns);

    private Answer<RosterReading> Read(IReadOnlyList<RosterColumn> columns)
    {
        foreach (var row in grid.Cells.Where(cell => cell.At.Row > sheet.HeaderLast).GroupBy(cell => cell.At.Row))
        {
            Row(row.Key, [.. row]);
            if (days.Count > MostDays)
            {
                return SheetRefusals.TooManyCells.About(grid.Named(new CellAddress(row.Key, sheet.Day)));
            }
        }

        var duties = Duties(columns);
        foreach (var cell in grid.Cells.Where(cell => !told.Contains(cell.At)))
        {
            remarks.Add(new SheetRemark(cell.At.ToString(), cell.Text));
        }

        return new RosterReading(grid.Name, month, columns, days, duties, remarks, problems, []);
    }

    private void Row(int row, List<GridCell> cells)
    {
        foreach (var cell in cells.Where(IsHidden))
        {
            problems.Add(SheetReason.Hidden(cell));
            told.Add(cell.At);
        }

        var at = new CellAddress(row, sheet.Day);
        var day = grid.Shown(at);
        var text = day is null ? null : DayText.Read(day, month);
        if (text?.Date is { } date)
        {
            Day(row, date, day!, text);
            return;
        }

        // What stands alone below the table is a remark; beside it in the columns of duties it is a row gone wrong.
        var duties = cells.FindAll(cell => !told.Contains(cell.At) && IsDuty(cell.At.Column));
        if (text?.Wrong is { } wrong && told.Add(day!.At))
        {
            problems.Add(SheetReason.NoSuchDay(day, wrong));
        }

        if (duties.Count > 0 && (text?.Wrong is not null || day is null || day.At != at || grid.MergeAt(at) is null))
        {
            problems.AddRange(duties.Select(SheetReason.WithoutDay));
            told.UnionWith(duties.Select(cell => cell.At));
        }
    }

    private void Day(int row, DateOnly date, GridCell day, DayText text)
    {
        var weekday = Shown(row, sheet.Weekday);
        if (days.Exists(known => known.Date == date) && told.Add(day.At))
        {
            problems.Add(SheetReason.DayRepeated(day));
        }

        var written = (weekday?.Text is { Length: > 0 } own ? own : text.Weekday).TrimStart('(', '（');
        if (written.Length > 0 && IsOther(written, date))
        {
            problems.Add(SheetReason.WeekdayWrong((weekday ?? day).At.ToString(), (weekday ?? day).Text, date));
        }

        var (kind, note) = (Shown(row, sheet.Kind), Shown(row, sheet.Note));
        told.UnionWith(((GridCell?[])[day, weekday, kind, note]).OfType<GridCell>().Select(cell => cell.At));
        days.Add(new RosterDay(row, date, weekday?.Text ?? text.Weekday, kind?.Text ?? "", note?.Text ?? ""));
    }

    private List<DutyCell> Duties(IReadOnlyList<RosterColumn> columns)
    {
        var duties = new List<DutyCell>();
        var firsts = new Dictionary<CellAddress, int>();
        foreach (var day in days)
        {
            foreach (var (column, at) in sheet.Duties.Select(duty => duty.Column).Zip(columns)
                .Select(pair => (pair.Second, new CellAddress(day.Row, pair.First))))
            {
                var owner = grid.MergeAt(at)?.First ?? at;
                var text = grid.Shown(at)?.Text ?? "";
                var above = Above(duties, column, text);
                if ((firsts.TryGetValue(owner, out var first) ? first : above) is { } by)
                {
                    duties[by] = duties[by] with { Through = Later(duties[by].Through, day.Date) };
                    duties.Add(Cell(
                        day, column, at, owner == at ? text : "", new CellMeaning.Covered(duties[by].Address)));
                }
                else
                {
                    firsts[owner] = duties.Count;
                    duties.Add(Cell(day, column, at, text, roll.Meaning(text)));
                }

                told.Add(owner);
            }
        }

        return duties;
    }

    // 〃 says that the duty above goes on.
    private static int? Above(List<DutyCell> duties, RosterColumn column, string text)
    {
        if (!WrittenName.IsDitto(text))
        {
            return null;
        }

        var above = duties.FindLastIndex(duty => duty.Column.Equals(column.Letter, StringComparison.Ordinal));
        if (above < 0 || duties[above].Meaning is not CellMeaning.Covered covered)
        {
            return above < 0 || duties[above].Meaning is CellMeaning.Blank ? null : above;
        }

        return duties.FindIndex(duty => duty.Address.Equals(covered.By, StringComparison.Ordinal));
    }

    private static DutyCell Cell(
        RosterDay day, RosterColumn column, CellAddress at, string text, CellMeaning meaning) =>
        new(at.ToString(), day.Date, day.Date, column.Letter, column.Layer, text, day.Note, meaning);

    private bool IsOther(string weekday, DateOnly date) =>
        "日月火水木金土".Contains(weekday[0], StringComparison.Ordinal)
        && !weekday.StartsWith(SheetReason.Weekday(date), StringComparison.Ordinal);

    private bool IsDuty(int column) => sheet.Duties.Any(duty => duty.Column == column);

    private bool IsHidden(GridCell cell) => grid.MergeAt(cell.At) is { } merge && merge.First != cell.At;

    private GridCell? Shown(int row, int? column) =>
        column is { } known ? grid.Shown(new CellAddress(row, known)) : null;

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
