using System.Text.Json;

namespace Hub.Browser.Tests.Installed;

/// <summary>On the home screen of a telephone, in the language of its owner.</summary>
public sealed class InstallingTheHub(HubInTheBrowser hub) : BrowserSpec(hub)
{
    private const string Patient = "I001-00180";

    private const string AllKept = """
        async () => {
          const kept = [];
          for (const name of await caches.keys()) {
            const cache = await caches.open(name);
            for (const request of await cache.keys()) {
              kept.push(`${new URL(request.url).pathname}\n${await (await cache.match(request)).text()}`);
            }
          }
          return kept;
        }
        """;

    [Fact]
    public async Task It_has_a_manifest_with_name_icons_and_start()
    {
        var nurse = await SignedIn("P013");
        await nurse.GoHome();

        var address = await nurse.Page.GetAttributeAsync("link[rel=manifest]", "href");
        var manifest = await nurse.Page.EvaluateAsync<JsonElement>(
            "address => fetch(address).then(answer => answer.json())", address);

        Assert.Equal("standalone", manifest.GetProperty("display").GetString());
        Assert.Equal("/", manifest.GetProperty("start_url").GetString());
        Assert.NotEqual("", manifest.GetProperty("name").GetString());
        foreach (var icon in manifest.GetProperty("icons").EnumerateArray())
        {
            var status = await nurse.Page.EvaluateAsync<int>(
                "address => fetch(address).then(answer => answer.status)", icon.GetProperty("src").GetString());
            Assert.Equal(200, status);
        }
    }

    [Fact]
    public async Task Its_worker_keeps_the_programs_files_and_nothing_of_any_patient()
    {
        var nurse = await SignedIn("P013");
        await nurse.GoHome();
        await nurse.Until("navigator.serviceWorker.ready.then(worker => worker.active?.state === 'activated')");
        var address = await nurse.Open(Patient);
        await nurse.Page.GotoAsync($"{address}/facts/CrisisPlan");
        await nurse.Open(Patient);

        var kept = await nurse.Page.EvaluateAsync<string[]>(AllKept);

        Assert.Contains(kept, file => file.StartsWith("/offline\n", StringComparison.Ordinal));
        foreach (var word in (string[])["中島", "千代", Patient, "小林", address])
        {
            Assert.DoesNotContain(kept, file => file.Contains(word, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Without_network_a_page_that_is_opened_says_so()
    {
        var nurse = await SignedIn("P013");
        await nurse.GoHome();
        nurse.Trouble.ExpectLostNetwork();
        await nurse.Until("navigator.serviceWorker.ready.then(worker => worker.active?.state === 'activated')");
        await nurse.Until("navigator.serviceWorker.controller !== null");
        await nurse.Context.SetOfflineAsync(true);

        await nurse.Page.GotoAsync("/menu");

        await Expect(nurse.Page.Locator("h1")).ToBeVisibleAsync();
        await Expect(nurse.Page.Locator("main")).ToContainTextAsync("電波");
    }

    [Fact]
    public async Task The_switch_changes_the_language_of_every_page_and_of_what_arrives()
    {
        var doctor = await SignedIn("P001");
        await doctor.Page.GotoAsync("/menu");

        await doctor.Page.ClickAsync(".languages button[value=en]");

        await Expect(doctor.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(doctor.Page.Locator("h1")).ToHaveTextAsync("Menu");
        await doctor.Open(Patient);
        var nurse = await With(Patient, "P013");
        var words = Words("英語の画面にも届く");
        await nurse.Write(words);
        await Expect(doctor.Entry(words).Locator("[data-act=reply]")).ToHaveTextAsync("Reply");
        await Expect(nurse.Entry(words).Locator("[data-act=reply]")).ToHaveTextAsync("返信");
    }
}
