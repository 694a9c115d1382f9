using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Rotas;

/// <summary>By what a rota's months are planned, and whom texts on its sheets mean.</summary>
internal static class PlanningRules
{
    private const int MostMembers = 200;
    private const int MostDuties = 31;
    private const int LongestRest = 72;
    private const int LargestWeight = 1000;
    private const int MostNames = 500;
    private const int LongestName = 50;

    public static Decision<RotaEvent> Set(Rota rota, PlanningTerms terms, RotaFacts facts, DateTimeOffset now)
    {
        if (Wrong(terms) is { } place)
        {
            return PlanRefusals.TermsWrong.About(place);
        }

        foreach (var (index, member) in terms.Members.Index())
        {
            // Who has left since stays until the secretariat takes them out: the findings name them.
            var refusal = !facts.Roll.Knows(member.Who) && !rota.MemberSince.ContainsKey(member.Who)
                    ? RotaRefusals.HolderUnknown
                : member.Layers.Any(layer => !HasLayer(rota, layer)) ? PlanRefusals.LayerUnknown
                : null;
            if (refusal is not null)
            {
                return refusal.About($"members[{index}]");
            }
        }

        return new PlanningSet(terms, now);
    }

    public static Decision<RotaEvent> Remember(
        Rota rota, IReadOnlyList<WrittenName> names, RotaFacts facts, DateTimeOffset now)
    {
        if (names.Count is 0 or > MostNames)
        {
            return PlanRefusals.NameWrong.About("names");
        }

        foreach (var (index, name) in names.Index())
        {
            var refusal = string.IsNullOrWhiteSpace(name.Written) || name.Written.Length > LongestName
                || name.Column.Length > LongestName ? PlanRefusals.NameWrong
                : name.Holder is { } holder && !facts.Roll.Knows(holder) ? RotaRefusals.HolderUnknown
                : null;
            if (refusal is not null)
            {
                return refusal.About($"names[{index}]");
            }
        }

        var news = names.Where(name => name.Holder is { } holder
                ? rota.Names.GetValueOrDefault((name.Column, name.Written)) != holder
                : rota.Names.ContainsKey((name.Column, name.Written)))
            .ToList();
        return news.Count == 0 ? Decision<RotaEvent>.Nothing : new NamesRemembered(news, now);
    }

    public static Decision<RotaEvent> Remember(Rota rota, IReadOnlyList<WrittenColumn> columns, DateTimeOffset now)
    {
        if (columns.Count is 0 or > MostNames)
        {
            return PlanRefusals.NameWrong.About("columns");
        }

        foreach (var (index, column) in columns.Index())
        {
            var refusal = string.IsNullOrWhiteSpace(column.Heading) || column.Heading.Length > LongestName
                    ? PlanRefusals.NameWrong
                : column.Layer is { } layer && !HasLayer(rota, layer) ? PlanRefusals.LayerUnknown
                : null;
            if (refusal is not null)
            {
                return refusal.About($"columns[{index}]");
            }
        }

        var news = columns.Where(column => column.Layer is { } layer
                ? !rota.Columns.TryGetValue(column.Heading, out var known) || known != layer
                : rota.Columns.ContainsKey(column.Heading))
            .ToList();
        return news.Count == 0 ? Decision<RotaEvent>.Nothing : new ColumnsRemembered(news, now);
    }

    private static string? Wrong(PlanningTerms terms)
    {
        var weights = terms.Weights;
        int[] all =
        [
            weights.Kinds.Weekday, weights.Kinds.Weekend, weights.Kinds.Holiday, weights.Kinds.YearEnd,
            weights.RatherNot, weights.Gladly,
        ];
        return terms.Members.Count > MostMembers
            || terms.Members.DistinctBy(member => member.Who).Count() < terms.Members.Count
            || terms.Members.Any(member => member.Most is < 0 or > MostDuties) ? "members"
            : terms.RestHours is < 0 or > LongestRest ? "restHours"
            : all.Any(weight => weight is < 0 or > LargestWeight) ? "weights"
            : terms.Pairs.Count > MostMembers
                || terms.Pairs.Any(pair => pair.Mentors.Contains(pair.Newcomer)) ? "pairs"
            : !terms.Kinds.All(Enum.IsDefined) ? "kinds"
            : null;
    }

    private static bool HasLayer(Rota rota, LayerId id) =>
        rota.Rules.Any(rules => rules.Policy.Layers.Any(layer => layer.Id == id));
}
