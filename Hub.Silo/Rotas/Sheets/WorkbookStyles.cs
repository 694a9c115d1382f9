using DocumentFormat.OpenXml.Spreadsheet;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>The looks that a workbook uses, as its table of styles.</summary>
internal sealed class WorkbookStyles
{
    // Every Japanese Excel has it, and others put one of their own in its place.
    private const string Letters = "游ゴシック";
    private const string DayOff = "FFFFE4E1";
    private const string Head = "FFE7EEF4";
    private const string Rule = "FF8A99A6";

    private readonly List<CellLook> looks = [CellLook.Plain];

    /// <summary>The number of a look; a new one is added.</summary>
    public uint Of(CellLook look)
    {
        var known = looks.IndexOf(look);
        if (known < 0)
        {
            known = looks.Count;
            looks.Add(look);
        }

        return (uint)known;
    }

    public Stylesheet Sheet() => new(
        new Fonts(Font(false, 11), Font(true, 11), Font(false, 14), Font(true, 14)) { Count = 4 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Filled(DayOff),
            Filled(Head)) { Count = 4 },
        new Borders(new Border(), Ruled()) { Count = 2 },
        new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
        new CellFormats(looks.Select(Format)) { Count = (uint)looks.Count },
        new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });

    private static CellFormat Format(CellLook look)
    {
        var format = new CellFormat
        {
            NumberFormatId = 0,
            FontId = (look.HasFlag(CellLook.Bold) ? 1u : 0u) + (look.HasFlag(CellLook.Large) ? 2u : 0u),
            FillId = look.HasFlag(CellLook.Heading) ? 3u : look.HasFlag(CellLook.Shaded) ? 2u : 0u,
            BorderId = look.HasFlag(CellLook.Ruled) ? 1u : 0u,
            FormatId = 0,
            ApplyFont = true,
            ApplyFill = true,
            ApplyBorder = true,
            ApplyAlignment = true,
            Alignment = new Alignment { Vertical = VerticalAlignmentValues.Center },
        };
        if (look.HasFlag(CellLook.Centred))
        {
            format.Alignment.Horizontal = HorizontalAlignmentValues.Center;
        }

        if (look.HasFlag(CellLook.Wrapped))
        {
            format.Alignment.WrapText = true;
        }

        if (look.HasFlag(CellLook.Guarded))
        {
            format.QuotePrefix = true;
        }

        return format;
    }

    private static Font Font(bool isBold, double size)
    {
        var font = new Font();
        if (isBold)
        {
            font.Append(new Bold());
        }

        font.Append(
            new FontSize { Val = size }, new FontName { Val = Letters }, new FontFamilyNumbering { Val = 3 },
            new FontCharSet { Val = 128 });
        return font;
    }

    private static Fill Filled(string colour) => new(new PatternFill(
        new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 })
    {
        PatternType = PatternValues.Solid,
    });

    private static Border Ruled() => new(
        Line(new LeftBorder()), Line(new RightBorder()), Line(new TopBorder()), Line(new BottomBorder()),
        new DiagonalBorder());

    private static T Line<T>(T border)
        where T : BorderPropertiesType
    {
        border.Style = BorderStyleValues.Thin;
        border.Append(new Color { Rgb = Rule });
        return border;
    }
}
