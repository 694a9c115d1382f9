using Hub.Contracts.Patients;
using Hub.Silo.Names;

namespace Hub.Silo.Patients;

/// <summary>How patients are found: by kanji, kana, number or phone, in any width and with any separators.</summary>
internal static class PatientSearch
{
    /// <summary>What is searched, one key a line, so that no match runs over from one key to the next.</summary>
    public static string KeysOf(PatientDetails details) => string.Join(
        '\n',
        Folding.ForSearch(details.Name),
        Folding.ForSearch(details.Kana),
        Folding.ForSearch(details.Number),
        Folding.Phone(details.Number),
        Folding.Phone(details.Phone));

    /// <summary>The LIKE patterns that all must match; none where nothing is asked.</summary>
    public static IReadOnlyList<string> PatternsOf(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Select(PatternOf).Where(pattern => pattern.Length > 2).ToArray();
    }

    private static string PatternOf(string word)
    {
        // A word of digits and separators is a phone or a number, and loses the separators.
        var folded = Folding.ForSearch(word);
        var isNumber = folded.Any(char.IsAsciiDigit)
            && folded.All(c => char.IsAsciiDigit(c) || c is '-' or '(' or ')' or '+');
        return LikePattern.Containing(isNumber ? Folding.Phone(word) : folded);
    }
}
