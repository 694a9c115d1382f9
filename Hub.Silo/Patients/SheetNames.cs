using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;

namespace Hub.Silo.Patients;

/// <summary>
/// Who may stand on a family's sheet, and how they are called: the patient's own doctors with their clinics and
/// station, whoever is in a rota of the enrolment, its institutions, and the doctors of all of these places.
/// </summary>
internal sealed class SheetNames(DutyBooks books)
{
    public async Task<IReadOnlyDictionary<Holder, string>> Of(
        EnrolmentTerms? terms, Responsibility? whose, CancellationToken cancellation = default) =>
        Of(await books.Open(cancellation), terms, whose);

    public static IReadOnlyDictionary<Holder, string> Of(DutyBook book, EnrolmentTerms? terms, Responsibility? whose)
    {
        var people = book.Contacts.People.Where(person => person.Active).ToList();
        var places = Places(book, terms).ToHashSet();
        return Own(book, whose)
            .Concat(OnRotas(book, terms))
            .Concat(places.Select(Holder.Of))
            .Concat(people
                .Where(person => person.Details.Profession is Profession.Doctor
                    && places.Contains(person.Details.Institution))
                .Select(person => Holder.Of(person.Id)))
            .Distinct()
            .Where(book.Contacts.Knows)
            .ToDictionary(holder => holder, holder => book.Contacts.Of(holder).Name);
    }

    /// <summary>The rotas of an enrolment that are somebody's duty.</summary>
    public static IEnumerable<KeptRota> Rotas(DutyBook book, EnrolmentTerms? terms) =>
        book.Published.Where(rota => terms?.Rotas.Contains(rota.View.Id) is true);

    private static IEnumerable<Holder> Own(DutyBook book, Responsibility? whose)
    {
        IEnumerable<PractitionerId?> doctors = [whose?.PrimaryDoctor, whose?.SubPrimaryDoctor];
        foreach (var doctor in doctors.OfType<PractitionerId>())
        {
            yield return Holder.Of(doctor);
            if (book.Contacts.Person(doctor) is { } person)
            {
                yield return Holder.Of(person.Details.Institution);
            }
        }

        if (whose?.Station is { } station)
        {
            yield return Holder.Of(station);
        }
    }

    private static IEnumerable<Holder> OnRotas(DutyBook book, EnrolmentTerms? terms) =>
        Rotas(book, terms).SelectMany(rota => RotaMembers.Of(rota.History.Rota)
            .Concat(rota.History.Rota.Overrides.Values
                .Where(known => known.LiftedAt is null)
                .SelectMany(known => OverrideRules.Named(known.Override)))
            .Concat(rota.History.Rota.Insides.Select(named => Holder.Of(named.Inside.Who)))
            .Concat(rota.History.Rota.Swaps.Values.Select(swap => swap.Taker)));

    private static IEnumerable<InstitutionId> Places(DutyBook book, EnrolmentTerms? terms) =>
        (terms?.Institutions ?? []).Concat(OnRotas(book, terms)
            .Where(holder => holder.Kind is HolderKind.Institution)
            .Select(holder => new InstitutionId(holder.Id)));
}
