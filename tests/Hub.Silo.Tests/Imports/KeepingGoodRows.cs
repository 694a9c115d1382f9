using FsCheck;
using FsCheck.Fluent;
using Hub.Silo.Imports;

namespace Hub.Silo.Tests.Imports;

public sealed class KeepingGoodRows
{
    private static readonly string[] badLines =
    [
        "", ",,,", "I900", "\"I901,診療所,開いたまま", "I902,診療所,\"引用\"符,,,,", "I903,映画館,甲,,,,", "I904,診療所,,,,,",
        "I905,診療所,甲,12,,,", "I906,診療所,甲,,,12,", "I907,診療所,甲,,,,,余分", ",診療所,甲,,,,", "I908,診療所,\uFFFD,,,,",
        "\"\"\"", "I 909,診療所,甲,,,,", "機関,診療所,甲,,,,",
    ];

    [Fact]
    public void However_bad_rows_stand_between_them_every_good_row_is_taken_at_its_line() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<int[]>(),
            picks =>
            {
                var lines = new List<string> { SampleFiles.InstitutionHeader };
                var good = new List<(int, string)>();
                foreach (var pick in picks.Select(Math.Abs).Where(pick => pick >= 0))
                {
                    var bad = pick % (badLines.Length * 2);
                    if (bad < badLines.Length)
                    {
                        lines.Add(badLines[bad]);
                        continue;
                    }

                    good.Add((lines.Count + 1, $"G{lines.Count}"));
                    lines.Add($"G{lines.Count},診療所,\"甲,\"\"乙\"\"\",,,,");
                }

                var file = SampleFiles.Parse(SampleFiles.Utf8(lines));
                return file.Rows.Select(row => (row.Line, row.Code)).SequenceEqual(good);
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("\"I001-00001,渡辺　昭,肺がん末期,搬送しない")]
    [InlineData("肺がん末期,I001-00001,余分")]
    public void A_row_that_cannot_be_read_is_shown_by_its_code_alone(string line)
    {
        var header = SampleFiles.InstitutionHeader;
        var problem = Assert.Single(SampleFiles.Parse(SampleFiles.Utf8(header, line)).Problems);
        Assert.DoesNotContain("がん", problem.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void An_open_quote_costs_its_own_line_only()
    {
        var file = SampleFiles.Parse(SampleFiles.Utf8(
            SampleFiles.InstitutionHeader, "I001,診療所,\"甲,,,,", "I002,診療所,乙,,,,", "I003,診療所,\"丙\",,,,"));
        Assert.Equal(["I002", "I003"], file.Rows.Select(row => row.Code));
        Assert.Equal([(2, Reason.QuotesOpen)], file.Problems.Select(p => (p.Line, p.Reason)));
    }

    [Fact]
    public void A_cell_may_hold_line_breaks_and_the_lines_behind_it_count_on()
    {
        var file = SampleFiles.Parse(SampleFiles.Utf8(
            SampleFiles.InstitutionHeader, "I001,診療所,甲,,\"緑町\r\n緑荘\",,", "I002,診療所,,,,,"));
        Assert.Equal("緑町 緑荘", ((ImportRow.Institution)file.Rows[0]).Details.Address);
        Assert.Equal(4, Assert.Single(file.Problems).Line);
    }

    [Fact]
    public void A_row_that_is_refused_leaves_its_code_to_a_later_one()
    {
        var file = SampleFiles.Parse(SampleFiles.Utf8(
            SampleFiles.InstitutionHeader, "I001,診療所,,,,,", "I001,診療所,甲,,,,"));
        Assert.Equal(3, Assert.Single(file.Rows).Line);
        Assert.Equal(2, Assert.Single(file.Problems).Line);
    }

    [Fact]
    public void Excels_way_to_keep_a_zero_is_read()
    {
        var file = SampleFiles.Parse(SampleFiles.Utf8(
            SampleFiles.InstitutionHeader, "=\"001\",診療所,甲,,,\"=\"\"0355551001\"\"\","));
        var row = (ImportRow.Institution)Assert.Single(file.Rows);
        Assert.Equal(("001", "0355551001"), (row.Details.Code, row.Details.Phone));
    }
}
