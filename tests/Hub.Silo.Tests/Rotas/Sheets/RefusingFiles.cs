using System.Globalization;
using System.IO.Compression;
using System.Text;
using Hub.Contracts;
using Hub.Contracts.Imports;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Sheets;
using static Hub.Silo.Tests.Rotas.Sheets.SheetFiles;

namespace Hub.Silo.Tests.Rotas.Sheets;

public sealed class RefusingFiles
{
    [Fact]
    public void A_file_that_is_no_workbook_is_refused()
    {
        Refused(SheetRefusals.NotWorkbook, new("a.xlsx", "%PDF-1.7 and more"u8.ToArray()));
        Refused(SheetRefusals.NotWorkbook, new("a.xlsx", new byte[] { 0x89, 0x50, 0x4E, 0x47, 0, 0 }));
        Refused(SheetRefusals.NotWorkbook, Zipped(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")));
        Refused(SheetRefusals.NotWorkbook, Zipped(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<a/>")));
        Refused(ImportRefusals.Empty, new("a.xlsx", Array.Empty<byte>()));
        Refused(SheetRefusals.Damaged, new(OwnName, Own.Content[..2000]));
        Refused(SheetRefusals.Damaged, With("xl/workbook.xml", xml => xml[..100]));
        Refused(SheetRefusals.None, With("xl/workbook.xml", xml => "<workbook/>"));
    }

    [Fact]
    public void The_old_kind_and_a_locked_file_are_told_apart()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
        Refused(SheetRefusals.OldWorkbook, new("a.xls", ole));
        Refused(
            SheetRefusals.Locked,
            new("a.xlsx", (byte[])[.. ole, .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[60]]));
    }

    [Fact]
    public void Macros_are_refused_wherever_they_are()
    {
        Refused(SheetRefusals.Macros, Own with { Name = "当番.XLSM" });
        Refused(SheetRefusals.Macros, With("xl/vbaProject.bin", _ => "x"));
        Refused(SheetRefusals.Macros, With("xl/macrosheets/sheet1.xml", _ => "<a/>"));
        Refused(SheetRefusals.Macros, With("[Content_Types].xml", xml => xml.Replace(
            "spreadsheetml.sheet.main+xml", "x.sheet.macroEnabled.main+xml", StringComparison.Ordinal)));
        Refused(SheetRefusals.Macros, With("xl/_rels/workbook.xml.rels", xml => xml.Replace(
            "</Relationships>",
            """<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" """
            + """Target="other.bin"/></Relationships>""",
            StringComparison.Ordinal)));
    }

    [Fact]
    public void A_hundred_thousand_rows_are_refused_with_the_first_cell_too_many()
    {
        var rows = string.Concat(Enumerable.Range(1, 100_000).Select(row => string.Create(
            CultureInfo.InvariantCulture, $"<row r=\"{row}\"><c r=\"B{row}\"><v>{row}</v></c></row>")));
        Refused(SheetRefusals.TooManyCells, WithRows(rows), "12月当番表!B20001");

        var wide = string.Concat(Enumerable.Range(1, 10).Select(row => $"<row r=\"{row}\">"
            + string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 10_001)) + "</row>"));
        Refused(SheetRefusals.TooManyCells, WithRows(wide), "12月当番表!NTH10");

        var csv = Text(Enumerable.Repeat("1,火,平日夜間,山下先生", 100_000));
        Refused(SheetRefusals.TooManyCells, csv, "当番!D20001");
    }

    [Fact]
    public void An_archive_that_unpacks_without_end_is_refused_as_it_unpacks()
    {
        var much = new string(' ', 70_000_000);
        Refused(SheetRefusals.TooLarge, With("xl/worksheets/sheet1.xml", _ => "<worksheet>" + much));
        Refused(SheetRefusals.TooLarge, With("[Content_Types].xml", _ => "<Types>" + much));
        Refused(SheetRefusals.TooLarge, new("a.xlsx", new byte[ImportLimits.Bytes + 1]));
        Refused(SheetRefusals.TooLarge, Zipped([.. Enumerable.Range(0, 2001).Select(i => ($"{i}", ""))]));
    }

    [Fact]
    public void Entities_are_not_resolved()
    {
        Refused(SheetRefusals.Damaged, With(
            "xl/worksheets/sheet1.xml",
            sheet => """<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]>""" + "<worksheet>&b;</worksheet>"));
    }

    [Theory]
    [InlineData("令和0年12月　当番表")]
    [InlineData("平成40年12月　当番表")]
    [InlineData("令和元年4月　当番表")]
    [InlineData("昭和64年2月　当番表")]
    [InlineData("令和8年13月　当番表")]
    [InlineData("R8.0 当番表")]
    [InlineData("2026年13月　当番表")]
    [InlineData("1899年12月　当番表")]
    [InlineData("2100年1月　当番表")]
    [InlineData("13月　当番表")]
    public void A_month_that_never_was_is_refused_with_its_cell(string title)
    {
        var file = Text("みどり区医師会", title, "日,曜,待機医①", "1,火,山下先生");
        var read = SheetReadings.Roster(file, AsItIs, Roll);
        Assert.Equal("sheet-month-impossible", read.Refusal!.Code);
        Assert.Equal(["当番!A2"], read.Refusal.Details);

        // Nothing is lost: whoever chooses the month reads on, and is told all the same.
        var chosen = Roster(file, AsItIs with { Month = new DateOnly(2026, 12, 1) });
        Assert.Single(chosen.Duties);
        Assert.Contains(chosen.Problems, problem => problem is { Code: "sheet-month-impossible", Address: "A2" });
    }

    [Fact]
    public void A_choice_that_does_not_fit_the_file_is_refused()
    {
        Refusal? Of(SheetChoice choice) => SheetReadings.Roster(Own, choice, Roll).Refusal;
        Assert.Equal("sheet-unknown", Of(AsItIs with { Sheet = "2月" })!.Code);
        Assert.Equal("sheet-column-unknown", Of(AsItIs with
        {
            Columns = new Dictionary<string, LayerId>(StringComparer.Ordinal) { ["C"] = First.Id },
        })!.Code);
        Assert.Equal("sheet-layer-unknown", Of(AsItIs with
        {
            Columns = new Dictionary<string, LayerId>(StringComparer.Ordinal) { ["D"] = new(Guid.Empty) },
        })!.Code);
        Assert.Equal("sheet-month-impossible", Of(AsItIs with { Month = DateOnly.MaxValue })!.Code);
        Assert.Equal("sheet-no-roster", SheetReadings.Roster(Text("a,b", "1,2"), AsItIs, Roll).Refusal!.Code);
        Assert.Equal("sheet-no-wishes", SheetReadings.Wishes(Csv("1,火"), AsItIs, Roll).Refusal!.Code);
        Assert.Equal(
            "sheet-month-unknown", SheetReadings.Roster(Text("日,待機医①", "1,山下"), AsItIs, Roll).Refusal!.Code);
        Assert.Equal(
            "sheet-too-many-cells",
            SheetReadings.Roster(Csv(Enumerable.Repeat("1,火,,山下先生", 500)), AsItIs, Roll).Refusal!.Code);
    }

    private static void Refused(Refusal refusal, SheetFile file, string? cell = null)
    {
        var read = RosterWorkbook.Read(file).Refusal;
        Assert.Equal(refusal.Code, read?.Code);
        Assert.Equal(cell, read?.Details?.Single());
    }

    private static SheetFile Zipped(params (string Name, string Text)[] parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return new SheetFile("a.xlsx", stream.ToArray());
    }
}
