using System.Text.RegularExpressions;
using Hub.Contracts.Districts;
using Hub.Silo.Names;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>
/// Finds an institution by its name or by what a secretariat makes of it on a narrow sheet: 緑町CL, 緑町訪看ST, 緑町.
/// </summary>
internal sealed partial class PlaceNames(IReadOnlyList<InstitutionView> institutions)
{
    // As Folding leaves them: letters small, kana as katakana.
    private static readonly (string Kind, string[] Endings)[] kinds =
    [
        ("station", ["訪問看護ステーション", "訪看ステーション", "訪問看護st", "訪看st", "訪問看護", "訪看", "st"]),
        ("clinic", ["クリニック", "クリ", "cl.", "cl"]),
        ("hospital", ["病院", "hosp", "hp"]),
        ("surgery", ["医院"]),
        ("dispensary", ["診療所"]),
        ("pharmacy", ["調剤薬局", "薬局", "ph"]),
        ("care-plan", ["ケアプラン", "cp"]),
    ];

    private readonly List<(InstitutionView View, string Folded, Place Place)> known =
    [
        .. institutions.Select(view => (view, Folding.ForSearch(view.Details.Name), PlaceOf(view.Details.Name))),
    ];

    /// <summary>The institutions so called; the closest way of being called so is the only one that counts.</summary>
    public IReadOnlyList<InstitutionView> Called(string written)
    {
        var folded = Folding.ForSearch(written);
        var place = PlaceOf(written);
        return folded.Length == 0 ? []
            : Those(one => folded.Equals(one.Folded, StringComparison.Ordinal)
                || folded.Equals(Folding.ForSearch(one.View.Details.Code), StringComparison.Ordinal))
                is [_, ..] same ? same
            : Those(one => place == one.Place) is [_, ..] shortened ? shortened
            : Those(one => place.Kind.Length > 0 && place.Kind.Equals(one.Place.Kind, StringComparison.Ordinal)
                && one.Place.Stem.EndsWith(place.Stem, StringComparison.Ordinal)) is [_, ..] within ? within
            : place.Kind.Length == 0 && place.Stem.Length >= 2
                ? Those(one => one.Folded.StartsWith(place.Stem, StringComparison.Ordinal))
            : [];
    }

    private List<InstitutionView> Those(Func<(InstitutionView View, string Folded, Place Place), bool> which) =>
        [.. known.Where(which).Select(one => one.View)];

    private static Place PlaceOf(string name)
    {
        var folded = Corporation().Replace(Folding.ForSearch(name), string.Empty);
        foreach (var (kind, endings) in kinds)
        {
            foreach (var ending in endings)
            {
                if (folded.Length > ending.Length && folded.EndsWith(ending, StringComparison.Ordinal))
                {
                    return new Place(folded[..^ending.Length], kind);
                }
            }
        }

        return new Place(folded, string.Empty);
    }

    private readonly record struct Place(string Stem, string Kind);

    [GeneratedRegex("^(医療法人|社会福祉法人|株式会社|有限会社|\\(株\\)|\\(医\\))(社団|財団)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Corporation();
}
