using Hub.Contracts;
using Hub.Contracts.Handovers;
using Hub.Silo.Journal;

namespace Hub.Silo.Handovers;

/// <summary>The stored facts of a handover. Never rename or retype a field: add an event.</summary>
internal abstract record HandoverEvent(DateTimeOffset At)
{
    [EventName("handover-given")]
    public sealed record HandoverGiven(
        PractitionerId To,
        IReadOnlyList<HandoverItem> Patients,
        PractitionerId By,
        DateTimeOffset AnswerBy,
        DateTimeOffset At) : HandoverEvent(At);

    /// <summary>An hour has passed, and the patients are still the giver's.</summary>
    [EventName("handover-unanswered")]
    public sealed record HandoverUnanswered(PractitionerId Giver, DateTimeOffset At) : HandoverEvent(At);

    /// <summary>In the receiver's own words; from now on the patients are theirs.</summary>
    [EventName("handover-read-back")]
    public sealed record HandoverReadBack(string Words, PractitionerId By, DateTimeOffset At) : HandoverEvent(At);

    [EventName("handover-declined")]
    public sealed record HandoverDeclined(
        string Reason, PractitionerId By, PractitionerId Giver, DateTimeOffset At) : HandoverEvent(At);

    /// <summary>The giver has read the no; or nobody did and a day has passed, without <paramref name="By"/>.</summary>
    [EventName("handover-noted")]
    public sealed record HandoverNoted(PractitionerId? By, DateTimeOffset At) : HandoverEvent(At);

    [EventName("handover-withdrawn")]
    public sealed record HandoverWithdrawn(string Reason, PractitionerId By, DateTimeOffset At) : HandoverEvent(At);
}
