using System.Text.RegularExpressions;

namespace Hub.Tidy;

/// <summary>A file of the tree: its path from the root, with slashes, and its text.</summary>
internal sealed partial record SourceFile(string Path, string Text)
{
    public string Name { get; } = System.IO.Path.GetFileName(Path);

    public string Folder { get; } = Path.Contains('/', StringComparison.Ordinal) ? Path[..Path.LastIndexOf('/')] : "";

    public IReadOnlyList<string> Lines { get; } = Text.Split('\n');

    /// <summary>The text without comments and without what stands in quotes, line breaks kept.</summary>
    public string Code => code ??= Blank().Replace(Text, match => new string('\n', match.Value.Count(c => c == '\n')));

    private string? code;

    public bool IsAt(string path) => string.Equals(Path, path, StringComparison.Ordinal);

    public bool Is(params IReadOnlyList<string> endings) =>
        endings.Any(ending => Path.EndsWith(ending, StringComparison.Ordinal));

    public bool In(string folder) => Path.StartsWith(folder + "/", StringComparison.Ordinal);

    /// <summary>A finding for every line of the text that matches.</summary>
    public IEnumerable<string> LinesWith(Regex pattern, string says) =>
        Lines.Index().Where(line => pattern.IsMatch(line.Item)).Select(line => At(line.Index, says));

    /// <summary>A finding for every line of the code that matches.</summary>
    public IEnumerable<string> CodeWith(Regex pattern, string says) =>
        Code.Split('\n').Index().Where(line => pattern.IsMatch(line.Item)).Select(line => At(line.Index, says));

    public string At(int index, string says) => $"{Path}:{index + 1}: {says}";

    [GeneratedRegex(
        """
        \"{3}.*?\"{3}|@"(?:[^"]|"")*"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'|@\*.*?\*@|/\*.*?\*/|//[^\n]*
        """,
        RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        10_000)]
    private static partial Regex Blank();
}
