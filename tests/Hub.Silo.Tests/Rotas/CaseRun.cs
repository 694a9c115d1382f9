using System.Globalization;
using System.Text.Json.Nodes;

namespace Hub.Silo.Tests.Rotas;

/// <summary>Asks worked cases and tells which of them fail.</summary>
internal static class CaseRun
{
    /// <summary>The word on the command line that asks for this run alone.</summary>
    public const string Command = "rota-cases";

    /// <summary>A question that is not about who is on duty: calls have tests of their own.</summary>
    private const string Escalation = "escalation";

    public static bool IsOfOthers(JsonObject rotaCase) => CaseFile.Question(rotaCase) is Escalation;

    /// <summary>One line a failing case, one for what is not counted, then the sum; returns how many failed.</summary>
    public static int Run(IReadOnlyCollection<JsonObject> cases, TextWriter told)
    {
        var asked = cases.Where(own => !IsOfOthers(own)).ToList();
        var failures = asked.Select(Failure).OfType<string>().ToList();
        failures.ForEach(told.WriteLine);
        if (asked.Count < cases.Count)
        {
            told.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{cases.Count - asked.Count} not counted: {Escalation}"));
        }

        told.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{asked.Count - failures.Count} passed, {failures.Count} failed"));
        return failures.Count;
    }

    /// <summary>What is wrong with the hub's answer, in a line; null where nothing is.</summary>
    public static string? Failure(JsonObject rotaCase)
    {
        var name = $"{(string?)rotaCase["id"]} {(string?)rotaCase["title"]}";
        try
        {
            var asked = new AskedCase(rotaCase);
            var (answer, expected) = (asked.Answer(), asked.Expected());
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
}
