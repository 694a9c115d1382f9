using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hub.Contracts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Hub.Web.Api;
using Xunit;

namespace Hub.Web.Tests.Rotas;

public sealed class AskingForDuty(LivingHub hub) : IClassFixture<LivingHub>
{
    private static readonly string Commands = $"/api/v1/rotas/{SomeRota.Id.Value}/commands";

    [Fact]
    public async Task From_nothing_to_a_published_rota_that_page_and_program_tell_alike()
    {
        var empty = await Open(Some.Nurse, "/duty");
        Assert.Contains("公開された当番表がありません", Words(empty), StringComparison.Ordinal);

        using var office = hub.Program(Some.Secretary);
        foreach (var act in SomeRota.Acts(hub.NextCommand))
        {
            Assert.Equal(HttpStatusCode.OK, await Ask(office, act));
        }

        Assert.DoesNotContain("医師当番", Words(await Open(Some.Nurse, "/duty")), StringComparison.Ordinal);
        Assert.Contains("下書き", Words(await Open(Some.Secretary, "/duty")), StringComparison.Ordinal);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var publish = new RotaCommand.Publish(hub.NextCommand(), today.AddDays(40));
        Assert.Equal(HttpStatusCode.OK, await Ask(office, publish));

        // From its own now on, whatever the hour at which this test runs.
        var now = TimeProvider.System.GetUtcNow();
        Assert.Equal(HttpStatusCode.OK, await Ask(office, new RotaCommand.PutOverride(
            hub.NextCommand(),
            new Override.Force(
                new(Some.Id(900)), DutyRoles.Primary, new(now, now.AddHours(4)), [SomeRota.DrYamazaki]))));
        var page = await Open(Some.Nurse, "/duty");
        Assert.Contains("山崎　美代子", page.QuerySelector(".duty-name")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("事務局が山崎　美代子に決定", Words(page), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector($"a[href='/duty/{SomeRota.Id.Value}']"));

        using var program = hub.Program(Some.Nurse);
        var told = await program.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/duty", UriKind.Relative));
        var first = told.GetProperty("nextCall")[0];
        Assert.Equal("on-call", first.GetProperty("step").GetProperty("$type").GetString());
        Assert.Equal("山崎　美代子", first.GetProperty("step").GetProperty("who").GetProperty("name").GetString());
        Assert.Equal("事務局が山崎　美代子に決定", first.GetProperty("why")[0].GetString());
        Assert.Equal("fallback", told.GetProperty("nextCall")[1].GetProperty("step").GetProperty("$type").GetString());

        var board = await Open(Some.Secretary, $"/duty/{SomeRota.Id.Value}?month=2027-05");
        Assert.Equal(31, board.QuerySelectorAll("table.coverage tbody tr").Length);
        Assert.Contains("緑町クリニック", board.QuerySelector("table.coverage")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_does_by_program_what_is_theirs_and_nothing_else()
    {
        using var doctor = hub.Program(Some.Primary);
        Assert.Equal(HttpStatusCode.Forbidden, await Ask(
            doctor, new RotaCommand.Found(hub.NextCommand(), "自分の当番", Some.Clinic)));
        var answer = await doctor.PostAsJsonAsync(
            new Uri(Commands, UriKind.Relative), new { type = "publish" }, HubJson.Options);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<HttpStatusCode> Ask(HttpClient program, RotaCommand command) =>
        (await program.PostAsJsonAsync(new Uri(Commands, UriKind.Relative), command, HubJson.Options)).StatusCode;

    private async Task<IHtmlDocument> Open(PractitionerView person, string path)
    {
        using var program = hub.Program(person);
        return new HtmlParser().ParseDocument(await program.GetStringAsync(new Uri(path, UriKind.Relative)));
    }

    private static string Words(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
