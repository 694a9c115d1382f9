using System.Text.RegularExpressions;
using Hub.Testing;

namespace Hub.Web.Tests;

/// <summary>The source files of Hub.Web, for rules about how they are written.</summary>
internal static partial class SourceTree
{
    public static IEnumerable<string> Files(params IReadOnlyList<string> endings) =>
        Directory.EnumerateDirectories(Path.Combine(WorkingTree.Root, "Hub.Web"))
            .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj" or "node_modules" or "wwwroot"))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            .Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>The text without comments of Razor, C#, TypeScript and CSS.</summary>
    public static string WithoutComments(string text) => Comment().Replace(text, "");

    public static bool HasJapanese(string text) => Japanese().IsMatch(text);

    [GeneratedRegex(@"[\u3040-\u30ff\u4e00-\u9fff\uff00-\uffef]", RegexOptions.None, 1000)]
    private static partial Regex Japanese();

    [GeneratedRegex(@"@\*.*?\*@|/\*.*?\*/|(?<=^|\s)//[^\n]*", RegexOptions.Singleline, 5000)]
    private static partial Regex Comment();
}
