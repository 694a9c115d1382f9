using Hub.Contracts.Rotas;

namespace Hub.Web.Rotas.Months;

/// <summary>The names of a month's plan: whole ones, and short ones that fit into a cell.</summary>
public sealed class MonthNames
{
    private const int Tones = 6;

    private readonly DutyGlossary glossary;
    private readonly List<Holder> order;
    private readonly HashSet<string> twice;

    public MonthNames(PlanView plan)
    {
        glossary = plan.Glossary;
        order = [.. plan.Members.Select(load => load.Who)];
        twice =
        [
            .. plan.Glossary.Holders.Where(view => view.Holder.Kind is HolderKind.Practitioner)
                .GroupBy(view => Family(view.Name), StringComparer.Ordinal)
                .Where(same => same.Count() > 1)
                .Select(same => same.Key),
        ];
    }

    /// <summary>The name as the lists have it.</summary>
    public string Whole(Holder holder) => Reasons.Name(glossary.Of(holder));

    /// <summary>Where a person works; empty for an institution.</summary>
    public string Where(Holder holder) => glossary.Of(holder).Institution;

    /// <summary>A person's family name, unless there are two of it; an institution's whole name.</summary>
    public string Brief(Holder holder)
    {
        var whole = Whole(holder);
        var family = Family(whole);
        return holder.Kind is HolderKind.Institution || twice.Contains(family) ? whole : family;
    }

    public string Together(IEnumerable<Holder> holders) => Rotas.Texts.Together(holders.Select(Whole));

    /// <summary>The same holder has the same tone everywhere; the name stands beside it.</summary>
    public int Tone(Holder holder) => Math.Max(order.IndexOf(holder), 0) % Tones;

    public string Layer(LayerId? id) =>
        glossary.Layers.FirstOrDefault(layer => layer.Id == id)?.Name ?? Rotas.Texts.Duty;

    private static string Family(string name) =>
        name.Split(['　', ' '], StringSplitOptions.RemoveEmptyEntries) is [var family, ..] ? family : name;
}
