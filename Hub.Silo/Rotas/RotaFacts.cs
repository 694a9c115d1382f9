using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;

namespace Hub.Silo.Rotas;

/// <summary>What a decision needs to know besides the rota.</summary>
/// <param name="By">Who asks.</param>
/// <param name="Now">When.</param>
/// <param name="BySecretariat">Whether the secretariat or the operator asks.</param>
/// <param name="Roll">Who is in the district.</param>
/// <param name="Holidays">Every list of holidays with the time of its recording.</param>
/// <param name="Publication">The plan of a month that is to be published.</param>
internal sealed record RotaFacts(
    PractitionerId By,
    DateTimeOffset Now,
    bool BySecretariat,
    Roll Roll,
    IReadOnlyList<ListedHolidays> Holidays,
    PublicationFacts? Publication = null);

/// <summary>The district's lists as a rota needs them: who can hold a duty, and who speaks for whom.</summary>
internal sealed class Roll(IEnumerable<PractitionerView> people, IEnumerable<InstitutionView> institutions)
{
    private readonly Dictionary<PractitionerId, PractitionerDetails> people =
        people.Where(person => person.Active).ToDictionary(person => person.Id, person => person.Details);

    private readonly Dictionary<InstitutionId, InstitutionDetails> institutions =
        institutions.ToDictionary(institution => institution.Id, institution => institution.Details);

    public bool Lists(InstitutionId institution) => institutions.ContainsKey(institution);

    /// <summary>Whether a list has this person, still at work, or this institution.</summary>
    public bool Knows(Holder holder) => holder.Kind is HolderKind.Practitioner
        ? people.ContainsKey(new(holder.Id))
        : institutions.ContainsKey(new(holder.Id));

    /// <summary>The holder's number on the lists; empty where there is none.</summary>
    public string Phone(Holder holder) => holder.Kind is HolderKind.Practitioner
        ? people.GetValueOrDefault(new(holder.Id))?.Phone ?? string.Empty
        : institutions.GetValueOrDefault(new(holder.Id))?.Phone ?? string.Empty;

    /// <summary>The people whose duty it is: the person, or all who work at the institution.</summary>
    public IEnumerable<PractitionerId> Behind(Holder holder) =>
        people.Where(person => holder == Holder.Of(person.Key) || holder == Holder.Of(person.Value.Institution))
            .Select(person => person.Key);

    /// <summary>Whether this practitioner is the holder, or works at the institution that is.</summary>
    public bool Speaks(PractitionerId practitioner, Holder holder) =>
        people.TryGetValue(practitioner, out var details)
        && (holder == Holder.Of(practitioner) || holder == Holder.Of(details.Institution));

    /// <summary>Where a person works; null for institutions and for those on no list.</summary>
    public Holder? WorksAt(Holder holder) => holder.Kind is HolderKind.Practitioner
        && people.TryGetValue(new(holder.Id), out var details)
            ? Holder.Of(details.Institution)
            : null;
}
