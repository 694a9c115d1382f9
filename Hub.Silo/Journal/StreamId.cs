namespace Hub.Silo.Journal;

/// <summary>Names one stream of events: the kind of thing, a slash, and its UUID without hyphens.</summary>
internal readonly record struct StreamId(string Kind, Guid Key)
{
    /// <summary>How it is stored.</summary>
    public override string ToString() => $"{Kind}/{Key:N}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static StreamId Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return new StreamId(text[..slash], Guid.ParseExact(text.AsSpan(slash + 1), "N"));
    }
}
