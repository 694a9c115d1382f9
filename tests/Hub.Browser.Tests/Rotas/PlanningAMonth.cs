namespace Hub.Browser.Tests.Rotas;

/// <summary>A secretary at a desk plans the sample's next month, mostly by keyboard.</summary>
public sealed class PlanningAMonth(HubInTheBrowser hub) : BrowserSpec(hub)
{
    private const string Office = "P063";
    private const string Colleague = "P064";

    [Fact]
    public async Task By_keys_steps_and_a_draft_it_is_filled_published_and_seen_by_others()
    {
        var secretary = await AtTheDesk(Office);
        var page = secretary.Page;
        var cells = page.Locator("#month-grid td.cell");
        await cells.First.FocusAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        var cell = page.Locator($"#{await page.EvaluateAsync<string>("() => document.activeElement.id")}");

        // A letter opens the finder and goes on into it.
        await page.Keyboard.PressAsync("z");
        await Expect(page.Locator("#finder-text")).ToHaveValueAsync("z");
        await page.FillAsync("#finder-text", "柳沢");
        await page.Keyboard.PressAsync("Enter");
        await Expect(cell).ToContainTextAsync("柳沢クリニック");
        await Expect(cell).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+z");
        await Expect(cell).Not.ToContainTextAsync("柳沢クリニック");
        await Expect(cell).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+y");
        await Expect(cell).ToContainTextAsync("柳沢クリニック");
        await page.Keyboard.PressAsync("Space");
        await Expect(cell).ToContainTextAsync("固定");

        await Drag(page, cells.First, cells.Nth(3));
        await page.ClickAsync("button[value=draft]");
        await Expect(page.Locator("button[value=take], button[value=stop]").First).ToBeVisibleAsync();
        if (await page.Locator("button[value=stop]").IsVisibleAsync())
        {
            await Expect(page.Locator("#month-draft[data-running]")).ToHaveCountAsync(0);
        }

        await page.ClickAsync("button[value=take]");
        await Expect(page.Locator(".month-said")).ToBeVisibleAsync();
        await Expect(page.Locator("#month-grid td.fill")).ToHaveCountAsync(0);
        await Expect(cell).ToContainTextAsync("柳沢クリニック");

        foreach (var box in await page.Locator("#month-findings input").AllAsync())
        {
            await box.CheckAsync();
        }

        await page.ClickAsync("#month-publish button");
        await page.ClickAsync("#confirm button[value=yes]");
        await Expect(page.Locator("#month-grid td.draft")).ToHaveCountAsync(0);

        var month = new Uri(page.Url).Query;
        var colleague = await AtTheDesk(Colleague, month);
        await Expect(colleague.Page.Locator($"#{await cell.GetAttributeAsync("id")}"))
            .ToContainTextAsync("柳沢クリニック");
        await Expect(colleague.Page.Locator("h1 + .badge")).ToHaveTextAsync("公開済み");
    }

    [Fact]
    public async Task What_two_enter_at_once_is_all_kept()
    {
        var (one, other) = (await AtTheDesk(Office, "?month=2028-03"), await AtTheDesk(Colleague, "?month=2028-03"));
        var (first, second) = (one.Page.Locator("#month-grid td.cell").Nth(0), one.Page.Locator("td.cell").Nth(1));
        await Enter(one, 0, "桜丘");
        await Enter(other, 1, "松原");
        await Expect(other.Page.Locator("#month-grid td.cell").Nth(0)).ToContainTextAsync("桜丘");
        await one.Page.ReloadAsync();
        await Expect(first).ToContainTextAsync("桜丘");
        await Expect(second).ToContainTextAsync("松原");
    }

    private async Task<Person> AtTheDesk(string code, string month = "")
    {
        var person = await SignedIn(code);
        await person.Page.SetViewportSizeAsync(1280, 900);
        await person.Page.GotoAsync("/duty");
        var address = await person.Page.Locator("a[href$='/month']").First.GetAttributeAsync("href");
        await person.Page.GotoAsync($"{address}{month}");
        await Expect(person.Page.Locator("#month-grid[role=grid]")).ToBeVisibleAsync();
        return person;
    }

    private static async Task Enter(Person person, int place, string name)
    {
        var cell = person.Page.Locator("#month-grid td.cell").Nth(place);
        await cell.ClickAsync();
        await person.Page.FillAsync("#finder-text", name);
        await person.Page.Keyboard.PressAsync("Enter");
        await Expect(cell).ToContainTextAsync(name);
    }

    // What was nobody's by name stays so; what was is now at the other place.
    private static async Task Drag(IPage page, ILocator from, ILocator onto)
    {
        var before = await from.GetAttributeAsync("data-who");
        await page.ClickAsync("[data-act=fill]");
        await Expect(page.Locator("#month-grid td.fill")).ToHaveCountAsync(0);
        var (moved, there) = (await from.GetAttributeAsync("data-who"), await onto.GetAttributeAsync("data-who"));
        Assert.NotEqual(before, moved);
        await from.HoverAsync();
        await page.Mouse.DownAsync();
        await onto.HoverAsync();
        await page.Mouse.UpAsync();
        await Expect(onto).ToHaveAttributeAsync("data-who", moved!);
        await Expect(from).ToHaveAttributeAsync("data-who", there!);
    }
}
