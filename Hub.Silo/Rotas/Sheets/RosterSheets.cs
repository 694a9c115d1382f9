using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>Reads files with the district's lists at hand, and writes them.</summary>
internal sealed class RosterSheets(IDirectory directory) : IRosterSheets
{
    public Answer<SheetsView> Open(SheetFile file, IReadOnlyList<LayerView> layers, SheetMemory remembered)
    {
        var read = RosterWorkbook.Read(file);
        return read.Value is { } book
            ? new SheetsView(file.Name, [.. book.Sheets.Select(sheet => View(book, sheet, layers, remembered))])
            : read.Refusal!;
    }

    public async Task<Answer<RosterReading>> Roster(
        SheetFile file, SheetChoice choice, CancellationToken cancellation = default)
    {
        var people = await directory.Practitioners(cancellation);
        var places = await directory.Institutions(cancellation);
        var read = SheetReadings.Roster(file, choice, new NameRoll(people, places, choice.Remembered.Names));
        return read.Value is not { } reading ? read : reading with
        {
            Holders = Called(reading.Duties.Select(duty => duty.Meaning), new Contacts(people, places)),
        };
    }

    public async Task<Answer<WishReading>> Wishes(
        SheetFile file, SheetChoice choice, CancellationToken cancellation = default)
    {
        var people = await directory.Practitioners(cancellation);
        var places = await directory.Institutions(cancellation);
        var read = SheetReadings.Wishes(file, choice, new NameRoll(people, places, choice.Remembered.Names));
        return read.Value is not { } reading ? read : reading with
        {
            Holders = Called(reading.Rows.Select(row => row.Meaning), new Contacts(people, places)),
        };
    }

    public SheetFile Write(RosterMonth month, SheetFormat format) => RosterDocument.Write(month, format);

    public SheetFile Write(WishMonth month, SheetFormat format) => WishDocument.Write(month, format);

    public SheetFile Write(string name, IReadOnlyList<SheetTable> tables, SheetFormat format) =>
        TableDocument.Write(name, tables, format);

    private static SheetView View(
        SheetBook book, SheetGrid sheet, IReadOnlyList<LayerView> layers, SheetMemory remembered) =>
        WishSheet.Find(sheet) is { } wishes
            ? new SheetView(sheet.Name, SheetContent.Wishes, SheetMonths.Of(book, sheet, wishes.Header).Month, [])
            : RosterSheet.Find(sheet) is { } roster
                ? new SheetView(
                    sheet.Name, SheetContent.Roster, SheetMonths.Of(book, sheet, roster.HeaderFirst).Month,
                    RosterColumns.Guess(roster, layers, remembered))
            : new SheetView(sheet.Name, SheetContent.Other, null, []);

    private static List<HolderView> Called(IEnumerable<CellMeaning> meanings, Contacts contacts) =>
        [.. meanings.SelectMany(Named).Distinct().Select(contacts.Of)];

    private static IReadOnlyList<Holder> Named(CellMeaning meaning) => meaning switch
    {
        CellMeaning.Settled one => [one.Who],
        CellMeaning.Remembered one => [one.Who],
        CellMeaning.Ambiguous some => some.Candidates,
        CellMeaning.HasLeft some => some.Candidates,
        _ => [],
    };
}
