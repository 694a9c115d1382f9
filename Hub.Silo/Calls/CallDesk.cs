using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;

namespace Hub.Silo.Calls;

/// <summary>
/// Who takes calls for the district. Operators are nurses (call-centre contract): those of the association, and of a
/// vendor that answers in its name.
/// </summary>
internal static class CallDesk
{
    public static bool Includes(PractitionerView person) => person is
    {
        Active: true,
        Details.Profession: Profession.Nurse,
        InstitutionKind: InstitutionKind.MedicalAssociation or InstitutionKind.HouseCallVendor,
    };
}
