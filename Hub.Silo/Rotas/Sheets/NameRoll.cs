using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Imports;
using Hub.Silo.Names;

namespace Hub.Silo.Rotas.Sheets;

/// <summary>
/// The people and institutions of the district, found by what a sheet says of them. It settles only what leaves no
/// doubt: two people of one name are two candidates, however likely one of them is.
/// </summary>
internal sealed class NameRoll
{
    private readonly List<Listed> people;
    private readonly PlaceNames places;
    private readonly Dictionary<string, Holder> remembered = new(StringComparer.Ordinal);
    private readonly HashSet<Holder> known;

    public NameRoll(
        IReadOnlyList<PractitionerView> practitioners, IReadOnlyList<InstitutionView> institutions,
        IReadOnlyDictionary<string, Holder> remembered)
    {
        people = [.. practitioners.Select(Listed.Of)];
        places = new PlaceNames(institutions);
        known =
        [
            .. practitioners.Where(person => person.Active).Select(person => Holder.Of(person.Id)),
            .. institutions.Select(institution => Holder.Of(institution.Id)),
        ];
        foreach (var (text, holder) in remembered)
        {
            this.remembered[Folding.ForSearch(text)] = holder;
        }
    }

    /// <summary>Whom a text means.</summary>
    public CellMeaning Meaning(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new CellMeaning.Blank();
        }

        if (WrittenName.IsUndecided(text))
        {
            return new CellMeaning.Undecided();
        }

        // A decision of a person goes before every rule; one for somebody who has left is none.
        if (remembered.TryGetValue(Folding.ForSearch(text), out var holder) && known.Contains(holder))
        {
            return new CellMeaning.Remembered(holder);
        }

