using System.Globalization;
using System.Text.Json.Nodes;
using Hub.Silo.Tests.Calls;

namespace Hub.Silo.Tests.Rotas;

/// <summary>Asks worked cases and tells which of them fail.</summary>
internal static class CaseRun
{
    /// <summary>The word on the command line that asks for this run alone.</summary>
    public const string Command = "rota-cases";

    /// <summary>What calls answer, and not rotas.</summary>
    public const string Escalation = "escalation";

    /// <summary>One line a failing case, then the sum; returns how many failed.</summary>
    public static int Run(IReadOnlyCollection<JsonObject> cases, TextWriter told)
    {
        var failures = cases.Select(Failure).OfType<string>().ToList();
        failures.ForEach(told.WriteLine);
        told.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{cases.Count - failures.Count} passed, {failures.Count} failed"));
        return failures.Count;
    }

    /// <summary>What is wrong with the hub's answer, in a line; null where nothing is.</summary>
    public static string? Failure(JsonObject rotaCase)
    {
        var name = $"{(string?)rotaCase["id"]} {(string?)rotaCase["title"]}";
        try
        {
            var (answer, expected) = CaseFile.Question(rotaCase) is Escalation ? Chain(rotaCase) : Rota(rotaCase);
            return JsonNode.DeepEquals(expected, answer)
                ? null
                : $"{name}: {answer.ToJsonString()} instead of {expected.ToJsonString()}";
        }
        catch (Exception fault)
        {
            // A case of another file that nobody can read fails by itself and leaves the others alone.
            return $"{name}: {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}";
        }
    }

    private static (JsonNode Answer, JsonNode Expected) Rota(JsonObject rotaCase)
    {
        var asked = new AskedCase(rotaCase);
        return (asked.Answer(), asked.Expected());
    }

    private static (JsonNode Answer, JsonNode Expected) Chain(JsonObject rotaCase)
    {
        var expected = rotaCase["expect"]!.AsObject();
        return (
            new AskedChain(CaseFile.Policy(rotaCase), rotaCase["query"]!).Answer(expected),
            AskedChain.Alike(expected));
    }
}
