using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas;

/// <summary>How holders are called and reached, also those who left: an old duty says whose it was.</summary>
internal sealed class Contacts(
    IEnumerable<PractitionerView> people, IEnumerable<InstitutionView> institutions)
{
    private readonly Dictionary<PractitionerId, PractitionerView> people = people.ToDictionary(person => person.Id);

    private readonly Dictionary<InstitutionId, InstitutionView> institutions =
        institutions.ToDictionary(institution => institution.Id);

    /// <summary>Everybody, also those who left.</summary>
    public IEnumerable<PractitionerView> People => people.Values;

    /// <summary>A person on the lists, who may have left; null for nobody.</summary>
    public PractitionerView? Person(PractitionerId id) => people.GetValueOrDefault(id);

    /// <summary>Whether a list has this person, still at work, or this institution.</summary>
    public bool Knows(Holder holder) => holder.Kind is HolderKind.Practitioner
        ? Person(new(holder.Id)) is { Active: true }
        : institutions.ContainsKey(new(holder.Id));

    public HolderView Of(Holder holder)
    {
        if (holder.Kind is HolderKind.Practitioner && Person(new(holder.Id)) is { } person)
        {
            return new(holder, person.Details.Name, person.InstitutionName, person.Details.Phone);
        }

        var institution = holder.Kind is HolderKind.Institution
            ? institutions.GetValueOrDefault(new(holder.Id))?.Details
            : null;
        return new(holder, institution?.Name ?? string.Empty, string.Empty, institution?.Phone ?? string.Empty);
    }

    /// <summary>A fallback with the number for this purpose, or else the one on the lists.</summary>
    public HolderView Of(Fallback fallback)
    {
        var view = Of(fallback.Holder);
        return fallback.Phone is { } phone ? view with { Phone = phone } : view;
    }

    /// <summary>A holder of a duty, and who inside an institution is called at this instant.</summary>
    public HolderView Of(Holder holder, Rota rota, DateTimeOffset at) => Of(holder) with
    {
        Inside = InsideTimes.At(rota, holder, at) is { } who
            && Person(who) is { Active: true } person && Holder.Of(person.Details.Institution) == holder
                ? new InsideView(who, person.Details.Name, person.Details.Phone)
                : null,
    };
}
