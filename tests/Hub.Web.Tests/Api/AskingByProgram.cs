using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Hub.Testing;
using Hub.Web.Api;
using Xunit;

namespace Hub.Web.Tests.Api;

public sealed class AskingByProgram(LivingHub hub) : IClassFixture<LivingHub>
{
    private static readonly string Patient = $"/api/v1/patients/{Some.Patient.Value}";

    /// <summary>Every way to a patient's data.</summary>
    public static TheoryData<string, string> Doors =>
        new()
        {
            { "GET", "/summary" },
            { "GET", "/timeline" },
            { "GET", "/timeline/changes?after=0" },
            { "GET", "/timeline/entries/00000000-0000-0000-0000-000000000001" },
            { "GET", "/timeline/entries/00000000-0000-0000-0000-000000000001/history" },
            { "GET", "/timeline/read-marks" },
            { "PUT", "/timeline/read-mark" },
            { "POST", "/timeline/search" },
            { "POST", "/timeline/commands" },
            { "POST", "/commands" },
        };

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task No_door_opens_to_whom_no_relation_lets_in(string method, string path)
    {
        foreach (var person in new[] { Some.Stranger, Some.OtherNurse, Some.Secretary })
        {
            using var program = hub.Program(person);
            using var request = new HttpRequestMessage(new HttpMethod(method), Patient + path);
            request.Content = method is "GET" ? null : Body(path);
            var answer = await program.SendAsync(request);
            var problem = await Problem(answer);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal(TimelineRefusals.NotVisible.Code, Code(problem));
        }
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task No_door_opens_without_signing_in(string method, string path)
    {
        using var nobody = new HttpClient { BaseAddress = hub.Address };
        using var request = new HttpRequestMessage(new HttpMethod(method), Patient + path);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_patient_that_does_not_exist_is_answered_like_one_that_is_not_theirs()
    {
        using var program = hub.Program(Some.Primary);
        var answer = await program.GetAsync(new Uri($"/api/v1/patients/{Guid.NewGuid()}/summary", UriKind.Relative));
        Assert.Equal(TimelineRefusals.NotVisible.Code, Code(await Problem(answer)));
    }

    [Fact]
    public async Task What_is_posted_is_read_again_by_page_and_by_change()
    {
        using var program = hub.Program(Some.Primary);
        var before = await Get<TimelinePage>(program, "/timeline");
        var answer = await program.PostAsync(Uri("/timeline/commands"), Json(Message("APIから")));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var changes = await Get<TimelineChanges>(program, $"/timeline/changes?after={before.Version}");
        Assert.Equal("APIから", changes.Entries[^1].Markdown);
        Assert.Equal("APIから", (await Get<TimelinePage>(program, "/timeline?take=1")).Entries[0].Markdown);
        var mine = await program.GetFromJsonAsync<HomePatient[]>("/api/v1/patients", HubJson.Options);
        Assert.Contains(mine!, patient => patient.Id == Some.Patient);
    }

    [Fact]
    public async Task A_search_is_posted_so_that_its_words_stay_out_of_addresses()
    {
        using var program = hub.Program(Some.Primary);
        await hub.Post(Some.Nurse, "褥瘡の処置をしました");
        var answer = await program.PostAsync(Uri("/timeline/search"), JsonContent.Create(new { text = "褥瘡" }));
        var found = await answer.Content.ReadFromJsonAsync<TimelineEntryView[]>(HubJson.Options);
        Assert.Contains(found!, entry => entry.Markdown.Contains("褥瘡", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"$type\":\"nonsense\",\"id\":\"00000000-0000-0000-0000-000000000001\"}")]
    [InlineData("{\"$type\":\"post-message\"}")]
    [InlineData("{\"$type\":\"post-message\",\"id\":\"x\",\"writtenAt\":\"2026-11-20T00:00:00Z\",\"markdown\":\"x\"}")]
    [InlineData("{\"$type\":\"post-message\",\"id\":\"00000000-0000-0000-0000-000000000001\","
        + "\"writtenAt\":\"2026-11-20T00:00:00Z\",\"markdown\":null}")]
    [InlineData("{\"$type\":\"post-message\",\"id\":\"00000000-0000-0000-0000-000000000001\","
        + "\"writtenAt\":\"yesterday\",\"markdown\":\"x\"}")]
    public async Task What_cannot_be_read_is_refused_with_a_code(string body)
    {
        using var program = hub.Program(Some.Primary);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await program.PostAsync(Uri("/timeline/commands"), content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("request-malformed", Code(await Problem(answer)));
    }

    [Fact]
    public async Task What_is_no_json_or_too_large_is_refused_with_a_code()
    {
        using var program = hub.Program(Some.Primary);
        using var text = new StringContent("hello", Encoding.UTF8, "text/plain");
        Assert.Equal("http-415", Code(await Problem(await program.PostAsync(Uri("/timeline/commands"), text))));
        var large = await program.PostAsync(Uri("/timeline/commands"), Json(Message(new string('a', 1_000_000))));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, large.StatusCode);
        Assert.Equal("request-too-large", Code(await Problem(large)));
    }

    [Fact]
    public async Task A_refusal_comes_with_its_code_and_both_sentences()
    {
        using var program = hub.Program(Some.Primary);
        var problem = await Problem(await program.PostAsync(Uri("/timeline/commands"), Json(Message(" "))));
        Assert.Equal(TimelineRefusals.Empty.Code, Code(problem));
        Assert.Equal(TimelineRefusals.Empty.Ja, problem.GetProperty("ja").GetString());
        Assert.Equal(TimelineRefusals.Empty.En, problem.GetProperty("en").GetString());
    }

    [Fact]
    public async Task Nothing_is_changed_for_another_site()
    {
        using var program = hub.Program(Some.Primary);
        program.DefaultRequestHeaders.Remove(HubApi.Header);
        var answer = await program.PostAsync(Uri("/timeline/commands"), Json(Message("x")));
        Assert.Equal("hub-header-missing", Code(await Problem(answer)));
    }

    [Fact]
    public async Task An_entry_of_another_timeline_is_not_found_here()
    {
        var other = new PatientId(Some.Id(32));
        await hub.Accept(
            new PatientCommand.Register(
                hub.NextCommand(), Some.Details with { Number = "I001-00002" }, new(Some.Stranger.Id, null, null), []),
            Some.Secretary,
            other);
        var entry = await hub.Post(Some.Stranger, "他の患者", other);
        using var program = hub.Program(Some.Primary);
        var answer = await program.GetAsync(Uri($"/timeline/entries/{entry.Value}"));
        Assert.Equal(TimelineRefusals.EntryUnknown.Code, Code(await Problem(answer)));
        var confirm = await program.PostAsync(
            Uri("/timeline/commands"), Json(new TimelineCommand.Confirm(hub.NextCommand(), entry)));
        Assert.Equal(TimelineRefusals.EntryUnknown.Code, Code(await Problem(confirm)));
    }

    [Fact]
    public async Task The_key_for_unsent_text_is_a_person_s_own_and_is_not_kept_anywhere()
    {
        var keys = new List<string>();
        foreach (var person in new[] { Some.Primary, Some.Nurse, Some.Primary })
        {
            using var program = hub.Program(person);
            var answer = await program.GetAsync(new Uri("/outbox-key", UriKind.Relative));
            Assert.True(answer.Headers.CacheControl?.NoStore);
            keys.Add((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("key").GetString()!);
        }

        Assert.Equal(keys[0], keys[2]);
        Assert.NotEqual(keys[0], keys[1]);
        Assert.Equal(32, Convert.FromBase64String(keys[0]).Length);
    }

    [Fact]
    public async Task The_description_names_every_door()
    {
        using var program = hub.Program(Some.Primary);
        var document = await program.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        var paths = document.GetProperty("paths").EnumerateObject().Select(path => path.Name).ToArray();
        Assert.Contains("/api/v1/patients", paths);
        foreach (var (_, path) in Doors.Select(row => row.Data))
        {
            var template = path.Split('?')[0].Replace(
                "00000000-0000-0000-0000-000000000001", "{entry}", StringComparison.Ordinal);
            Assert.Contains("/api/v1/patients/{patient}" + template, paths);
        }
    }

    private static TimelineCommand.PostMessage Message(string words) =>
        new(CommandId.New(), TimeProvider.System.GetUtcNow(), words);

    private static JsonContent Json(TimelineCommand command) => JsonContent.Create(command, options: HubJson.Options);

    private static StringContent Body(string path) => new(
        path switch
        {
            "/timeline/search" => """{"text":"xx"}""",
            "/timeline/read-mark" => """{"ordinal":1}""",
            "/commands" => JsonSerializer.Serialize<PatientCommand>(
                new PatientCommand.ReaffirmFact(CommandId.New(), FactKind.Tonight, 1), HubJson.Options),
            _ => JsonSerializer.Serialize<TimelineCommand>(Message("x"), HubJson.Options),
        },
        Encoding.UTF8,
        "application/json");

    private static Uri Uri(string path) => new(Patient + path, UriKind.Relative);

    private static async Task<T> Get<T>(HttpClient program, string path) =>
        (await program.GetFromJsonAsync<T>(Uri(path), HubJson.Options))!;

    private static async Task<JsonElement> Problem(HttpResponseMessage answer)
    {
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    private static string? Code(JsonElement problem) => problem.GetProperty("code").GetString();
}
