using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Hub.Contracts.Rotas;
using Hub.Silo.Imports;
using Hub.Silo.Rotas;

namespace Hub.Silo.Tests.Rotas;

public sealed class ReadingHolidays
{
    [Fact]
    public void The_cabinet_offices_file_reads_as_the_worked_cases_have_it()
    {
        var file = HolidayFiles.Read(HolidayFiles.Own);
        var cases = JapaneseHolidays.Of(2025, 2027);
        Assert.Equal(("Shift_JIS (cp932)", "jp", 2025, 2027), (
            file.Encoding, file.List.Name, file.List.FirstYear, file.List.LastYear));
        Assert.Equal(cases.Days.OrderBy(day => day.Date), file.List.Days);
        Assert.Equal(54, file.List.Days.Count);
        Assert.Empty(file.Problems);
        Assert.Empty(file.Warnings);
    }

    [Fact]
    public void It_reads_the_same_in_utf8_with_other_line_ends_and_in_any_order()
    {
        var own = HolidayFiles.Read(HolidayFiles.Own).List.Days;
        var text = string.Join('\n', HolidayFiles.Lines);
        Assert.Equal(own, HolidayFiles.Read(Encoding.UTF8.GetBytes(text)).List.Days);
        Assert.Equal(own, HolidayFiles.Read(HolidayFiles.Lines.Skip(1).Reverse()).List.Days);
        Assert.Equal(own, HolidayFiles.Read(Encoding.UTF8.GetBytes(
            string.Join("\r\n", HolidayFiles.Lines.Select(line => line + ",,")) + "\r\n,,\r\n\u001A")).List.Days);
    }

    [Theory]
    [InlineData("2026/5/6", HolidayKind.Substitute)]
    [InlineData("2025/2/24", HolidayKind.Substitute)]
    [InlineData("2026/9/22", HolidayKind.Citizens)]
    [InlineData("2019/4/30", HolidayKind.Citizens)]
    [InlineData("2019/5/1", HolidayKind.National)]
    [InlineData("2019/5/2", HolidayKind.Citizens)]
    [InlineData("2019/5/6", HolidayKind.Substitute)]
    public void A_day_without_a_name_of_its_own_is_what_the_law_makes_of_it(string date, HolidayKind kind)
    {
        var file = HolidayFiles.Read(HolidayFiles.Lines.Skip(1).Concat(
        [
            "2019/4/29,昭和の日", "2019/4/30,休日", "2019/5/1,休日（祝日扱い）", "2019/5/2,休日", "2019/5/3,憲法記念日",
            "2019/5/4,みどりの日", "2019/5/5,こどもの日", "2019/5/6,休日",
            "2020/1/1,元日", "2021/1/1,元日", "2022/1/1,元日", "2023/1/1,元日", "2024/1/1,元日",
        ]));
        var day = file.List.Days.Single(day => day.Date == JapaneseDate.Read(date).Date);
        Assert.Equal(kind, day.Kind);
    }

    [Fact]
    public void A_nameless_day_that_no_rule_explains_is_taken_and_doubted()
    {
        var file = HolidayFiles.Read(HolidayFiles.Lines.Skip(1).Append("2026/6/10,休日"));
        Assert.Contains(HolidayFiles.Day("2026/6/10", "休日"), file.List.Days);
        Assert.Equal((56, HolidayReason.NoRuleFits), Assert.Single(file.Warnings.Select(w => (w.Line, w.Reason))));
    }

    [Theory]
    [InlineData("2026/2/30,建国記念の日", "国民の祝日・休日月日", "2026/2/30", "この日付は存在しません。")]
    [InlineData("二月,建国記念の日", "国民の祝日・休日月日", "二月", null)]
    [InlineData(",建国記念の日", "国民の祝日・休日月日", "", "必須です。値を入れてください。")]
    [InlineData("2026/2/11,", "国民の祝日・休日名称", "", "必須です。値を入れてください。")]
    [InlineData("1947/2/11,建国記念の日", "国民の祝日・休日月日", "1947/2/11", "年は1948年から2099年までです。")]
    [InlineData("2026/2/11", null, "2026/2/11", "列が足りません(2列のうち1列)。行が途中で切れています。")]
    [InlineData(
        "2026/2/11,建国,記念の日", null, "2026/2/11,建国,記念の日",
        "列が多すぎます(2列のところ3列)。値の中のコンマは引用符で囲んでください。")]
    [InlineData("\"2026/2/11,建国記念の日", null, "\"2026/2/11,建国記念の日", "引用符(\")の対応が取れていません。この行だけを除きました。")]
    public void A_bad_row_is_named_and_costs_no_other(string row, string? column, string value, string? reason)
    {
        var file = HolidayFiles.Read(HolidayFiles.Lines.Skip(1)
            .Select(line => line.StartsWith("2026/2/11", StringComparison.Ordinal) ? row : line));
        var problem = Assert.Single(file.Problems);
        Assert.Equal((23, column, value), (problem.Line, problem.Column?.Ja, problem.Value));
        Assert.Equal(reason ?? Reason.NotDate.Ja, problem.Reason.Ja);
        Assert.Equal(53, file.List.Days.Count);
        Assert.Equal(HolidayReason.CutOff(2026, 15, 16), Assert.Single(file.Warnings).Reason);
    }

