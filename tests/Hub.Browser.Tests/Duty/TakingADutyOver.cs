namespace Hub.Browser.Tests.Duty;

/// <summary>A doctor asks who can take the duty, another takes it, and a third sees the chain change at once.</summary>
public sealed class TakingADutyOver(HubInTheBrowser hub) : BrowserSpec(hub)
{
    // 緑町 is on day and night; 若葉台 would be, if 緑町 were not.
    private const string Published = """
        async rota => {
          const send = async command => {
            const answer = await fetch(`/api/v1/rotas/${rota}/commands`, {
              method: "POST", headers: { "X-Hub": "test", "Content-Type": "application/json" },
              body: JSON.stringify({ id: crypto.randomUUID(), ...command }) });
            if (!answer.ok) throw new Error(await answer.text());
          };
          const form = new DOMParser().parseFromString(await (await fetch("/duty/new")).text(), "text/html");
          const holder = name => {
            const option = [...form.querySelectorAll("select[name='Rota.Holders[0]'] option")]
              .find(one => one.textContent.trim() === name);
            return { kind: "institution", id: option.value.split(" ")[1].replace(
              /^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5") };
          };
          const layer = (name, priority) => ({ id: crypto.randomUUID(), name, role: "primary", priority,
            windows: { $type: "daily", start: "00:00:00", end: "00:00:00",
              days: ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] },
            assignment: { $type: "fixed", holders: [holder(name)] } });
          await send({ $type: "found", name: "相談当番", owner: form.querySelector("#owner option").value });
          await send({ $type: "set-rules", effective: "2026-01-01T00:00:00Z", policy: { timeZone: "Asia/Tokyo",
            calendar: { holidayList: null, weekly: [], closures: [], extraClosed: [], extraOpen: [] },
            layers: [layer("緑町クリニック", 1), layer("若葉台クリニック", 0)] } });
          await send({ $type: "set-fallbacks", fallbacks: [
            { holder: holder("緑町クリニック") }, { holder: holder("若葉台クリニック") }] });
          const through = new Date(Date.now() + 20 * 86400000).toISOString().slice(0, 10);
          await send({ $type: "publish", through });
        }
        """;

    private const string Reached = """
        async () => (await (await fetch("/api/v1/duty")).json()).now.rotas
          .find(rota => rota.rota.name === "相談当番").roles[0].reached[0].name
        """;

    private const string Holder = "#duty-live section:has-text('相談当番') .duty-name strong";

    [Fact]
    public async Task The_chain_is_anothers_at_once_when_the_first_says_yes()
    {
        var office = await SignedIn("P063");
        await office.Page.GotoAsync("/duty");
        await office.Page.EvaluateAsync(Published, Guid.NewGuid().ToString());

        var nurse = await SignedIn("P013");
        var connected = nurse.Page.WaitForWebSocketAsync();
        await nurse.Page.GotoAsync("/duty");
        await connected;
        await Expect(nurse.Page.Locator(Holder).First).ToHaveTextAsync("緑町クリニック");
        await nurse.MarkPage();

        var giver = await SignedIn("P001");
        await giver.Page.GotoAsync("/duty/mine");
        var duty = giver.Page.Locator("section.card:has-text('相談当番')").First;
        await giver.Unfold(duty.Locator("details:has([name='Mine.Note'])"));
        await duty.Locator("[name='Mine.Note']").FillAsync("急な発熱のため");
        await duty.Locator("form:has([name='Mine.Note']) button.main").ClickAsync();
        await giver.Reach("done=ask");

        var taker = await SignedIn("P002");
        await taker.Page.GotoAsync("/");
        await taker.Page.Locator(".duty-strip.waiting").First.ClickAsync();
        var asked = taker.Page.Locator(".card.waiting:has-text('急な発熱のため')");
        await asked.Locator("button:has-text('若葉台クリニックとして')").ClickAsync();
        await taker.Reach("done=take");

        await Expect(nurse.Page.Locator(Holder).First).ToHaveTextAsync("若葉台クリニック");
        Assert.True(await nurse.IsSamePage());
        Assert.Equal("若葉台クリニック", await nurse.Page.EvaluateAsync<string>(Reached));
        await giver.Page.GotoAsync("/duty/mine");
        await Expect(giver.Page.Locator("section[aria-labelledby=notices-title]")).ToContainTextAsync(
            "若葉台クリニックが緑町クリニックの当番を引き受けました");
    }
}
