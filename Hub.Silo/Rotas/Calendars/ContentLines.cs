using System.Text;

namespace Hub.Silo.Rotas.Calendars;

/// <summary>The lines of an iCalendar document (RFC 5545 §3.1): ended by CR LF, none longer than 75 octets.</summary>
internal sealed class ContentLines
{
    private const int LongestLine = 75;
    private const string Break = "\r\n";

    private readonly StringBuilder lines = new();

    public override string ToString() => lines.ToString();

    /// <summary>A property whose value is in its final form: a time, a number, a word of the standard.</summary>
    public void Add(string property, string value) => lines.Append(Fold($"{property}:{value}")).Append(Break);

    /// <summary>A property whose value is anybody's words.</summary>
    public void AddText(string property, string text) => Add(property, Escape(text));

    /// <summary>A value of type TEXT (§3.3.11). Control characters have no place in one, and are left out.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var letter in text.ReplaceLineEndings("\n"))
        {
            _ = letter switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(letter),
                '\n' => escaped.Append("\\n"),
                '\t' => escaped.Append(letter),
                < ' ' or '\u007F' => escaped,
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    /// <summary>A line in pieces of whole characters; a space begins every piece but the first.</summary>
    public static string Fold(string line)
    {
        var folded = new StringBuilder(line.Length + 8);
        Span<char> letter = stackalloc char[2];
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append(Break).Append(' ');
                octets = 1;
            }

            octets += rune.Utf8SequenceLength;
            folded.Append(letter[..rune.EncodeToUtf16(letter)]);
        }

        return folded.ToString();
    }
}
