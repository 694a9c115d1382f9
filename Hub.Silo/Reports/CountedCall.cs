using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Reports;

/// <summary>A call as it is counted: no text, and whose it was.</summary>
/// <param name="Id">The call.</param>
/// <param name="Patient">For whom.</param>
/// <param name="State">How far it is.</param>
/// <param name="Source">What the caller is to the patient.</param>
/// <param name="Kind">Whose chain was asked.</param>
/// <param name="Sorting">Whose matter it was.</param>
/// <param name="Care">What was done, once it is reported.</param>
/// <param name="ReceivedAt">UTC, as all times here.</param>
/// <param name="IsOffered">Whether anybody was ever asked.</param>
/// <param name="AnsweredAt">The first yes.</param>
/// <param name="IsAtOnce">Whether the first step said it.</param>
/// <param name="ArrivedAt">At the patient's.</param>
/// <param name="EndedAt">When the report was filed, or it was withdrawn; null while it runs.</param>
/// <param name="IsThrough">Whether its chain was once through without a yes.</param>
/// <param name="Home">The institution of the primary doctor at the time of receipt.</param>
/// <param name="Taker">Who did it, has it, or had it last.</param>
/// <param name="TakerAt">Where that one works.</param>
internal sealed record CountedCall(
    CallId Id,
    PatientId? Patient,
    CallState State,
    CallSource Source,
    CallKind Kind,
    CallSorting Sorting,
    CareForm? Care,
    DateTimeOffset ReceivedAt,
    bool IsOffered,
    DateTimeOffset? AnsweredAt,
    bool IsAtOnce,
    DateTimeOffset? ArrivedAt,
    DateTimeOffset? EndedAt,
    bool IsThrough,
    InstitutionId? Home,
    PractitionerId? Taker,
    InstitutionId? TakerAt)
{
    /// <summary>Whether it waited for a working day and nobody was asked.</summary>
    public bool IsHeld => !IsOffered && !IsThrough && Sorting is CallSorting.NextWorkingDay;

    /// <summary>Whether it ran in a stretch of time: received before its end, and not over before its start.</summary>
    public bool RanIn(DateTimeOffset from, DateTimeOffset to) =>
        ReceivedAt < to && (EndedAt is not { } ended || ended >= from);

    /// <summary>The institution that took it for another's patient; nurses' calls are the stations' own work.</summary>
    public InstitutionId? TakenFor => Kind is CallKind.Medical && TakerAt != Home ? TakerAt : null;
}
