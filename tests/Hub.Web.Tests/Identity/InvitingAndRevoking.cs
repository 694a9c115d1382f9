using System.Net;
using Hub.Web.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Hub.Web.Tests.Identity;

public sealed class InvitingAndRevoking(RunningHub hub) : IClassFixture<RunningHub>
{
    private const string NewPassword = "yoru no kansatsu 3 ji";

    [Fact]
    public async Task A_letter_opens_the_door_once()
    {
        var (person, code) = await Invited();
        using var browser = hub.Browser();
        var answer = await Welcome(browser, person.StaffCode, code.ToLowerInvariant().Replace('-', ' '));
        Assert.Equal("/", answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/menu")).StatusCode);

        using var second = hub.Browser();
        await Welcome(second, person.StaffCode, code);
        Assert.Contains(Texts.InvitationWrong, second.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await second.SignIn(person.StaffCode, NewPassword)).StatusCode);
    }

    [Fact]
    public async Task A_letter_is_void_after_seven_days()
    {
        var (person, code) = await Invited();
        hub.Clock.Advance(Invitations.Valid + TimeSpan.FromSeconds(1));
        using var browser = hub.Browser();
        await Welcome(browser, person.StaffCode, code);
        Assert.Contains(Texts.InvitationWrong, browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_code_is_stored_as_a_hash_only()
    {
        var (person, code) = await Invited();
        var stored = (await hub.Account(person)).Invitation!.CodeHash;
        var bare = code.Replace("-", "", StringComparison.Ordinal);
        Assert.DoesNotContain(bare, stored, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(64, stored.Length);
    }

    [Fact]
    public async Task Short_and_guessable_passwords_are_refused_with_a_sentence()
    {
        var (person, code) = await Invited();
        using var browser = hub.Browser();
        await Welcome(browser, person.StaffCode, code, "short");
        Assert.Contains(Texts.PasswordTooShort(PasswordRule.Alone), browser.Text, StringComparison.Ordinal);
        await Welcome(browser, person.StaffCode, code, "aaaaaaaaaaaaaaa");
        Assert.Contains(Texts.PasswordGuessable, browser.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await Welcome(browser, person.StaffCode, code)).StatusCode);
    }

    [Fact]
    public async Task Revoking_ends_every_session_and_every_live_connection_at_once()
    {
        var person = await hub.Somebody();
        using var phone = await hub.SignedIn(person, ownPhone: true);
        Assert.Equal(HttpStatusCode.OK, (await phone.Open("/menu")).StatusCode);
        var ended = false;
        var principal = await PrincipalOf(person);
        using var live = hub.Services.GetRequiredService<Sessions>().Track(principal, () => ended = true);

        using var office = await hub.SignedIn(await hub.Somebody(secretariat: true));
        await office.Open("/accounts");
        await office.Send("Revoke", ("Revoke", person.Practitioner.Value.ToString()));

        Assert.Contains(Texts.Revoked(person.Name), office.Text, StringComparison.Ordinal);
        Assert.True(ended);
        Assert.Equal(HttpStatusCode.Redirect, (await phone.Open("/menu")).StatusCode);
        using var again = hub.Browser();
        await again.SignIn(person.StaffCode, RunningHub.Password);
        Assert.Contains(Texts.Wrong, again.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_leaves_the_registry_is_out_within_half_a_minute()
    {
        var person = await hub.Somebody();
        using var browser = await hub.SignedIn(person);
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/menu")).StatusCode);
        hub.People.Leave(person);
        hub.Clock.Advance(Sessions.Believed);
        Assert.Equal(HttpStatusCode.Redirect, (await browser.Open("/menu")).StatusCode);
    }

    [Fact]
    public async Task Changing_the_password_signs_out_everywhere_else()
    {
        var person = await hub.Somebody();
        using var phone = await hub.SignedIn(person);
        using var desk = await hub.SignedIn(person);
        await desk.Open("/account");
        await desk.Send("Wanted", ("Current", RunningHub.Password), ("Wanted", NewPassword), ("Again", NewPassword));
        Assert.Equal(HttpStatusCode.OK, (await desk.Open("/account?done=password")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await phone.Open("/menu")).StatusCode);
    }

    [Fact]
    public async Task Nobody_revokes_themselves()
    {
        var secretary = await hub.Somebody(secretariat: true);
        using var office = await hub.SignedIn(secretary);
        await office.Open("/accounts");
        await office.Send("Revoke", ("Revoke", secretary.Practitioner.Value.ToString()));
        Assert.Contains(Texts.NotRevoked, office.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_of_accounts_is_the_secretariat_s_alone()
    {
        using var browser = await hub.SignedIn(await hub.Somebody());
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Open("/accounts")).StatusCode);
    }

    private async Task<(Hub.Contracts.Identity.Person Person, string Code)> Invited()
    {
        var person = hub.People.Add(secretariat: false);
        using var office = await hub.SignedIn(await hub.Somebody(secretariat: true));
        await office.Open("/accounts");
        await office.Send("Invite", ("Invite", person.Practitioner.Value.ToString()));
        return (person, office.Page.QuerySelectorAll(".secret")[1].TextContent);
    }

    private static async Task<HttpResponseMessage> Welcome(
        Browser browser, string staffCode, string code, string password = NewPassword)
    {
        await browser.Open("/welcome");
        return await browser.Send(
            "Again", ("Login", staffCode), ("Code", code), ("Password", password), ("Again", password));
    }

    private async Task<System.Security.Claims.ClaimsPrincipal> PrincipalOf(Hub.Contracts.Identity.Person person)
    {
        await using var scope = hub.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<Users>();
        var user = await users.FindByIdAsync(person.Practitioner.Value.ToString());
        return await new PersonClaims(hub.People).CreateAsync(user!);
    }
}
