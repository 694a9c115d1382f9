using Hub.Silo.Journal;
using Hub.Silo.Names;
using static Hub.Silo.Practitioners.PractitionerEvent;

namespace Hub.Silo.Practitioners;

/// <summary>Practitioners as rows, with folded columns that searches compare.</summary>
internal sealed class PractitionerTable : IReadModel
{
    public string Kind => PractitionerGrain.Kind;

    public IReadOnlyList<string> Tables { get; } = ["practitioner"];

    public IEnumerable<Statement> Project(RecordedEvent recorded)
    {
        var id = ("id", (object?)recorded.Stored.Stream.Key.ToString("N"));
        switch (recorded.Event)
        {
            case PractitionerRegistered { Details: var d }:
                // Somebody who comes back has a row already.
                yield return new("DELETE FROM practitioner WHERE id = @id", id);
                yield return new(
                    """
                    INSERT INTO practitioner (id, code, name, kana, profession, institution, email, phone, active,
                        name_folded, kana_folded, code_folded)
                    VALUES (@id, @code, @name, @kana, @profession, @institution, @email, @phone, 1,
                        @nameFolded, @kanaFolded, @codeFolded)
                    """,
                    id, ("code", d.Code), ("name", d.Name), ("kana", d.Kana),
                    ("profession", d.Profession.ToString()), ("institution", d.Institution.ToString()),
                    ("email", d.Email), ("phone", d.Phone), ("nameFolded", Folding.ForSearch(d.Name)),
                    ("kanaFolded", Folding.Kana(d.Kana)), ("codeFolded", Folding.ForSearch(d.Code)));
                break;
            case PractitionerDetailsCorrected e:
                yield return new(
                    """
                    UPDATE practitioner SET name = @name, kana = @kana, profession = @profession, email = @email,
                        phone = @phone, name_folded = @nameFolded, kana_folded = @kanaFolded
                    WHERE id = @id
                    """,
                    id, ("name", e.Name), ("kana", e.Kana), ("profession", e.Profession.ToString()),
                    ("email", e.Email), ("phone", e.Phone), ("nameFolded", Folding.ForSearch(e.Name)),
                    ("kanaFolded", Folding.Kana(e.Kana)));
                break;
            case PractitionerMoved e:
                yield return new(
                    "UPDATE practitioner SET institution = @institution WHERE id = @id",
                    id, ("institution", e.Institution.ToString()));
                break;
            case PractitionerLeft:
                yield return new("UPDATE practitioner SET active = 0 WHERE id = @id", id);
                break;
        }
    }
}
