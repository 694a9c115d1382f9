namespace Hub.Silo.Journal;

/// <summary>Names one stream of events: the kind of thing, a slash, and its UUID without hyphens.</summary>
internal readonly record struct StreamId(string Kind, Guid Key)
{
    /// <summary>How it is stored.</summary>
    public override string ToString() => $"{Kind}/{Key:N}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static StreamId Parse(string text) =>
        TryParse(text, out var stream) ? stream : throw new FormatException("Not the name of a stream.");

    /// <summary>Reads what <see cref="ToString"/> wrote, if it is that.</summary>
    public static bool TryParse(string text, out StreamId stream)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var isOne = Guid.TryParseExact(text.AsSpan(slash + 1), "N", out var key);
        stream = new StreamId(slash < 0 ? "" : text[..slash], key);
        return isOne && slash > 0;
    }
}
