using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Handovers;
using Hub.Contracts.Practitioners;
using Hub.Silo.Journal;
using static Hub.Contracts.Handovers.HandoverCommand;
using static Hub.Silo.Handovers.HandoverEvent;

namespace Hub.Silo.Handovers;

/// <summary>Every rule about a handover.</summary>
internal static class HandoverDecider
{
    /// <summary>How long the giver waits before being told that nobody has read it back.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(60);

    /// <summary>How long a no is told to a giver who does not say that they have read it.</summary>
    public static readonly TimeSpan NoteLasts = TimeSpan.FromDays(1);

    private const int MostPatients = 30;
    private const int Longest = 4000;

    public static Decision<HandoverEvent> Decide(Handover handover, HandoverCommand command, HandoverFacts facts)
    {
        // A clock that was set back must not put what is new before what is known.
        var now = facts.Now < handover.At ? handover.At : facts.Now;
        if (facts.Me is not { } me)
        {
            return HandoverRefusals.NotVisible;
        }

        if (command is Give give)
        {
            return handover.State is null ? Given(give, me, facts, now) : HandoverRefusals.Over;
        }

        var isReceiver = handover.Receiver == me.Id;
        return command switch
        {
            _ when handover.State is null || (!isReceiver && handover.Giver != me.Id) => HandoverRefusals.NotVisible,
            TakeNote => isReceiver ? HandoverRefusals.GiverOnly
                : handover.State is not HandoverState.Declined ? HandoverRefusals.Over
                : handover.IsNoted ? Decision<HandoverEvent>.Nothing
                : new HandoverNoted(me.Id, now),
            _ when handover.State is not HandoverState.Given => HandoverRefusals.Over,
            ReadBack read => !isReceiver ? HandoverRefusals.ReceiverOnly : Read(handover, read, facts, now),
            Decline decline => !isReceiver ? HandoverRefusals.ReceiverOnly
                : Text(decline.Reason, "reason") is { } wrong ? wrong
                : new HandoverDeclined(decline.Reason.Trim(), me.Id, handover.Giver, now),
            Withdraw withdraw => isReceiver ? HandoverRefusals.GiverOnly
                : Text(withdraw.Reason, "reason") is { } wrong ? wrong
                : new HandoverWithdrawn(withdraw.Reason.Trim(), me.Id, now),
            _ => throw new UnreachableException($"No rule decides {command.GetType().Name}."),
        };
    }

    /// <summary>
    /// An hour without an answer is told once, and a no for a day at the longest; said too early or twice, it does
    /// nothing.
    /// </summary>
    public static Decision<HandoverEvent> Due(Handover handover, DateTimeOffset now) => handover switch
    {
        { State: HandoverState.Given, IsUnanswered: false } when now >= handover.AnswerBy =>
            new HandoverUnanswered(handover.Giver, now),
        { State: HandoverState.Declined, IsNoted: false } when now >= handover.At + NoteLasts =>
            new HandoverNoted(null, now),
        _ => Decision<HandoverEvent>.Nothing,
    };

    private static Decision<HandoverEvent> Given(
        Give give, PractitionerView me, HandoverFacts facts, DateTimeOffset now)
    {
        var patients = give.Patients ?? [];
        return !MayCare(me) ? HandoverRefusals.CannotGive
            : facts.Receiver is not { } receiver || receiver.Id == me.Id || !MayCare(receiver)
                ? HandoverRefusals.ReceiverUnknown.About("to")
            : patients.Count is 0 or > MostPatients
                || patients.DistinctBy(item => item.Patient).Count() < patients.Count
                ? HandoverRefusals.PatientsWrong
            : patients.Any(item => !facts.Visible.Contains(item.Patient)) ? HandoverRefusals.NotYourPatient
            : patients.Select(Wrong).FirstOrDefault(wrong => wrong is not null) is { } refusal ? refusal
            : new HandoverGiven(receiver.Id, [.. patients.Select(Tidied)], me.Id, now + Patience, now);
    }

    // Whoever cannot see a patient cannot answer for them.
    private static Decision<HandoverEvent> Read(
        Handover handover, ReadBack read, HandoverFacts facts, DateTimeOffset now) =>
        handover.Patients.Any(item => !facts.Visible.Contains(item.Patient)) ? HandoverRefusals.PatientsHidden
            : Text(read.Words, "words") is { } wrong ? wrong
            : new HandoverReadBack(read.Words.Trim(), handover.Receiver, now);

    private static bool MayCare(PractitionerView person) =>
        person is { Active: true, Details.Profession: Profession.Doctor or Profession.Nurse };

    // Nothing to do tonight is an answer; how ill and what may happen is asked of everybody.
    private static Refusal? Wrong(HandoverItem item) =>
        (Enum.IsDefined(item.Severity) ? null : HandoverRefusals.FieldMissing.About("severity"))
        ?? Text(item.Summary, "summary")
        ?? TooLong(item.Actions, "actions")
        ?? Text(item.Contingency, "contingency");

    private static HandoverItem Tidied(HandoverItem item) => item with
    {
        Summary = item.Summary.Trim(),
        Actions = item.Actions?.Trim() ?? string.Empty,
        Contingency = item.Contingency.Trim(),
    };

    private static Refusal? Text(string? text, string field) => string.IsNullOrWhiteSpace(text)
        ? HandoverRefusals.FieldMissing.About(field)
        : TooLong(text, field);

    private static Refusal? TooLong(string? text, string field) =>
        text is { Length: > Longest } ? HandoverRefusals.FieldTooLong.About(field) : null;
}