        return WrittenName.IsOutside(text) ? new CellMeaning.Outside()
            : text.Length > 200 ? new CellMeaning.Unknown()
            : OfOne(text) is var one && one is not CellMeaning.Unknown ? one
            : OfSeveral(text);
    }

    /// <summary>The person with a staff code, also one who has left.</summary>
    public PractitionerView? WithCode(string code)
    {
        var written = Cell.Code(code);
        return written.Length == 0 ? null : people.Find(
            person => person.View.Details.Code.Equals(written, StringComparison.OrdinalIgnoreCase))?.View;
    }

    /// <summary>Whether this is how a person is called, whatever the spaces and forms of kanji.</summary>
    public static bool IsCalled(PractitionerView person, string name) =>
        Listed.Of(person).Full.Equals(Folding.ForSearch(WrittenName.Of(name).Name), StringComparison.Ordinal);

    // Several names in one cell are for a person to choose from, even where each is certain.
    private CellMeaning OfSeveral(string text)
    {
        var parts = WrittenName.Several(text);
        var candidates = parts.Count < 2 ? [] : parts.Select(OfOne).SelectMany(Named).Distinct().ToList();
        return candidates.Count == 0 ? new CellMeaning.Unknown() : new CellMeaning.Ambiguous(candidates);
    }

    private static IReadOnlyList<Holder> Named(CellMeaning meaning) => meaning switch
    {
        CellMeaning.Settled one => [one.Who],
        CellMeaning.Ambiguous some => some.Candidates,
        _ => [],
    };

    private CellMeaning OfOne(string text)
    {
        var written = WrittenName.Of(text);
        var here = Candidates(written, active: true);
        var called = written.Title.Length == 0 ? places.Called(text) : [];
        if (here.Count > 0)
        {
            // 青木 may be a doctor or 青木クリニック.
            var persons = OfPeople(written, here);
            return called.Count == 0 ? persons : new CellMeaning.Ambiguous([.. Named(persons), .. Holders(called)]);
        }

        return called is [var place] ? new CellMeaning.Settled(Holder.Of(place.Id))
            : called.Count > 0 ? new CellMeaning.Ambiguous(Holders(called))
            : Candidates(written, active: false) is [_, ..] left
                ? new CellMeaning.HasLeft([.. left.Select(person => person.Holder)])
            : new CellMeaning.Unknown();
    }

    private static List<Holder> Holders(IReadOnlyList<InstitutionView> places) =>
        [.. places.Select(place => Holder.Of(place.Id))];

    private CellMeaning OfPeople(WrittenName written, List<Listed> here)
    {
        var there = written.Place.Length == 0 ? here : here.FindAll(person => IsAt(person, written.Place));
        var fitting = there.FindAll(person => !written.IsDoctor || person.IsDoctor);
        return fitting is [var one] && !Contradicted(written, one)
            ? new CellMeaning.Settled(one.Holder)
            : new CellMeaning.Ambiguous(
            [
                .. (fitting.Count > 0 ? fitting : there.Count > 0 ? there : here)
                    .OrderBy(person => written.IsLikelyDoctor && !person.IsDoctor)
                    .ThenBy(person => person.View.Details.Code, StringComparer.Ordinal)
                    .Select(person => person.Holder),
            ]);
    }

    // A code with another's name beside it is a slip of one of the two.
    private static bool Contradicted(WrittenName written, Listed person) =>
        Coded(written.Name) is (_, { Length: > 0 } name) && !IsCalled(person.View, name)
        && person.View.Details.Code.Equals(Coded(written.Name).Code, StringComparison.OrdinalIgnoreCase);

    private List<Listed> Candidates(WrittenName written, bool active)
    {
        var folded = Folding.ForSearch(written.Name);
        var (code, _) = Coded(written.Name);
        if (folded.Length == 0)
        {
            return [];
        }

        Func<Listed, bool>[] ways =
        [
            person => person.View.Details.Code.Equals(code, StringComparison.OrdinalIgnoreCase),
            person => person.Full.Equals(folded, StringComparison.Ordinal)
                || person.FullKana.Equals(folded, StringComparison.Ordinal),
            person => person.Family.Equals(folded, StringComparison.Ordinal)
                || person.FamilyKana.Equals(folded, StringComparison.Ordinal),
            person => person.Family.Length > 0 && folded.Length > person.Family.Length
                && folded.StartsWith(person.Family, StringComparison.Ordinal)
                && person.Full.StartsWith(folded, StringComparison.Ordinal),
        ];
        return ways
            .Select(way => people.FindAll(person => person.View.Active == active && way(person)))
            .FirstOrDefault(found => found.Count > 0) ?? [];
    }

    // In brackets stands where somebody works, or which of a family it is: 伊藤（隆）.
    private bool IsAt(Listed person, string place)
    {
        var folded = Folding.ForSearch(WrittenName.Of(place).Name);
        return places.Called(place).Any(found => found.Id == person.View.Details.Institution)
            || (folded.Length > 0 && person.Given.StartsWith(folded, StringComparison.Ordinal))
            || person.View.Details.Code.Equals(Cell.Code(place), StringComparison.OrdinalIgnoreCase);
    }

    private static (string Code, string Name) Coded(string name)
    {
        var at = name.IndexOfAny([' ', '\u3000', ':', '：']);
        return at < 0 ? (Cell.Code(name), string.Empty) : (Cell.Code(name[..at]), name[(at + 1)..].Trim());
    }

    private sealed record Listed(
        PractitionerView View, string Full, string Family, string Given, string FullKana, string FamilyKana)
    {
        public Holder Holder => Holder.Of(View.Id);

        public bool IsDoctor => View.Details.Profession is Profession.Doctor;

        public static Listed Of(PractitionerView view)
        {
            var (family, given) = Parts(view.Details.Name);
            var kana = view.Details.Kana;
            return new Listed(
                view, Folding.ForSearch(view.Details.Name), Folding.ForSearch(family), Folding.ForSearch(given),
                Folding.ForSearch(kana), Folding.ForSearch(Parts(kana).Family));
        }

        private static (string Family, string Given) Parts(string name)
        {
            var at = name.IndexOfAny([' ', '\u3000']);
            return at < 0 ? (name, string.Empty) : (name[..at], name[(at + 1)..]);
        }
    }
}
