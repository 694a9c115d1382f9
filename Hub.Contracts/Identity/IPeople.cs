using System.Text.Json.Serialization;
using Hub.Contracts.Practitioners;

namespace Hub.Contracts.Identity;

/// <summary>Who the practitioners are, as far as signing in and the account list need it.</summary>
public interface IPeople
{
    /// <summary>This practitioner, or null where there is none or no longer.</summary>
    Task<Person?> Find(PractitionerId practitioner, CancellationToken cancellation = default);

    /// <summary>All of them, by kana.</summary>
    Task<IReadOnlyList<Person>> All(CancellationToken cancellation = default);
}

/// <summary>A practitioner as colleagues know them.</summary>
/// <param name="Practitioner">The identity.</param>
/// <param name="StaffCode">The association's code for the person, e.g. P001.</param>
/// <param name="Name">Family and given name in kanji.</param>
/// <param name="Kana">The same in kana.</param>
/// <param name="Profession">What they are by licence.</param>
/// <param name="Institution">The institution's name, if any.</param>
/// <param name="Email">The e-mail address, if any.</param>
public sealed record Person(
    PractitionerId Practitioner,
    string StaffCode,
    string Name,
    string Kana,
    Profession Profession,
    string? Institution,
    string? Email)
{
    /// <summary>Whether the person belongs to the association's office.</summary>
    [JsonIgnore]
    public bool Secretariat => Profession is Profession.Secretary;
}
