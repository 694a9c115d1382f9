namespace Hub.Silo.Names;

/// <summary>Patterns for <c>LIKE … ESCAPE '\'</c>.</summary>
internal static class LikePattern
{
    /// <summary>Matches whatever holds this text, character by character.</summary>
    public static string Containing(string text) => "%" + text
        .Replace(@"\", @"\\", StringComparison.Ordinal)
        .Replace("%", @"\%", StringComparison.Ordinal)
        .Replace("_", @"\_", StringComparison.Ordinal) + "%";
}
