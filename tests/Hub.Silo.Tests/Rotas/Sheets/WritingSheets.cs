using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Sheets;
using static Hub.Silo.Tests.Rotas.Sheets.SheetFiles;

namespace Hub.Silo.Tests.Rotas.Sheets;

public sealed class WritingSheets
{
    /// <summary>The secretariat's own December, as the hub would write it.</summary>
    private static RosterMonth December { get; } = Of(Roster(Own));

    [Theory]
    [InlineData(SheetFormat.Workbook)]
    [InlineData(SheetFormat.Csv)]
    public void What_is_written_is_read_back_to_the_same_duties(SheetFormat format)
    {
        var file = RosterDocument.Write(December, format);
        var (own, read) = (Roster(Own), Roster(file));
        Assert.Equal(own.Month, read.Month);
        Assert.Equal(own.Days, read.Days);
        Assert.Equal(own.Columns, read.Columns);
        Assert.Empty(read.Problems);
        Assert.Equal(own.Duties.Select(Told), read.Duties.Select(Told));
        Assert.Contains(new SheetRemark("A36", "※ 変更は前日17時までに事務局へ。"), read.Remarks);
    }

    [Fact]
    public void It_looks_as_the_secretariats_own_sheet_does()
    {
        var file = RosterDocument.Write(December, SheetFormat.Workbook);
        var (own, written) = (FirstSheet(Own), FirstSheet(file));
        Assert.Equal("在宅待機医当番表_2026-12.xlsx", file.Name);
        Assert.Equal("12月当番表", written.Name);
        Assert.Equal(
            own.Cells.Select(cell => (cell.At, cell.Text)), written.Cells.Select(cell => (cell.At, cell.Text)));
        Assert.Equal(
            own.Merges.OrderBy(merge => merge.First),
            written.Merges.Where(merge => merge.First.Row < 36).OrderBy(merge => merge.First));
    }

    [Theory]
    [InlineData(SheetFormat.Workbook)]
    [InlineData(SheetFormat.Csv)]
    public void Wishes_are_read_back_as_they_were(SheetFormat format)
    {
        var own = Wishes(Own);
        var file = WishDocument.Write(
            new WishMonth(own.Month, [.. own.Rows.Select(row => new WishMonthRow(
                row.Code, row.Name, row.Most, row.Note,
                [.. row.Days.Select(day => new DayWish(day.Date, day.Wish))]))]),
            format);
        var read = Wishes(file);
        Assert.Equal(own.Month, read.Month);
        Assert.Empty(read.Problems);
        Assert.Equal(
            own.Rows.Select(row => (row.Row, row.Code, row.Name, row.Most, row.Note, string.Join(' ', row.Days))),
            read.Rows.Select(row => (row.Row, row.Code, row.Name, row.Most, row.Note, string.Join(' ', row.Days))));
    }

    [Fact]
    public void Every_workbook_is_valid_and_the_same_each_time()
    {
        var wishes = new WishMonth(new DateOnly(2027, 2, 1), [new("P001", "山下　静枝", 2, "", [])]);
        SheetFile[] files =
        [
            RosterDocument.Write(December, SheetFormat.Workbook),
            RosterDocument.Write(December with { Days = [], Duties = [], Footer = [] }, SheetFormat.Workbook),
            WishDocument.Write(wishes, SheetFormat.Workbook),
            Book("=1+1", "@SUM(A1)", "_x000D_", "a\r\nb", "\u0001x\uFFFF", "𠮷野家", new string('あ', 40_000)),
        ];
        foreach (var file in files)
        {
            using var stream = new MemoryStream(file.Content.ToArray());
            using var document = SpreadsheetDocument.Open(stream, isEditable: false);
            Assert.Empty(new OpenXmlValidator().Validate(document)
                .Select(error => $"{error.Path?.XPath} {error.Description}"));
        }

        Assert.Equal(
            files[0].Content.ToArray(), RosterDocument.Write(December, SheetFormat.Workbook).Content.ToArray());
    }

