using Hub.Contracts.Timelines;

namespace Hub.Contracts.Handovers;

/// <summary>What is known of handovers; everybody sees only the patients whom a relation lets them see.</summary>
public interface IHandoverReads
{
    /// <summary>One, as far as this person may see it; null for anybody but giver and receiver.</summary>
    Task<HandoverView?> See(HandoverId handover, PractitionerId person, CancellationToken cancellation = default);

    /// <summary>Given to or by this person: what waits first, then the newest; at most 100.</summary>
    Task<IReadOnlyList<HandoverRow>> Of(PractitionerId person, CancellationToken cancellation = default);
}

/// <summary>How far a handover is.</summary>
public enum HandoverState
{
    /// <summary>The patients are the giver's: nobody has read it back.</summary>
    Given,

    /// <summary>The patients are the receiver's.</summary>
    ReadBack,

    Declined,
    Withdrawn,
}

/// <summary>A handover in a list, without a patient's text.</summary>
/// <param name="Id">Which.</param>
/// <param name="State">How far it is.</param>
/// <param name="From">Who gave it.</param>
/// <param name="To">To whom.</param>
/// <param name="Patients">How many patients.</param>
/// <param name="GivenAt">When, UTC.</param>
/// <param name="UnansweredAt">When an hour had passed without an answer, UTC; null for not.</param>
/// <param name="EndedAt">When it was read back, declined or withdrawn, UTC.</param>
/// <param name="NotedAt">When the giver took note of a no, or a day had passed, UTC.</param>
public sealed record HandoverRow(
    HandoverId Id,
    HandoverState State,
    PersonView From,
    PersonView To,
    int Patients,
    DateTimeOffset GivenAt,
    DateTimeOffset? UnansweredAt,
    DateTimeOffset? EndedAt,
    DateTimeOffset? NotedAt = null);

/// <summary>One handover.</summary>
/// <param name="Row">As lists show it.</param>
/// <param name="Patients">In the giver's order, as far as the reader may see them now.</param>
/// <param name="Hidden">How many patients the reader cannot see.</param>
/// <param name="Words">What the receiver read back, or the reason of a no or of taking back; empty before.</param>
/// <param name="HiddenFromReceiver">Whom the receiver cannot see now, for the giver.</param>
public sealed record HandoverView(
    HandoverRow Row,
    IReadOnlyList<HandedPatient> Patients,
    int Hidden,
    string Words,
    IReadOnlyList<PatientId> HiddenFromReceiver);

/// <summary>A patient of a handover.</summary>
public sealed record HandedPatient(string Name, HandoverItem Item);
