using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas;

/// <summary>How holders are called and reached, also those who left: an old duty says whose it was.</summary>
internal sealed class Contacts(
    IReadOnlyList<PractitionerView> people, IReadOnlyList<InstitutionView> institutions)
{
    public HolderView Of(Holder holder)
    {
        var person = holder.Kind is HolderKind.Practitioner
            ? people.FirstOrDefault(person => person.Id.Value == holder.Id)
            : null;
        var institution = holder.Kind is HolderKind.Institution
            ? institutions.FirstOrDefault(institution => institution.Id.Value == holder.Id)
            : null;
        return person is not null
            ? new(holder, person.Details.Name, person.InstitutionName, person.Details.Phone)
            : new(
                holder,
                institution?.Details.Name ?? string.Empty,
                string.Empty,
                institution?.Details.Phone ?? string.Empty);
    }

    /// <summary>A fallback with the number for this purpose, or else the one on the lists.</summary>
    public HolderView Of(Fallback fallback)
    {
        var view = Of(fallback.Holder);
        return fallback.Phone is { } phone ? view with { Phone = phone } : view;
    }
}
