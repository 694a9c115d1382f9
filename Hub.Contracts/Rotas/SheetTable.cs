namespace Hub.Contracts.Rotas;

/// <summary>A plain table to be written: a title, headings, and rows of texts and numbers.</summary>
/// <param name="Name">What the sheet is called.</param>
/// <param name="Title">The line above the headings.</param>
/// <param name="Columns">From the left.</param>
/// <param name="Rows">A cell for each column.</param>
/// <param name="Footer">Lines below.</param>
/// <param name="IsWide">Whether the page lies on its side.</param>
public sealed record SheetTable(
    string Name,
    string Title,
    IReadOnlyList<SheetHeading> Columns,
    IReadOnlyList<IReadOnlyList<SheetValue>> Rows,
    IReadOnlyList<string> Footer,
    bool IsWide = false);

/// <summary>A heading, and how wide its column is in letters.</summary>
public sealed record SheetHeading(string Text, double Width);

/// <summary>A cell: a number that can be added up, or a text.</summary>
public sealed record SheetValue(string Text, decimal? Number = null)
{
    public static implicit operator SheetValue(string text) => new(text);

    public static implicit operator SheetValue(decimal number) => new(string.Empty, number);
}
