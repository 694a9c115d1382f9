using System.Text.RegularExpressions;

namespace Hub.Tidy;

public sealed partial class Features
{
    private static readonly Rule Readmes = tree =>
        from folder in tree.Where(file => file.In("Hub.Silo") && file.Is(".cs"))
            .Select(file => file.Path.Split('/')).Where(parts => parts.Length > 2)
            .Select(parts => $"{parts[0]}/{parts[1]}").Distinct()
        where !tree.Any(file => file.IsAt($"{folder}/README.md"))
        select $"{folder}: README.md is missing: promises, refusals, known races";

    private static readonly Rule Samples = tree =>
        from file in tree
        where file.In("Hub.Silo") && file.Is(".cs")
        from Match name in EventName().Matches(file.Text)
        where !tree.Any(sample => sample.Path.Contains("/Stored/", StringComparison.Ordinal) &&
            sample.Name.StartsWith(name.Groups["name"].Value + ".", StringComparison.Ordinal))
        select $"{file.Path}: the event '{name.Groups["name"].Value}' has no sample in tests/Hub.Silo.Tests/Stored";

    private static readonly Rule Documented = tree =>
        from file in tree
        where file.In("Hub.Contracts") && file.Is(".cs")
        from line in file.Lines.Index()
        where PublicType().IsMatch(line.Item) && !HasComment(file, line.Index)
        select file.At(line.Index, "a public contract says what it is");

    private static readonly Rule Sentences = tree =>
        from file in tree
        where file.In("tests") && file.Is(".cs")
        from Match test in Test().Matches(file.Text)
        where test.Groups["name"].Value.Split('_').Length < 3
        select $"{file.Path}: {test.Groups["name"].Value} is no sentence";

    [Fact]
    public void Every_feature_says_what_it_promises()
    {
        Readmes.Catches("Hub.Silo/Rotas/Rota.cs", "");
        Readmes.Allows("Hub.Silo/Rotas/Rota.cs", "", new SourceFile("Hub.Silo/Rotas/README.md", ""));
        Readmes.Holds();
    }

    [Fact]
    public void Every_stored_event_has_a_sample()
    {
        Samples.Catches("Hub.Silo/A.cs", """[EventName("call-opened")]""");
        Samples.Allows(
            "Hub.Silo/A.cs",
            """[EventName("call-opened")]""",
            new SourceFile("tests/Hub.Silo.Tests/Stored/call-opened.json", "{}"));
        Samples.Holds();
    }

    [Fact]
    public void Every_public_contract_is_documented()
    {
        Documented.Catches("Hub.Contracts/A.cs", "public sealed record A(int B);");
        Documented.Allows("Hub.Contracts/A.cs", "/// <summary>What it is.</summary>\n[Serializable]\npublic enum A");
        Documented.Holds();
    }

    [Fact]
    public void Every_test_is_a_sentence()
    {
        Sentences.Catches("tests/A.cs", "    [Fact]\n    public void Test7()");
        Sentences.Catches("tests/A.cs", "    [Theory]\n    [InlineData(1)]\n    public async Task Posts(int a)");
        Sentences.Allows("tests/A.cs", "    [Fact]\n    public void A_post_is_kept()");
        Sentences.Holds();
    }

    private static bool HasComment(SourceFile file, int index)
    {
        var above = index - 1;
        while (above >= 0 && file.Lines[above].TrimStart().StartsWith('['))
        {
            above--;
        }

        return above >= 0 && file.Lines[above].TrimStart().StartsWith("///", StringComparison.Ordinal);
    }

    [GeneratedRegex("""\[EventName\("(?<name>[^"]+)"\)\]""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EventName();

    [GeneratedRegex(
        @"^\s*public ((sealed|abstract|static|readonly|partial) )*(record|class|struct|interface|enum|delegate)\b",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex PublicType();

    [GeneratedRegex(
        @"^ +\[(Fact|Theory|Property)\b[^\n]*\n( +\[[^\n]*\n| {8,}[^\n]*\n)* +public [\w<>\[\] ]+? (?<name>\w+)\(",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        5000)]
    private static partial Regex Test();
}
