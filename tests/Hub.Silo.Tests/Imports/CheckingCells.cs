using Hub.Contracts;
using Hub.Contracts.Imports;
using Hub.Contracts.Patients;
using Hub.Silo.Districts;
using Hub.Silo.Imports;
using Hub.Silo.Patients;

namespace Hub.Silo.Tests.Imports;

public sealed class CheckingCells
{
    [Theory]
    [InlineData("昭和35年7月6日", "2026/11/21", "未来の日付です。")]
    [InlineData("昭和35年7月6日", "1896/11/19", "130歳を超えます。生年月日を確かめてください。")]
    [InlineData(",男,", ",雄,", "次のどれかにしてください: 男、女、男性、女性、不明。")]
    [InlineData("179-0009", "179-009", "郵便番号は7桁です(例 179-0001)。")]
    [InlineData("03-5550-0001", "3-5550-0001", "電話番号が0で始まっていません。表計算で先頭の0が消えていないか確かめてください。")]
    [InlineData("03-5550-0001", "なし", "電話番号は10桁か11桁です(例 03-5555-1001)。")]
    [InlineData("ワタナベ アキラ", "渡辺昭", "カタカナで入力してください。")]
    [InlineData("I008-00001", "患者1", "コードは英数字とハイフンで、32文字までです。")]
    [InlineData("P008", "P013", "この職員は医師ではありません。")]
    [InlineData("P003", "P008", "副主治医が主治医と同じです。")]
    [InlineData("P003", "P998", "この職員コードは職員一覧にありません。先に職員一覧を取り込んでください。")]
    [InlineData("I013", "I001", "この機関は訪問看護ステーションではありません。")]
    [InlineData("I013", "I099", "この機関コードは機関一覧にありません。先に機関一覧を取り込んでください。")]
    [InlineData("2026-10-08", "2026-11-21", "未来の日付です。")]
    [InlineData("渡辺　昭", "渡辺\uFFFD", "文字化けしています。元の文字に直してください。")]
    public void A_bad_cell_is_refused_with_its_reason(string good, string bad, string reason)
    {
        var plan = Plan(SampleFiles.GoodPatient.Replace(good, bad, StringComparison.Ordinal));
        Assert.Empty(plan.Rows);
        Assert.Equal(reason, Assert.Single(plan.Problems).Reason.Ja);
    }

    [Theory]
    [InlineData("昭和35年7月6日", "2026/11/20")]
    [InlineData("昭和35年7月6日", "1896/11/20")]
    [InlineData(",男,", ",,")]
    [InlineData("179-0009", "〒１７９－０００９")]
    [InlineData("03-5550-0001", "（０３）５５５０ー０００１")]
    [InlineData("03-5550-0001", "")]
    [InlineData("ワタナベ アキラ", "わたなべ　あきら")]
    [InlineData("P003", "")]
    [InlineData("I013", "")]
    [InlineData("﨑山　進", "崎山 進")]
    [InlineData("﨑山　進", "")]
    public void A_cell_that_means_the_same_is_taken_without_a_word(string good, string other)
    {
        var plan = Plan(SampleFiles.GoodPatient.Replace(good, other, StringComparison.Ordinal));
        Assert.Empty(plan.Problems);
        Assert.Empty(plan.Warnings);
        Assert.Single(plan.Rows);
    }

    [Fact]
    public void A_name_that_disagrees_with_its_code_is_doubted_and_the_row_is_taken()
    {
        var plan = Plan(SampleFiles.GoodPatient.Replace("﨑山　進", "田中　隆", StringComparison.Ordinal));
        Assert.Single(plan.Rows);
        var warning = Assert.Single(plan.Warnings);
        Assert.Equal(
            (ImportColumns.DoctorName, "田中　隆", Reason.NameDiffers("﨑山　進")),
            (warning.Column, warning.Value, warning.Reason));
    }

    [Fact]
    public void A_character_of_ones_own_machine_is_doubted()
    {
        var plan = Plan(SampleFiles.GoodPatient.Replace("渡辺", "\uE000", StringComparison.Ordinal));
        Assert.Equal(Reason.OwnCharacter, Assert.Single(plan.Warnings).Reason);
    }

    [Fact]
    public void Every_reason_against_a_row_is_told_at_once()
    {
        var plan = Plan(SampleFiles.GoodPatient
            .Replace("渡辺　昭", "", StringComparison.Ordinal).Replace("昭和35年7月6日", "", StringComparison.Ordinal));
        Assert.Equal([ImportColumns.Name, ImportColumns.BirthDate], plan.Problems.Select(p => p.Column!));
        Assert.Equal(1, plan.RejectedRows);
    }

    [Fact]
    public void What_differs_is_named_field_by_field_and_what_the_team_stated_is_left_alone()
    {
        var act = (ImportAct.Patient)Plan(SampleFiles.GoodPatient).Rows[0].Act;
        var registered = new RegisteredPatient(
            act.Details with { Address = "別の住所" },
            act.Responsibility with { SubPrimaryDoctor = null },
            [
                new RegisteredFact(new SummaryFact(FactKind.MainDiagnosis, "別の病名"), ByTeam: false),
                new RegisteredFact(new SummaryFact(FactKind.CrisisPlan, "別の方針"), ByTeam: true),
                .. act.Facts.Skip(2).Select(fact => new RegisteredFact(fact, ByTeam: false)),
            ]);
        var plan = SampleFiles.Plan(
            SampleFiles.Utf8(SampleFiles.PatientHeader, SampleFiles.GoodPatient),
            ImportKind.Patients,
            SampleFiles.Known(new Dictionary<PatientId, RegisteredPatient> { [act.Id] = registered }));
        Assert.Equal(
            [
                new ChangedField(ImportColumns.Address, "別の住所", act.Details.Address),
                new ChangedField(ImportColumns.SubDoctorCode, "", "P003 山崎　美代子"),
                new ChangedField(ImportColumns.Diagnosis, "", ""),
            ],
            plan.Rows[0].Fields);
    }

    private static ImportPlan Plan(string line) =>
        SampleFiles.Plan(SampleFiles.Utf8(SampleFiles.PatientHeader, line), ImportKind.Patients);
}
