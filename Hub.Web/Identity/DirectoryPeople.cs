using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Identity;
using Hub.Contracts.Practitioners;

namespace Hub.Web.Identity;

/// <summary>The district's list as accounts see it: who works here still.</summary>
internal sealed class DirectoryPeople(IDirectory directory) : IPeople
{
    public async Task<Person?> Find(PractitionerId practitioner, CancellationToken cancellation = default) =>
        await directory.Practitioner(practitioner, cancellation) is { Active: true } found ? ToPerson(found) : null;

    public async Task<IReadOnlyList<Person>> All(CancellationToken cancellation = default) =>
        (await directory.Practitioners(cancellation))
            .Where(practitioner => practitioner.Active)
            .OrderBy(practitioner => practitioner.Details.Kana, StringComparer.Ordinal)
            .Select(ToPerson)
            .ToArray();

    private static Person ToPerson(PractitionerView practitioner)
    {
        var (ja, en) = practitioner.Details.Profession switch
        {
            Profession.Doctor => ("医師", "Doctor"),
            Profession.Nurse => ("看護師", "Nurse"),
            Profession.Pharmacist => ("薬剤師", "Pharmacist"),
            Profession.CareManager => ("介護支援専門員", "Care manager"),
            Profession.FacilityStaff => ("施設職員", "Facility staff"),
            _ => ("事務局", "Secretariat"),
        };
        return new Person(
            practitioner.Id,
            practitioner.Details.Code,
            practitioner.Details.Name,
            practitioner.Details.Kana,
            practitioner.Details.Profession.ToString(),
            ja,
            en,
            practitioner.InstitutionName,
            practitioner.Details.Email,
            practitioner.Details.Profession is Profession.Secretary);
    }
}
