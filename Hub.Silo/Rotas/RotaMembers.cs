using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas;

/// <summary>Who holds duties in a rota.</summary>
internal static class RotaMembers
{
    /// <summary>Everybody whom rules of any time name.</summary>
    public static HashSet<Holder> Of(Rota rota) =>
        [.. rota.Rules.SelectMany(rules => Named(rules.Policy))];

    public static IEnumerable<Holder> Named(RotaPolicy policy) =>
        policy.Layers.SelectMany(layer => Named(layer.Assignment));

    public static IEnumerable<Holder> Named(Assignment assignment) => assignment switch
    {
        Assignment.Fixed same => same.Holders,
        Assignment.ByWeekday weekdays => weekdays.Days.SelectMany(day => day.Holders),
        Assignment.ByDate dates => dates.Table.SelectMany(day => day.Holders),
        Assignment.NthWeekday nth => nth.Rules.SelectMany(rule => rule.Holders),
        Assignment.Rotation rotation => rotation.Order,
        _ => [],
    };
}
