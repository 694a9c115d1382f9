using System.Net;
using System.Text;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Timelines;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Api;

/// <summary>Whatever is sent, it is answered in words, and nothing of it is kept.</summary>
public sealed class HostileBodies(LivingHub hub) : IClassFixture<LivingHub>
{
    private const string Post = "\"$type\":\"post-message\",\"writtenAt\":\"@now\",\"markdown\":\"x\"";
    private const string Status = "\"$type\":\"post-status\",\"writtenAt\":\"@now\",\"note\":\"x\"";

    public static TheoryData<string> OfTimelines => new(
        "{" + Post + ",\"id\":\"@id\",\"pleaseConfirm\":[null]}",
        "{" + Post + ",\"id\":\"@id\",\"pleaseConfirm\":[{}]}",
        "{" + Post + ",\"id\":\"@id\",\"pleaseConfirm\":[{\"role\":7}]}",
        "{" + Post + ",\"id\":\"@id\",\"pleaseConfirm\":[{\"role\":\"king\"}]}",
        "{" + Post + ",\"id\":\"@id\",\"pleaseConfirm\":{}}",
        "{" + Post + ",\"id\":\"@id\",\"mentions\":[null]}",
        "{" + Post + ",\"id\":\"@id\",\"mentions\":[\"x\"]}",
        "{" + Post + ",\"id\":\"{@id}\"}",
        "{" + Post + ",\"id\":null}",
        "{" + Post + "}",
        "{" + Post + ",\"id\":\"@id\",\"$type\":\"pin\"}",
        "{\"$type\":\"post-message\",\"id\":\"@id\",\"writtenAt\":\"@now\",\"markdown\":null}",
        "{\"$type\":\"post-message\",\"id\":\"@id\",\"writtenAt\":\"0001-01-01T00:00:00+14:00\",\"markdown\":\"x\"}",
        "{\"$type\":\"post-message\",\"id\":\"@id\",\"writtenAt\":\"9999-12-31T23:59:59-14:00\",\"markdown\":\"x\"}",
        "{\"$type\":\"post-message\",\"id\":\"@id\",\"writtenAt\":\"@now\",\"markdown\":\"\\ud83d\"}",
        "{\"$type\":7,\"id\":\"@id\"}",
        "{\"$type\":null,\"id\":\"@id\"}",
        "{\"$type\":\"correct\",\"id\":\"@id\",\"entry\":\"@id\",\"markdown\":null}",
        "{\"$type\":\"retract\",\"id\":\"@id\",\"entry\":null,\"reason\":\"x\"}",
        "{" + Status + ",\"id\":\"@id\",\"vitals\":null}",
        "{" + Status + ",\"id\":\"@id\",\"vitals\":[]}",
        "{" + Status + ",\"id\":\"@id\"}",
        "{\"$type\":\"post-status\",\"id\":\"@id\",\"writtenAt\":\"@now\",\"note\":null,\"vitals\":{\"pulse\":60}}",
        "{" + Status + ",\"id\":\"@id\",\"vitals\":{\"temperature\":\"NaN\"}}",
        "{" + Status + ",\"id\":\"@id\",\"vitals\":{\"temperature\":1e400}}",
        "{" + Status + ",\"id\":\"@id\",\"vitals\":{\"pulse\":60.5}}",
        "{" + Status + ",\"id\":\"@id\",\"vitals\":{\"pulse\":99999999999}}",
        "{" + Status + ",\"id\":\"@id\",\"vitals\":{\"pulse\":160},\"checked\":[3]}",
        "null",
        "[]",
        "\"x\"",
        "");

    public static TheoryData<string> OfRecords => new(
        """{"$type":"state-fact","id":"@id","fact":null,"seen":0}""",
        """{"$type":"state-fact","id":"@id","fact":{"kind":"crisisPlan","text":null},"seen":0}""",
        """{"$type":"state-fact","id":"@id","fact":{"kind":99,"text":"x"},"seen":0}""",
        """{"$type":"state-fact","id":"@id","fact":{"kind":"nextVisit","text":"x","date":"2026-02-30"},"seen":0}""",
        """{"$type":"add-participant","id":"@id","practitioner":null}""",
        """{"$type":"register","id":"@id","details":null,"responsibility":null,"facts":[]}""");

