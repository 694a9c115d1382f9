using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Sheets;
using static Hub.Silo.Tests.Rotas.Sheets.SheetFiles;

namespace Hub.Silo.Tests.Rotas.Sheets;

public sealed class ReadingCells
{
    [Fact]
    public void Every_kind_of_cell_is_read_as_a_person_sees_it()
    {
        var file = With("xl/_rels/workbook.xml.rels", xml => xml.Replace(
            "</Relationships>",
            """<Relationship Id="s" Type="http://x/sharedStrings" Target="/xl/shared.xml"/></Relationships>""",
            StringComparison.Ordinal));
        var rows = """
            <row><c t="s"><v>1</v></c><c t="s"><v>0</v></c>
            <c t="inlineStr"><is><r><t>緑町</t></r><r><t>CL</t></r></is></c></row>
            <row r="3"><c r="B3" t="str"><f>A1</f><v>前田_x000D_</v></c>
            <c r="C3"><v>1.50</v></c><c t="b"><v>1</v></c></row>
            <row><c r="A4" s="1"><v>46357</v></c><c r="B4" s="2"><v>46357.75</v></c><c t="e"><v>#N/A</v></c></row>
            <row><c r="A5" t="d"><v>2026-12-01T00:00:00</v></c><c s="0"><v>46357</v></c><c t="s"><v>9</v></c><c/></row>
            """;
        var styles = """
            <styleSheet><numFmts><numFmt numFmtId="170"
            formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>
            </numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>
            """;
        var strings = """
            <sst><si><r><t>山</t></r><r><t xml:space="preserve">下 </t></r><rPh sb="0" eb="1"><t>ヤマ</t></rPh></si>
            <si><t>伊藤</t><phoneticPr fontId="1"/></si></sst>
            """;
        var sheet = FirstSheet(Parts(file, rows, styles, strings));
        Assert.Equal(
            [
                "A1 伊藤", "B1 山下", "C1 緑町CL", "B3 前田", "C3 1.5", "D3 TRUE", "A4 2026-12-01", "B4 2026-12-01",
                "C4 #N/A", "A5 2026-12-01", "B5 46357", "C5 9",
            ],
            sheet.Cells.Select(cell => $"{cell.At} {cell.Text}"));
        Assert.Equal(3, sheet.Cells.Count(cell => cell.Date == new DateOnly(2026, 12, 1)));
    }

    [Theory]
    [InlineData("令和8年12月　在宅待機医当番表", "2026-12-01")]
    [InlineData("令和元年５月", "2019-05-01")]
    [InlineData("平成31年4月", "2019-04-01")]
    [InlineData("昭和64年1月", "1989-01-01")]
    [InlineData("R8.12 当番", "2026-12-01")]
    [InlineData("Ｒ８年１２月", "2026-12-01")]
    [InlineData("2026年12月当番", "2026-12-01")]
    [InlineData("roster_2026-12", "2026-12-01")]
    [InlineData("当番202612", "2026-12-01")]
    [InlineData("令和8年度1月分", "2027-01-01")]
    [InlineData("2026年度 12月分", "2026-12-01")]
    [InlineData("待機時間：年末年始(12/29～1/3)は終日", null)]
    [InlineData("電話 03-5555-1001", null)]
    public void A_title_tells_the_month(string title, string? month) =>
        Assert.Equal(month, (SheetMonth.In(title) as SheetMonth.Whole)?.First.ToString("yyyy-MM-dd", null));

    [Theory]
    [InlineData("1")]
    [InlineData("１日")]
    [InlineData("12/1")]
    [InlineData("12月1日(火)")]
    [InlineData("1（火・祝）")]
    [InlineData("2026/12/1")]
    [InlineData("令和8年12月1日")]
    [InlineData("46357")]
    public void A_day_is_read_in_any_of_its_ways(string written) =>
        Assert.Equal(new DateOnly(2026, 12, 1), Assert.Single(Roster(Csv($"{written},火,,山下 静枝")).Days).Date);

