using System.Text;

namespace Hub.Silo.Names;

/// <summary>
/// Brings two ways of writing the same name, address or number to one, so that either finds the other. The result is
/// for comparing only: nobody is ever shown it, and what the list says is kept as it was written.
/// </summary>
internal static class Folding
{
    /// <summary>
    /// For free search: width, case, kana, spaces, dashes and forms of kanji make no difference. Control characters
    /// are nobody's name, and no PostgreSQL takes a zero.
    /// </summary>
    public static string ForSearch(string text) => Fold(text, VariantKanji.Standard);

    /// <summary>For a column of kana: full-width katakana without spaces.</summary>
    public static string Kana(string text) => Fold(text, static kanji => kanji);

    /// <summary>The digits of a phone number, whatever stands between them.</summary>
    public static string Phone(string text)
    {
        var digits = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (rune.Value is >= '0' and <= '9')
            {
                digits.Append((char)rune.Value);
            }
        }

        return digits.ToString();
    }

    private static string Fold(string text, Func<Rune, Rune> kanji)
    {
        var folded = new StringBuilder(text.Length);
        Span<char> letter = stackalloc char[2];
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKC).EnumerateRunes())
        {
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune) && !IsVariationSelector(rune.Value))
            {
                var written = kanji(Rune.ToLowerInvariant(Letter(rune))).EncodeToUtf16(letter);
                folded.Append(letter[..written]);
            }
        }

        // What stood apart now stands together: か and a voice mark become one letter.
        return folded.ToString().Normalize(NormalizationForm.FormKC);
    }

    private static Rune Letter(Rune rune) => rune.Value switch
    {
        // Hiragana to katakana; ゝゞ follow the letters.
        >= 0x3041 and <= 0x3096 or 0x309D or 0x309E => Small(rune.Value + 0x60),
        'ヶ' or 'ヵ' => Small(rune.Value),
        // Hyphens, dashes and the minus sign; never ー, which is a sound.
        >= 0x2010 and <= 0x2015 or 0x2212 => new Rune('-'),
        _ => rune,
    };

    // 楓ヶ丘 is also written 楓ケ丘.
    private static Rune Small(int katakana) => katakana switch
    {
        'ヶ' => new Rune('ケ'),
        'ヵ' => new Rune('カ'),
        _ => new Rune(katakana),
    };

    private static bool IsVariationSelector(int value) =>
        value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    // Half a surrogate pair cannot be normalised; a search for it finds nothing, which is right.
    private static string WellFormed(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune.ToString());
        }

        return whole.ToString();
    }
}
