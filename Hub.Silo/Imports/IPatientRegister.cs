using Hub.Contracts;
using Hub.Contracts.Patients;

namespace Hub.Silo.Imports;

/// <summary>
/// What a list of patients compares itself with. It holds clinical words, which never leave the hub from here.
/// </summary>
internal interface IPatientRegister
{
    /// <summary>Those of these patients that are registered.</summary>
    Task<IReadOnlyDictionary<PatientId, RegisteredPatient>> Known(
        IReadOnlyCollection<PatientId> patients, CancellationToken cancellation = default);
}

/// <summary>A patient as registered now.</summary>
internal sealed record RegisteredPatient(
    PatientDetails Details, Responsibility Responsibility, IReadOnlyList<RegisteredFact> Facts);

/// <summary>A fact of the duty summary, and whether the care team stated it; a list never overwrites that.</summary>
internal sealed record RegisteredFact(SummaryFact Fact, bool ByTeam);
