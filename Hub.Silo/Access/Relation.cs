using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Access;

/// <summary>
/// Whose patient it is, whom the team has added, and at this moment who answers in the absent primary doctor's place,
/// whose duty is one for this patient, and who has a call for them, as access needs it.
/// </summary>
internal sealed record PatientRelations(
    PractitionerId? PrimaryDoctor,
    PractitionerId? SubPrimaryDoctor,
    InstitutionId? Station,
    IReadOnlyCollection<PractitionerId> Participants,
    IReadOnlyCollection<Holder>? Covering = null,
    IReadOnlyCollection<Holder>? OnDuty = null,
    IReadOnlyCollection<PractitionerId>? Called = null);

/// <summary>A practitioner, as access needs them.</summary>
internal sealed record Colleague(PractitionerId Id, Profession Profession, InstitutionId Institution, bool Active)
{
    public static Colleague Of(PractitionerView view) =>
        new(view.Id, view.Details.Profession, view.Details.Institution, view.Active);

    /// <summary>As whom this one stands in: in person, and a doctor also as their institution.</summary>
    public IReadOnlyCollection<Holder> StandsInAs => Profession is Profession.Doctor
        ? [Holder.Of(Id), Holder.Of(Institution)]
        : [Holder.Of(Id)];

    /// <summary>Whether a duty of theirs lets see: a doctor's or a nurse's does.</summary>
    public bool TakesDuties => Profession is Profession.Doctor or Profession.Nurse;
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
        _ when patient.Covering?.Any(practitioner.StandsInAs.Contains) is true => CareRole.Covering,
        { TakesDuties: true } when patient.OnDuty?.Any(practitioner.StandsInAs.Contains) is true => CareRole.OnDuty,
        { Id: var id } when patient.Called?.Contains(id) is true => CareRole.Called,
        _ => null,
    };
}
