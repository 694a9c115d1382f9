using System.Net;
using Xunit;

namespace Hub.Web.Tests.Security;

public sealed class TooManyTries(RunningHub hub) : IClassFixture<RunningHub>
{
    [Fact]
    public async Task An_address_that_sends_too_often_is_asked_to_wait()
    {
        using var browser = hub.Browser();
        await browser.Open("/sign-in");
        HttpResponseMessage answer;
        var sent = 0;
        do
        {
            answer = await browser.Post("/sign-in", []);
            sent++;
        }
        while (answer.StatusCode is not HttpStatusCode.TooManyRequests && sent < 100);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Contains(Sentence, browser.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/sign-in")).StatusCode);
    }

    private static string Sentence => Hub.Web.Errors.Texts.TooManyText;
}
