using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;

namespace Hub.Web.Rotas.Sheets;

/// <summary>Who can be typed into a field, by code or by name.</summary>
public sealed class Everybody
{
    private readonly List<(Holder Who, string Code, string Name, string Place)> known;

    public Everybody(IReadOnlyList<InstitutionView> institutions, IReadOnlyList<PractitionerView> people) => known =
    [
        .. people.Where(person => person is
            { Active: true, Details.Profession: Profession.Doctor or Profession.Nurse or Profession.Pharmacist })
            .Select(person => (
                Holder.Of(person.Id), person.Details.Code, person.Details.Name, person.InstitutionName)),
        .. institutions.Select(place => (Holder.Of(place.Id), place.Details.Code, place.Details.Name, string.Empty)),
    ];

    /// <summary>What is offered while typing: the code makes each of them one alone.</summary>
    public IEnumerable<string> Suggestions => known.Select(one => Suggestion(one.Code, one.Name, one.Place));

    /// <summary>The staff code or the institution's; empty for who is not there.</summary>
    public string Code(Holder holder) => known.Find(one => one.Who == holder).Code ?? string.Empty;

    /// <summary>Whom a typed text means: a suggestion, a code, or a name that one alone has.</summary>
    public Holder? Find(string typed)
    {
        var code = typed.Trim().Split(' ', '\u3000')[0];
        var name = Joined(typed);
        return known.FindAll(one => one.Code.Equals(code, StringComparison.OrdinalIgnoreCase)) is [var coded]
                ? coded.Who
            : known.FindAll(one => Joined(one.Name).Equals(name, StringComparison.Ordinal)) is [var called] ? called.Who
            : null;
    }

    private static string Suggestion(string code, string name, string place) =>
        place.Length == 0 ? $"{code} {name}" : $"{code} {name} ({place})";

    private static string Joined(string name) =>
        string.Concat(name.Where(letter => !char.IsWhiteSpace(letter)));
}