    [Fact]
    public void A_text_is_never_a_formula_and_comes_back_as_it_was()
    {
        string[] texts = ["=1+1", "+81-3", "-", "@SUM(A1)", "'=1", "'a", "＝1", "_x000D_", "𠮷野家", "a\"b,c", "a\nb"];
        var cells = FirstSheet(Book(texts)).Cells.Select(cell => cell.Text);
        Assert.Equal(texts, cells);

        var csv = CsvDocument.Write([["題"], .. texts.Select(text => (string[])[text])]);
        Assert.Equal(Encoding.UTF8.Preamble, csv[..3]);
        Assert.Contains("\r\n'=1+1\r\n", Encoding.UTF8.GetString(csv), StringComparison.Ordinal);
        Assert.Equal(texts, FirstSheet(new SheetFile("a.csv", csv)).Cells.Skip(1).Select(cell => cell.Text));
    }

    [Fact]
    public void Duties_that_overlap_stand_together_and_none_is_left_out()
    {
        var day = new DateOnly(2026, 12, 1);
        var month = December with
        {
            Columns = ["待機医①"],
            Duties =
            [
                new(0, day.AddDays(-3), day.AddDays(1), "前田 一郎"), new(0, day.AddDays(1), day.AddDays(2), "田中 隆"),
                new(0, day.AddDays(30), day.AddDays(40), "岡田 洋子"),
            ],
        };
        var duties = Roster(RosterDocument.Write(month, SheetFormat.Workbook)).Duties;
        Assert.Equal(["前田 一郎", "前田 一郎・田中 隆", "田中 隆"], duties.Take(3).Select(duty => duty.Text));
        Assert.Equal("岡田 洋子", duties[^1].Text);
    }

    [Fact]
    public void Names_of_sheets_are_what_excel_takes()
    {
        var sheet = new WorkbookSheet("12月/当番[表]:？*" + new string('長', 40), [], [], []);
        var file = new SheetFile("a.xlsx", WorkbookWriter.Write(new Workbook(sheet, sheet, sheet with { Name = " " })));
        var names = RosterWorkbook.Read(file).Value!.Sheets.Select(one => one.Name).ToList();
        Assert.Equal(3, names.Distinct().Count());
        Assert.All(names, name => Assert.InRange(name.Length, 1, 31));
        Assert.StartsWith("12月 当番 表", names[0], StringComparison.Ordinal);
    }

    private static SheetFile Book(params string[] texts) => new("a.xlsx", WorkbookWriter.Write(new Workbook(
        new WorkbookSheet("a", [10], [.. texts.Select((text, row) => new WorkbookCell(new(row + 1, 1), text))], []))));

    private static (string, DateOnly, DateOnly, string, string) Told(DutyCell duty) => (
        duty.Address, duty.Date, duty.Through, duty.Meaning is CellMeaning.Covered ? "" : duty.Text,
        duty.Meaning is CellMeaning.Ambiguous some ? string.Join(' ', some.Candidates) : duty.Meaning.ToString());

    private static RosterMonth Of(RosterReading reading) => new(
        reading.Month,
        "在宅待機医当番表",
        "みどり区医師会",
        reading.Remarks.Single(remark => remark.Address is "A2").Text,
        [.. reading.Columns.Select(column => column.Heading)],
        [
            .. reading.Days.Select(day => new RosterMonthDay(
                day.Date, day.Kind, day.Note, day.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)),
        ],
        [
            .. reading.Duties.Where(duty => duty.Meaning is not CellMeaning.Covered
                    && (duty.Text.Length > 0 || duty.Through > duty.Date))
                .Select(duty => new RosterMonthDuty(duty.Column[0] - 'D', duty.Date, duty.Through, duty.Text)),
        ],
        ["※ 変更は前日17時までに事務局へ。"]);
}
