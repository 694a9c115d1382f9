using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Hub.Silo.Tests.Rotas;

/// <summary>Questions with their answers. ROTA_CASES names another file of the same form.</summary>
internal static class CaseFile
{
    private static readonly JsonObject Root = JsonNode.Parse(File.ReadAllText(FilePath()))!.AsObject();

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

    private static string FilePath([CallerFilePath] string file = "") =>
        Environment.GetEnvironmentVariable("ROTA_CASES") is { Length: > 0 } other
            ? other
            : Path.Combine(Path.GetDirectoryName(file)!, "rota-cases.json");
}
