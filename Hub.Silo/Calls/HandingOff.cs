using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Silo.Journal;
using static Hub.Contracts.Calls.CallCommand;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Calls;

/// <summary>From one owner to another, in four parts; it stays with the giver until the other has said yes.</summary>
internal static class HandingOff
{
    public static Decision<CallEvent> Decide(
        Call call, CallCommand command, CallFacts facts, DateTimeOffset now) => command switch
        {
            OfferHandoff offer => Offer(call, offer, facts, now),
            AcceptHandoff accept => Take(call, accept, facts, now),
            DeclineHandoff decline => End(call, decline, facts, now),
            _ => throw new UnreachableException($"No rule decides {command.GetType().Name}."),
        };

    private static Decision<CallEvent> Offer(Call call, OfferHandoff command, CallFacts facts, DateTimeOffset now) =>
        call.Owner != facts.By ? CallRefusals.NotOwner
            : call.Phase is not CallPhase.Accepted ? CallRefusals.WrongOrder
            : command.Seen < call.Moved ? CallRefusals.Changed
            : call.Handoff is not null ? CallRefusals.WrongOrder
            : command.To == facts.By || !facts.Callees.MayTake(command.To) ? CallRefusals.PersonUnknown.About("to")
            : Missing(command.Handoff) is { } wrong ? wrong
            : new HandoffOffered(facts.By, command.To, command.Handoff, now + Patience.ForAHandoff, now);

    private static Refusal? Missing(Sbar handoff) =>
        RequestRules.Text(handoff.Situation, "situation")
        ?? RequestRules.Text(handoff.Background, "background")
        ?? RequestRules.Text(handoff.Assessment, "assessment")
        ?? RequestRules.Text(handoff.Recommendation, "recommendation");

    private static Decision<CallEvent> Take(Call call, AcceptHandoff command, CallFacts facts, DateTimeOffset now) =>
        call.Handoff is not { } handoff
            ? call.Owner == facts.By ? Decision<CallEvent>.Nothing : CallRefusals.WrongOrder
            : handoff.To != facts.By || !facts.Callees.MayTake(facts.By) ? CallRefusals.NotAsked
            : command.Seen < call.Moved ? CallRefusals.Changed
            : new HandoffAccepted(facts.By, now + Patience.AfterAccepting, now);

    private static Decision<CallEvent> End(Call call, DeclineHandoff command, CallFacts facts, DateTimeOffset now) =>
        call.Handoff is not { } handoff ? CallRefusals.WrongOrder
            : handoff.To != facts.By && handoff.From != facts.By ? CallRefusals.NotAsked
            : command.Seen < call.Moved ? CallRefusals.Changed
            : RequestRules.Text(command.Reason, "reason") is { } wrong ? wrong
            : new HandoffEnded(facts.By, command.Reason.Trim(), now + Patience.AfterHandoff, now);
}
