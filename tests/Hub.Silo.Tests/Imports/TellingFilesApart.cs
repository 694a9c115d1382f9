using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hub.Contracts.Imports;
using Hub.Silo.Imports;

namespace Hub.Silo.Tests.Imports;

public sealed class TellingFilesApart
{
    private static readonly string text = Encoding.UTF8.GetString(
        SampleFiles.Utf8(SampleFiles.PatientHeader, SampleFiles.GoodPatient, ""));

    public static TheoryData<string, string> Encodings => new()
    {
        { "cp932", "Shift_JIS (cp932)" },
        { "utf-8", "UTF-8" },
        { "utf-8-bom", "UTF-8 (BOM)" },
        { "utf-16", "UTF-16" },
        { "utf-16BE", "UTF-16" },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_reads_as_the_same_row(string written, string told)
    {
        var table = CsvTable.Read(Written(written, text), null);
        Assert.Equal(told, table.Value?.Encoding);
        var rows = RowParser.Parse(table.Value!, SampleFiles.Today).Rows;
        var row = Assert.IsType<ImportRow.Patient>(Assert.Single(rows));
        Assert.Equal("渡辺　昭", row.Details.Name);
        Assert.Equal("﨑山　進", row.References.DoctorName);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\n")]
    public void Every_kind_of_line_end_is_one(string end)
    {
        var file = SampleFiles.Parse(Encoding.UTF8.GetBytes(text.Replace("\r\n", end, StringComparison.Ordinal)));
        Assert.Equal(2, Assert.Single(file.Rows).Line);
        Assert.Empty(file.Problems);
    }

    [Fact]
    public void Excels_unicode_text_has_tabs()
    {
        var tabs = Written("utf-16", text.Replace(',', '\t'));
        Assert.Single(SampleFiles.Parse(tabs).Rows);
    }

    [Theory]
    [InlineData("504B030414000600", "import-not-csv")]
    [InlineData("255044462D312E37", "import-not-csv")]
    [InlineData("89504E470D0A1A0A", "import-not-csv")]
    [InlineData("D0CF11E0A1B11AE1", "import-not-csv")]
    [InlineData("0001020304050607", "import-not-csv")]
    [InlineData("FFFF80A0FDFEFF00", "import-not-csv")]
    [InlineData("4181204181208120", "import-encoding-unknown")]
    [InlineData("", "import-empty")]
    [InlineData("EFBBBF", "import-empty")]
    [InlineData("0D0A0D0A20", "import-empty")]
    [InlineData("68656C6C6F", "import-header-unknown")]
    public void What_is_no_list_is_refused(string bytes, string code) =>
        Assert.Equal(code, CsvTable.Read(Convert.FromHexString(bytes), null).Refusal?.Code);

    [Fact]
    public void Unknown_missing_and_doubled_columns_are_named()
    {
        Assert.Equal(["血液型"], Refused(SampleFiles.InstitutionHeader + ",血液型", "import-columns-unknown"));
        Assert.Equal(
            ["対応時間"],
            Refused(
                SampleFiles.InstitutionHeader.Replace(",対応時間", "", StringComparison.Ordinal),
                "import-columns-missing"));
        Assert.Equal(["住所"], Refused(SampleFiles.InstitutionHeader + ",住所", "import-columns-twice"));
    }

    [Fact]
    public void A_header_is_known_in_any_width_order_and_with_empty_columns_behind_it()
    {
        var file = SampleFiles.Parse(SampleFiles.Utf8(
            "対応時間,種別, 機関 コード ,名称,郵便番号,住所,電話番号,,", "夜間,診療所,i001,甲,1790001,乙,0355551001,,"));
        var row = Assert.IsType<ImportRow.Institution>(Assert.Single(file.Rows));
        Assert.Equal(("I001", "179-0001", "0355551001"), (row.Details.Code, row.Details.PostalCode, row.Details.Phone));
    }

    [Fact]
    public void A_list_of_100000_rows_is_refused_and_20000_are_not()
    {
        byte[] List(int rows) => SampleFiles.Utf8(Enumerable.Repeat(SampleFiles.GoodPatient, rows)
            .Prepend(SampleFiles.PatientHeader));
        Assert.Equal("import-too-many-rows", CsvTable.Read(List(ImportLimits.Rows + 1), null).Refusal?.Code);
        Assert.Equal("import-too-large", CsvTable.Read(List(100_000), null).Refusal?.Code);
        var narrow = SampleFiles.Utf8(Enumerable.Repeat("I001,診療所,甲,,,,", 100_000)
            .Prepend(SampleFiles.InstitutionHeader));
        Assert.Equal("import-too-many-rows", CsvTable.Read(narrow, null).Refusal?.Code);
    }

    [Fact]
    public void Any_bytes_are_answered() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), ArbMap.Default.ArbFor<ImportKind?>(), (bytes, kind) =>
        {
            var table = CsvTable.Read(bytes, kind);
            return table.Value is null
                ? table.Refusal is not null
                : RowParser.Parse(table.Value, SampleFiles.Today) is not null;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_cells_below_a_good_header_are_answered() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string[]>(), cells =>
        {
            var line = string.Join(',', cells.Select(cell => cell ?? ""));
            var bytes = Encoding.Unicode.GetPreamble()
                .Concat(Encoding.Unicode.GetBytes($"{SampleFiles.PatientHeader}\n{line}\n{SampleFiles.GoodPatient}"))
                .ToArray();
            var table = CsvTable.Read(bytes, null);
            return table.Value is null || RowParser.Parse(table.Value, SampleFiles.Today).Rows.Count >= 1;
        }).QuickCheckThrowOnFailure();

    private static IReadOnlyList<string>? Refused(string header, string code)
    {
        var refusal = CsvTable.Read(SampleFiles.Utf8(header, "I001"), ImportKind.Institutions).Refusal;
        Assert.Equal(code, refusal?.Code);
        return refusal?.Details;
    }

    private static byte[] Written(string encoding, string text) => encoding switch
    {
        "cp932" => CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes(text),
        "utf-8" => Encoding.UTF8.GetBytes(text),
        "utf-8-bom" => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)],
        "utf-16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
        _ => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(text)],
    };
}
