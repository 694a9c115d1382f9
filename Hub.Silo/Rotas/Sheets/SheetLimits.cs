using Hub.Contracts.Imports;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>How much of a file is read. A year of rosters of a large district is a tenth of it.</summary>
internal static class SheetLimits
{
    public const int Cells = 100_000;

    /// <summary>The last row in which anything may be written.</summary>
    public const int Rows = ImportLimits.Rows;

    public const int MergesOfASheet = 2_000;

    public const int Sheets = 200;

    public const int Files = 2_000;

    /// <summary>Of all parts together, once unpacked.</summary>
    public const long UnpackedBytes = 64L * 1024 * 1024;

    /// <summary>The cell that is too much, if it is.</summary>
    public static CellAddress? Beyond(int row, int column, int cells) =>
        row > Rows || column > CellAddress.LastColumn || cells > Cells ? new CellAddress(row, column) : null;
}
