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

    private static Person ToPerson(PractitionerView practitioner) => new(
        practitioner.Id,
        practitioner.Details.Code,
        practitioner.Details.Name,
        practitioner.Details.Kana,
        practitioner.Details.Profession,
        practitioner.InstitutionName,
        practitioner.Details.Email);
}
