using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hub.Browser.Tests.Removal;

/// <summary>Somebody is removed from the care team while she watches the patient's page.</summary>
public sealed class LosingThePatient(HubInTheBrowser hub) : BrowserSpec(hub)
{
    private const string Patient = "I001-00120";
    private const string Pharmacist = "P042";
    private const string Name = "木村　久子";

    private const string AskForLater = """
        async (patient) => {
          const answer = await fetch('/api/v1/calls', {
            method: 'POST',
            headers: { 'X-Hub': 'test', 'Content-Type': 'application/json' },
            body: JSON.stringify({
              id: crypto.randomUUID(),
              request: {
                patient, person: null,
                caller: { source: 'nurse', name: '', relation: '', callback: '' },
                complaint: '薬の受け取りについて', story: '', vitals: null, visit: 'notWanted',
                sorting: 'nextWorkingDay', danger: 'routine', kind: 'medical', identifiers: [], tried: [],
              },
            }),
          });
          return answer.ok ? (await answer.json()).call : `${answer.status} ${await answer.text()}`;
        }
        """;

    [Fact]
    public async Task Whoever_is_removed_sees_and_hears_nothing_more_at_any_door()
    {
        var nurse = await With(Patient, "P013");
        await Add(nurse);
        var pharmacist = await SignedIn(Pharmacist);
        var heard = Listen(pharmacist.Page);
        var address = await pharmacist.Open(Patient);
        var before = Words("残薬を確認してください");
        await nurse.Write(before);
        await Expect(pharmacist.Entry(before)).ToBeVisibleAsync();
        Assert.Contains(heard, frame => frame.Contains(before, StringComparison.Ordinal));

        await Remove(nurse);
        await Expect(pharmacist.Page.Locator("#ended")).ToBeVisibleAsync();
        await Expect(pharmacist.Page.Locator("#composer")).ToBeHiddenAsync();
        await Expect(pharmacist.Page.Locator("article.entry")).ToHaveCountAsync(0);
        var after = Words("これは届いてはいけません");
        await nurse.Write(after);
        await Expect(nurse.Page.Locator("article.mine").Filter(new() { HasText = after })).ToBeVisibleAsync();

        await ExpectClosedDoors(pharmacist, address);
        Assert.DoesNotContain(heard, frame => frame.Contains(after, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_open_of_a_call_goes_from_every_screen_also_of_a_device_that_was_asleep()
    {
        var nurse = await SignedIn("P013");
        var address = await nurse.Open(Patient);
        await Add(nurse);
        var call = await nurse.Page.EvaluateAsync<string>(
            AskForLater, $"{Guid.ParseExact(address.Split('/')[^1], "N")}");
        Assert.True(Guid.TryParse(call, out _), call);
        var (awake, asleep) = (await SignedIn(Pharmacist), await SignedIn(Pharmacist));
        foreach (var device in new[] { awake, asleep })
        {
            await device.Page.GotoAsync($"/calls/{call}/briefing");
            await Expect(device.Page.Locator(".briefing-head")).ToContainTextAsync("松本");
            await device.MarkPage();
        }

        asleep.Trouble.ExpectLostNetwork();
        await asleep.Context.SetOfflineAsync(true);
        await Remove(nurse);
        await ExpectNothing(awake);
        Assert.True(await asleep.IsSamePage());

        await asleep.Context.SetOfflineAsync(false);
        await ExpectNothing(asleep);
    }

    // Nobody loads it: the page goes by itself.
    private static async Task ExpectNothing(Person person)
    {
        person.Trouble.ExpectStatus(404);
        await Expect(person.Page.Locator(".briefing")).ToHaveCountAsync(0);
        await person.Page.WaitForFunctionAsync("() => window.marked === undefined");
        await Expect(person.Page.Locator("main .empty")).ToBeVisibleAsync();
        Assert.DoesNotContain("松本", await person.Page.ContentAsync(), StringComparison.Ordinal);
    }

    private static async Task ExpectClosedDoors(Person pharmacist, string address)
    {
        // Whatever was under way by then has come: the page has asked and was answered.
        Assert.Equal(404, await Ask(pharmacist, $"/api/v1{address}/summary"));
        Assert.Equal(404, await Ask(pharmacist, $"/api/v1{address}/timeline"));
        Assert.Equal(404, await Ask(pharmacist, $"/api/v1{address}/timeline/changes?after=0"));
        Assert.DoesNotContain("これは届いてはいけません", await pharmacist.Page.ContentAsync(), StringComparison.Ordinal);
        await pharmacist.GoHome();
        await Expect(pharmacist.Page.Locator($"a[href*='{address}']")).ToHaveCountAsync(0);
        pharmacist.Trouble.ExpectStatus(404);
        await pharmacist.Page.GotoAsync(address);
        await Expect(pharmacist.Page.Locator("main")).ToContainTextAsync("この患者の受け持ちではないため");
        Assert.DoesNotContain("松本", await pharmacist.Page.ContentAsync(), StringComparison.Ordinal);
    }

    private static async Task Add(Person nurse)
    {
        await nurse.Unfold(nurse.Page.Locator("#team"));
        await nurse.Page.FillAsync("#team-search", Pharmacist);
        await nurse.Page.Locator("#team .with-button button").ClickAsync();
        await nurse.Page.GetByRole(AriaRole.Button, new() { Name = $"追加する {Name}" }).ClickAsync();
        await Expect(Member(nurse)).ToHaveCountAsync(1);
    }

    private static async Task Remove(Person nurse)
    {
        await nurse.Unfold(nurse.Page.Locator("#team"));
        await nurse.Page.GetByRole(AriaRole.Button, new() { Name = $"外す {Name}" }).ClickAsync();
        await Expect(nurse.Page.Locator("#confirm")).ToContainTextAsync($"{Name}さんをチームから外します");
        await nurse.Page.ClickAsync("#confirm button[value=yes]");
        await Expect(Member(nurse)).ToHaveCountAsync(0);
    }

    private static ILocator Member(Person nurse) => nurse.Page.Locator($"#team [data-member][data-name='{Name}']");

    private static Task<int> Ask(Person person, string path)
    {
        person.Trouble.ExpectStatus(404);
        return person.Page.EvaluateAsync<int>("path => fetch(path).then(answer => answer.status)", path);
    }

    /// <summary>All that comes over the socket, with the Japanese as people read it.</summary>
    private static ConcurrentQueue<string> Listen(IPage page)
    {
        var heard = new ConcurrentQueue<string>();
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
            heard.Enqueue(Plain(frame.Text ?? Encoding.UTF8.GetString(frame.Binary ?? [])));
        return heard;
    }

    private static string Plain(string json) => Regex.Replace(
        json,
        @"\\u(?<code>[0-9A-Fa-f]{4})",
        match => ((char)int.Parse(match.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            .ToString(),
        RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));
}
