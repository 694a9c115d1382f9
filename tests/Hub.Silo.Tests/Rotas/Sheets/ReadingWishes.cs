using Hub.Contracts.Rotas;
using Hub.Silo.Rotas.Sheets;
using static Hub.Silo.Tests.Rotas.Sheets.SheetFiles;

namespace Hub.Silo.Tests.Rotas.Sheets;

public sealed class ReadingWishes
{
    private const string Header = "職員コード,氏名,上限回数,備考,1,2,3,31";

    [Fact]
    public void The_secretariats_own_sheet_is_read_whole()
    {
        var reading = Wishes(Own);
        Assert.Equal(("1月希望調査", new DateOnly(2027, 1, 1)), (reading.Sheet, reading.Month));
        Assert.Equal(13, reading.Rows.Count);
        Assert.Empty(reading.Problems);
        Assert.Equal(
            Enumerable.Range(1, 12).Select(number => new CellMeaning.Settled(Person(number))),
            reading.Rows.Take(12).Select(row => row.Meaning));
        Assert.Equal([2, 4, 4, 4, 2, 4, 4, 4, 2, 4, 4, 4, null], reading.Rows.Select(row => row.Most));
        Assert.Equal("第2週は学会", reading.Rows[2].Note);
        Assert.Equal(
            ["1 Cannot", "12 Cannot", "14 RatherNot", "18 Gladly", "23 Cannot", "27 RatherNot"],
            reading.Rows[0].Days.Select(day => $"{day.Date.Day} {day.Wish}"));
        var left = reading.Rows[12];
        Assert.Equal(("P900", "退会　済"), (left.Code, left.Name));
        Assert.IsType<CellMeaning.Unknown>(left.Meaning);
    }

    [Theory]
    [InlineData("○", Wish.Gladly)]
    [InlineData("◯", Wish.Gladly)]
    [InlineData("〇", Wish.Gladly)]
    [InlineData("◎", Wish.Gladly)]
    [InlineData("Ｏ", Wish.Gladly)]
    [InlineData("△", Wish.RatherNot)]
    [InlineData("▲", Wish.RatherNot)]
    [InlineData("×", Wish.Cannot)]
    [InlineData("✕", Wish.Cannot)]
    [InlineData("x", Wish.Cannot)]
    [InlineData("Ｘ", Wish.Cannot)]
    [InlineData("不可", Wish.Cannot)]
    [InlineData("可", null)]
    [InlineData("?", null)]
    [InlineData("午前×", null)]
    public void A_mark_is_known_in_any_hand(string text, Wish? wish) => Assert.Equal(wish, WishCells.Mark(text));

    [Fact]
    public void What_cannot_be_read_is_told_with_its_cell()
    {
        var reading = Wishes(Wished(
            "P001,山下 静枝,２回,,×,午前×,,", "P002,伊藤 博士,たくさん,,,,○,", ",,,,×,,,", "P003,前田 一郎,4,,,,,",
            "P004,,,,○,,,", ",池田 和子,,,,△,,", "P001,,1,,,,,", "※ 提出は20日まで"));
        Assert.Equal(
            [
                ("sheet-mark-unknown", "F2"), ("sheet-name-differs", "B3"), ("sheet-most-unknown", "C3"),
                ("sheet-cell-without-person", "E4"), ("sheet-name-differs", "B5"), ("sheet-person-repeated", "A8"),
            ],
            reading.Problems.Select(problem => (problem.Code, problem.Address)));
        Assert.Equal(2, reading.Rows[0].Most);
        Assert.Equal(new CellMeaning.Settled(Person(2)), reading.Rows[1].Meaning);
        Assert.Equal(
            [Person(3), Person(6)], Assert.IsType<CellMeaning.Ambiguous>(reading.Rows[2].Meaning).Candidates);
        Assert.Equal(new CellMeaning.Settled(Person(11)), reading.Rows[4].Meaning);
        Assert.Contains(new SheetRemark("A9", "※ 提出は20日まで"), reading.Remarks);
    }

    [Fact]
    public void A_day_beyond_the_month_is_told_and_its_marks_too()
    {
        var reading = Wishes(Wished("P001,山下 静枝,,,,,,×"), AsItIs with { Month = new DateOnly(2026, 11, 1) });
        Assert.Equal(
            [("sheet-date-impossible", "H1"), ("sheet-cell-without-day", "H2")],
            reading.Problems.Select(problem => (problem.Code, problem.Address)));
    }

    private static SheetFile Wished(params IEnumerable<string> rows) =>
        Text([Header, .. rows]) with { Name = "2027年1月希望.csv" };
}
