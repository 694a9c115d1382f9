using System.Text;

namespace Hub.Web.Calls;

/// <summary>
/// Enough of a name for whoever is expected to know it, and nothing for who looks over a shoulder: 'W.A.'.
/// </summary>
internal static class Initials
{
    private static readonly (string Signs, char Letter)[] letters =
    [
        ("アァ", 'A'), ("イィ", 'I'), ("ウゥ", 'U'), ("エェ", 'E'), ("オォ", 'O'), ("カキクケコ", 'K'), ("サシスセソ", 'S'),
        ("タツテト", 'T'), ("チ", 'C'), ("ナニヌネノ", 'N'), ("ハヒヘホ", 'H'), ("フ", 'F'), ("マミムメモ", 'M'),
        ("ヤユヨャュョ", 'Y'), ("ラリルレロ", 'R'), ("ワヲ", 'W'), ("ガギグゲゴ", 'G'), ("ザズゼゾ", 'Z'), ("ジヂ", 'J'),
        ("ダヅデド", 'D'), ("バビブベボ", 'B'), ("パピプペポ", 'P'), ("ヴ", 'V'),
    ];

    /// <summary>Of a name in kana, family name first; of anything else its first sign.</summary>
    public static string Of(string? kana, string name)
    {
        var parts = (kana ?? string.Empty).Normalize(NormalizationForm.FormKC)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => Letter(part[0]))
            .ToList();
        return parts.Count > 0 && !parts.Contains(null) ? string.Concat(parts.Select(letter => $"{letter}."))
            : name.Trim() is { Length: > 0 } known ? $"{known.EnumerateRunes().First()}〇"
            : string.Empty;
    }

    private static char? Letter(char sign)
    {
        // Hiragana lies a fixed way before katakana.
        var katakana = sign is >= 'ぁ' and <= 'ゖ' ? (char)(sign + ('ァ' - 'ぁ')) : sign;
        var found = letters.FirstOrDefault(each => each.Signs.Contains(katakana, StringComparison.Ordinal));
        return char.IsAsciiLetter(katakana) ? char.ToUpperInvariant(katakana)
            : found.Signs is null ? null
            : found.Letter;
    }
}
