using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Silo.Calls;

namespace Hub.Silo.Telephony;

/// <summary>The number of the desk: of the body whose nurses take calls now, or else of the association.</summary>
internal sealed class DeskNumber(IDirectory directory, CallDesk desk)
{
    /// <summary>As people write it; empty where no list has one.</summary>
    public async Task<string> Find(CancellationToken cancellation)
    {
        var places = await directory.Institutions(cancellation);
        var desks = new HashSet<InstitutionId>();
        foreach (var person in await directory.Practitioners(cancellation))
        {
            if (!desks.Contains(person.Details.Institution) && await desk.Includes(person, cancellation))
            {
                desks.Add(person.Details.Institution);
            }
        }

        return places
            .Where(place => place.Details.Phone.Length > 0
                && (desks.Contains(place.Id) || place.Details.Kind is InstitutionKind.MedicalAssociation))
            .OrderByDescending(place => desks.Contains(place.Id))
            .ThenBy(place => place.Details.Code, StringComparer.Ordinal)
            .Select(place => place.Details.Phone).FirstOrDefault(string.Empty);
    }
}
