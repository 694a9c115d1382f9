using System.Net;
using Hub.Web.Identity;
using Xunit;

namespace Hub.Web.Tests.Identity;

public sealed class SigningIn(RunningHub hub) : IClassFixture<RunningHub>
{
    [Fact]
    public async Task By_staff_code_of_any_width_or_by_e_mail()
    {
        var person = await hub.Somebody();
        var code = person.StaffCode;
        foreach (var name in new[] { code, $" {code.ToLowerInvariant()} ", Wide(code), person.Email! })
        {
            using var browser = hub.Browser();
            var answer = await browser.SignIn(name, RunningHub.Password);
            Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.StatusCode, answer.Headers.Location!.ToString()));
            Assert.Equal(HttpStatusCode.OK, (await browser.Open("/menu")).StatusCode);
            Assert.Contains(person.Name, browser.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Leads_back_to_the_page_that_was_asked_for_and_to_no_other_site()
    {
        var person = await hub.Somebody();
        using var browser = hub.Browser();
        var asked = await browser.Open("/account");
        Assert.EndsWith("/sign-in?returnTo=%2Faccount", asked.Headers.Location!.ToString(), StringComparison.Ordinal);
        await browser.Open("/sign-in?returnTo=%2Faccount");
        var answer = await browser.Send("Login", ("Login", person.StaffCode), ("Password", RunningHub.Password));
        Assert.Equal("/account", answer.Headers.Location!.ToString());

        using var lured = hub.Browser();
        await lured.Open("/sign-in?returnTo=//evil.example/");
        answer = await lured.Send("Login", ("Login", person.StaffCode), ("Password", RunningHub.Password));
        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Five_wrong_ones_close_a_name_for_five_minutes_whether_anybody_has_it_or_not()
    {
        var person = await hub.Somebody();
        foreach (var name in new[] { person.StaffCode, "nobody-has-this" })
        {
            using var browser = hub.Browser();
            for (var i = 1; i < Guesses.Allowed; i++)
            {
                await browser.SignIn(name, "wrong");
                Assert.Contains(Texts.Wrong, browser.Text, StringComparison.Ordinal);
            }

            await browser.SignIn(name, "wrong");
            Assert.Contains(Texts.Closed, browser.Text, StringComparison.Ordinal);
            await browser.SignIn(name, RunningHub.Password);
            Assert.Contains(Texts.Closed, browser.Text, StringComparison.Ordinal);
        }

        hub.Clock.Advance(Guesses.Closed + TimeSpan.FromSeconds(1));
        await hub.SignedIn(person);
    }

    [Fact]
    public async Task The_count_of_an_account_lasts_longer_than_the_process()
    {
        var person = await hub.Somebody();
        using var browser = hub.Browser();
        await browser.SignIn(person.StaffCode, "wrong");
        await browser.SignIn(person.StaffCode, "wrong");
        Assert.Equal(2, (await hub.Account(person)).Failures);
        await hub.SignedIn(person);
        Assert.Equal(0, (await hub.Account(person)).Failures);
    }

    [Fact]
    public async Task A_desk_that_nobody_touches_is_signed_out_after_half_an_hour()
    {
        using var desk = await hub.SignedIn(await hub.Somebody());
        hub.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(HttpStatusCode.OK, (await desk.Open("/menu")).StatusCode);
        hub.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(HttpStatusCode.OK, (await desk.Open("/menu")).StatusCode);
        hub.Clock.Advance(TimeSpan.FromMinutes(31));
        Assert.Equal(HttpStatusCode.Redirect, (await desk.Open("/menu")).StatusCode);
    }

    [Fact]
    public async Task Looking_whether_the_session_holds_does_not_keep_it_and_saying_that_one_is_there_does()
    {
        using var desk = await hub.SignedIn(await hub.Somebody());
        hub.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(HttpStatusCode.NoContent, (await desk.Open("/session/keep")).StatusCode);
        hub.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(HttpStatusCode.NoContent, (await desk.Open("/session")).StatusCode);
        hub.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.Unauthorized, (await desk.Open("/session")).StatusCode);
    }

    [Fact]
    public async Task Only_a_shared_desk_makes_way_when_nobody_touches_it()
    {
        var person = await hub.Somebody();
        using var desk = await hub.SignedIn(person);
        using var phone = await hub.SignedIn(person, ownPhone: true);
        await desk.Open("/menu");
        await phone.Open("/menu");
        Assert.Equal("1800", desk.Page.DocumentElement.GetAttribute("data-idle"));
        Assert.Null(phone.Page.DocumentElement.GetAttribute("data-idle"));
    }

    [Fact]
    public async Task One_s_own_phone_stays_signed_in_for_two_weeks()
    {
        using var phone = await hub.SignedIn(await hub.Somebody(), ownPhone: true);
        hub.Clock.Advance(TimeSpan.FromDays(13));
        Assert.Equal(HttpStatusCode.OK, (await phone.Open("/menu")).StatusCode);
        hub.Clock.Advance(TimeSpan.FromDays(15));
        Assert.Equal(HttpStatusCode.Redirect, (await phone.Open("/menu")).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_clears_the_device()
    {
        using var browser = await hub.SignedIn(await hub.Somebody());
        await browser.Open("/menu");
        var answer = await browser.Post("/sign-out", [
            KeyValuePair.Create("__RequestVerificationToken", browser.Value("__RequestVerificationToken"))]);
        Assert.Equal("/sign-in", answer.Headers.Location!.ToString());
        Assert.Equal("\"storage\"", answer.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Open("/menu")).StatusCode);
    }

    [Fact]
    public async Task Programs_are_told_401_instead_of_a_page()
    {
        using var browser = hub.Browser();
        var answer = await browser.Open("/api/v1/mine");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private static string Wide(string text) =>
        string.Concat(text.Select(letter => letter is > ' ' and <= '~' ? (char)(letter + 0xfee0) : letter));
}
