using Hub.Contracts;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas;

/// <summary>What keeps rules from being set, with the place that is wrong.</summary>
internal static class PolicyRules
{
    private const int LongestName = 50;

    /// <summary>The first thing that is wrong; null where nothing is.</summary>
    public static Refusal? Refuse(RotaPolicy policy, RotaFacts facts) =>
        policy.Layers.Count == 0
            ? RotaRefusals.RulesEmpty.About("layers")
            : policy.Layers.Index().Select(layer => Refuse(policy, layer.Item, layer.Index, facts.Roll))
                .OfType<Refusal>()
                .FirstOrDefault()
            ?? Errors(policy, facts).Select(error => Refuse(policy, error)).FirstOrDefault();

    private static Refusal? Refuse(RotaPolicy policy, Layer layer, int place, Roll roll) =>
        IsNoName(layer.Name) || IsNoName(layer.Role)
            ? RotaRefusals.LayerIncomplete.About($"layers[{place}].name", $"layers[{place}].role")
        : policy.Layers.Take(place).Any(earlier => earlier.Id == layer.Id)
            ? RotaRefusals.LayerRepeated.About($"layers[{place}].id")
        : RotaMembers.Named(layer.Assignment).All(roll.Knows)
            ? null
            : RotaRefusals.HolderUnknown.About($"layers[{place}].assignment");

    private static IReadOnlyList<RotaError> Errors(RotaPolicy policy, RotaFacts facts) =>
        new DutyRoster(policy, RotaChanges.None, [.. facts.Holidays.Select(listed => listed.List)]).Errors;

    private static Refusal Refuse(RotaPolicy policy, RotaError error) => error switch
    {
        RotaError.TimeZoneUnknown => RotaRefusals.ZoneUnknown.About("timeZone"),
        RotaError.HolidayListUnknown => RotaRefusals.HolidaysMissing.About("calendar.holidayList"),
        RotaError.LayerNamesNobody e => RotaRefusals.LayerNamesNobody.About(Place(policy, e.Layer, "assignment")),
        RotaError.AnchorOutOfRange e => RotaRefusals.AnchorOutOfRange.About(
            Place(policy, e.Layer, "assignment.anchor")),
        RotaError.WindowEmpty e => RotaRefusals.WindowWrong.About(Place(policy, e.Layer, "windows")),
        RotaError.WindowHasNoStart e => RotaRefusals.WindowWrong.About(Place(policy, e.Layer, "windows")),
        _ => RotaRefusals.WindowWrong,
    };

    private static string Place(RotaPolicy policy, LayerId layer, string part) =>
        $"layers[{policy.Layers.Index().First(each => each.Item.Id == layer).Index}].{part}";

    private static bool IsNoName(string name) => string.IsNullOrWhiteSpace(name) || name.Length > LongestName;
}
