using System.Globalization;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>A cell's place, both counted from 1.</summary>
internal readonly record struct CellAddress(int Row, int Column) : IComparable<CellAddress>
{
    /// <summary>As many as Excel has.</summary>
    public const int LastRow = 1_048_576;

    public const int LastColumn = 16_384;

    /// <summary>The letters of the column, such as AB.</summary>
    public string Letters => Lettered(Column);

    public static string Lettered(int column) =>
        (column > 26 ? Lettered((column - 1) / 26) : string.Empty) + (char)('A' + ((column - 1) % 26));

    /// <summary>Reads B7 or $B$7; null where it is no place of a sheet.</summary>
    public static CellAddress? Read(ReadOnlySpan<char> text)
    {
        var (column, at) = (0, 0);
        for (; at < text.Length && (char.IsAsciiLetter(text[at]) || text[at] == '$') && column <= LastColumn; at++)
        {
            column = text[at] == '$' ? column : (column * 26) + (text[at] & 0x1F);
        }

        return column is >= 1 and <= LastColumn
            && int.TryParse(text[at..], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && row is >= 1 and <= LastRow
            ? new CellAddress(row, column)
            : null;
    }

    public int CompareTo(CellAddress other) => (Row, Column).CompareTo((other.Row, other.Column));

    public static bool operator <(CellAddress one, CellAddress other) => one.CompareTo(other) < 0;

    public static bool operator >(CellAddress one, CellAddress other) => one.CompareTo(other) > 0;

    public static bool operator <=(CellAddress one, CellAddress other) => one.CompareTo(other) <= 0;

    public static bool operator >=(CellAddress one, CellAddress other) => one.CompareTo(other) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Letters}{Row}");
}

/// <summary>A rectangle of cells, both corners within it.</summary>
internal readonly record struct CellRange(CellAddress First, CellAddress Last)
{
    public static CellRange? Read(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        var (first, last) = colon < 0
            ? (CellAddress.Read(text), CellAddress.Read(text))
            : (CellAddress.Read(text[..colon]), CellAddress.Read(text[(colon + 1)..]));
        return first is { } from && last is { } to && from.Row <= to.Row && from.Column <= to.Column
            ? new CellRange(from, to)
            : null;
    }

    public bool Contains(CellAddress at) =>
        at.Row >= First.Row && at.Row <= Last.Row && at.Column >= First.Column && at.Column <= Last.Column;

    public override string ToString() => $"{First}:{Last}";
}
