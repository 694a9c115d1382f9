using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Handovers;
using static Hub.Silo.Handovers.HandoverEvent;

namespace Hub.Silo.Handovers;

/// <summary>What later decisions need to know of a handover.</summary>
/// <param name="State">How far it is; null before it was given.</param>
/// <param name="At">When the last event happened.</param>
internal sealed record Handover(HandoverState? State, DateTimeOffset At)
{
    public static Handover Unknown { get; } = new(null, DateTimeOffset.MinValue);

    public PractitionerId Giver { get; init; }

    public PractitionerId Receiver { get; init; }

    public IReadOnlyList<HandoverItem> Patients { get; init; } = [];

    /// <summary>Until when an answer is waited for.</summary>
    public DateTimeOffset AnswerBy { get; init; }

    public bool IsUnanswered { get; init; }

    /// <summary>Whether the giver knows of the no.</summary>
    public bool IsNoted { get; init; }

    /// <summary>The receiver's words, or why it ended otherwise.</summary>
    public string Words { get; init; } = string.Empty;

    public static Handover Evolve(Handover handover, HandoverEvent happened) => happened switch
    {
        HandoverGiven e => new Handover(HandoverState.Given, e.At)
        {
            Giver = e.By, Receiver = e.To, Patients = e.Patients, AnswerBy = e.AnswerBy,
        },
        HandoverUnanswered e => handover with { IsUnanswered = true, At = e.At },
        HandoverReadBack e => handover with { State = HandoverState.ReadBack, Words = e.Words, At = e.At },
        HandoverDeclined e => handover with { State = HandoverState.Declined, Words = e.Reason, At = e.At },
        HandoverNoted e => handover with { IsNoted = true, At = e.At },
        HandoverWithdrawn e => handover with { State = HandoverState.Withdrawn, Words = e.Reason, At = e.At },
        _ => throw new UnreachableException($"Nothing becomes of {happened.GetType().Name}."),
    };
}
