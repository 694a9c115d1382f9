using System.Text.Json.Nodes;

namespace Hub.Silo.Tests.Rotas;

/// <summary>The worked cases, each through what answers pages and programs.</summary>
public sealed class AnsweringTheCases(ITestOutputHelper output)
{
    public static TheoryData<string> Ids => [.. CaseFile.Cases.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_case_has_its_answer(string id) => Assert.Null(CaseRun.Failure(CaseFile.Cases[id]));

    [Fact]
    public void Every_question_of_the_file_is_asked()
    {
        foreach (var own in CaseFile.Cases.Values.GroupBy(CaseFile.Question).OrderBy(own => own.Key))
        {
            output.WriteLine($"{own.Key}: {own.Count()}");
        }

        Assert.All(CaseFile.Cases.Values, own =>
            Assert.Contains(CaseFile.Question(own), AskedCase.Questions.Append(CaseRun.Escalation)));
    }

    [Fact]
    public void The_run_tells_each_failure_in_a_line_and_ends_with_the_sum()
    {
        var right = CaseFile.Own["cases"]!.AsArray().Select(own => own!.AsObject())
            .First(own => CaseFile.Question(own) is "icsEscape");
        var wrong = Changed(right, "wrong", ("expect", "perhaps"));
        var unreadable = Changed(right, "unreadable", ("query", new JsonObject { ["op"] = "nobody-asks-this" }));
        var call = CaseFile.Own["cases"]!.AsArray().Select(own => own!.AsObject())
            .First(own => CaseFile.Question(own) is CaseRun.Escalation);
        var missed = Changed(call, "missed", ("expect", new JsonObject { ["state"] = "closed" }));
        using var told = new StringWriter { NewLine = "\n" };
        Assert.Equal(3, CaseRun.Run([right, wrong, unreadable, call, missed], told));
        var lines = told.ToString().TrimEnd().Split('\n');
        Assert.StartsWith("wrong ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("unreadable ", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("missed ", lines[2], StringComparison.Ordinal);
        Assert.Equal(["2 passed, 3 failed"], lines[3..]);
    }

    private static JsonObject Changed(JsonObject original, string id, (string Part, JsonNode Value) change)
    {
        var changed = original.DeepClone().AsObject();
        changed["id"] = id;
        changed[change.Part] = change.Value;
        return changed;
    }
}
