using System.Diagnostics;
using Hub.Testing;

namespace Hub.Silo.Tests.Nodes;

/// <summary>
/// The scripts of infra/ in a tree of their own, and before them on the path a <c>dotnet</c> that notes what it is
/// asked and answers a restore as it is told.
/// </summary>
internal sealed class ScriptsAlone : IDisposable
{
    private const string Dotnet =
        """
        #!/usr/bin/env bash
        here=$(dirname "$0")
        echo "$(basename "$PWD"): $*" >>"$here/calls"
        case $1 in
            nuget) cat "$here/sources" ;;
            restore) . "$here/answer" ;;
            *.dll) exit 7 ;;
        esac

        """;

    private readonly string root = Directory.CreateTempSubdirectory("regionhub-scripts-").FullName;

    public ScriptsAlone()
    {
        Directory.CreateDirectory(Inside("Hub.Web"));
        Directory.CreateDirectory(Inside("infra"));
        foreach (var file in (string[])["infra/engine", "infra/run", "Directory.Build.props"])
        {
            File.Copy(Path.Combine(WorkingTree.Root, file), Inside(file));
        }

        // A copy of a script can be executed; only its text is another.
        Directory.CreateDirectory(Inside("bin"));
        File.Copy(Inside("infra/engine"), Inside("bin/dotnet"));
        File.WriteAllText(Inside("bin/dotnet"), Dotnet);
        File.WriteAllText(Inside("bin/calls"), "");
        SourcesAre("E https://feed.example/index.json");
    }

    /// <summary>All calls of dotnet, each after the folder that it was made in.</summary>
    public IReadOnlyList<string> Calls => File.ReadAllLines(Inside("bin/calls"));

    /// <summary>How often the feed was asked.</summary>
    public int Questions => Calls.Count(call => call.Contains(": restore ", StringComparison.Ordinal));

    public void SourcesAre(string list) => File.WriteAllText(Inside("bin/sources"), list);

    /// <param name="bash">What a restore does.</param>
    public void Answer(string bash) => File.WriteAllText(Inside("bin/answer"), bash);

    /// <summary>Makes a file older than it is.</summary>
    public void Age(string file, TimeSpan by) =>
        File.SetLastWriteTimeUtc(Inside(file), File.GetLastWriteTimeUtc(Inside(file)) - by);

    /// <summary>Runs a script from a folder elsewhere.</summary>
    /// <param name="command">Its name in infra/, and its arguments.</param>
    /// <param name="settings">Of the environment.</param>
    public async Task<Said> Run(string command, params IReadOnlyList<(string Name, string Value)> settings)
    {
        var words = command.Split(' ');
        var start = new ProcessStartInfo(Inside($"infra/{words[0]}"), words[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var name in (string[])
            ["HUB_ENGINE", "OrleansVersion", "RestoreSources", "RestoreAdditionalProjectSources"])
        {
            start.Environment.Remove(name);
        }

        start.Environment["PATH"] = $"{Inside("bin")}:{start.Environment["PATH"]}";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new Said(process.ExitCode, output.TrimEnd('\n'), (await errors).TrimEnd('\n'));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private string Inside(string path) => Path.Combine(root, path);

    /// <summary>What came of a script.</summary>
    internal sealed record Said(int Code, string Output, string Errors);
}
