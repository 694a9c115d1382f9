using Hub.Contracts;
using Hub.Contracts.Grains;
using Hub.Contracts.Rotas;

namespace Hub.Web.Rotas.Rules;

/// <summary>
/// One edit of a rota's rules, made to those of an instant and to all that are set to follow them: a month that is
/// published has rules of its own, and what is corrected today must not come back with it.
/// </summary>
internal static class RuleEdit
{
    /// <summary>The rules that the edit changes, the first from the instant on; none if it changes none.</summary>
    /// <param name="told">The rules of the instant and later ones.</param>
    /// <param name="effective">The instant.</param>
    /// <param name="fresh">What a rota without rules begins with.</param>
    /// <param name="edit">The edit; null where it says nothing of these rules.</param>
    public static IReadOnlyList<RulesFrom> Of(
        RotaRules told, DateTimeOffset effective, RotaPolicy fresh, Func<RotaPolicy, RotaPolicy?> edit) =>
    [
        .. told.Later.Prepend(new RulesFrom(effective, told.Policy ?? fresh))
            .Select(rules => (rules.Effective, Policy: edit(rules.Policy)))
            .Where(rules => rules.Policy is not null)
            .Select(rules => new RulesFrom(rules.Effective, rules.Policy!)),
    ];

    /// <summary>Sets them one after another; sent again, what was done is done once.</summary>
    public static async Task<Refusal?> Save(
        IRotaGrain rota, PractitionerId by, CommandId form, IReadOnlyList<RulesFrom> rules)
    {
        foreach (var (place, each) in rules.Index())
        {
            var outcome = await rota.Execute(
                by, new RotaCommand.SetRules(Acts.Following(form, place), each.Policy, each.Effective));
            if (outcome.Refusal is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }
}
