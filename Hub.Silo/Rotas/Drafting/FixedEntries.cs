using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas.Drafting;

/// <summary>Whom the secretariat has put in, by duty. Entries of duties that are not to fill say nothing.</summary>
internal sealed class FixedEntries
{
    private readonly Dictionary<DraftDutyId, IReadOnlyList<Holder>> byDuty;

    public FixedEntries(IReadOnlyList<FixedEntry> entries, DraftDuty[] duties)
    {
        var known = duties.Select(duty => duty.Id).ToHashSet();
        byDuty = entries.Where(entry => known.Contains(entry.Duty))
            .GroupBy(entry => entry.Duty, entry => entry.Who)
            .ToDictionary(
                own => own.Key,
                own => (IReadOnlyList<Holder>)[.. own.Distinct().OrderBy(who => who.Kind).ThenBy(who => who.Id)]);
    }

    public IEnumerable<Holder> Holders => byDuty.Values.SelectMany(own => own).Distinct();

    public IReadOnlyList<Holder> Of(DraftDutyId duty) => byDuty.GetValueOrDefault(duty, []);
}
