using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using static Hub.Contracts.Rotas.RotaCommand;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Rotas;

/// <summary>Swaps are the members' own affair: one asks, and only the other's yes moves anybody.</summary>
internal static class SwapRules
{
    private static readonly TimeSpan longest = TimeSpan.FromDays(92);

    public static Decision<RotaEvent> Decide(
        Rota rota, RotaCommand command, RotaFacts facts, DateTimeOffset now) => command switch
    {
        ProposeSwap propose => Propose(rota, propose, facts, now),
        AcceptSwap accept => Accept(rota, accept.Swap, facts, now),
        DeclineSwap decline => Settle(
            rota, decline.Swap, swap => swap.Taker, SwapStatus.Declined, new SwapDeclined(decline.Swap, now), facts),
        WithdrawSwap withdraw => Settle(
            rota, withdraw.Swap, swap => swap.Give.Holder, SwapStatus.Withdrawn,
            new SwapWithdrawn(withdraw.Swap, now), facts),
        _ => throw new UnreachableException($"No rule decides {command.GetType().Name}."),
    };

    private static Decision<RotaEvent> Propose(
        Rota rota, ProposeSwap command, RotaFacts facts, DateTimeOffset now)
    {
        var swap = new Swap(
            command.Swap, command.Role, SwapStatus.Proposed, command.Give, command.Taker, command.Take, null);
        if (!facts.Roll.Speaks(facts.By, swap.Give.Holder))
        {
            return RotaRefusals.NotYours;
        }

        if (rota.Swaps.TryGetValue(swap.Id, out var known))
        {
            return known with { Status = swap.Status, AcceptedAt = null } == swap
                ? Decision<RotaEvent>.Nothing
                : RotaRefusals.IdTaken;
        }

        return rota.Covers.ContainsKey(swap.Id) ? RotaRefusals.IdTaken
            : !OverrideRules.HasRole(rota, swap.Role) ? RotaRefusals.RoleUnknown.About("role")
            : swap.Taker == swap.Give.Holder ? RotaRefusals.SwapWithOneself.About("taker")
            : !IsMember(rota, swap.Taker, facts.Roll) ? RotaRefusals.NotAMember.About("taker")
            : RefusePeriods(swap, now) is { } refusal ? refusal
            : RefuseDuties(rota, swap, facts, now) is { } stale ? stale
            : !Moves(rota, swap, facts, now) ? RotaRefusals.SwapUnderOverride
            : new SwapProposed(swap.Id, swap.Role, swap.Give, swap.Taker, swap.Take, now);
    }

    private static Decision<RotaEvent> Accept(Rota rota, SwapId id, RotaFacts facts, DateTimeOffset now)
    {
        if (Refuse(rota, id, swap => swap.Taker, SwapStatus.Accepted, facts) is { } refused)
        {
            return refused;
        }

        // Much may have happened since it was asked: other swaps, other rules, the duty itself.
        var swap = rota.Swaps[id];
        return swap.Status is SwapStatus.Accepted ? Decision<RotaEvent>.Nothing
            : RefusePeriods(swap, now) is { } over ? over
            : RefuseDuties(rota, swap, facts, now) is { } stale ? stale
            : !Moves(rota, swap, facts, now) ? RotaRefusals.SwapUnderOverride
            : new SwapAccepted(id, now);
    }

    private static Decision<RotaEvent> Settle(
        Rota rota, SwapId id, Func<Swap, Holder> whose, SwapStatus status, RotaEvent settled, RotaFacts facts) =>
        Refuse(rota, id, whose, status, facts) is { } refusal ? refusal
        : rota.Swaps[id].Status == status ? Decision<RotaEvent>.Nothing
        : settled;

    private static Refusal? Refuse(
        Rota rota, SwapId id, Func<Swap, Holder> whose, SwapStatus wanted, RotaFacts facts) =>
        !rota.Swaps.TryGetValue(id, out var swap) ? RotaRefusals.ChangeUnknown
        : !facts.Roll.Speaks(facts.By, whose(swap)) ? RotaRefusals.NotYours
        : swap.Status != SwapStatus.Proposed && swap.Status != wanted ? RotaRefusals.SwapSettled
        : null;

    // Somebody of an institution that rotates may take a duty in person.
    public static bool IsMember(Rota rota, Holder taker, Roll roll)
    {
        var members = RotaMembers.Of(rota);
        return roll.Knows(taker)
            && (members.Contains(taker) || (roll.WorksAt(taker) is { } institution && members.Contains(institution)));
    }

    /// <summary>Why this duty cannot be given away now; null where it can.</summary>
    public static Refusal? RefusePart(
        Rota rota, string role, SwapPart give, RotaFacts facts, DateTimeOffset now) =>
        Refuse(give.During, now)
        ?? (IsOn(new RotaHistory(rota, facts.Holidays), role, give.Holder, give.During, now)
            ? null
            : RotaRefusals.SwapNotOnDuty);

    /// <summary>Whether the swap, once accepted, takes its givers off: overrides stand above it.</summary>
    public static bool Moves(Rota rota, Swap swap, RotaFacts facts, DateTimeOffset now)
    {
        var accepted = swap with { Status = SwapStatus.Accepted, AcceptedAt = now };
        var after = new RotaHistory(
            rota with { Swaps = rota.Swaps.SetItem(swap.Id, accepted) }, facts.Holidays);
        return !IsOn(after, swap.Role, swap.Give.Holder, swap.Give.During, now)
            && (swap.Take is not { } take || !IsOn(after, swap.Role, swap.Taker, take, now));
    }

    private static Refusal? RefusePeriods(Swap swap, DateTimeOffset now) =>
        Refuse(swap.Give.During, now)?.About("give.during") ?? (swap.Take is { } take
            ? Refuse(take, now)?.About("take")
            : null);

    private static Refusal? Refuse(Period during, DateTimeOffset now) =>
        ChangePeriod.Refuse(during, now)
        ?? (during.To - during.From > longest ? RotaRefusals.PeriodTooLong : null);

    private static Refusal? RefuseDuties(Rota rota, Swap swap, RotaFacts facts, DateTimeOffset now)
    {
        var history = new RotaHistory(rota, facts.Holidays);
        return !IsOn(history, swap.Role, swap.Give.Holder, swap.Give.During, now)
            ? RotaRefusals.SwapNotOnDuty.About("give")
            : swap.Take is { } take && !IsOn(history, swap.Role, swap.Taker, take, now)
                ? RotaRefusals.SwapNotOnDuty.About("take")
                : null;
    }

    public static bool IsOn(RotaHistory history, string role, Holder holder, Period during, DateTimeOffset now) =>
        history.Stretches(role, during.From > now ? during.From : now, during.To)
            .Any(stretch => stretch.Holders.Any(duty => duty.Holder == holder));
}
