namespace Hub.Browser.Tests.Timelines;

/// <summary>Searching and going back in a timeline.</summary>
public sealed class ReadingTimelines(HubInTheBrowser hub) : BrowserSpec(hub)
{
    private const string Patient = "I001-00180";

    [Fact]
    public async Task Two_characters_of_Japanese_are_found()
    {
        var nurse = await With(Patient, "P013");

        await Search(nurse, "体重");

        var found = nurse.Page.Locator(".results article.entry");
        await Expect(found.First).ToContainTextAsync("体重");
        Assert.All(
            await found.AllTextContentsAsync(), text => Assert.Contains("体重", text, StringComparison.Ordinal));

        await nurse.Open(Patient);
        await Search(nurse, "鯨鮫");
        await Expect(nurse.Page.Locator(".results")).ToContainTextAsync("見つかりませんでした");
    }

    [Fact]
    public async Task Older_entries_come_while_scrolling_up_and_what_is_read_stays_in_its_place()
    {
        var doctor = await SignedIn("P001");
        var address = await doctor.Open(Patient);
        for (var number = 0; number < 30; number++)
        {
            await Post(doctor, address, $"積み重ねる投稿 {number}");
        }

        await doctor.Page.GotoAsync(address);
        var entries = doctor.Page.Locator("#entries article.entry");
        var before = await entries.CountAsync();
        var anchor = doctor.Page.Locator($"#{await entries.First.GetAttributeAsync("id")}");
        await Expect(doctor.Page.Locator("#older a")).ToBeVisibleAsync();
        await anchor.EvaluateAsync("entry => entry.scrollIntoView({ block: 'center' })");
        var place = await Top(anchor);

        await doctor.Page.Mouse.MoveAsync(180, 300);
        await doctor.Page.Mouse.WheelAsync(0, -20);

        await Expect(entries).Not.ToHaveCountAsync(before);
        Assert.InRange(await Top(anchor), place, place + 21);
        var ordinals = await entries.EvaluateAllAsync<long[]>(
            "all => all.map((entry) => Number(entry.dataset.ordinal))");
        Assert.Equal(ordinals.Order().Distinct(), ordinals);
    }

    private static Task<double> Top(ILocator entry) =>
        entry.EvaluateAsync<double>("entry => entry.getBoundingClientRect().top");

    private static async Task Search(Person person, string words)
    {
        await person.Page.FillAsync("#search-timeline", words);
        await person.Page.ClickAsync(".about .find button");
        await Expect(person.Page.Locator("#results-title")).ToBeVisibleAsync();
    }

    private static async Task Post(Person person, string address, string words) =>
        Assert.Equal(200, (await Programs.Command(person, address, new
        {
            type = "post-message",
            id = Guid.NewGuid(),
            markdown = words,
        })).Status);
}
