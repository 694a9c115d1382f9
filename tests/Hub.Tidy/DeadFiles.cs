using System.Text.RegularExpressions;

namespace Hub.Tidy;

/// <summary>A file that nothing mentions is dead. What the runtime finds by itself counts as mentioned.</summary>
public sealed partial class DeadFiles
{
    private static readonly Rule Unmentioned = tree =>
    {
        var sources = tree.Where(file => file.Is(".cs", ".razor")).ToList();
        var mentions = sources
            .SelectMany(file => Word().Matches(file.Text).Select(word => word.Value).Distinct())
            .GroupBy(word => word, StringComparer.Ordinal)
            .ToDictionary(word => word.Key, word => word.Count(), StringComparer.Ordinal);
        return
            from file in sources
            where !FoundByItself().IsMatch(file.Text) && !file.Is("Program.cs", "_Imports.razor")
            let names = Names(file).ToList()
            where names.Count > 0 && names.All(name => mentions.GetValueOrDefault(name) < 2)
            where !file.Is(".razor") || mentions.GetValueOrDefault(file.Name[..^6]) == 0
            select $"{file.Path}: nothing mentions {string.Join(", ", names)}";
    };

    [Fact]
    public void No_file_is_dead()
    {
        Unmentioned.Catches("Hub.Silo/A.cs", "internal sealed class Forgotten\n{\n}\n");
        Unmentioned.Catches("Hub.Web/Parts/Forgotten.razor", "<p>Nobody shows me</p>");
        Unmentioned.Allows(
            "Hub.Silo/A.cs", "internal sealed class Used\n{\n}\n", new SourceFile("Hub.Silo/B.cs", "new Used();"));
        Unmentioned.Allows("tests/A.cs", "public sealed class Posting\n{\n    [Fact]\n}\n");
        Unmentioned.Allows(
            "Hub.Silo/A.cs",
            "internal static class Words\n{\n    public static string Short(this string a) => a;\n}\n",
            new SourceFile("Hub.Silo/B.cs", "name.Short()"));
        Unmentioned.Holds();
    }

    // A component is mentioned by its file name, an extension by its methods, the rest by the types declared.
    private static IEnumerable<string> Names(SourceFile file) => file.Is(".razor")
        ? [file.Name[..^".razor".Length]]
        : Type().Matches(file.Code).Select(type => type.Groups["name"].Value)
            .Concat(Extension().Matches(file.Code).Select(method => method.Groups["name"].Value));

    [GeneratedRegex(@"\w+", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Word();

    [GeneratedRegex(
        @"\b(?:class|record struct|record|struct|interface|enum|delegate [\w<>]+) (?<name>\w+)",
        RegexOptions.ExplicitCapture,
        5000)]
    private static partial Regex Type();

    [GeneratedRegex(
        @"\bstatic [\w<>?\[\], ]+ (?<name>\w+)(?:<[\w, ]+>)?\(\s*this\b",
        RegexOptions.ExplicitCapture,
        5000)]
    private static partial Regex Extension();

    [GeneratedRegex(
        @"^@page\b|\[(Fact|Theory|Property|EventName|ModuleInitializer|assembly: )",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        5000)]
    private static partial Regex FoundByItself();
}
