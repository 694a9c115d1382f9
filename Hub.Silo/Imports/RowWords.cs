using Hub.Contracts.Districts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;

namespace Hub.Silo.Imports;

/// <summary>The words that the lists use. The first word of a meaning is the one that is written back.</summary>
internal static class RowWords
{
    public static IReadOnlyList<(string Word, InstitutionKind Meaning)> Kinds { get; } =
    [
        ("診療所", InstitutionKind.Clinic),
        ("訪問看護ステーション", InstitutionKind.VisitingNurseStation),
        ("病院", InstitutionKind.Hospital),
        ("薬局", InstitutionKind.Pharmacy),
        ("居宅介護支援事業所", InstitutionKind.CareManagementOffice),
        ("施設", InstitutionKind.CareFacility),
        ("往診支援事業者", InstitutionKind.HouseCallVendor),
        ("医師会", InstitutionKind.MedicalAssociation),
    ];

    public static IReadOnlyList<(string Word, Profession Meaning)> Professions { get; } =
    [
        ("医師", Profession.Doctor),
        ("看護師", Profession.Nurse),
        ("薬剤師", Profession.Pharmacist),
        ("介護支援専門員", Profession.CareManager),
        ("施設職員", Profession.FacilityStaff),
        ("事務局", Profession.Secretary),
    ];

    public static IReadOnlyList<(string Word, Sex Meaning)> Sexes { get; } =
    [
        ("男", Sex.Male),
        ("女", Sex.Female),
        ("男性", Sex.Male),
        ("女性", Sex.Female),
        ("不明", Sex.Unknown),
        ("", Sex.Unknown),
    ];

    public static string Of(InstitutionKind kind) => Kinds.First(k => k.Meaning == kind).Word;

    public static string Of(Profession profession) => Professions.First(p => p.Meaning == profession).Word;

    public static string Of(Sex sex) => Sexes.First(s => s.Meaning == sex).Word;
}
