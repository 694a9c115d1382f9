using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hub.Silo.Imports;

/// <summary>
/// Brings a cell to the one form that the hub keeps. Kanji are kept as the family writes them: only kana, digits,
/// letters, dashes and spaces are evened out.
/// </summary>
internal static partial class Cell
{
    /// <summary>Words: half-width kana become full-width, full-width letters and digits half-width.</summary>
    public static string Text(string cell)
    {
        var even = Kana().Replace(cell, static kana => kana.Value.Normalize(NormalizationForm.FormKC));
        var text = new StringBuilder(even.Length);
        foreach (var letter in even)
        {
            text.Append(letter switch
            {
                (>= '\uFF10' and <= '\uFF19') or (>= '\uFF21' and <= '\uFF3A') or (>= '\uFF41' and <= '\uFF5A')
                    or '\uFF0D' => (char)(letter - 0xFEE0),
                _ => letter,
            });
        }

        return Spaces().Replace(text.ToString(), " ").Trim();
    }

    /// <summary>A person's name: one full-width space between family and given name.</summary>
    public static string Name(string cell) => Text(cell).Replace(' ', '\u3000');

    /// <summary>A person's name in full-width katakana.</summary>
    public static string NameKana(string cell) =>
        string.Concat(Text(Even(cell)).Select(c => c is >= 'ぁ' and <= 'ゖ' ? (char)(c + 0x60) : c));

    public static bool IsNameKana(string kana) => KanaName().IsMatch(kana);

    /// <summary>A code in half-width capitals.</summary>
    public static string Code(string cell) => Dashes().Replace(Even(cell), "-").Trim().ToUpperInvariant();

    public static bool IsCode(string code) => CodeForm().IsMatch(code);

    /// <summary>Such as 179-0001.</summary>
    public static string PostalCode(string cell)
    {
        var digits = Even(cell).TrimStart('〒').Trim();
        return PostalForm().Match(Dashes().Replace(digits, "-")) is { Success: true } match
            ? $"{match.Groups["area"].Value}-{match.Groups["town"].Value}"
            : "";
    }

    /// <summary>Half-width with hyphens where the list has some.</summary>
    public static string Phone(string cell) =>
        Around().Replace(Dashes().Replace(Brackets().Replace(Even(cell), "-"), "-"), "").Trim('-', ' ');

    public static bool IsPhone(string phone) => PhoneForm().IsMatch(phone) && Digits(phone) is 10 or 11;

    public static bool LacksZero(string phone) =>
        PhoneForm().IsMatch("0" + phone) && phone[0] != '0' && Digits(phone) is 9 or 10;

    public static string Email(string cell) => Even(cell).Trim();

    public static bool IsEmail(string email) => email.Length <= 254 && EmailForm().IsMatch(email);

    /// <summary>Whether decoding lost characters on some earlier machine.</summary>
    public static bool IsGarbled(string cell) => 
        cell.Any(static c => c == '\uFFFD' || (char.IsControl(c) && c is not '\n' and not '\r' and not '\t'));

    public static bool HasOwnCharacter(string cell) =>
        cell.EnumerateRunes().Any(r => Rune.GetUnicodeCategory(r) == UnicodeCategory.PrivateUse);

    private static string Even(string cell)
    {
        try
        {
            return cell.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: no code, phone or address has one, so the checks that follow refuse it.
            return cell;
        }
    }

    private static int Digits(string phone) => phone.Count(char.IsAsciiDigit);

    [GeneratedRegex(@"[\uFF66-\uFF9F]+", RegexOptions.None, 1000)]
    private static partial Regex Kana();

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();

    // ー is what a kana keyboard makes of a hyphen between digits.
    [GeneratedRegex(@"[\u2010-\u2015\u2212\u30FC]", RegexOptions.None, 1000)]
    private static partial Regex Dashes();

    [GeneratedRegex(@"[()]", RegexOptions.None, 1000)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\s+|(?<=-)-+", RegexOptions.None, 1000)]
    private static partial Regex Around();

    [GeneratedRegex(@"^[ァ-ヺー・ 'A-Za-z.-]+$", RegexOptions.None, 1000)]
    private static partial Regex KanaName();

    [GeneratedRegex(@"^[0-9A-Z][0-9A-Z_-]{0,31}$", RegexOptions.None, 1000)]
    private static partial Regex CodeForm();

    [GeneratedRegex(@"^(?<area>[0-9]{3})-?(?<town>[0-9]{4})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PostalForm();

    [GeneratedRegex(@"^0[0-9]+(-[0-9]+)*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PhoneForm();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s.]+$", RegexOptions.None, 1000)]
    private static partial Regex EmailForm();
}