    [Fact]
    public void The_first_of_two_rows_with_one_date_is_taken()
    {
        var file = HolidayFiles.Read(HolidayFiles.Lines.Skip(1).Append("2026/1/1,正月"));
        var problem = Assert.Single(file.Problems);
        Assert.Equal((56, "正月"), (problem.Line, problem.Value));
        Assert.Equal("21行目「元日」と同じ日付です。先の行を採り、この行を除きました。", problem.Reason.Ja);
        Assert.Equal(54, file.List.Days.Count);
    }

    [Fact]
    public void A_file_that_is_cut_off_is_warned_of_at_its_last_row()
    {
        var file = HolidayFiles.Read(HolidayFiles.Lines.Skip(1).Take(41));
        Assert.Equal(
            [(42, "2027/2/23", HolidayReason.CutOff(2027, 4, 16))],
            file.Warnings.Select(warning => (warning.Line, warning.Value, warning.Reason)));
        Assert.Equal(2027, file.List.LastYear);
        var lastRow = HolidayFiles.Read(HolidayFiles.Lines.Skip(1).SkipLast(1));
        Assert.Equal(HolidayReason.CutOff(2027, 15, 16), Assert.Single(lastRow.Warnings).Reason);
    }

    [Theory]
    [InlineData("2026/5/6", "2026/5/3", "日曜日の祝日ですが、振替休日(2026/5/6)の行がありません。")]
    [InlineData("2026/9/22", "2026/9/21", "次の祝日との間の休日(2026/9/22)の行がありません。")]
    public void A_nameless_day_that_the_law_wants_and_the_file_lacks_is_warned_of(
        string lacks, string at, string reason)
    {
        var file = HolidayFiles.Read(HolidayFiles.Lines.Skip(1)
            .Where(line => !line.StartsWith($"{lacks},", StringComparison.Ordinal)));
        var warning = Assert.Single(file.Warnings);
        var line = Array.FindIndex([.. HolidayFiles.Lines], row => row.StartsWith($"{at},", StringComparison.Ordinal));
        Assert.Equal((line + 1, reason), (warning.Line, warning.Reason.Ja));
    }

    [Fact]
    public void A_year_that_is_missing_between_others_never_passes_for_a_year_without_holidays()
    {
        var file = HolidayFiles.Read(HolidayFiles.Lines.Skip(1).Append("2072/1/1,元日")
            .Where(line => !line.StartsWith("2026", StringComparison.Ordinal)));
        Assert.Equal((2025, 2025), (file.List.FirstYear, file.List.LastYear));
        Assert.All(file.List.Days, day => Assert.Equal(2025, day.Date.Year));
        Assert.Equal(19, file.List.Days.Count);
        Assert.Equal(18, file.Problems.Count);
        Assert.All(file.Problems, problem => Assert.Equal(HolidayReason.Apart(2025, 2025), problem.Reason));
    }

    [Theory]
    [InlineData("", "import-empty")]
    [InlineData("国民の祝日・休日月日,国民の祝日・休日名称", "holidays-none")]
    [InlineData("国民の祝日・休日月日,国民の祝日・休日名称\r\nx,y", "holidays-none")]
    [InlineData("国民の祝日・休日月日\r\n2026/1/1", "holidays-header-unknown")]
    [InlineData("国民の祝日・休日月日,国民の祝日・休日名称,備考\r\n2026/1/1,元日,", "holidays-header-unknown")]
    [InlineData("機関コード,種別\r\nI001,診療所", "holidays-header-unknown")]
    [InlineData("2026/1/1,元日", "holidays-header-unknown")]
    [InlineData("PK\u0003\u0004", "import-not-csv")]
    public void A_file_that_is_none_is_refused(string text, string code) =>
        Assert.Equal(code, HolidayCsv.Read(Encoding.UTF8.GetBytes(text), "jp").Refusal?.Code);

    [Fact]
    public void A_file_of_too_many_rows_is_refused() => Assert.Equal(
        "import-too-many-rows",
        HolidayCsv.Read(
            HolidayFiles.Written([HolidayFiles.Lines[0], .. Enumerable.Repeat("2026/1/1,元日", 20_001)]), "jp")
            .Refusal?.Code);

    [Fact]
    public void Any_rows_are_answered() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string[]>(), rows =>
        {
            var text = string.Join('\n', rows.Select(row => row ?? "").Prepend(HolidayFiles.Lines[0]));
            var read = HolidayCsv.Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)], "jp");
            return (read.Value is null) != (read.Refusal is null);
        }).QuickCheckThrowOnFailure();
}
