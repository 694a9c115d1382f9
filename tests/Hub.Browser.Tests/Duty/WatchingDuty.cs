using System.Globalization;

namespace Hub.Browser.Tests.Duty;

/// <summary>Who is on duty changes before everybody's eyes, and can be read where there is no reception.</summary>
public sealed class WatchingDuty(HubInTheBrowser hub) : BrowserSpec(hub)
{
    private const string Holder = "#duty-live section:has-text('医師当番') .duty-name strong";

    [Fact]
    public async Task A_third_browser_shows_the_new_holder_without_a_reload_where_it_was()
    {
        var doctor = await Watching("P001");
        var nurse = await Watching("P013");
        await nurse.MarkPage();
        var call = nurse.Page.Locator("#duty-live .duty-fallbacks a[href^='tel:']").Last;
        await call.FocusAsync();
        var (number, scrolled) = (await call.GetAttributeAsync("href"), await Scrolled(nurse));

        var name = await PutOnDuty(await SignedIn("P063"));

        await Expect(nurse.Page.Locator(Holder).First).ToHaveTextAsync(name);
        await Expect(doctor.Page.Locator(Holder).First).ToHaveTextAsync(name);
        Assert.True(await nurse.IsSamePage());
        Assert.Equal(number, await nurse.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        Assert.InRange(await Scrolled(nurse) - scrolled, -200, 200);
    }

    [Fact]
    public async Task Without_network_the_last_known_duty_opens_and_says_how_old_it_is()
    {
        var nurse = await SignedIn("P014");
        await nurse.GoHome();
        await nurse.Until("navigator.serviceWorker.ready.then(worker => worker.active?.state === 'activated')");
        await nurse.Until("navigator.serviceWorker.controller !== null");
        await nurse.Page.GotoAsync("/duty");
        var name = await nurse.Page.Locator(".duty-name, .duty-fallbacks strong").First.TextContentAsync();
        await Expect(nurse.Page.Locator("#duty-age")).ToBeHiddenAsync();
        await nurse.Until("caches.match('/duty').then(kept => kept !== undefined)");
        nurse.Trouble.ExpectLostNetwork();
        await nurse.Context.SetOfflineAsync(true);

        await nurse.Page.GotoAsync("/duty");

        await Expect(nurse.Page.Locator("#duty-age")).ToBeVisibleAsync();
        await Expect(nurse.Page.Locator("#duty-age time")).ToHaveTextAsync("今");
        Assert.Equal(name, await nurse.Page.Locator(".duty-name, .duty-fallbacks strong").First.TextContentAsync());

        await nurse.Context.SetOfflineAsync(false);
        await Expect(nurse.Page.Locator("#duty-age")).ToBeHiddenAsync();
        await nurse.Page.GotoAsync("/menu");
        await nurse.Page.ClickAsync("#sign-out button");
        await nurse.Reach("/sign-in");
        Assert.False(await nurse.Page.EvaluateAsync<bool>(
            "() => caches.match('/duty').then(kept => kept !== undefined)"));
    }

    private async Task<Person> Watching(string code)
    {
        var person = await SignedIn(code);
        var connected = person.Page.WaitForWebSocketAsync();
        await person.Page.GotoAsync("/duty");
        await connected;
        await Expect(person.Page.Locator("#duty-live section").First).ToBeVisibleAsync();
        return person;
    }

    private static Task<int> Scrolled(Person person) => person.Page.EvaluateAsync<int>("Math.round(scrollY)");

    // For an hour, whoever is the last of the list.
    private static async Task<string> PutOnDuty(Person secretary)
    {
        await secretary.Page.GotoAsync("/duty");
        await secretary.Page.ClickAsync("a[href^='/duty/']:has-text('医師当番')");
        await secretary.Unfold(secretary.Page.Locator("#change"));
        var now = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(9));
        await secretary.Page.FillAsync("#Board-From", Typed(now.AddHours(-1)));
        await secretary.Page.FillAsync("#Board-To", Typed(now.AddHours(1)));
        var option = secretary.Page.Locator("#Board-Who option").Last;
        await secretary.Page.SelectOptionAsync("#Board-Who", (await option.GetAttributeAsync("value"))!);
        var name = (await option.TextContentAsync())!.Split('\n')[0].Trim();
        await secretary.Page.ClickAsync("#change form button.main");
        await Expect(secretary.Page.Locator("#changes-title")).ToBeVisibleAsync();
        return name;
    }

    private static string Typed(DateTimeOffset local) =>
        local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
