using System.Text.RegularExpressions;

namespace Hub.Tidy;

public sealed partial class Words
{
    private static readonly Rule Folders = tree =>
        from file in tree
        where BannedFolder().IsMatch(file.Path)
        select $"{file.Path}: the folder's name says nothing: name what is in it";

    private static readonly Rule Types = In(BannedType(), "the name has not been found yet", ".cs");

    private static readonly Rule Owners = In(
        Ownerless(), "write TODO(name): what, or do it", ".cs", ".razor", ".ts", ".mjs", ".css", ".sql", ".sh", ".md");

    private static readonly Rule Regions = In(Region(), "split by noun instead", ".cs", ".razor");

    private static readonly Rule Sleeps = In(Sleep(), "await something that tells when it is done", ".cs");

    private static readonly Rule Skips = In(Skip(), "a test runs or does not exist", ".cs", ".ts");

    private static readonly Rule Everyone = In(ToAll(), "say to whom: a group that was checked on joining", ".cs");

    private static readonly Rule Silenced = tree =>
        from file in tree
        where file.Is(".cs", ".razor", ".csproj", ".props", ".targets") && !file.In("tests/Hub.Tidy")
        from line in file.Lines.Index()
        where Silence().IsMatch(line.Item) && !HasReason(file, line.Index)
        select file.At(line.Index, "say beside it why the warning is wrong here");

    private static readonly Rule Leftovers =
        In(DeadCode(), "commented-out code: git remembers it", ".cs", ".razor", ".ts", ".mjs");

    [Fact]
    public void No_folder_is_called_by_a_word_that_says_nothing()
    {
        Folders.Catches("Hub.Silo/Common/A.cs", "");
        Folders.Catches("Hub.Web/Timelines/Helpers/A.cs", "");
        Folders.Allows("Hub.Silo/Timelines/Commons.cs", "");
        Folders.Holds();
    }

    [Fact]
    public void No_type_is_called_manager_processor_or_helper()
    {
        Types.Catches("A.cs", "internal sealed class PatientManager\n");
        Types.Catches("A.cs", "public static class StringHelper\n");
        Types.Allows("A.cs", "internal sealed record CareManager(string Name);\n");
        Types.Holds();
    }

    [Fact]
    public void A_note_for_later_names_its_owner()
    {
        Owners.Catches("A.cs", "// TODO: later");
        Owners.Allows("A.cs", "// TODO(sato): say it in English too");
        Owners.Holds();
    }

    [Fact]
    public void No_region_hides_code()
    {
        Regions.Catches("A.cs", "    #region Fields");
        Regions.Holds();
    }

    [Fact]
    public void Nobody_sleeps_on_a_thread()
    {
        Sleeps.Catches("A.cs", "        Thread.Sleep(100);");
        Sleeps.Holds();
    }

    [Fact]
    public void No_test_is_skipped()
    {
        Skips.Catches("A.cs", """    [Fact(Skip = "flaky")]""");
        Skips.Catches("a.test.ts", """it.skip("waits", () => {});""");
        Skips.Allows("A.cs", "rows.Skip(1)");
        Skips.Holds();
    }

    [Fact]
    public void Nothing_is_sent_to_everybody()
    {
        Everyone.Catches("A.cs", "await Clients.All.Posted(entry);");
        Everyone.Holds();
    }

    [Fact]
    public void A_silenced_warning_says_why()
    {
        Silenced.Catches("A.cs", "#pragma warning disable CA1000\n");
        Silenced.Catches("A.csproj", "<PropertyGroup>\n<NoWarn>$(NoWarn);CA1000</NoWarn>\n");
        Silenced.Allows("A.cs", "#pragma warning disable CA1000 // the factory belongs to the type\n");
        Silenced.Allows("A.csproj", "<!-- The feed lacks 1.0. -->\n<NoWarn>$(NoWarn);NU1605</NoWarn>\n");
        Silenced.Holds();
    }

    [Fact]
    public void No_code_is_commented_out()
    {
        Leftovers.Catches("A.cs", "        // var old = Find(id);");
        Leftovers.Catches("a.ts", "  // await this.send(command);");
        Leftovers.Allows("A.cs", "        // Returns at once; the answer comes later (see README.md).");
        Leftovers.Holds();
    }

    // The samples of these tests are bad on purpose.
    private static Rule In(Regex pattern, string says, params string[] endings) => tree =>
        from file in tree
        where file.Is(endings) && !file.In("tests/Hub.Tidy")
        from found in file.LinesWith(pattern, says)
        select found;

    private static bool HasReason(SourceFile file, int index) =>
        file.Lines[index].Contains("//", StringComparison.Ordinal) ||
        Enumerable.Range(Math.Max(0, index - 2), Math.Min(index, 2))
            .Any(i => file.Lines[i].TrimEnd().EndsWith("-->", StringComparison.Ordinal) ||
                file.Lines[i].TrimStart().StartsWith("//", StringComparison.Ordinal));

    [GeneratedRegex(
        "(^|/)(Common|Helpers|Utils|Utilities|Services|Managers|Misc|Shared)/",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex BannedFolder();

    [GeneratedRegex(
        @"^\s*(public|internal|private).*\b(class|record|struct|interface) (?!CareManager\b)\w+(Manager|Processor|" +
        @"Helpers?|Utils?)\b",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex BannedType();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b(?!\(\w+\))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ownerless();

    [GeneratedRegex(@"^\s*#region\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Region();

    [GeneratedRegex(@"\bThread\.Sleep\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sleep();

    [GeneratedRegex(
        @"\[(Fact|Theory|Property)\(.*\bSkip\w* *=|\b(it|test|describe)\.(skip|only|todo)\b|\bAssert\.Skip",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Skip();

    [GeneratedRegex(@"\bClients\.All\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ToAll();

    [GeneratedRegex(
        @"#pragma warning disable|<NoWarn>|\[(assembly: )?SuppressMessage\((?!.*Justification)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Silence();

    [GeneratedRegex(
        @"^\s*//\s*((var|const|let|return|await|throw|using)\b.*;|(if|for|foreach|while) \(.*\)( \{)?|" +
        @"[\w.]+\(.*\);|[\w.]+ \+?= [^;]+;|[{}])\s*$",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex DeadCode();
}
