using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Hub.Silo.Tests.Rotas;

/// <summary>Questions with their answers. ROTA_CASES names another file of the same form.</summary>
internal static class CaseFile
{
    /// <summary>The file that belongs to the tests.</summary>
    public static JsonObject Own { get; } = Read(Beside("rota-cases.json"));

    private static readonly JsonObject Root =
        Environment.GetEnvironmentVariable("ROTA_CASES") is { Length: > 0 } other ? Read(other) : Own;

    /// <summary>Every case by its id, in the order of the file.</summary>
    public static IReadOnlyDictionary<string, JsonObject> Cases { get; } = Root["cases"]!.AsArray()
        .Select(node => node!.AsObject())
        .ToDictionary(node => (string)node["id"]!, StringComparer.Ordinal);

    public static JsonObject Calendars => Root["calendars"]?.AsObject() ?? [];

    public static string Question(JsonObject rotaCase) => QuestionOf(rotaCase["query"]!);

    public static string QuestionOf(JsonNode query) => (string)query["op"]!;

    /// <summary>The case's policy: named or its own, with what the case changes of it.</summary>
    public static JsonObject Policy(JsonObject rotaCase)
    {
        var policy = rotaCase["policy"] is JsonValue name
            ? Root["policies"]![(string)name!]!.DeepClone().AsObject()
            : rotaCase["policy"]!.DeepClone().AsObject();
        foreach (var (key, value) in rotaCase["patch"]?.AsObject() ?? [])
        {
            if (key is "calendar" && policy["calendar"] is JsonObject calendar)
            {
                foreach (var (part, replacement) in value!.AsObject())
                {
                    calendar[part] = replacement?.DeepClone();
                }
            }
            else
            {
                policy[key] = value?.DeepClone();
            }
        }

        return policy;
    }

    private static JsonObject Read(string path) => JsonNode.Parse(File.ReadAllText(path))!.AsObject();

    private static string Beside(string name, [CallerFilePath] string file = "") =>
        Path.Combine(Path.GetDirectoryName(file)!, name);
}
