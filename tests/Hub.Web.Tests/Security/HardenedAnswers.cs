using System.Net;
using Xunit;

namespace Hub.Web.Tests.Security;

public sealed class HardenedAnswers(RunningHub hub) : IClassFixture<RunningHub>
{
    public static TheoryData<string> Pages { get; } =
    [
        "/sign-in", "/welcome", "/offline", "/styleguide", "/menu", "/account", "/account/second-factor", "/accounts",
        "/no-such-page", "/error/403", "/broken", "/api/v1/broken", "/health/live", "/dist/service-worker.js",
        "/manifest.webmanifest",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_answer_forbids_what_the_hub_does_not_need(string path)
    {
        using var browser = await hub.SignedIn(await hub.Somebody(secretariat: true));
        var answer = await browser.Open(path);
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
            + "font-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
            + "frame-ancestors 'none'",
            answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.True(answer.Headers.Contains("Permissions-Policy"));
        Assert.Empty(browser.Page.QuerySelectorAll("script:not([src]), style, [style], [onclick], [onsubmit]"));
    }

    [Theory]
    [InlineData("/menu")]
    [InlineData("/account")]
    [InlineData("/sign-in")]
    public async Task No_page_is_kept_by_the_browser(string path)
    {
        using var browser = await hub.SignedIn(await hub.Somebody());
        var answer = await browser.Open(path);
        Assert.True(answer.Headers.CacheControl!.NoStore, path);
    }

    [Theory]
    [InlineData("/sign-in", "sign-in")]
    [InlineData("/welcome", "welcome")]
    [InlineData("/account", "password")]
    [InlineData("/accounts", "accounts")]
    [InlineData("/sign-out", "")]
    [InlineData("/language", "")]
    public async Task A_form_without_its_token_is_refused(string path, string handler)
    {
        using var browser = await hub.SignedIn(await hub.Somebody(secretariat: true));
        var answer = await browser.Post(path, [
            KeyValuePair.Create("_handler", handler),
            KeyValuePair.Create("language", "en"),
            KeyValuePair.Create("from", ""),
        ]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_session_cookie_is_for_this_hub_and_no_script()
    {
        using var browser = hub.Browser();
        var answer = await browser.SignIn((await hub.Somebody()).StaffCode, RunningHub.Password);
        var cookie = answer.Headers.GetValues("Set-Cookie")
            .Single(set => set.StartsWith("hub=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Bundled_files_are_kept_for_ever_and_the_worker_is_not()
    {
        using var browser = hub.Browser();
        await browser.Open("/sign-in");
        var script = browser.Page.QuerySelector("script[src]")!.GetAttribute("src")!;
        var bundled = await browser.Open(script);
        Assert.Contains("immutable", bundled.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var worker = await browser.Open("/dist/service-worker.js");
        Assert.True(worker.Headers.CacheControl!.NoCache);
        Assert.Equal("/", worker.Headers.GetValues("Service-Worker-Allowed").Single());
    }
}
