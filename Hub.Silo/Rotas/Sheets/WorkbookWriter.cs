using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using X = DocumentFormat.OpenXml.Spreadsheet;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>Writes a workbook as an .xlsx file. The same workbook gives the same bytes, at whatever time.</summary>
internal static partial class WorkbookWriter
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // As much as a cell of Excel holds.
    private const int LongestText = 32_767;
    private const int LongestName = 31;

    // The earliest that an archive can say.
    private static readonly DateTimeOffset dated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(Workbook workbook)
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddNewPart<WorkbookPart>(
                $"{MediaType}.main+xml", "rId1");
            var styles = new WorkbookStyles();
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var listed = new X.Sheets();
            foreach (var (index, sheet) in workbook.Sheets.Index())
            {
                var id = string.Create(CultureInfo.InvariantCulture, $"rId{index + 1}");
                book.AddNewPart<WorksheetPart>(id).Worksheet = Sheet(sheet, styles);
                listed.Append(new X.Sheet { Name = Name(sheet.Name, names), SheetId = (uint)index + 1, Id = id });
            }

            book.AddNewPart<WorkbookStylesPart>("rIdStyles").Stylesheet = styles.Sheet();
            book.Workbook = new X.Workbook(listed);
        }

        return Timeless(stream);
    }

    private static X.Worksheet Sheet(WorkbookSheet sheet, WorkbookStyles styles)
    {
        var written = new X.Worksheet(
            new X.SheetProperties(new X.PageSetupProperties { FitToPage = true }),
            new X.SheetViews(View(sheet.Frozen)),
            new X.SheetFormatProperties { DefaultRowHeight = 18.75 });
        if (sheet.Widths.Count > 0)
        {
            written.Append(new X.Columns(sheet.Widths.Select((width, index) => new X.Column
            {
                Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true,
            })));
        }

        written.Append(new X.SheetData(sheet.Cells
            .OrderBy(cell => cell.At)
            .GroupBy(cell => cell.At.Row)
            .Select(row => new X.Row(row.Select(cell => Cell(cell, styles))) { RowIndex = (uint)row.Key })));
        if (sheet.Merges.Count > 0)
        {
            written.Append(new X.MergeCells(
                sheet.Merges.Select(merge => new X.MergeCell { Reference = merge.ToString() }))
            {
                Count = (uint)sheet.Merges.Count,
            });
        }

        written.Append(
            new X.PrintOptions { HorizontalCentered = true },
            new X.PageMargins { Left = 0.4, Right = 0.4, Top = 0.5, Bottom = 0.5, Header = 0.3, Footer = 0.3 },
            new X.PageSetup
            {
                PaperSize = 9,
                Orientation = sheet.IsWide ? X.OrientationValues.Landscape : X.OrientationValues.Portrait,
                FitToWidth = 1,
                FitToHeight = 1,
            });
        return written;
    }

    private static X.SheetView View(CellAddress? frozen)
    {
        var view = new X.SheetView { WorkbookViewId = 0 };
        if (frozen is { } at && at is not { Row: 1, Column: 1 })
        {
            var pane = new X.Pane
            {
                TopLeftCell = at.ToString(),
                State = X.PaneStateValues.Frozen,
                ActivePane = (at.Row > 1, at.Column > 1) switch
                {
                    (true, true) => X.PaneValues.BottomRight,
                    (true, false) => X.PaneValues.BottomLeft,
                    _ => X.PaneValues.TopRight,
                },
            };
            pane.HorizontalSplit = at.Column > 1 ? at.Column - 1d : null;
            pane.VerticalSplit = at.Row > 1 ? at.Row - 1d : null;
            view.Append(pane);
        }

        return view;
    }

    private static X.Cell Cell(WorkbookCell cell, WorkbookStyles styles)
    {
        var text = Text(cell.Text);
        var isGuarded = text.Length > 0 && CsvGrid.Guarded.Contains(text[0]);
        var written = new X.Cell
        {
            CellReference = cell.At.ToString(),
            StyleIndex = styles.Of(cell.Look | (isGuarded ? CellLook.Guarded : CellLook.Plain)),
        };
        if (cell.Number is { } number)
        {
            written.CellValue = new X.CellValue(number);
        }
        else if (text.Length > 0)
        {
            written.DataType = X.CellValues.InlineString;
            written.Append(new X.InlineString(new X.Text(text) { Space = SpaceProcessingModeValues.Preserve }));
        }

        return written;
    }

    private static string Text(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            kept.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? string.Empty : rune.ToString());
        }

        var cut = kept.Length > LongestText ? kept.ToString(0, LongestText) : kept.ToString();
        return Escape().Replace(char.IsHighSurrogate(cut.LastOrDefault()) ? cut[..^1] : cut, "_x005F$0");
    }

    private static string Name(string wanted, HashSet<string> taken)
    {
        var clean = Forbidden().Replace(Text(wanted), " ").Trim('\'', ' ');
        clean = clean.Length == 0 ? "Sheet" : clean[..Math.Min(clean.Length, LongestName)];
        var name = clean;
        for (var number = 2; !taken.Add(name); number++)
        {
            var ending = string.Create(CultureInfo.InvariantCulture, $" ({number})");
            name = clean[..Math.Min(clean.Length, LongestName - ending.Length)] + ending;
        }

        return name;
    }

    // The library dates each part by the clock of the machine.
    private static byte[] Timeless(MemoryStream package)
    {
        using (var archive = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in archive.Entries)
            {
                entry.LastWriteTime = dated;
            }
        }

        return package.ToArray();
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.None, 1000)]
    private static partial Regex Escape();

    [GeneratedRegex(@"[\[\]:*?/\\\n\t]", RegexOptions.None, 1000)]
    private static partial Regex Forbidden();
}
