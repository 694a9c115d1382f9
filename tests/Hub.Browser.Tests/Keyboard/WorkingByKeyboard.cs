namespace Hub.Browser.Tests.Keyboard;

/// <summary>Without a mouse or a finger: Tab, Enter, Space and Ctrl+Enter only.</summary>
public sealed class WorkingByKeyboard(HubInTheBrowser hub) : BrowserSpec(hub)
{
    private const string Patient = "I002-00185";
    private const int MostTabs = 120;

    // Whoever uses the keyboard must see where they are.
    private const string FocusIsVisible = """
        () => {
          const focused = document.activeElement;
          if (focused === null || focused === document.body) return false;
          const shown = (element) => {
            const style = getComputedStyle(element);
            return (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none';
          };
          return shown(focused) || [...(focused.parentElement?.children ?? [])].some(shown);
        }
        """;

    [Fact]
    public async Task A_doctor_signs_in_opens_a_patient_writes_sends_and_confirms()
    {
        var nurse = await With(Patient, "P013");
        var request = Words("指示をください");
        await nurse.AskToConfirm("伊藤　博");
        await nurse.Write(request);
        var doctor = await Visitor();
        var page = doctor.Page;

        await page.GotoAsync("/sign-in");
        await TabTo(page, "#Login");
        await page.Keyboard.TypeAsync("P002");
        await TabTo(page, "#Password");
        await page.Keyboard.TypeAsync(Person.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#home")).ToBeVisibleAsync();
        await TabTo(page, "#find");
        await page.Keyboard.TypeAsync(Patient);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#found-title")).ToBeVisibleAsync();
        await TabTo(page, ".home-patients a");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#patient")).ToBeVisibleAsync();

        await TabTo(page, "#composer-text");
        var words = Words("キーボードだけで");
        await page.Keyboard.TypeAsync(words);
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(nurse.Entry(words)).ToHaveCountAsync(1);
        await Expect(doctor.Text).ToBeFocusedAsync();
        await Expect(doctor.Text).ToHaveValueAsync("");

        await page.ReloadAsync();
        await TabTo(page, $"#{await doctor.Entry(request).GetAttributeAsync("id")} [data-act=confirm]");
        await page.Keyboard.PressAsync("Enter");
        await Expect(nurse.Entry(request).Locator(".confirmations li.done")).ToContainTextAsync("伊藤　博");
        await Expect(doctor.Entry(request).Locator("[data-act=confirm]")).ToBeHiddenAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => document.activeElement !== document.body"));
    }

    [Fact]
    public async Task An_entry_that_arrives_takes_the_focus_from_nobody()
    {
        var doctor = await With(Patient, "P002");
        var nurse = await With(Patient, "P013");
        await doctor.Text.PressSequentiallyAsync("書いている途中");
        var words = Words("割り込む投稿");

        await nurse.Write(words);

        await Expect(doctor.Entry(words)).ToHaveCountAsync(1);
        await Expect(doctor.Text).ToBeFocusedAsync();
        await Expect(doctor.Text).ToHaveValueAsync("書いている途中");
    }

    [Fact]
    public async Task A_corrected_entry_keeps_the_focus_that_was_in_it()
    {
        var doctor = await With(Patient, "P002");
        var nurse = await With(Patient, "P013");
        var words = Words("直される投稿");
        await nurse.Write(words);
        await doctor.Entry(words).Locator("[data-act=reply]").FocusAsync();

        await nurse.OpenEntry(words);
        await nurse.Page.ClickAsync("button[value=pin]");

        await Expect(doctor.Page.Locator("#pinned-entries li").Filter(new() { HasText = words })).ToHaveCountAsync(1);
        await Expect(doctor.Entry(words).Locator("[data-act=reply]")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Home_keeps_the_focus_when_it_renews_itself()
    {
        var doctor = await SignedIn("P002");
        await doctor.GoHome();
        var nurse = await With(Patient, "P013");
        var request = Words("確認してください");
        await nurse.AskToConfirm("伊藤　博");
        await nurse.Write(request);
        var button = doctor.Waiting.Filter(new() { HasText = request }).Locator("[data-act=confirm]");
        await button.FocusAsync();
        var words = Words("次の投稿");

        await nurse.Write(words);

        await Expect(doctor.Page.Locator("#home-live")).ToContainTextAsync(words);
        await Expect(button).ToBeFocusedAsync();
    }

    private static async Task TabTo(IPage page, string selector)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector)", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
            Assert.True(
                await page.EvaluateAsync<bool>(FocusIsVisible),
                await page.EvaluateAsync<string>("() => document.activeElement?.outerHTML.slice(0, 200) ?? 'nothing'"));
        }

        Assert.Fail($"{selector} is not within {MostTabs} tabs.");
    }
}
