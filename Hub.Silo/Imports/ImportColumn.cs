using Hub.Contracts.Imports;
using Hub.Silo.Names;

namespace Hub.Silo.Imports;

/// <summary>A column of a list.</summary>
/// <param name="Ja">Its header in the file.</param>
/// <param name="En">What it means, for English readers.</param>
/// <param name="Clinical">Its values are never shown to the secretariat.</param>
internal sealed record ImportColumn(string Ja, string En, bool Clinical = false)
{
    public ImportText Text { get; } = new(Ja, En);
}

/// <summary>The columns of each list, in the order of the district's own files.</summary>
internal static class ImportColumns
{
    public static ImportColumn InstitutionCode { get; } = new("機関コード", "Institution code");
    public static ImportColumn Kind { get; } = new("種別", "Kind");
    public static ImportColumn InstitutionTitle { get; } = new("名称", "Name");
    public static ImportColumn PostalCode { get; } = new("郵便番号", "Postal code");
    public static ImportColumn Address { get; } = new("住所", "Address");
    public static ImportColumn Phone { get; } = new("電話番号", "Phone");
    public static ImportColumn Hours { get; } = new("対応時間", "Hours");

    public static ImportColumn StaffCode { get; } = new("職員コード", "Staff code");
    public static ImportColumn Name { get; } = new("氏名", "Name");
    public static ImportColumn Kana { get; } = new("フリガナ", "Kana");
    public static ImportColumn Profession { get; } = new("職種", "Profession");
    public static ImportColumn InstitutionName { get; } = new("機関名", "Institution");
    public static ImportColumn Email { get; } = new("メール", "E-mail");
    public static ImportColumn Mobile { get; } = new("携帯電話", "Mobile phone");

    public static ImportColumn PatientNumber { get; } = new("患者番号", "Patient number");
    public static ImportColumn BirthDate { get; } = new("生年月日", "Date of birth");
    public static ImportColumn Sex { get; } = new("性別", "Sex");
    public static ImportColumn DoctorCode { get; } = new("主治医コード", "Primary doctor code");
    public static ImportColumn DoctorName { get; } = new("主治医", "Primary doctor");
    public static ImportColumn SubDoctorCode { get; } = new("副主治医コード", "Sub-primary doctor code");
    public static ImportColumn StationCode { get; } = new("訪問看護機関コード", "Nurse station code");
    public static ImportColumn Diagnosis { get; } = new("主病名", "Main diagnosis", Clinical: true);
    public static ImportColumn CareLevel { get; } = new("介護度", "Care level");
    public static ImportColumn CrisisPlan { get; } = new("急変時方針", "Crisis plan", Clinical: true);
    public static ImportColumn KeyPerson { get; } = new("キーパーソン", "Key person", Clinical: true);
    public static ImportColumn KeyPersonPhone { get; } = new("キーパーソン電話", "Key person's phone", Clinical: true);
    public static ImportColumn Consent { get; } = new("情報共有同意日", "Consent to sharing");

    private static readonly ImportColumn[] institutions =
        [InstitutionCode, Kind, InstitutionTitle, PostalCode, Address, Phone, Hours];

    private static readonly ImportColumn[] practitioners =
        [StaffCode, Name, Kana, Profession, InstitutionCode, InstitutionName, Email, Mobile];

    private static readonly ImportColumn[] patients =
    [
        PatientNumber, Name, Kana, BirthDate, Sex, PostalCode, Address, Phone, DoctorCode, DoctorName, SubDoctorCode,
        StationCode, Diagnosis, CareLevel, CrisisPlan, KeyPerson, KeyPersonPhone, Consent,
    ];

    public static IReadOnlyList<ImportColumn> Of(ImportKind kind) => kind switch
    {
        ImportKind.Institutions => institutions,
        ImportKind.Practitioners => practitioners,
        _ => patients,
    };

    /// <summary>Which list has this header; null where its own code column is in none.</summary>
    public static ImportKind? Tell(IReadOnlyList<string> header)
    {
        var folded = header.Select(Folding.ForSearch).ToHashSet(StringComparer.Ordinal);
        return folded switch
        {
            _ when folded.Contains(Folding.ForSearch(PatientNumber.Ja)) => ImportKind.Patients,
            _ when folded.Contains(Folding.ForSearch(StaffCode.Ja)) => ImportKind.Practitioners,
            _ when folded.Contains(Folding.ForSearch(InstitutionCode.Ja)) => ImportKind.Institutions,
            _ => null,
        };
    }
}
