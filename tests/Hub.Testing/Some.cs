using System.Globalization;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;

namespace Hub.Testing;

/// <summary>People and places of a made-up district, for tests that need some.</summary>
internal static class Some
{
    public static readonly DateTimeOffset Now = DateTimeOffset.Parse(
        "2026-11-20T12:00:00Z", CultureInfo.InvariantCulture);

    public static readonly DistrictId District = new(Id(9));

    public static readonly InstitutionId Clinic = new(Id(1));
    public static readonly InstitutionId OtherClinic = new(Id(2));
    public static readonly InstitutionId Station = new(Id(3));
    public static readonly InstitutionId OtherStation = new(Id(4));
    public static readonly InstitutionId Pharmacy = new(Id(5));
    public static readonly InstitutionId Association = new(Id(6));

    public static readonly PractitionerView Primary =
        Practitioner(11, "P001", "山下　静枝", Profession.Doctor, Clinic, InstitutionKind.Clinic);

    public static readonly PractitionerView SubPrimary =
        Practitioner(12, "P002", "伊藤　博", Profession.Doctor, OtherClinic, InstitutionKind.Clinic);

    public static readonly PractitionerView Nurse = Practitioner(
        13, "P013", "小林　勇", Profession.Nurse, Station, InstitutionKind.VisitingNurseStation);

    public static readonly PractitionerView SecondNurse = Practitioner(
        14, "P014", "石川　正", Profession.Nurse, Station, InstitutionKind.VisitingNurseStation);

    public static readonly PractitionerView OtherNurse = Practitioner(
        15, "P018", "山下　進", Profession.Nurse, OtherStation, InstitutionKind.VisitingNurseStation);

    public static readonly PractitionerView Pharmacist =
        Practitioner(16, "P042", "木村　久子", Profession.Pharmacist, Pharmacy, InstitutionKind.Pharmacy);

    public static readonly PractitionerView Stranger =
        Practitioner(17, "P003", "山崎　美代子", Profession.Doctor, OtherClinic, InstitutionKind.Clinic);

    public static readonly PractitionerView Secretary = Practitioner(
        18, "P063", "佐々木　幸子", Profession.Secretary, Association, InstitutionKind.MedicalAssociation);

    public static readonly PatientId Patient = new(Id(31));

    public static readonly PatientDetails Details = new(
        "I001-00001", "渡辺　昭", "ワタナベ アキラ", new DateOnly(1945, 7, 6), Sex.Male, "179-0009",
        "東京都みどり区緑町2-19-15", "03-5550-0001", "要介護4");

    public static readonly Responsibility Responsibility = new(Primary.Id, SubPrimary.Id, Station);

    public static IReadOnlyList<PractitionerView> Practitioners { get; } =
        [Primary, SubPrimary, Nurse, SecondNurse, OtherNurse, Pharmacist, Stranger, Secretary];

    public static IReadOnlyList<(InstitutionId Id, InstitutionDetails Details)> Institutions { get; } =
    [
        (Clinic, Institution("I001", InstitutionKind.Clinic, "緑町クリニック")),
        (OtherClinic, Institution("I002", InstitutionKind.Clinic, "若葉台クリニック")),
        (Station, Institution("I013", InstitutionKind.VisitingNurseStation, "緑町訪問看護ステーション")),
        (OtherStation, Institution("I014", InstitutionKind.VisitingNurseStation, "若葉台訪問看護ステーション")),
        (Pharmacy, Institution("I020", InstitutionKind.Pharmacy, "緑町薬局")),
        (Association, Institution("I030", InstitutionKind.MedicalAssociation, "みどり区医師会")),
    ];

    /// <summary>The care team of <see cref="Responsibility"/> as its members' list shows it.</summary>
    public static readonly IReadOnlyList<CareTeamMember> Team =
    [
        new(Primary, CareRole.PrimaryDoctor),
        new(SubPrimary, CareRole.SubPrimaryDoctor),
        new(Nurse, CareRole.VisitingNurse),
        new(SecondNurse, CareRole.VisitingNurse),
    ];

    /// <summary>A UUID that is the same in every run.</summary>
    public static Guid Id(int number) => new(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>A command that is the same in every run.</summary>
    public static CommandId Command(int number) => new(Id(1_000_000 + number));

    private static InstitutionDetails Institution(string code, InstitutionKind kind, string name) =>
        new(code, kind, name, "179-0001", "東京都みどり区緑町3-5-13", "03-5555-1001", "月火水木金 9:00-18:00");

    private static PractitionerView Practitioner(
        int id, string code, string name, Profession profession, InstitutionId institution, InstitutionKind kind) =>
        new(
            new PractitionerId(Id(id)),
            new PractitionerDetails(code, name, "カナ", profession, institution, $"{code}@example.jp", "090-0000-0000"),
            "機関",
            kind,
            true);
}
