namespace Hub.Silo.Rotas.Sheets;

/// <summary>A cell in which something is written.</summary>
/// <param name="At">Where.</param>
/// <param name="Text">As a person reads it, without spaces around it; never empty.</param>
/// <param name="Date">The day, where the cell holds one as a spreadsheet does.</param>
internal sealed record GridCell(CellAddress At, string Text, DateOnly? Date = null);

/// <summary>A sheet as texts at places, whatever kind of file it came from.</summary>
internal sealed class SheetGrid
{
    private readonly Dictionary<CellAddress, GridCell> cells = [];

    public SheetGrid(string name, IEnumerable<GridCell> cells, IReadOnlyList<CellRange> merges)
    {
        Name = name;
        Merges = merges;
        foreach (var cell in cells)
        {
            this.cells[cell.At] = cell;
        }

        Cells = [.. this.cells.Values.OrderBy(cell => cell.At)];
    }

    public string Name { get; }

    /// <summary>Row by row; also those that a merge hides.</summary>
    public IReadOnlyList<GridCell> Cells { get; }

    public IReadOnlyList<CellRange> Merges { get; }

    /// <summary>What is written at this very place.</summary>
    public GridCell? Own(CellAddress at) => cells.GetValueOrDefault(at);

    /// <summary>What a reader sees there: within merged cells the text of the first.</summary>
    public GridCell? Shown(CellAddress at) => Own(MergeAt(at)?.First ?? at);

    /// <summary>The merged cells around a place.</summary>
    public CellRange? MergeAt(CellAddress at)
    {
        foreach (var merge in Merges)
        {
            if (merge.Contains(at))
            {
                return merge;
            }
        }

        return null;
    }

    /// <summary>How a refusal names a cell of this sheet.</summary>
    public string Named(CellAddress at) => $"{Name}!{at}";
}

/// <summary>A file as sheets.</summary>
/// <param name="FileName">As the person's machine calls it.</param>
/// <param name="Sheets">In the order of the file; at least one.</param>
internal sealed record SheetBook(string FileName, IReadOnlyList<SheetGrid> Sheets);
