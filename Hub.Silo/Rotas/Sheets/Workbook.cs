namespace Hub.Silo.Rotas.Sheets;

/// <summary>A workbook to be written: what stands where and how it looks.</summary>
/// <param name="Sheets">At least one.</param>
internal sealed record Workbook(params IReadOnlyList<WorkbookSheet> Sheets);

/// <summary>A sheet, printed on one page of A4.</summary>
/// <param name="Name">Shortened and cleaned as Excel wants it.</param>
/// <param name="Widths">Of the columns from the left, in letters.</param>
/// <param name="Cells">In any order, each place once.</param>
/// <param name="Merges">None upon another.</param>
/// <param name="IsWide">Whether the page lies on its side.</param>
/// <param name="Frozen">What stays when the rest scrolls: all above and to the left of this cell.</param>
internal sealed record WorkbookSheet(
    string Name,
    IReadOnlyList<double> Widths,
    IReadOnlyList<WorkbookCell> Cells,
    IReadOnlyList<CellRange> Merges,
    bool IsWide = false,
    CellAddress? Frozen = null);

/// <summary>A cell: a text, never a formula whatever it begins with, or a number.</summary>
internal sealed record WorkbookCell(
    CellAddress At, string Text, CellLook Look = CellLook.Plain, decimal? Number = null)
{
    public static WorkbookCell Of(CellAddress at, int number, CellLook look) => new(at, string.Empty, look, number);
}

/// <summary>How a cell looks; looks are added up.</summary>
[Flags]
internal enum CellLook
{
    Plain = 0,
    Bold = 1,
    Centred = 2,
    Shaded = 4,
    Ruled = 8,
    Wrapped = 16,

    /// <summary>The darker ground of headings.</summary>
    Heading = 32,

    /// <summary>A title's letters.</summary>
    Large = 64,

    /// <summary>Stays a text even when somebody edits it.</summary>
    Guarded = 128,
}
