using Hub.Contracts.Patients;

namespace Hub.Contracts.Access;

/// <summary>The one function that decides who may see a patient. Every door asks it, every time.</summary>
public interface IAccess
{
    /// <summary>The relation that lets this practitioner see this patient now; null for none.</summary>
    Task<CareRole?> To(PatientId patient, PractitionerId practitioner, CancellationToken cancellation = default);

    /// <summary>Every patient whom this practitioner may see now.</summary>
    Task<IReadOnlyList<PatientId>> Patients(PractitionerId practitioner, CancellationToken cancellation = default);

    /// <summary>Everyone whom a relation lets see this patient now, but for those whom only their duty lets.</summary>
    Task<IReadOnlyList<CareTeamMember>> Team(PatientId patient, CancellationToken cancellation = default);

    /// <summary>The stretch for which somebody sees this patient in another's place; null for anybody else.</summary>
    Task<StandIn?> StandIn(
        PatientId patient, PractitionerId practitioner, CancellationToken cancellation = default);

    /// <summary>The next instant at which anybody's sight may begin or end by itself; null for none known.</summary>
    Task<DateTimeOffset?> NextTurn(DateTimeOffset after, CancellationToken cancellation = default);
}
