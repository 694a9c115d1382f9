using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas;

/// <summary>Collects what the ids in duties and their reasons stand for.</summary>
internal sealed class Glossary(Contacts contacts)
{
    private readonly HashSet<Holder> holders = [];
    private readonly Dictionary<LayerId, LayerView> layers = [];
    private readonly Dictionary<AbsenceId, Absence> absences = [];

    public DutyGlossary Made => new(
        [.. holders.Select(contacts.Of)], [.. layers.Values], [.. absences.Values]);

    /// <summary>What one rota's answers name.</summary>
    public void Add(Rota rota, IEnumerable<OnDuty> duties, IEnumerable<Vacancy> vacancies)
    {
        foreach (var duty in duties)
        {
            holders.Add(duty.Holder);
            foreach (var because in duty.Because)
            {
                Add(rota, because);
            }
        }

        foreach (var vacancy in vacancies)
        {
            Add(rota, vacancy);
        }
    }

    public void Add(IEnumerable<Holder> named) => holders.UnionWith(named);

    public void Add(Rota rota, IEnumerable<DutyStretch> stretches)
    {
        foreach (var stretch in stretches)
        {
            Add(rota, stretch.Holders, stretch.Vacancies);
        }
    }

    private void Add(Rota rota, Because because)
    {
        switch (because)
        {
            case Because.Fixed e:
                Add(rota, e.Layer);
                break;
            case Because.Weekday e:
                Add(rota, e.Layer);
                break;
            case Because.Date e:
                Add(rota, e.Layer);
                break;
            case Because.NthWeekday e:
                Add(rota, e.Layer);
                break;
            case Because.Turn e:
                Add(rota, e.Layer);
                break;
            case Because.StandIn e:
                holders.Add(e.For);
                Add(rota, e.Absence);
                break;
            case Because.Swapped e:
                holders.Add(e.From);
                break;
            case Because.Replaced e:
                holders.Add(e.Instead);
                break;
        }
    }

    private void Add(Rota rota, Vacancy vacancy)
    {
        switch (vacancy)
        {
            case Vacancy.Unfilled e:
                Add(rota, e.Layer);
                break;
            case Vacancy.Absent e:
                holders.Add(e.Holder);
                Add(rota, e.Absence);
                break;
            case Vacancy.Removed e:
                holders.Add(e.Holder);
                break;
        }
    }

    private void Add(Rota rota, LayerId id)
    {
        if (!layers.ContainsKey(id)
            && rota.Rules.SelectMany(rules => rules.Policy.Layers).LastOrDefault(layer => layer.Id == id) is { } known)
        {
            layers[id] = new LayerView(id, known.Name);
        }
    }

    private void Add(Rota rota, AbsenceId id)
    {
        if (rota.Absences.TryGetValue(id, out var known))
        {
            absences[id] = known.Absence;
        }
    }
}
