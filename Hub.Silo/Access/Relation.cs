using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Access;

/// <summary>
/// Whose patient it is, whom the team has added, and who answers in the absent primary doctor's place at this moment,
/// as access needs it.
/// </summary>
internal sealed record PatientRelations(
    PractitionerId? PrimaryDoctor,
    PractitionerId? SubPrimaryDoctor,
    InstitutionId? Station,
    IReadOnlyCollection<PractitionerId> Participants,
    IReadOnlyCollection<Holder>? Covering = null);

/// <summary>A practitioner, as access needs them.</summary>
internal sealed record Colleague(PractitionerId Id, Profession Profession, InstitutionId Institution, bool Active)
{
    public static Colleague Of(PractitionerView view) =>
        new(view.Id, view.Details.Profession, view.Details.Institution, view.Active);

    /// <summary>As whom this one covers: in person, and a doctor also where their institution has said yes.</summary>
    public IReadOnlyCollection<Holder> Covers => Profession is Profession.Doctor
        ? [Holder.Of(Id), Holder.Of(Institution)]
        : [Holder.Of(Id)];
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
        _ when patient.Covering?.Any(practitioner.Covers.Contains) is true => CareRole.Covering,
        _ => null,
    };
}
