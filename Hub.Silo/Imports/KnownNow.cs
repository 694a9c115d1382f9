using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Silo.Patients;

namespace Hub.Silo.Imports;

/// <summary>What is known when a file is compared: by code, as files refer, and by identity, as the hub does.</summary>
internal sealed class KnownNow(
    DistrictId district,
    IReadOnlyList<InstitutionView> institutions,
    IReadOnlyList<PractitionerView> practitioners,
    IReadOnlyDictionary<PatientId, RegisteredPatient> patients)
{
    private readonly Dictionary<InstitutionId, InstitutionView> institutionsById =
        institutions.ToDictionary(i => i.Id);

    private readonly Dictionary<PractitionerId, PractitionerView> practitionersById =
        practitioners.ToDictionary(p => p.Id);

    public DistrictId District => district;

    public IReadOnlyDictionary<string, InstitutionView> Institutions { get; } =
        institutions.ToDictionary(i => i.Details.Code, StringComparer.Ordinal);

    public IReadOnlyDictionary<string, PractitionerView> Practitioners { get; } =
        practitioners.ToDictionary(p => p.Details.Code, StringComparer.Ordinal);

    public IReadOnlyDictionary<PatientId, RegisteredPatient> Patients => patients;

    /// <summary>Code and name, because two may share a name; empty for none.</summary>
    public string Label(InstitutionId? id) =>
        id is { } some && institutionsById.TryGetValue(some, out var found)
            ? $"{found.Details.Code} {found.Details.Name}"
            : $"{id}";

    /// <summary>Code and name, because two may share a name; empty for none.</summary>
    public string Label(PractitionerId? id) =>
        id is { } some && practitionersById.TryGetValue(some, out var found)
            ? $"{found.Details.Code} {found.Details.Name}"
            : $"{id}";
}
