using Hub.Contracts.Districts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using static Hub.Web.Layout.Language;

namespace Hub.Web.Districts;

/// <summary>Words of the registry.</summary>
internal static class Texts
{
    public static string Patients => Say("患者", "Patients");
    public static string Practitioners => Say("職員", "Practitioners");
    public static string Institutions => Say("機関", "Institutions");
    public static string Lists => Say("名簿の切り替え", "Which list");
    public static string Search => Say("検索", "Search");
    public static string SearchHint => Say("氏名・カナ・コード・電話番号", "Name, kana, code or phone");
    public static string Find => Say("検索する", "Search");
    public static string NobodyFound => Say("見つかりません", "Nothing found");
    public static string WithEra(string day, string year) => Say($"{day}({year}年)", day);
    public static string NobodyFoundText => Say("言葉を短くするか、カナで試してください。", "Try fewer letters, or kana.");
    public static string NothingYet => Say("まだ登録がありません", "Nothing is listed yet");
    public static string NothingYetText => Say("CSVファイルから取り込めます。", "Import it from a CSV file.");
    public static string Import => Say("取り込む", "Import");
    public static string Name => Say("氏名", "Name");
    public static string Title => Say("名称", "Name");
    public static string Kind => Say("種別", "Kind");
    public static string Profession => Say("職種", "Profession");
    public static string Institution => Say("機関", "Institution");
    public static string BirthDate => Say("生年月日", "Date of birth");
    public static string Address => Say("住所", "Address");
    public static string Phone => Say("電話番号", "Phone");
    public static string Email => Say("メール", "E-mail");
    public static string Hours => Say("対応時間", "Hours");
    public static string CareLevel => Say("介護度", "Care level");
    public static string Doctor => Say("主治医", "Primary doctor");
    public static string Contact => Say("連絡先", "Contact");
    public static string FirstCall => Say("電話の順番", "Whom calls reach");
    public static string Station => Say("訪問看護", "Nurse station");
    public static string HasLeft => Say("退職", "left");
    public static string Next => Say("次の100人", "Next 100");
    public static string FromTheStart => Say("最初から", "From the start");

    public static string Sub(string name) => Say($"(副 {name})", $"(sub: {name})");

    public static string Count(int count) => Say($"{count:N0}件", $"{count:N0}");

    public static string Of(InstitutionKind kind) => kind switch
    {
        InstitutionKind.Clinic => Say("診療所", "Clinic"),
        InstitutionKind.VisitingNurseStation => Say("訪問看護ステーション", "Visiting nurse station"),
        InstitutionKind.Hospital => Say("病院", "Hospital"),
        InstitutionKind.Pharmacy => Say("薬局", "Pharmacy"),
        InstitutionKind.CareManagementOffice => Say("居宅介護支援事業所", "Care management office"),
        InstitutionKind.CareFacility => Say("施設", "Care facility"),
        InstitutionKind.HouseCallVendor => Say("往診支援事業者", "House call vendor"),
        _ => Say("医師会", "Medical association"),
    };

    public static string Of(Profession profession) => profession switch
    {
        Contracts.Practitioners.Profession.Doctor => Say("医師", "Doctor"),
        Contracts.Practitioners.Profession.Nurse => Say("看護師", "Nurse"),
        Contracts.Practitioners.Profession.Pharmacist => Say("薬剤師", "Pharmacist"),
        Contracts.Practitioners.Profession.CareManager => Say("介護支援専門員", "Care manager"),
        Contracts.Practitioners.Profession.FacilityStaff => Say("施設職員", "Facility staff"),
        _ => Say("事務局", "Secretariat"),
    };

    public static string Of(Sex sex) => sex switch
    {
        Contracts.Patients.Sex.Male => Say("男", "male"),
        Contracts.Patients.Sex.Female => Say("女", "female"),
        _ => "—",
    };
}
