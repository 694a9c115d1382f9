using System.Net;
using Hub.Contracts.Identity;
using Hub.Web.Identity;
using Xunit;

namespace Hub.Web.Tests.Identity;

public sealed class TheSecondFactor(RunningHub hub) : IClassFixture<RunningHub>
{
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1234567890, "005924")]
    [InlineData(20000000000, "353130")]
    public void Its_codes_are_those_of_RFC_6238(long seconds, string code) =>
        Assert.Equal(code, Totp.Code("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", DateTimeOffset.FromUnixTimeSeconds(seconds)));

    [Fact]
    public async Task Is_asked_after_the_password_and_each_code_opens_once()
    {
        var (person, key, _) = await Enrolled();
        hub.Clock.Advance(TimeSpan.FromMinutes(2));
        var code = Totp.Code(key, hub.Clock.GetUtcNow());

        using var browser = hub.Browser();
        var asked = await browser.SignIn(person.StaffCode, RunningHub.Password);
        Assert.StartsWith("/sign-in/code", asked.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Open("/menu")).StatusCode);
        await browser.Open("/sign-in/code");
        Assert.Equal("/", (await browser.Send("Code", ("Code", code))).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/menu")).StatusCode);

        using var overTheShoulder = hub.Browser();
        await overTheShoulder.SignIn(person.StaffCode, RunningHub.Password);
        await overTheShoulder.Open("/sign-in/code");
        await overTheShoulder.Send("Code", ("Code", code));
        Assert.Contains(Texts.CodeWrong, overTheShoulder.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recovery_code_opens_once_instead()
    {
        var (person, _, recovery) = await Enrolled();
        Assert.Equal(10, recovery.Count);
        foreach (var expected in new[] { HttpStatusCode.Redirect, HttpStatusCode.OK })
        {
            using var browser = hub.Browser();
            await browser.SignIn(person.StaffCode, RunningHub.Password);
            await browser.Open("/sign-in/code");
            Assert.Equal(expected, (await browser.Send("Code", ("Code", recovery[3].ToLowerInvariant()))).StatusCode);
        }

        Assert.Equal(9, (await hub.Account(person)).RecoveryCodes.Count);
    }

    [Fact]
    public async Task Wrong_codes_close_the_name_like_wrong_passwords()
    {
        var (person, key, _) = await Enrolled();
        using var browser = hub.Browser();
        await browser.SignIn(person.StaffCode, RunningHub.Password);
        await browser.Open("/sign-in/code");
        for (var i = 0; i < Guesses.Allowed; i++)
        {
            await browser.Send("Code", ("Code", "000000"));
        }

        Assert.Contains(Texts.Closed, browser.Text, StringComparison.Ordinal);
        hub.Clock.Advance(TimeSpan.FromMinutes(1));
        using var another = hub.Browser();
        await another.SignIn(person.StaffCode, RunningHub.Password);
        Assert.Contains(Texts.Closed, another.Text, StringComparison.Ordinal);
        Assert.NotNull(key);
    }

    [Fact]
    public async Task Its_key_and_its_recovery_codes_are_not_stored_in_clear()
    {
        var (person, key, recovery) = await Enrolled();
        var account = await hub.Account(person);
        var stored = string.Join('|', [.. account.RecoveryCodes, account.AuthenticatorKey]);
        Assert.DoesNotContain(key, stored, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(recovery[0], stored, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Turning_it_off_asks_the_password()
    {
        var (person, _, recovery) = await Enrolled();
        using var browser = hub.Browser();
        await browser.SignIn(person.StaffCode, RunningHub.Password);
        await browser.Open("/sign-in/code");
        await browser.Send("Code", ("Code", recovery[0]));
        await browser.Open("/account");
        await browser.Send("Known", ("Known", "wrong"));
        Assert.Contains(Texts.CurrentPasswordWrong, browser.Text, StringComparison.Ordinal);
        Assert.NotNull((await hub.Account(person)).SecondFactorSince);
        await browser.Open("/account");
        await browser.Send("Known", ("Known", RunningHub.Password));
        Assert.Null((await hub.Account(person)).SecondFactorSince);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/menu")).StatusCode);
        await hub.SignedIn(person);
    }

    private async Task<(Person Person, string Key, IReadOnlyList<string> Recovery)> Enrolled()
    {
        var person = await hub.Somebody();
        using var browser = await hub.SignedIn(person);
        await browser.Open("/account/second-factor");
        var key = browser.Page.QuerySelector("strong.code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        var picture = browser.Page.QuerySelector("img.qr")!.GetAttribute("src");
        Assert.StartsWith("data:image/svg+xml", picture, StringComparison.Ordinal);
        await browser.Send("Code", ("Code", "000000"));
        Assert.Contains(Texts.CodeWrong, browser.Text, StringComparison.Ordinal);
        await browser.Send("Code", ("Code", Totp.Code(key, hub.Clock.GetUtcNow())));
        var recovery = browser.Page.QuerySelectorAll("li.code").Select(item => item.TextContent).ToArray();
        return (person, key, recovery);
    }
}
