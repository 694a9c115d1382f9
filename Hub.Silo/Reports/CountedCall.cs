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
/// <param name="OfferedAt">The first ring.</param>
/// <param name="WasHeld">Whether it was held for a working day at first.</param>
/// <param name="AnsweredAt">The first yes.</param>
/// <param name="IsAtOnce">Whether somebody said it whom the first step asked, and while it rang.</param>
/// <param name="ArrivedAt">At the patient's.</param>
/// <param name="EndedAt">When the report was filed, or it was withdrawn; null while it runs.</param>
/// <param name="IsThrough">Whether its chain was once through without a yes.</param>
/// <param name="Home">The institution of the primary doctor at the time of receipt.</param>
/// <param name="Taker">Who did it, has it, or had it last.</param>
/// <param name="TakerAt">Where that one works.</param>
/// <param name="IsByDoctor">Whether a doctor wrote the report.</param>
internal sealed record CountedCall(
    CallId Id,
    PatientId? Patient,
    CallState State,
    CallSource Source,
    CallKind Kind,
    CallSorting Sorting,
    CareForm? Care,
    DateTimeOffset ReceivedAt,
    DateTimeOffset? OfferedAt,
    bool WasHeld,
    DateTimeOffset? AnsweredAt,
    bool IsAtOnce,
    DateTimeOffset? ArrivedAt,
    DateTimeOffset? EndedAt,
    bool IsThrough,
    InstitutionId? Home,
    PractitionerId? Taker,
    InstitutionId? TakerAt,
    bool IsByDoctor)
{
    /// <summary>Whether it waited for a working day and nobody was asked.</summary>
    public bool IsHeld => OfferedAt is null && !IsThrough && Sorting is CallSorting.NextWorkingDay;

    /// <summary>Since when somebody waited for an answer: of what was held since the first ring.</summary>
    public DateTimeOffset? WaitsSince => IsHeld ? null : WasHeld ? OfferedAt : ReceivedAt;

    /// <summary>
    /// Whether a doctor went to the patient because of it, whatever came of that: who was then sent to hospital, or had
    /// died, was visited too.
    /// </summary>
    public bool IsHouseCall => Care is CareForm.HouseCall
        || (Care is CareForm.Transferred or CareForm.DiedAtHome && IsByDoctor && ArrivedAt is not null);

    /// <summary>Whether it ran in a stretch of time: received before its end, and not over before its start.</summary>
    public bool RanIn(DateTimeOffset from, DateTimeOffset to) =>
        ReceivedAt < to && (EndedAt is not { } ended || ended >= from);

    /// <summary>The institution that took it for another's patient; nurses' calls are the stations' own work.</summary>
    public InstitutionId? TakenFor => Kind is CallKind.Medical && TakerAt != Home ? TakerAt : null;
}
