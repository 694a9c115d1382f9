using Hub.Contracts;
using Hub.Contracts.Imports;
using Hub.Contracts.Patients;
using Hub.Silo.Imports;
using Hub.Silo.Patients;

namespace Hub.Silo.Tests.Imports;

public sealed class ReadingTheDistrictsFiles
{
    [Fact]
    public void All_30_institutions_are_taken()
    {
        var plan = SampleFiles.Plan(SampleFiles.Bytes(ImportKind.Institutions), ImportKind.Institutions);
        Assert.Equal(30, plan.Rows.Count);
        Assert.Empty(plan.Problems);
        Assert.Empty(plan.Warnings);
    }

    [Fact]
    public void All_64_practitioners_are_taken()
    {
        var plan = SampleFiles.Plan(SampleFiles.Bytes(ImportKind.Practitioners), ImportKind.Practitioners);
        Assert.Equal(64, plan.Rows.Count);
        Assert.Empty(plan.Problems);
        Assert.Empty(plan.Warnings);
    }

    [Fact]
    public void Of_400_patients_395_are_new_and_5_are_left_out_each_with_its_reason()
    {
        var plan = SampleFiles.Plan(SampleFiles.Bytes(ImportKind.Patients), ImportKind.Patients);
        Assert.Equal(395, plan.Rows.Count(row => row.IsNew));
        Assert.Equal(
            [
                (12, "氏名", "", Reason.Missing),
                (22, "生年月日", "昭和65年2月30日", Reason.EraEnded("昭和", "昭和64年1月7日")),
                (32, "主治医コード", "P999", Reason.UnknownPractitioner),
                (42, "患者番号", "I004-00040", Reason.SeenBefore(41)),
                (62, "", "I008-00061", Reason.TooFewCells(9, 18)),
            ],
            plan.Problems.Select(p => (p.Line, p.Column?.Ja ?? "", p.Value, p.Reason)));
        Assert.Equal(5, plan.RejectedRows);
        Assert.Empty(plan.Warnings);
    }

    [Fact]
    public void A_phone_in_wide_digits_and_an_address_with_comma_and_quotes_are_read()
    {
        var rows = SampleFiles.Parse(SampleFiles.Bytes(ImportKind.Patients)).Rows.Cast<ImportRow.Patient>()
            .ToDictionary(row => row.Line);
        Assert.Equal("03-5550-0051", rows[52].Details.Phone);
        Assert.Equal("東京都みどり区緑町1-1-1, 緑荘\"201\"号室", rows[72].Details.Address);
    }

    [Fact]
    public void A_patient_is_read_with_the_facts_that_the_list_has()
    {
        var row = SampleFiles.Parse(SampleFiles.Bytes(ImportKind.Patients)).Rows.Cast<ImportRow.Patient>().ElementAt(2);
        Assert.Equal(
            new PatientDetails(
                "I009-00004", "山田　トメ", "ヤマダ トメ", new DateOnly(1935, 10, 19), Sex.Female, "179-0031",
                "東京都みどり区若葉台5-2-8", "03-5550-0004", "申請中"),
            SampleFiles.Parse(SampleFiles.Bytes(ImportKind.Patients)).Rows.Cast<ImportRow.Patient>()
                .Single(r => r.Code is "I009-00004").Details);
        Assert.Equal("タナカ シゲル", row.Details.Kana);
        Assert.Equal(new PatientReferences("P011", "池田　和子", "P010", "I017"), row.References);
        Assert.Equal(
            [
                new SummaryFact(FactKind.MainDiagnosis, "間質性肺炎（在宅酸素）"),
                new SummaryFact(FactKind.CrisisPlan, "原則在宅、家族と相談のうえ搬送"),
                new SummaryFact(FactKind.KeyPerson, "青木（長女）", "090-0001-0003"),
                new SummaryFact(
                    FactKind.Consent, "同意あり", Date: new DateOnly(2026, 3, 18), AsOf: new DateOnly(2026, 3, 18)),
            ],
            row.Facts);
    }

    [Fact]
    public void A_crisis_plan_that_nobody_has_asked_for_is_no_fact_and_no_consent_is_none()
    {
        var facts = SampleFiles.Parse(SampleFiles.Bytes(ImportKind.Patients)).Rows.Cast<ImportRow.Patient>()
            .Single(row => row.Code is "I006-00012").Facts.Select(fact => fact.Kind);
        Assert.Equal([FactKind.MainDiagnosis, FactKind.KeyPerson], facts);
    }

    [Fact]
    public void The_same_file_again_changes_nothing()
    {
        var bytes = SampleFiles.Bytes(ImportKind.Patients);
        var first = SampleFiles.Plan(bytes, ImportKind.Patients);
        var registered = first.Rows.Select(row => (ImportAct.Patient)row.Act).ToDictionary(
            act => act.Id,
            act => new RegisteredPatient(
                act.Details,
                act.Responsibility,
                [.. act.Facts.Select(fact => new RegisteredFact(fact, ByTeam: false))]));
        var again = SampleFiles.Plan(bytes, ImportKind.Patients, SampleFiles.Known(registered));
        Assert.All(again.Rows, row => Assert.True(row.ChangesNothing));
        Assert.Equal(395, again.Rows.Count);
    }
}
