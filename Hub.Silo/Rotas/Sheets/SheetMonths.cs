using Hub.Contracts;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>Of which month a sheet is: its title says so, or its name, or the file's.</summary>
internal static class SheetMonths
{
    /// <summary>The month, or why there is none, with the cell that says so.</summary>
    public static (DateOnly? Month, Refusal? Refusal) Of(SheetBook book, SheetGrid sheet, int headerRow)
    {
        int? bare = null;
        foreach (var cell in sheet.Cells.Where(cell => cell.At.Row < headerRow))
        {
            switch (SheetMonth.In(cell.Text))
            {
                case SheetMonth.Whole whole:
                    // 12月当番表, made on 令和8年11月20日: the date of the making tells the year only.
                    return (bare is { } said ? Nearest(said, whole.First) : whole.First, null);
                case SheetMonth.Impossible:
                    return (null, SheetRefusals.MonthImpossible.About(sheet.Named(cell.At)));
                case SheetMonth.Bare month:
                    bare ??= month.Month;
                    break;
            }
        }

        var name = SheetMonth.In(sheet.Name);
        var file = SheetMonth.In(book.FileName);
        bare ??= (name as SheetMonth.Bare)?.Month;
        var known = (name as SheetMonth.Whole ?? file as SheetMonth.Whole)?.First;
        return bare is { } only && (known ?? Elsewhere(book, sheet)) is { } near ? (Nearest(only, near), null)
            : bare is null && known is { } of ? (of, null)
            : (null, (name ?? file) is SheetMonth.Impossible
                ? SheetRefusals.MonthImpossible.About(sheet.Name)
                : SheetRefusals.MonthUnknown.About(sheet.Named(new CellAddress(1, 1))));
    }

    // 1月希望調査 beside the roster of 令和8年12月 is of the January that follows.
    private static DateOnly? Elsewhere(SheetBook book, SheetGrid sheet) => book.Sheets
        .Where(other => other != sheet)
        .SelectMany(other => other.Cells.TakeWhile(cell => cell.At.Row <= 5).Select(cell => cell.Text)
            .Prepend(other.Name))
        .Select(SheetMonth.In)
        .OfType<SheetMonth.Whole>()
        .FirstOrDefault()?.First;

    private static DateOnly Nearest(int month, DateOnly near)
    {
        var ahead = ((month - near.Month) + 12) % 12;
        return ahead <= 6 || near.Year == Horizon.FirstYear ? near.AddMonths(ahead) : near.AddMonths(ahead - 12);
    }
}
