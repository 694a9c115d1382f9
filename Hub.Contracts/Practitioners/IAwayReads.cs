using Hub.Contracts.Rotas;

namespace Hub.Contracts.Practitioners;

/// <summary>
/// Who is away, who answers instead, and which hours nobody covers. Who may ask about a patient is not decided here.
/// </summary>
public interface IAwayReads
{
    /// <summary>One doctor's absences that are not over, by their start.</summary>
    Task<IReadOnlyList<AwayView>> Of(
        PractitionerId doctor, DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>Every absence that is not over, by its start.</summary>
    Task<IReadOnlyList<AwayView>> All(DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>Every absence with uncovered hours that are still to come: the most urgent first.</summary>
    Task<IReadOnlyList<AwayView>> Uncovered(DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>What this person, or their institution, is asked to cover and has not answered.</summary>
    Task<IReadOnlyList<CoverAsk>> AsksFor(
        PractitionerId who, DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>What this person, or their institution, has said yes to and is not over.</summary>
    Task<IReadOnlyList<CoverAsk>> CoveredBy(
        PractitionerId who, DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>
    /// The doctors who are neither away nor on duty in person in a period of at most 92 days: the patient's sub-primary
    /// first, then colleagues, then those whose institution is not on duty.
    /// </summary>
    Task<IReadOnlyList<FreeDoctor>> Free(
        PractitionerId doctor, Period during, PatientId? patient, CancellationToken cancellation = default);

    /// <summary>Whether one is away for all patients in any hour of a period.</summary>
    Task<bool> IsAway(PractitionerId who, Period during, CancellationToken cancellation = default);
}
