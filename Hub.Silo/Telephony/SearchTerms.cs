using System.Text;
using Hub.Silo.Imports;
using Hub.Silo.Names;
using Hub.Silo.Patients;

namespace Hub.Silo.Telephony;

/// <summary>One thing that was asked for: a pattern of names and numbers, a birth date, digits.</summary>
/// <param name="Pattern">For LIKE; null where it is a date only.</param>
/// <param name="Born">Where it can be read as a date.</param>
/// <param name="Digits">Where it can be part of a key person's number.</param>
internal sealed record SearchTerm(string? Pattern, DateOnly? Born, string? Digits);

/// <summary>What a nurse at the telephone types, taken apart. All of it must fit.</summary>
internal static class SearchTerms
{
    private const int Longest = 100;
    private const int Most = 8;
    private const int FewestDigits = 4;

    public static IReadOnlyList<SearchTerm> Of(string text)
    {
        var typed = text.Length > Longest ? text[..Longest] : text;

        // '03 5550 0001' and '昭和20年 7月 6日' are one thing each, whatever stands between.
        return IsNumber(typed) || Born(typed) is not null
            ? [Term(typed)]
            : [
                .. typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(Most).Select(Term)
                    .Where(term => term is not (null, null, null)),
            ];
    }

    private static SearchTerm Term(string word)
    {
        var digits = IsNumber(word) ? Folding.Phone(word) : null;
        return new SearchTerm(
            digits is { Length: > 0 } ? LikePattern.Containing(digits) : PatientSearch.PatternsOf(word) is [var one, ..]
                ? one
                : null,
            Born(word),
            digits is { Length: >= FewestDigits } ? digits : null);
    }

    private static DateOnly? Born(string text) =>
        JapaneseDate.Read(text) is (var date, null) ? date : null;

    private static bool IsNumber(string text)
    {
        var plain = text.Normalize(NormalizationForm.FormKC);
        return plain.Any(char.IsAsciiDigit) && plain.All(sign => char.IsAsciiDigit(sign) || IsBetween(sign));
    }

    private static bool IsBetween(char sign) => char.IsWhiteSpace(sign)
        || sign is '-' or '(' or ')' or '+' or '.' or '/' or 'ー'
            or (>= (char)0x2010 and <= (char)0x2015) or (char)0x2212;
}
