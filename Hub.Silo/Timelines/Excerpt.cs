using System.Text;

namespace Hub.Silo.Timelines;

/// <summary>The first words of an entry, as one plain line.</summary>
internal static class Excerpt
{
    private const int Longest = 80;

    /// <summary>Without Markdown's marks and line breaks, cut between whole characters.</summary>
    public static string Of(string markdown)
    {
        var line = new StringBuilder(Longest + 1);
        foreach (var rune in markdown.EnumerateRunes())
        {
            if (line.Length >= Longest)
            {
                return line.Append('…').ToString();
            }

            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!IsMark(rune, line.Length == 0 || line[^1] == ' '))
            {
                line.Append(rune.ToString());
            }
        }

        return line.ToString().TrimEnd();
    }

    // '*', '`', '|' and '~' are marks anywhere; '#', '>', '-', '+' and '_' only where a line or a word begins.
    private static bool IsMark(Rune rune, bool atStart) =>
        rune.Value is '*' or '`' or '|' or '~' || (atStart && rune.Value is ('#' or '>' or '-' or '+' or '_'));
}