    [Theory]
    [MemberData(nameof(OfTimelines))]
    public async Task A_timeline_s_command(string body) =>
        await IsRefused($"/api/v1/patients/{Some.Patient.Value}/timeline/commands", body);

    [Theory]
    [MemberData(nameof(OfRecords))]
    public async Task A_record_s_command(string body) =>
        await IsRefused($"/api/v1/patients/{Some.Patient.Value}/commands", body);

    [Fact]
    public async Task A_command_whose_type_comes_last_is_understood()
    {
        using var doctor = hub.Program(Some.Primary);
        var answer = await Send(
            doctor,
            $"/api/v1/patients/{Some.Patient.Value}/timeline/commands",
            """{"id":"@id","writtenAt":"@now","markdown":"最後に型","$type":"post-message"}""");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_list_of_the_office_with_holes_or_impossible_days_breaks_no_page()
    {
        const string details = """
            "details":{"number":"I001-00009","name":"x","kana":"x","birthDate":"0001-01-01","sex":"male",
            "postalCode":"","address":"","phone":"","careLevel":""}
            """;
        using var office = hub.Program(Some.Secretary);
        var patient = Guid.NewGuid();
        var at = $"/api/v1/patients/{patient}/commands";
        var doctor = $$"""
            {"primaryDoctor":"{{Some.Primary.Id.Value}}","subPrimaryDoctor":null,"station":null}
            """;
        var holed = await Send(office, at, $$$"""
            {"$type":"register","id":"@id",{{{details}}},"responsibility":{{{doctor}}},"facts":[null]}
            """);
        Assert.Equal(HttpStatusCode.BadRequest, holed.StatusCode);
        var taken = await Send(office, at, $$$"""
            {"$type":"register","id":"@id",{{{details}}},"responsibility":{{{doctor}}},
            "facts":[{"kind":"consent","text":"x","date":"9999-12-31","asOf":"9999-12-31"}]}
            """);
        Assert.InRange((int)taken.StatusCode, 200, 499);
        foreach (var (person, page) in new[]
        {
            (Some.Secretary, "/registry"), (Some.Primary, "/"), (Some.Primary, $"/patients/{patient}"),
        })
        {
            using var reader = hub.Program(person);
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(new Uri(page, UriKind.Relative))).StatusCode);
        }
    }

    [Fact]
    public async Task A_list_with_a_hole_over_the_live_connection_is_an_error_and_the_connection_stays()
    {
        await using var doctor = await hub.Connect(Some.Primary);
        await Assert.ThrowsAnyAsync<Exception>(
            () => doctor.Invoke<JsonElement>("Watch", SignalRClient.As<object?[]>([null])));
        await doctor.Invoke<JsonElement>("WatchHome");
    }

    private static Task<HttpResponseMessage> Send(HttpClient program, string path, string body)
    {
        var content = new StringContent(
            body.Replace("@id", Guid.NewGuid().ToString(), StringComparison.Ordinal)
                .Replace("@now", TimeProvider.System.GetUtcNow().ToString("O"), StringComparison.Ordinal),
            Encoding.UTF8,
            "application/json");
        return program.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    private async Task IsRefused(string path, string body)
    {
        using var doctor = hub.Program(Some.Primary);
        var timeline = TimelineId.Of(Some.Patient);
        var before = await doctor.GetStringAsync(
            new Uri($"/api/v1/patients/{timeline.Value}/timeline/changes", UriKind.Relative));
        var answer = await Send(doctor, path, body);
        Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{answer.StatusCode} to {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var after = await doctor.GetStringAsync(
            new Uri($"/api/v1/patients/{timeline.Value}/timeline/changes", UriKind.Relative));
        Assert.Equal(before, after);
    }
}
