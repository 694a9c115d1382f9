using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;

namespace Hub.Silo.Access;

/// <summary>Whose patient it is and whom the team has added, as access needs it.</summary>
internal sealed record PatientRelations(
    PractitionerId? PrimaryDoctor,
    PractitionerId? SubPrimaryDoctor,
    InstitutionId? Station,
    IReadOnlyCollection<PractitionerId> Participants);

/// <summary>A practitioner, as access needs them.</summary>
internal sealed record Colleague(PractitionerId Id, Profession Profession, InstitutionId Institution, bool Active)
{
    public static Colleague Of(PractitionerView view) =>
        new(view.Id, view.Details.Profession, view.Details.Institution, view.Active);
}

/// <summary>The one rule of who may see a patient. A relation lets see, never a job title alone.</summary>
internal static class Relation
{
    /// <summary>The strongest relation of this practitioner to the patient; null for none.</summary>
    public static CareRole? Of(PatientRelations patient, Colleague practitioner) => practitioner switch
    {
        { Active: false } => null,
        { Profession: Profession.Secretary } => null,
        { Id: var id } when id == patient.PrimaryDoctor => CareRole.PrimaryDoctor,
        { Id: var id } when id == patient.SubPrimaryDoctor => CareRole.SubPrimaryDoctor,
        { Profession: Profession.Nurse } when practitioner.Institution == patient.Station => CareRole.VisitingNurse,
        { Id: var id } when patient.Participants.Contains(id) => CareRole.Participant,
        _ => null,
    };
}