    [Fact]
    public void A_day_that_is_none_is_named_and_its_duties_wait()
    {
        var reading = Roster(Csv("1,火,,山下 静枝", "32,水,,前田 一郎,田中 隆,,メモ", "13/2,木,,石井 千代", "1/5,火,,岡田 洋子"));
        Assert.Single(reading.Days);
        Assert.Equal(
            [
                ("sheet-date-impossible", "A4"), ("sheet-cell-without-day", "D4"), ("sheet-cell-without-day", "E4"),
                ("sheet-date-impossible", "A5"), ("sheet-cell-without-day", "D5"),
                ("sheet-date-impossible", "A6"), ("sheet-cell-without-day", "D6"),
            ],
            reading.Problems.Select(problem => (problem.Code, problem.Address)));
        Assert.Contains(new SheetRemark("G4", "メモ"), reading.Remarks);
    }

    [Fact]
    public void The_thirty_first_of_november_does_not_exist()
    {
        var reading = Roster(Text("令和8年11月", "日,待機医①", "30,山下 静枝", "31,前田 一郎"));
        Assert.Equal(
            [("sheet-date-impossible", "A4", "この日付は存在しません。"), ("sheet-cell-without-day", "B4", "")],
            reading.Problems.Select(problem =>
                (problem.Code, problem.Address, problem.Address is "A4" ? problem.Reason.Ja : "")));
    }

    [Fact]
    public void A_weekday_that_is_another_and_a_day_that_comes_twice_are_told()
    {
        var reading = Roster(Csv("1,水,,山下 静枝", "2,水,,前田 一郎", "2,水,,田中 隆"));
        Assert.Equal(
            [("sheet-weekday-wrong", "B3", "12月1日は火曜日です。"), ("sheet-date-repeated", "A5", "同じ日の行がもう1つあります。")],
            reading.Problems.Select(problem => (problem.Code, problem.Address, problem.Reason.Ja)));
        Assert.Equal(3, reading.Days.Count);
    }

    [Fact]
    public void A_ditto_mark_goes_on_with_the_duty_above()
    {
        var duties = Roster(Csv("4,金,週末待機,青木 文子", "5,土,,〃", "6,日,,〃", "7,月,,〃?")).Duties
            .Where(duty => duty.Column is "D").ToList();
        Assert.Equal(new DateOnly(2026, 12, 6), duties[0].Through);
        Assert.Equal(["D3", "D3"], duties[1..3].Select(duty => ((CellMeaning.Covered)duty.Meaning).By));
        Assert.IsType<CellMeaning.Undecided>(duties[3].Meaning);
    }

    [Fact]
    public void Columns_are_guessed_by_memory_then_by_name_and_chosen_by_letter()
    {
        var sheet = RosterSheet.Find(FirstSheet(Own))!;
        var memory = SheetMemory.Empty with
        {
            Columns = new Dictionary<string, LayerId>(StringComparer.Ordinal) { ["待機医 ②"] = First.Id },
        };
        Assert.Equal(
            [First.Id, First.Id, null], RosterColumns.Guess(sheet, [First, Second], memory).Select(c => c.Layer));
        var chosen = Roster(Own, AsItIs with
        {
            Columns = new Dictionary<string, LayerId>(StringComparer.Ordinal) { ["E"] = Second.Id },
        });
        Assert.Equal([null, Second.Id, null], chosen.Columns.Select(column => column.Layer));
        Assert.Equal(93, chosen.Duties.Count);
    }

    [Fact]
    public void Headings_of_two_rows_are_read_together()
    {
        var rows = """
            <row r="1"><c r="A1" t="str"><v>令和8年12月</v></c></row>
            <row r="2"><c r="A2" t="str"><v>日</v></c><c r="B2" t="str"><v>待機医</v></c></row>
            <row r="3"><c r="B3" t="str"><v>①</v></c><c r="C3" t="str"><v>②</v></c></row>
            <row r="4"><c r="A4"><v>1</v></c><c r="B4" t="str"><v>前田先生（梅里CL）</v></c></row>
            """;
        var merges = """<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/></mergeCells>""";
        Assert.Equal(["待機医 ①", "待機医 ②"], Roster(WithRows(rows, merges)).Columns.Select(c => c.Heading));
    }

    private static SheetFile Parts(SheetFile relations, string rows, string styles, string strings)
    {
        var file = relations;
        foreach (var (part, text) in new[]
        {
            ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{rows}</sheetData></worksheet>"),
            ("xl/styles.xml", styles), ("xl/shared.xml", strings),
        })
        {
            file = With(file, part, _ => text);
        }

        return file;
    }
}
