using System.Diagnostics;
using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using static Hub.Contracts.Rotas.RotaCommand;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Rotas;

/// <summary>One asks all members 'who can take this?', and the first yes has it.</summary>
internal static class CoverRules
{
    private const int LongestNote = 200;

    public static Decision<RotaEvent> Decide(
        Rota rota, RotaCommand command, RotaFacts facts, DateTimeOffset now) => command switch
    {
        AskForCover ask => Ask(rota, ask, facts, now),
        TakeCover take => Take(rota, take, facts, now),
        WithdrawCover withdraw => Withdraw(rota, withdraw.Cover, facts, now),
        _ => throw new UnreachableException($"No rule decides {command.GetType().Name}."),
    };

    /// <summary>The accepted swap that a request becomes once somebody takes it.</summary>
    public static Swap TakenBy(this CoverRequest cover, Holder taker, DateTimeOffset at) =>
        new(cover.Id, cover.Role, SwapStatus.Accepted, cover.Give, taker, null, at);

    private static Decision<RotaEvent> Ask(Rota rota, AskForCover command, RotaFacts facts, DateTimeOffset now)
    {
        var note = command.Note.Trim();
        if (!IsTheirs(command.Give.Holder, facts))
        {
            return RotaRefusals.NotYours;
        }

        if (rota.Covers.TryGetValue(command.Cover, out var known))
        {
            return known == new CoverRequest(command.Cover, command.Role, command.Give, note, known.Status)
                ? Decision<RotaEvent>.Nothing
                : RotaRefusals.IdTaken;
        }

        return rota.Swaps.ContainsKey(command.Cover) ? RotaRefusals.IdTaken
            : note.Length > LongestNote ? RotaRefusals.NoteTooLong.About("note")
            : !OverrideRules.HasRole(rota, command.Role) ? RotaRefusals.RoleUnknown.About("role")
            : SwapRules.RefusePart(rota, command.Role, command.Give, facts, now) is { } refusal ? refusal.About("give")
            : !SwapRules.Moves(rota, ToNobody(command), facts, now) ? RotaRefusals.SwapUnderOverride
            : new CoverAsked(command.Cover, command.Role, command.Give, note, now);
    }

    private static Decision<RotaEvent> Take(Rota rota, TakeCover command, RotaFacts facts, DateTimeOffset now)
    {
        if (!rota.Covers.TryGetValue(command.Cover, out var cover))
        {
            return RotaRefusals.ChangeUnknown;
        }

        if (!facts.Roll.Speaks(facts.By, command.Taker))
        {
            return RotaRefusals.NotYours;
        }

        return cover.Status is CoverStatus.Withdrawn ? RotaRefusals.CoverWithdrawn
            : cover.Status is CoverStatus.Taken ? rota.Swaps[cover.Id].Taker == command.Taker
                ? Decision<RotaEvent>.Nothing
                : RotaRefusals.CoverTaken
            : command.Taker == cover.Give.Holder ? RotaRefusals.SwapWithOneself.About("taker")
            : !SwapRules.IsMember(rota, command.Taker, facts.Roll) ? RotaRefusals.NotAMember.About("taker")
            : SwapRules.RefusePart(rota, cover.Role, cover.Give, facts, now) is { } stale ? stale
            : IsOn(rota, command.Taker, cover.Give.During, facts, now) ? RotaRefusals.CoverOnDuty.About("taker")
            : !SwapRules.Moves(rota, cover.TakenBy(command.Taker, now), facts, now) ? RotaRefusals.SwapUnderOverride
            : new CoverTaken(cover.Id, command.Taker, now);
    }

    private static Decision<RotaEvent> Withdraw(Rota rota, SwapId id, RotaFacts facts, DateTimeOffset now) =>
        !rota.Covers.TryGetValue(id, out var cover) ? RotaRefusals.ChangeUnknown
        : !IsTheirs(cover.Give.Holder, facts) ? RotaRefusals.NotYours
        : cover.Status is CoverStatus.Taken ? RotaRefusals.CoverTaken
        : cover.Status is CoverStatus.Withdrawn ? Decision<RotaEvent>.Nothing
        : new CoverWithdrawn(id, now);

    // Whether it can be given away at all does not hang on who takes it.
    private static Swap ToNobody(AskForCover command) => new(
        command.Cover, command.Role, SwapStatus.Accepted, command.Give, default, null, null);

    // Whoever is ill rings the secretariat, which asks in their place. Nobody is moved by asking.
    private static bool IsTheirs(Holder holder, RotaFacts facts) =>
        facts.BySecretariat || facts.Roll.Speaks(facts.By, holder);

    private static bool IsOn(Rota rota, Holder taker, Period during, RotaFacts facts, DateTimeOffset now)
    {
        var history = new RotaHistory(rota, facts.Holidays);
        return history.Roles(now, during.To).Any(role => SwapRules.IsOn(history, role, taker, during, now));
    }
}
