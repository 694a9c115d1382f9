using System.Net;
using System.Text.Json;
using Xunit;

namespace Hub.Web.Tests.Errors;

public sealed class FriendlyErrors(RunningHub hub) : IClassFixture<RunningHub>
{
    [Theory]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/accounts", HttpStatusCode.Forbidden)]
    [InlineData("/broken", HttpStatusCode.InternalServerError)]
    public async Task A_person_reads_a_page_in_both_languages(string path, HttpStatusCode status)
    {
        using var browser = await hub.SignedIn(await hub.Somebody());
        foreach (var language in new[] { "ja", "en" })
        {
            await browser.Open("/menu");
            var token = browser.Value("__RequestVerificationToken");
            await browser.Post("/language", [
                KeyValuePair.Create("language", language), KeyValuePair.Create("__RequestVerificationToken", token)]);
            Assert.Equal(status, (await browser.Open(path)).StatusCode);
            Assert.Equal(language, browser.Page.DocumentElement.GetAttribute("lang"));
            Assert.Equal(1, browser.Page.QuerySelectorAll("h1").Length);
            Assert.DoesNotContain("山田", browser.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_program_reads_a_problem_without_what_went_wrong_inside()
    {
        using var client = new HttpClient { BaseAddress = hub.Address };
        using var answer = await client.GetAsync(new Uri("/api/v1/broken", UriKind.Relative));
        var body = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("http-500", JsonDocument.Parse(body).RootElement.GetProperty("code").GetString());
        Assert.DoesNotContain("山田", body, StringComparison.Ordinal);
        Assert.DoesNotContain("InvalidOperation", body, StringComparison.Ordinal);
    }
}
