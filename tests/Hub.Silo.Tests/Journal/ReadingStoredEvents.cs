using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Hub.Silo.Journal;

namespace Hub.Silo.Tests.Journal;

/// <summary>
/// Beside this file, in Stored, lies a sample of every event as it was once written. It stays for ever: what reads
/// it today must read it and mean the same.
/// </summary>
public sealed class ReadingStoredEvents
{
    public static TheoryData<string> Samples => [.. Files().Select(file => Path.GetFileNameWithoutExtension(file))];

    [Fact]
    public void Every_event_of_the_program_has_a_sample() =>
        Assert.Subset(
            Files().Select(file => Name(Path.GetFileNameWithoutExtension(file))).ToHashSet(StringComparer.Ordinal),
            EventTypes.All.Names.ToHashSet(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_stored_event_is_read_and_nothing_of_it_is_lost(string sample)
    {
        var stored = File.ReadAllText(Path.Combine(Folder(), $"{sample}.json"));
        var read = EventTypes.All.Read(Name(sample), stored);
        var written = EventTypes.All.Write(read);

        Assert.True(
            IsWithin(JsonNode.Parse(stored), JsonNode.Parse(written)), $"read as {written}");
        Assert.Equal(written, EventTypes.All.Write(EventTypes.All.Read(Name(sample), written)));
    }

    // An event that got a new field reads its older samples, too: they lie beside as name.2026-11.json.
    private static string Name(string sample) => sample.Split('.')[0];

    private static bool IsWithin(JsonNode? stored, JsonNode? written) => (stored, written) switch
    {
        (JsonObject a, JsonObject b) => a.All(field => field.Value is null || IsWithin(field.Value, b[field.Key])),
        (JsonArray a, JsonArray b) => a.Count == b.Count && a.Zip(b).All(pair => IsWithin(pair.First, pair.Second)),
        _ => JsonNode.DeepEquals(stored, written),
    };

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Folder(), "*.json");

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "Stored");
}
