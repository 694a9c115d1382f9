namespace Hub.Web.Timelines;

/// <summary>
/// Tells text whose marks would cost a Markdown parser far more than its length: towers of quotes or lists, and
/// long runs of brackets or emphasis that never close. Nobody writes such a note; it is shown as it was typed.
/// </summary>
internal static class HostileShape
{
    // Brackets, emphasis, backticks and table bars of a real note; each may make the parser look back over the others.
    private const int MostDelimiters = 4000;

    public static bool Of(string markdown, int deepest) =>
        Delimiters(markdown) > MostDelimiters || DeepestLine(markdown) > deepest;

    private static int Delimiters(string markdown)
    {
        var count = 0;
        foreach (var character in markdown)
        {
            count += character is '[' or ']' or '*' or '_' or '`' or '<' or '~' or '|' ? 1 : 0;
        }

        return count;
    }

    /// <summary>How many containers (quotes, list items, steps of indentation) one line opens at most.</summary>
    private static int DeepestLine(string markdown)
    {
        var deepest = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            deepest = Math.Max(deepest, Depth(line));
        }

        return deepest;
    }

    private static int Depth(ReadOnlySpan<char> line)
    {
        var depth = 0;
        var spaces = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is '>' or '-' or '*' or '+')
            {
                depth++;
            }
            else if (line[i] is ' ' or '\t')
            {
                spaces += line[i] is '\t' ? 4 : 1;
            }
            else if (!char.IsAsciiDigit(line[i]) && line[i] is not ('.' or ')'))
            {
                break;
            }
            else if (line[i] is '.' or ')')
            {
                depth++;
            }
        }

        // A rule such as ------------- opens nothing, however long it is.
        return line.TrimStart().TrimEnd().IndexOfAnyExcept(" -*_+".AsSpan()) < 0 && !line.Contains('>')
            ? (spaces > 120 ? int.MaxValue : 0)
            : depth + (spaces / 8);
    }
}
