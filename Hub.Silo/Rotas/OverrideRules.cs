using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Rotas;

/// <summary>When the secretariat may put something over the rules, and take it away again.</summary>
internal static class OverrideRules
{
    public static Decision<RotaEvent> Put(Rota rota, Override change, RotaFacts facts, DateTimeOffset now)
    {
        if (rota.Overrides.TryGetValue(change.Id, out var known))
        {
            return IsSame(known.Override, change) ? Decision<RotaEvent>.Nothing : RotaRefusals.IdTaken;
        }

        return !HasRole(rota, change.Role) ? RotaRefusals.RoleUnknown.About("role")
            : ChangePeriod.Refuse(change.During, now) is { } refusal ? refusal.About("during")
            : !Named(change).All(facts.Roll.Knows) ? RotaRefusals.HolderUnknown.About("override")
            : Conflicts(rota, change, now) ? RotaRefusals.OverridesConflict
            : new OverridePut(change, now);
    }

    public static Decision<RotaEvent> Lift(Rota rota, OverrideId id, DateTimeOffset now) =>
        !rota.Overrides.TryGetValue(id, out var known) ? RotaRefusals.ChangeUnknown
        : known.LiftedAt is not null || known.Override.During.To <= now ? Decision<RotaEvent>.Nothing
        : new OverrideLifted(id, now);

    /// <summary>Whether rules of any time name the role.</summary>
    public static bool HasRole(Rota rota, string role) =>
        rota.Rules.Any(rules => rules.Policy.Layers.Any(
            layer => string.Equals(layer.Role, role, StringComparison.Ordinal)));

    /// <summary>Everybody whom an override names.</summary>
    public static IEnumerable<Holder> Named(Override change) => change switch
    {
        Override.Force force => force.Holders,
        Override.Replace replace => [replace.Who, replace.With],
        Override.Remove remove => [remove.Who],
        Override.Add add => [add.With],
        _ => [],
    };

    // Only what is still to come can contradict; the calculus knows what does.
    private static bool Conflicts(Rota rota, Override change, DateTimeOffset now)
    {
        var coming = rota.Overrides.Values
            .Where(known => known.LiftedAt is null && known.Override.During.To > now)
            .Select(known => known.Override)
            .Append(change)
            .Select(each => each.During.From >= now ? each : each with { During = each.During with { From = now } });
        return RotaErrors.Of(rota.Rules[^1].Policy, new RotaChanges([], [], [.. coming]), false, false)
            .OfType<RotaError.OverridesConflict>()
            .Any(conflict => conflict.First == change.Id || conflict.Second == change.Id);
    }

    private static bool IsSame(Override one, Override other) => (one, other) switch
    {
        (Override.Force a, Override.Force b) =>
            a with { Holders = b.Holders } == b && a.Holders.SequenceEqual(b.Holders),
        _ => one == other,
    };
}
