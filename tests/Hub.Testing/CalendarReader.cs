using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Xunit;

namespace Hub.Testing;

/// <summary>A calendar as another program understands it.</summary>
public sealed record ReadCalendar(
    string Uid, string Name, string OlderName, int RefreshSeconds, IReadOnlyList<string> Zones,
    IReadOnlyList<ReadEvent> Events);

/// <summary>An event as another program understands it: instants in UTC, or dates.</summary>
public sealed record ReadEvent(
    string Uid, string Start, string End, string Title, string Note, string Place, string Status, int Sequence,
    string LastModified, string Stamp);

/// <summary>A calendar program that nobody here wrote, in a process of its own.</summary>
internal static class CalendarReader
{
    private static readonly string Library = Path.Combine(
        WorkingTree.Root, "Hub.Web", "node_modules", "ical.js", "dist", "ical.js");

    /// <summary>How it reads some documents; it fails for one that it cannot read.</summary>
    public static IReadOnlyList<ReadCalendar> Read(params IReadOnlyList<string> documents)
    {
        Assert.True(File.Exists(Library), "Build Hub.Web first: that installs ical.js.");
        using var node = Process.Start(new ProcessStartInfo("node", [Beside("read-calendars.mjs"), Library])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var (read, wrong) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        node.StandardInput.Write(JsonSerializer.Serialize(documents));
        node.StandardInput.Close();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, wrong.GetAwaiter().GetResult());
        return JsonSerializer.Deserialize<ReadCalendar[]>(read.GetAwaiter().GetResult(), JsonSerializerOptions.Web)!;
    }

    private static string Beside(string name, [CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, name);
}
