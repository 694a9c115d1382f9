using System.Text;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Imports;
using Hub.Contracts.Practitioners;
using Hub.Silo.Imports;
using Hub.Silo.Names;
using Hub.Silo.Patients;

namespace Hub.Silo.Tests.Imports;

/// <summary>The district's own files, and what is known once the first two of them are in.</summary>
internal static class SampleFiles
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    public const string InstitutionHeader = "機関コード,種別,名称,郵便番号,住所,電話番号,対応時間";
    public const string PractitionerHeader = "職員コード,氏名,フリガナ,職種,機関コード,機関名,メール,携帯電話";

    public const string PatientHeader = "患者番号,氏名,フリガナ,生年月日,性別,郵便番号,住所,電話番号,主治医コード,主治医,副主治医コード,"
        + "訪問看護機関コード,主病名,介護度,急変時方針,キーパーソン,キーパーソン電話,情報共有同意日";

    public const string GoodPatient = "I008-00001,渡辺　昭,ワタナベ アキラ,昭和35年7月6日,男,179-0009,東京都みどり区緑町2-19-15,"
        + "03-5550-0001,P008,﨑山　進,P003,I013,肺癌（終末期）,要介護4,急変時は救急搬送,渡邉（妻）,090-0001-0001,2026-10-08";

    public static byte[] Bytes(ImportKind kind)
    {
        var name = $"Hub.Silo.Samples.sample-{kind.ToString().ToLowerInvariant()}.csv";
        using var stream = typeof(ImportDesk).Assembly.GetManifestResourceStream(name)!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public static byte[] Utf8(params IEnumerable<string> lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines));

    public static ParsedFile Parse(byte[] bytes, ImportKind? kind = null)
    {
        var table = CsvTable.Read(bytes, kind);
        Assert.Null(table.Refusal);
        return RowParser.Parse(table.Value!, Today);
    }

    public static ImportPlan Plan(byte[] bytes, ImportKind kind, KnownNow? known = null) =>
        ImportPlanner.Plan(kind, Parse(bytes, kind), known ?? Known());

    /// <summary>What is known once institutions and practitioners are in, and perhaps these patients.</summary>
    public static KnownNow Known(IReadOnlyDictionary<PatientId, RegisteredPatient>? patients = null)
    {
        var district = DerivedIds.District;
        InstitutionView[] institutions =
        [
            .. Parse(Bytes(ImportKind.Institutions)).Rows.Cast<ImportRow.Institution>()
                .Select(row => new InstitutionView(DerivedIds.Institution(district, row.Code), row.Details)),
        ];
        PractitionerView[] practitioners =
        [
            .. Parse(Bytes(ImportKind.Practitioners)).Rows.Cast<ImportRow.Practitioner>().Select(row =>
            {
                var place = institutions.Single(
                    i => row.InstitutionCode.Equals(i.Details.Code, StringComparison.Ordinal));
                return new PractitionerView(
                    DerivedIds.Practitioner(district, row.Code),
                    row.Details with { Institution = place.Id },
                    place.Details.Name,
                    place.Details.Kind,
                    Active: true);
            }),
        ];
        return new KnownNow(
            district, institutions, practitioners,
            patients ?? new Dictionary<PatientId, RegisteredPatient>());
    }
}
