namespace Hub.Browser.Tests.Offline;

/// <summary>Unsent text is patient data: it belongs to one person, and goes with them.</summary>
public sealed class LeavingTheDevice(HubInTheBrowser hub) : BrowserSpec(hub)
{
    private const string Patient = "I001-00084";

    [Fact]
    public async Task Signing_out_asks_where_something_would_be_lost_and_then_wipes_everything()
    {
        var nurse = await WithUnsent("消えるべき文章");
        await nurse.Page.GotoAsync("/menu");
        await Expect(nurse.Page.Locator("#unsent")).ToBeVisibleAsync();

        await nurse.Page.ClickAsync("#sign-out button");
        await Expect(nurse.Page.Locator("#unsent-sign-out")).ToContainTextAsync("まだ送れていない文章は消えます");
        await nurse.Page.ClickAsync("#unsent-sign-out button[value=no]");
        Assert.Equal(2, await nurse.CountKept());
        await nurse.Page.ClickAsync("#sign-out button");
        await nurse.Page.ClickAsync("#unsent-sign-out button[value=yes]");

        await nurse.Reach("/sign-in$");
        Assert.Equal(0, await nurse.CountKept());
    }

    [Fact]
    public async Task The_next_person_sees_none_of_it_and_nothing_is_sent_in_their_name()
    {
        var doctor = await With(Patient, "P001");
        var phone = await WithUnsent("小林が書いた文章");

        // The open page may ask for something between the two sessions.
        phone.Trouble.ExpectStatus(401);
        await phone.Context.ClearCookiesAsync();
        await phone.Context.UnrouteAllAsync();
        await phone.SignIn("P014");
        await phone.Open(Patient);
        var own = Words("石川が書いた文章");
        await phone.Write(own);
        await Expect(doctor.Entry(own).Locator(".name")).ToHaveTextAsync("石川　正");
        await Expect(phone.Pending).ToHaveCountAsync(0);
        await Expect(phone.Text).ToHaveValueAsync("");
        await Expect(phone.Page.Locator("#unsent")).ToBeHiddenAsync();
        await Expect(doctor.Entry("小林が書いた文章")).ToHaveCountAsync(0);

        await phone.Context.ClearCookiesAsync();
        await phone.SignIn("P013");

        await Expect(doctor.Entry("小林が書いた文章").Locator(".name")).ToHaveTextAsync("小林　勇");
        await phone.Open(Patient);
        await Expect(phone.Text).ToHaveValueAsync("下書き");
    }

    /// <summary>One post that cannot leave, and a draft.</summary>
    private async Task<Person> WithUnsent(string begin)
    {
        var nurse = await With(Patient, "P013");
        nurse.Trouble.ExpectLostNetwork();
        await nurse.Context.RouteAsync("**/commands", route => route.AbortAsync());
        await nurse.Context.RouteAsync("**/live/**", route => route.AbortAsync());
        await nurse.Page.ReloadAsync();
        await nurse.Write(Words(begin));
        await Expect(nurse.Pending).ToHaveCountAsync(1);
        await nurse.Text.PressSequentiallyAsync("下書き");
        await Expect(nurse.Page.Locator("#unsent")).ToBeVisibleAsync();
        return nurse;
    }
}
