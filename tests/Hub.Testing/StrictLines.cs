using System.Text;

namespace Hub.Testing;

/// <summary>What RFC 5545 asks of every document and lenient programs forgive.</summary>
internal static class StrictLines
{
    private static readonly string[] OncePerEvent =
        ["UID", "DTSTAMP", "DTSTART", "DTEND", "SEQUENCE", "LAST-MODIFIED", "STATUS", "SUMMARY"];

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>The first thing that is wrong; null where nothing is.</summary>
    public static string? Wrong(string document)
    {
        if (!document.EndsWith("\r\n", StringComparison.Ordinal))
        {
            return "The last line is not ended.";
        }

        var pieces = document[..^2].Split("\r\n");
        return pieces.FirstOrDefault(piece => piece.AsSpan().ContainsAny('\r', '\n')) is { } bare ? $"{bare}: breaks"
            : pieces.FirstOrDefault(piece => piece.Length == 0) is not null ? "An empty line."
            : pieces.FirstOrDefault(piece => Utf8.GetByteCount(piece) > 75) is { } @long ? $"{@long}: too long"
            : WrongNesting(Unfolded(document));
    }

    /// <summary>The lines as they were before they were folded.</summary>
    public static string[] Unfolded(string document) =>
        document.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    private static string? WrongNesting(string[] lines)
    {
        var open = new Stack<(string Component, List<string> Properties)>();
        foreach (var line in lines)
        {
            var name = line[..line.AsSpan().IndexOfAny(';', ':')];
            switch (name)
            {
                case "BEGIN":
                    open.Push((line[6..], []));
                    break;
                case "END" when open.Count == 0 || !Is(open.Peek().Component, line[4..]):
                    return $"{line}: was not begun";
                case "END" when open.Pop() is ("VEVENT", var said)
                    && OncePerEvent.Any(once => said.Count(other => Is(other, once)) != 1):
                    return $"An event says {string.Join(' ', said)}.";
                case "END":
                    break;
                default:
                    open.Peek().Properties.Add(name);
                    break;
            }
        }

        return open.Count == 0 ? null : $"{open.Peek().Component} does not end.";
    }

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
