using Hub.Contracts;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>From a file to a reading: sheet, month and columns as chosen, or else as the file says.</summary>
internal static class SheetReadings
{
    public static Answer<RosterReading> Roster(SheetFile file, SheetChoice choice, NameRoll roll)
    {
        var read = RosterWorkbook.Read(file);
        if (read.Value is not { } book)
        {
            return read.Refusal!;
        }

        if (IsUnknown(book, choice))
        {
            return SheetRefusals.Unknown;
        }

        var sheet = Chosen(book, choice)
            .Where(grid => choice.Sheet is not null || WishSheet.Find(grid) is null)
            .Select(RosterSheet.Find).OfType<RosterSheet>().FirstOrDefault();
        if (sheet is null)
        {
            return SheetRefusals.NoRoster;
        }

        var (month, refusal) = Month(book, sheet.Grid, sheet.HeaderFirst, choice);
        var columns = RosterColumns.Choose(sheet, choice);
        if ((columns.Refusal ?? (month is null ? refusal : null)) is { } no)
        {
            return no;
        }

        var reading = RosterCells.Read(sheet, month!.Value, columns.Value!, roll);
        return reading.Value is { } done
            ? done with { Problems = [.. Overruled(refusal, choice), .. done.Problems] }
            : reading;
    }

    public static Answer<WishReading> Wishes(SheetFile file, SheetChoice choice, NameRoll roll)
    {
        var read = RosterWorkbook.Read(file);
        if (read.Value is not { } book)
        {
            return read.Refusal!;
        }

        if (IsUnknown(book, choice))
        {
            return SheetRefusals.Unknown;
        }

        if (Chosen(book, choice).Select(WishSheet.Find).OfType<WishSheet>().FirstOrDefault() is not { } sheet)
        {
            return SheetRefusals.NoWishes;
        }

        var (month, refusal) = Month(book, sheet.Grid, sheet.Header, choice);
        if (month is not { } of)
        {
            return refusal!;
        }

        var reading = WishCells.Read(sheet, of, roll);
        return reading with { Problems = [.. Overruled(refusal, choice), .. reading.Problems] };
    }

    private static bool IsUnknown(SheetBook book, SheetChoice choice) =>
        choice.Sheet is not null && !Chosen(book, choice).Any();

    private static IEnumerable<SheetGrid> Chosen(SheetBook book, SheetChoice choice) => book.Sheets
        .Where(sheet => choice.Sheet is null || sheet.Name.Equals(choice.Sheet, StringComparison.Ordinal));

    private static (DateOnly? Month, Refusal? Refusal) Month(
        SheetBook book, SheetGrid sheet, int header, SheetChoice choice)
    {
        var (said, refusal) = SheetMonths.Of(book, sheet, header);
        return choice.Month is not { } chosen ? (said, refusal)
            : chosen.Year is >= Horizon.FirstYear and <= Horizon.LastYear
                ? (new DateOnly(chosen.Year, chosen.Month, 1), refusal)
            : (null, SheetRefusals.MonthImpossible);
    }

    // A month that cannot be is overruled by a chosen one, and told all the same.
    private static IEnumerable<SheetProblem> Overruled(Refusal? refusal, SheetChoice choice) =>
        choice.Month is not null && refusal is { Code: "sheet-month-impossible", Details: [var cell] }
            ? [SheetReason.MonthImpossible(cell[(cell.LastIndexOf('!') + 1)..])]
            : [];
}
