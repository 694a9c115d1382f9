using System.Diagnostics;
using System.Text;

namespace Hub.Tidy;

/// <summary>The files that git tracks. HUB_TIDY_TREE names another working tree to judge.</summary>
internal static class Tree
{
    private static readonly string[] Binary = [".png", ".ico", ".xlsx", ".csv", ".zip", ".woff2", ".jpg", ".pdf"];

    public static string Root { get; } = Environment.GetEnvironmentVariable("HUB_TIDY_TREE") ?? Find();

    /// <summary>All tracked text files that are still there.</summary>
    public static IReadOnlyList<SourceFile> Files { get; } =
    [
        .. Tracked().Where(path => !Binary.Contains(Path.GetExtension(path)) && File.Exists(Full(path)))
            .Select(path => new SourceFile(path, File.ReadAllText(Full(path)))),
    ];

    public static byte[] Bytes(string path) => File.ReadAllBytes(Full(path));

    private static string Full(string path) => Path.Combine(Root, path);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RegionHub.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("RegionHub.sln is in no folder above.");
        }

        return folder.FullName;
    }

    private static string[] Tracked()
    {
        // A clone may belong to another user than the one who tests it.
        using var git = Process.Start(new ProcessStartInfo(
            "git", ["-c", $"safe.directory={Root}", "-C", Root, "ls-files", "-z"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var paths = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return git.ExitCode == 0 ? paths : throw new InvalidOperationException("git ls-files failed.");
    }
}
