using System.Text;

namespace Hub.Silo.Imports;

/// <summary>One record of a CSV text, with the line on which it starts.</summary>
/// <param name="Line">1 for the first line of the file.</param>
/// <param name="Cells">Its cells without their quotes.</param>
/// <param name="IsBroken">Its quotes do not match; then it is that line alone, and the next line is the next.</param>
internal readonly record struct CsvRecord(int Line, IReadOnlyList<string> Cells, bool IsBroken)
{
    // A cell with line breaks is an address or a note. A quote that stays open longer is a slip of the keyboard,
    // and must not swallow the good rows behind it: that is why no library reads these files.
    private const int LongestCell = 20;

    /// <summary>Splits a text. It never fails: what is no CSV comes out as odd records.</summary>
    public static IEnumerable<CsvRecord> Split(string text)
    {
        var separator = Separator(text);
        var line = 1;
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            var cells = Read(text, separator, ref at);
            if (cells is not null)
            {
                yield return new CsvRecord(line, cells, IsBroken: false);
            }
            else
            {
                at = NextLine(text, start);
                yield return new CsvRecord(line, text[start..at].TrimEnd('\r', '\n').Split(separator), IsBroken: true);
            }

            line += Breaks(text, start, at);
        }
    }

    // Excel's 'Unicode text' has tabs.
    private static char Separator(string text)
    {
        var header = text.AsSpan(0, NextLine(text, 0));
        return header.Contains('\t') && !header.Contains(',') ? '\t' : ',';
    }

    /// <summary>The cells of the record at this place, or null where its quotes do not match.</summary>
    private static List<string>? Read(string text, char separator, ref int at)
    {
        var cells = new List<string>(20);
        while (true)
        {
            var cell = at < text.Length && text[at] == '"'
                ? Quoted(text, separator, ref at)
                : Plain(text, separator, ref at);
            if (cell is null)
            {
                return null;
            }

            cells.Add(cell);
            if (at >= text.Length || text[at] != separator)
            {
                at = NextLine(text, at);
                return cells;
            }

            at++;
        }
    }

    private static string Plain(string text, char separator, ref int at)
    {
        var length = text.AsSpan(at).IndexOfAny(separator, '\r', '\n');
        var start = at;
        at = length < 0 ? text.Length : at + length;
        return text[start..at];
    }

    private static string? Quoted(string text, char separator, ref int at)
    {
        var cell = new StringBuilder();
        var breaks = 0;
        for (at++; at < text.Length && breaks < LongestCell; at++)
        {
            if (text[at] == '"')
            {
                at++;
                if (at >= text.Length || text[at] == separator || text[at] is '\r' or '\n')
                {
                    return cell.ToString();
                }

                if (text[at] != '"')
                {
                    return null;
                }
            }

            breaks += IsBreak(text, at) ? 1 : 0;
            cell.Append(text[at]);
        }

        return null;
    }

    private static int NextLine(string text, int from)
    {
        var at = text.AsSpan(from).IndexOfAny('\r', '\n') is >= 0 and var length ? from + length : text.Length;
        while (at < text.Length && !IsBreak(text, at))
        {
            at++;
        }

        return Math.Min(at + 1, text.Length);
    }

    private static int Breaks(string text, int from, int to)
    {
        var breaks = 0;
        for (var at = from; at < to; at++)
        {
            breaks += IsBreak(text, at) ? 1 : 0;
        }

        return breaks;
    }

    // CR LF is one break, told at its end.
    private static bool IsBreak(string text, int at) =>
        text[at] == '\n' || (text[at] == '\r' && (at + 1 >= text.Length || text[at + 1] != '\n'));
}
