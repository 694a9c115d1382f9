using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>
/// The parts around a workbook's sheets. Elements go by their local names, so that both kinds of Office Open XML,
/// strict and transitional, are read alike.
/// </summary>
internal static partial class SheetXml
{
    /// <summary>
    /// What parts that are there are declared to be. What is declared by the ending of a name may be no part at all:
    /// some programs declare kinds that they never write.
    /// </summary>
    public static List<string> ContentTypes(XmlReader xml) =>
        [.. Elements(xml, "Override").Select(element => element.GetAttribute("ContentType") ?? string.Empty)];

    public static List<Relation> Relations(XmlReader xml) =>
    [
        .. Elements(xml, "Relationship").Select(element => new Relation(
            element.GetAttribute("Id") ?? string.Empty,
            element.GetAttribute("Type") ?? string.Empty,
            element.GetAttribute("Target") ?? string.Empty)),
    ];

    /// <summary>The sheets, and whether days are counted from 1904.</summary>
    public static (List<ListedSheet> Sheets, bool From1904) Listed(XmlReader xml)
    {
        var (sheets, from1904) = (new List<ListedSheet>(), false);
        foreach (var element in Elements(xml, "sheet", "workbookPr"))
        {
            if (element.LocalName is "workbookPr")
            {
                from1904 = element.GetAttribute("date1904") is "1" or "true";
            }
            else
            {
                sheets.Add(new ListedSheet(element.GetAttribute("name") ?? string.Empty, Id(element)));
            }
        }

        return (sheets, from1904);
    }

    public static List<string> SharedStrings(XmlReader xml)
    {
        var strings = new List<string>();
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                strings.Add(Text(xml));
            }
        }

        return strings;
    }

    /// <summary>Which styles of cells show a number as a day.</summary>
    public static HashSet<int> DateStyles(XmlReader xml)
    {
        var (dates, formats, style, within) = (new HashSet<int>(), new HashSet<int>(), 0, false);
        while (xml.Read())
        {
            switch (xml.LocalName)
            {
                case "numFmt" when xml.NodeType is XmlNodeType.Element:
                    if (Number(xml, "numFmtId") is { } id && IsDay(xml.GetAttribute("formatCode") ?? string.Empty))
                    {
                        formats.Add(id);
                    }

                    break;
                case "cellXfs":
                    within = xml is { NodeType: XmlNodeType.Element, IsEmptyElement: false };
                    break;
                case "xf" when within && xml.NodeType is XmlNodeType.Element:
                    if (Number(xml, "numFmtId") is { } format && (BuiltInDay(format) || formats.Contains(format)))
                    {
                        dates.Add(style);
                    }

                    style++;
                    break;
            }
        }

        return dates;
    }

    /// <summary>The text of a string, its runs together, without the kana above the kanji.</summary>
    public static string Text(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return string.Empty;
        }

        var (text, depth, above, shown) = (new StringBuilder(), xml.Depth, int.MaxValue, false);
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName is "rPh" && !xml.IsEmptyElement:
                    above = Math.Min(above, xml.Depth);
                    break;
                case XmlNodeType.EndElement when xml.Depth == above:
                    above = int.MaxValue;
                    break;
                case XmlNodeType.Element when xml.LocalName is "t":
                    shown = !xml.IsEmptyElement;
                    break;
                case XmlNodeType.EndElement when xml.LocalName is "t":
                    shown = false;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA
                    or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                    when shown && above == int.MaxValue:
                    text.Append(xml.Value);
                    break;
            }
        }

        return Unescaped(text.ToString());
    }

    /// <summary>A workbook writes what XML cannot hold as _x000D_.</summary>
    public static string Unescaped(string text) => !text.Contains("_x", StringComparison.Ordinal)
        ? text
        : Escape().Replace(text, escape => ((char)int.Parse(
            escape.ValueSpan[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());

    public static int? Number(XmlReader xml, string attribute) => int.TryParse(
        xml.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static IEnumerable<XmlReader> Elements(XmlReader xml, params string[] names)
    {
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.Element && names.Contains(xml.LocalName, StringComparer.Ordinal))
            {
                yield return xml;
            }
        }
    }

    // r:id, under whichever of the two namespaces.
    private static string Id(XmlReader xml)
    {
        var found = string.Empty;
        while (xml.MoveToNextAttribute())
        {
            if (xml is { LocalName: "id", Prefix.Length: > 0 })
            {
                found = xml.Value;
            }
        }

        xml.MoveToElement();
        return found;
    }

    // 27 to 36 and 50 to 58 are Japanese, with eras.
    private static bool BuiltInDay(int format) => format is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36
        or (>= 50 and <= 58);

    private static bool IsDay(string format) => Day().IsMatch(Quoted().Replace(format, string.Empty));

    [GeneratedRegex("[dyeg]|aaa", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Day();

    [GeneratedRegex("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*\\]|General", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.None, 1000)]
    private static partial Regex Escape();
}
