using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;

namespace Hub.Testing;

/// <summary>The nurse who takes calls for the district.</summary>
internal static class SomeDesk
{
    public static PractitionerView Nurse { get; } = Some.Nurse with
    {
        Id = new PractitionerId(Some.Id(71)),
        Details = Some.Nurse.Details with
        {
            Code = "P071", Name = "大野　光", Institution = Some.Association, Email = "p071@example.jp",
        },
        InstitutionName = "みどり区医師会",
        InstitutionKind = InstitutionKind.MedicalAssociation,
    };
}
