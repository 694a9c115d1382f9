using System.Globalization;
using System.Text.RegularExpressions;
using Hub.Contracts.Rotas;
using Hub.Silo.Imports;
using Hub.Silo.Names;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>Reads wishes, cell by cell. What is written comes out: in a row, as a problem or as a remark.</summary>
internal sealed partial class WishCells
{
    private readonly WishSheet sheet;
    private readonly NameRoll roll;
    private readonly SheetGrid grid;
    private readonly Dictionary<int, DateOnly> days = [];
    private readonly List<SheetProblem> problems = [];
    private readonly HashSet<CellAddress> told = [];
    private readonly HashSet<Holder> seen = [];

    private WishCells(WishSheet sheet, NameRoll roll) => (this.sheet, this.roll, grid) = (sheet, roll, sheet.Grid);

    /// <summary>The wishes of a month. Holders are left without names.</summary>
    public static WishReading Read(WishSheet sheet, DateOnly month, NameRoll roll) =>
        new WishCells(sheet, roll).Read(month);

    /// <summary>○, △ or × in any of the ways in which people write them; null for anything else.</summary>
    public static Wish? Mark(string text) => Folding.ForSearch(text) switch
    {
        "○" or "◯" or "〇" or "◎" or "⭕" or "o" or "ok" => Wish.Gladly,
        "△" or "▲" or "▵" or "∆" or "δ" => Wish.RatherNot,
        "×" or "✕" or "✖" or "✗" or "✘" or "☓" or "⨯" or "❌" or "x" or "ng" or "不可" => Wish.Cannot,
        _ => null,
    };

    private WishReading Read(DateOnly month)
    {
        foreach (var heading in sheet.Days)
        {
            var day = DayText.Read(heading, month);
            told.Add(heading.At);
            if (day.Date is not { } date)
            {
                problems.Add(SheetReason.NoSuchDay(heading, day.Wrong ?? SheetReason.OtherMonth));
            }
            else if (days.ContainsValue(date))
            {
                problems.Add(SheetReason.DayRepeated(heading));
            }
            else
            {
                days[heading.At.Column] = date;
            }
        }

        var rows = grid.Cells.Where(cell => cell.At.Row > sheet.Header).GroupBy(cell => cell.At.Row)
            .Select(row => Row(row.Key, [.. row])).OfType<WishRow>().ToList();
        return new WishReading(
            grid.Name,
            month,
            rows,
            [
                .. grid.Cells.Where(cell => !told.Contains(cell.At))
                    .Select(cell => new SheetRemark(cell.At.ToString(), cell.Text)),
            ],
            problems,
            []);
    }

    private WishRow? Row(int row, List<GridCell> cells)
    {
        GridCell? In(int? column) => cells.Find(cell => cell.At.Column == column);
        var marks = cells.FindAll(cell => days.ContainsKey(cell.At.Column));
        var (code, name, most) = (In(sheet.Code), In(sheet.Name), In(sheet.Most));
        var stray = cells.FindAll(cell => !days.ContainsKey(cell.At.Column) && IsDay(cell.At.Column));
        problems.AddRange(stray.Select(SheetReason.WithoutDay));
        told.UnionWith(stray.Select(cell => cell.At));

        // A remark below the table stands alone, in whatever column.
        var isCode = code is not null && Cell.IsCode(Cell.Code(code.Text));
        if (cells.Count == 1 && !isCode && Who(code, name) is CellMeaning.Unknown && marks.Count == 0)
        {
            return null;
        }

        if (code is null && name is null)
        {
            problems.AddRange(marks.Select(SheetReason.WithoutPerson));
            told.UnionWith(marks.Select(cell => cell.At));
            return null;
        }

        var note = In(sheet.Note);
        told.UnionWith(((GridCell?[])[code, name, most, note, .. marks]).OfType<GridCell>().Select(cell => cell.At));
        return new WishRow(
            row, code?.Text ?? "", name?.Text ?? "", Person(code, name), Most(most), note?.Text ?? "",
            [.. marks.Select(Wished).OfType<WishCell>()]);
    }

    private CellMeaning Person(GridCell? code, GridCell? name)
    {
        var meaning = Who(code, name);
        if (meaning is CellMeaning.Settled { Who: var who } && !seen.Add(who))
        {
            problems.Add(SheetReason.PersonRepeated((code ?? name)!));
        }

        return meaning;
    }

    // A code with the name of another is a row that slipped: a person decides. A name that nobody has is only told.
    private CellMeaning Who(GridCell? code, GridCell? name)
    {
        if (code is null || roll.WithCode(code.Text) is not { } person)
        {
            return code is null && name is not null ? roll.Meaning(name.Text) : new CellMeaning.Unknown();
        }

        var holder = Holder.Of(person.Id);
        if (name is not null && !NameRoll.IsCalled(person, name.Text))
        {
            problems.Add(SheetReason.NameDiffers(name, person.Details.Name));
            if (roll.Meaning(name.Text) is CellMeaning.Settled { Who: var other } && other != holder)
            {
                return new CellMeaning.Ambiguous([holder, other]);
            }
        }

        return person.Active ? new CellMeaning.Settled(holder) : new CellMeaning.HasLeft([holder]);
    }

    private int? Most(GridCell? cell)
    {
        if (cell is null)
        {
            return null;
        }

        if (Times().Match(Folding.ForSearch(cell.Text)) is { Success: true } times)
        {
            return int.Parse(times.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        }

        problems.Add(SheetReason.MostUnknown(cell));
        return null;
    }

    private WishCell? Wished(GridCell cell)
    {
        if (Mark(cell.Text) is { } wish)
        {
            return new WishCell(cell.At.ToString(), days[cell.At.Column], wish);
        }

        problems.Add(SheetReason.MarkUnknown(cell));
        return null;
    }

    private bool IsDay(int column) => sheet.Days.Any(day => day.At.Column == column);

    [GeneratedRegex("^(?<n>[0-9]{1,2})(回(マデ)?)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Times();
}
