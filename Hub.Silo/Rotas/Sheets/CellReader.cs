using System.Globalization;
using System.Xml;
using Hub.Contracts;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>Reads the cells of a workbook's sheets, all together no more than are allowed.</summary>
internal sealed class CellReader(IReadOnlyList<string> strings, IReadOnlySet<int> dateStyles, bool from1904)
{
    private int cells;

    public Answer<SheetGrid> Sheet(string name, XmlReader xml)
    {
        var (read, merges) = (new List<GridCell>(), new List<CellRange>());
        var (row, column) = (0, 0);
        var more = xml.Read();
        while (more)
        {
            if (xml.NodeType is XmlNodeType.Element)
            {
                switch (xml.LocalName)
                {
                    case "row":
                        (row, column) = (SheetXml.Number(xml, "r") ?? row + 1, 0);
                        break;
                    case "c":
                        var at = CellAddress.Read(xml.GetAttribute("r")) ?? new CellAddress(row, column + 1);
                        column = at.Column;
                        if (Cell(xml, at) is { } cell)
                        {
                            read.Add(cell);
                            if (SheetLimits.Beyond(at.Row, at.Column, ++cells) is { } beyond)
                            {
                                return SheetRefusals.TooManyCells.About($"{name}!{beyond}");
                            }
                        }

                        break;
                    case "mergeCell" when CellRange.Read(xml.GetAttribute("ref")) is { } merge:
                        if (merges.Count == SheetLimits.MergesOfASheet)
                        {
                            return SheetRefusals.TooManyCells.About($"{name}!{merge.First}");
                        }

                        merges.Add(merge);
                        break;
                }
            }

            more = xml.Read();
        }

        return new SheetGrid(name, read.Where(cell => cell.At.Row > 0), merges);
    }

    // Reads up to the end of the cell.
    private GridCell? Cell(XmlReader xml, CellAddress at)
    {
        var type = xml.GetAttribute("t") ?? "n";
        var style = SheetXml.Number(xml, "s") ?? 0;
        if (xml.IsEmptyElement)
        {
            return null;
        }

        var (depth, value, inline) = (xml.Depth, string.Empty, string.Empty);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
            {
                inline = SheetXml.Text(xml);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "v", IsEmptyElement: false })
            {
                value = Value(xml);
            }
        }

        return type switch
        {
            "s" => Text(at, int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                && index < strings.Count ? strings[index] : value),
            "inlineStr" => Text(at, inline),
            "b" => Text(at, value is "1" ? "TRUE" : "FALSE"),
            "d" => Dated(at, value),
            "n" => Number(at, value, style),
            _ => Text(at, SheetXml.Unescaped(value)),
        };
    }

    private static string Value(XmlReader xml)
    {
        var (depth, value) = (xml.Depth, string.Empty);
        while (xml.Read() && xml.Depth > depth)
        {
            value += xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement ? string.Empty : xml.Value;
        }

        return value;
    }

    private static GridCell? Text(CellAddress at, string text) =>
        string.IsNullOrWhiteSpace(text) ? null : new GridCell(at, text.Trim());

    private static GridCell? Dated(CellAddress at, string value) =>
        DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? OfDay(at, DateOnly.FromDateTime(time))
            : Text(at, value);

    private GridCell? Number(CellAddress at, string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return Text(at, value);
        }

        return dateStyles.Contains(style) && Serials.Day(number, from1904) is { } day
            ? OfDay(at, day)
            : Text(at, number.ToString("R", CultureInfo.InvariantCulture));
    }

    private static GridCell OfDay(CellAddress at, DateOnly day) =>
        new(at, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day);
}
