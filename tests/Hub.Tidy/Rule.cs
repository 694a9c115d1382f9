namespace Hub.Tidy;

/// <summary>A rule of the design pages: what it finds in a tree is wrong.</summary>
internal delegate IEnumerable<string> Rule(IReadOnlyList<SourceFile> tree);

/// <summary>Every rule first proves that it can fail, then judges the tree.</summary>
internal static class RuleAssert
{
    public static void Holds(this Rule rule)
    {
        var found = rule(Tree.Files).ToList();
        Assert.True(found.Count == 0, $"{found.Count} found:\n{string.Join('\n', found)}");
    }

    public static void Catches(this Rule rule, string path, string text, params SourceFile[] beside) =>
        Assert.NotEmpty(rule([new SourceFile(path, text), .. beside]));

    public static void Allows(this Rule rule, string path, string text, params SourceFile[] beside) =>
        Assert.Empty(rule([new SourceFile(path, text), .. beside]));
}
