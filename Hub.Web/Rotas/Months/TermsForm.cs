using Hub.Contracts;
using Hub.Contracts.Rotas;

namespace Hub.Web.Rotas.Months;

/// <summary>By what months are planned, as the secretariat typed it.</summary>
public sealed class TermsForm
{
    public Guid Command { get; set; }

    public List<TermsMember>? Members { get; set; }

    public List<TermsPair>? Pairs { get; set; }

    public int RestHours { get; set; }

    public int Weekday { get; set; }

    public int Weekend { get; set; }

    public int Holiday { get; set; }

    public int YearEnd { get; set; }

    public int RatherNot { get; set; }

    public int Gladly { get; set; }

    /// <summary>Kinds that are not shared out each for itself are not named.</summary>
    public List<string>? Kinds { get; set; }

    public CommandId Id => new(Command);

    /// <summary>The terms; null where something cannot be read. Rows without a name are no rows.</summary>
    public PlanningTerms? ToTerms(PlanView plan)
    {
        var members = (Members ?? []).Where(member => !string.IsNullOrEmpty(member.Who) && !member.Gone).ToList();
        var pairs = (Pairs ?? [])
            .Where(pair => !string.IsNullOrEmpty(pair.Newcomer) && !string.IsNullOrEmpty(pair.Mentor)).ToList();
        if (members.Any(member => BoardForm.Chosen(member.Who) is null)
            || pairs.Any(pair => BoardForm.Chosen(pair.Newcomer) is null || BoardForm.Chosen(pair.Mentor) is null))
        {
            return null;
        }

        return new PlanningTerms(
            [.. members.Select(member => Member(member, plan))],
            RestHours,
            [
                .. pairs.GroupBy(pair => BoardForm.Chosen(pair.Newcomer)!.Value)
                    .Select(pair => new MentorPair(
                        pair.Key, [.. pair.Select(each => BoardForm.Chosen(each.Mentor)!.Value).Distinct()])),
            ],
            new PlanWeights(new KindCounts(Weekday, Weekend, Holiday, YearEnd), RatherNot, Gladly),
            [
                .. Enum.GetValues<DutyKind>()
                    .Where(kind => (Kinds ?? []).Contains(kind.ToString(), StringComparer.Ordinal)),
            ]);
    }

    // A new row takes part in every layer unless it says otherwise.
    private static PlanMember Member(TermsMember typed, PlanView plan)
    {
        var chosen = (typed.Layers ?? []).Select(layer => new LayerId(layer)).ToList();
        return new PlanMember(
            BoardForm.Chosen(typed.Who)!.Value,
            typed.Add ? [.. plan.Layers.Select(layer => layer.Id)] : chosen,
            typed.Most);
    }
}

/// <summary>One row of the members.</summary>
public sealed class TermsMember
{
    /// <summary>A <see cref="BoardForm.Choice"/>.</summary>
    public string? Who { get; set; }

    public List<Guid>? Layers { get; set; }

    public int? Most { get; set; }

    /// <summary>No longer a member.</summary>
    public bool Gone { get; set; }

    /// <summary>A row for one who is none yet.</summary>
    public bool Add { get; set; }
}

/// <summary>A newcomer and one who may be beside them, as choices.</summary>
public sealed class TermsPair
{
    public string? Newcomer { get; set; }

    public string? Mentor { get; set; }
}
