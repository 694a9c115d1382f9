using System.Text;
using System.Text.RegularExpressions;

namespace Hub.Tidy;

/// <summary>What may lie in the repository, and how it is written down.</summary>
public sealed partial class Belongings
{
    private static readonly Rule Versions = tree =>
        tree.Where(file => file.Is(".csproj", ".targets", ".props") && !file.IsAt("Directory.Packages.props"))
            .SelectMany(file => file.LinesWith(Version(), "versions stand in Directory.Packages.props"));

    private static readonly Rule Hosts = tree =>
        tree.Where(file => !file.In("tests/Hub.Tidy"))
            .SelectMany(file => file.LinesWith(Registry(), "the machine decides where packages come from"));

    private static readonly Rule Machines = tree =>
        tree.Where(file => !file.In("tests/Hub.Tidy"))
            .SelectMany(file => file.LinesWith(MachinePath(), "this path exists on one machine only"));

    private static readonly Rule Foreign = tree =>
        from file in tree
        where file.Is(".min.js", ".min.css", ".js", ".dll") || BuiltFolder().IsMatch(file.Path) ||
            (file.Is(".ts", ".mjs", ".css") && Banner().IsMatch(file.Text))
        select $"{file.Path}: bundled from the lock file at build time, never copied";

    private static readonly Rule Root = tree =>
        from file in tree
        where !file.Path.Contains('/', StringComparison.Ordinal) && !AtRoot.Contains(file.Path)
        select $"{file.Path}: has no place at the root";

    private static readonly string[] AtRoot =
    [
        "RegionHub.sln", "README.md", "CHANGELOG.md", "Directory.Build.props", "Directory.Packages.props",
        ".editorconfig", ".gitignore", ".gitattributes", "global.json", "LICENSE",
    ];

    [Fact]
    public void Package_versions_stand_in_one_place()
    {
        Versions.Catches("Hub.Web/Hub.Web.csproj", """<PackageReference Include="Npgsql" Version="10.0.0" />""");
        Versions.Allows("Hub.Web/Hub.Web.csproj", """<PackageReference Include="Npgsql" />""");
        Versions.Holds();
    }

    [Fact]
    public void No_package_host_is_written_down()
    {
        Hosts.Catches("Hub.Web/package-lock.json", """ "resolved": "https://registry.npmjs.org/idb-8.0.4.tgz" """);
        Hosts.Catches("nuget.config", """<add key="feed" value="https://api.nuget.org/v3/index.json" />""");
        Hosts.Allows("Hub.Web/package-lock.json", """ "node_modules/idb": { "version": "8.0.4" } """);
        Hosts.Holds();
    }

    [Fact]
    public void No_path_of_one_machine_is_written_down()
    {
        Machines.Catches("infra/a.sh", "cd /work/main");
        Machines.Catches("A.cs", "\"/home/sato/data\"");
        Machines.Allows("A.razor", "<a href=\"/patients\">");
        Machines.Holds();
    }

    [Fact]
    public void Nothing_of_others_is_copied()
    {
        Foreign.Catches("Hub.Web/wwwroot/signalr.min.js", "");
        Foreign.Catches("Hub.Web/Client/a.ts", "/*! idb v8 | MIT */");
        Foreign.Allows("Hub.Web/Client/build/bundle.mjs", "// ours");
        Foreign.Holds();
    }

    [Fact]
    public void The_root_stays_thin()
    {
        Root.Catches("NOTES.md", "");
        Root.Allows("README.md", "");
        Root.Holds();
    }

    [Fact]
    public void Every_text_is_UTF_8_with_plain_line_ends()
    {
        Assert.NotEmpty(Wrong([0xEF, 0xBB, 0xBF, (byte)'a', (byte)'\n']));
        Assert.NotEmpty(Wrong("a\r\n"u8.ToArray()));
        Assert.NotEmpty(Wrong([0x8A, 0xBF, (byte)'\n']));
        Assert.Empty(Wrong("漢字\n"u8.ToArray()));
        // 'dotnet sln' writes its file with a mark, and writes it again.
        Assert.Empty(
            from file in Tree.Files
            where !file.Is(".sln")
            from why in Wrong(Tree.Bytes(file.Path))
            select $"{file.Path}: {why}");
    }

    private static IEnumerable<string> Wrong(byte[] bytes)
    {
        if (bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble))
        {
            yield return "begins with a byte order mark";
        }

        if (bytes.Contains((byte)'\r'))
        {
            yield return "has carriage returns";
        }

        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            yield return "is not UTF-8";
        }
    }

    [GeneratedRegex("""<PackageReference[^>]* Version(Override)?=""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();

    [GeneratedRegex(
        @"https?://[^\s""]*(registry|nuget|npmjs|npm\.|artifactory|/simple/)",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Registry();

    [GeneratedRegex(@"(?<![\w.})-])/(work|root|home/\w+)/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MachinePath();

    [GeneratedRegex("(^|/)(node_modules|dist|bin|obj)/", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BuiltFolder();

    [GeneratedRegex(@"/\*!|@license\b|\bsourceMappingURL=", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Banner();
}
