using System.Text.RegularExpressions;

namespace Hub.Browser.Tests;

/// <summary>A person before a browser of their own, and what they do there.</summary>
internal sealed class Person
{
    public const string Password = "midori-demo-2026";

    private const float Patience = 15_000;

    private static readonly ViewportSize Phone = new() { Width = 360, Height = 740 };

    private Person(IBrowserContext context)
    {
        Context = context;
        Trouble = new Trouble(context);
    }

    public IBrowserContext Context { get; }

    public Trouble Trouble { get; }

    public IPage Page { get; private set; } = null!;

    public ILocator Text => Page.Locator("#composer-text");

    public ILocator Send => Page.Locator("#composer .line button");

    /// <summary>What waits on this device, below the timeline.</summary>
    public ILocator Pending => Page.Locator("#pending > li");

    /// <summary>What waits for this person, on Home.</summary>
    public ILocator Waiting => Page.Locator("#home-live [data-waiting]");

    public static async Task<Person> At(IBrowser browser, Uri hub, BrowserNewContextOptions options)
    {
        options.BaseURL = hub.ToString();
        options.ViewportSize ??= Phone;
        options.Locale = "ja-JP";
        options.TimezoneId = "Asia/Tokyo";
        var person = new Person(await browser.NewContextAsync(options));
        person.Context.SetDefaultTimeout(Patience);
        person.Page = await person.Context.NewPageAsync();
        return person;
    }

    /// <summary>Leaves the page for good and takes a new one, as on the next day.</summary>
    public async Task CloseAndReopen(string path)
    {
        await ClosePage();
        Page = await Context.NewPageAsync();
        await Page.GotoAsync(path);
    }

    public Task ClosePage() => Page.CloseAsync();

    public async Task SignIn(string code)
    {
        await Page.GotoAsync("/sign-in");
        await FillSignIn(code);
        await Expect(Page.Locator("nav.bar")).ToBeVisibleAsync();
    }

    public async Task FillSignIn(string code)
    {
        await Page.FillAsync("#Login", code);
        await Page.FillAsync("#Password", Password);
        await Page.ClickAsync("form.form button.main");
    }

    /// <summary>Chooses a language, as the switch on the page does.</summary>
    public Task Speak(string language) => Context.AddCookiesAsync(
    [
        new() { Name = "hub-language", Value = $"c={language}|uic={language}", Domain = "127.0.0.1", Path = "/" },
    ]);

    public async Task GoHome()
    {
        await Page.GotoAsync("/");
        await Expect(Page.Locator("#home-live")).ToBeVisibleAsync();
    }

    /// <summary>Finds a patient by number and opens the page; answers with its path.</summary>
    public async Task<string> Open(string patient)
    {
        await Page.GotoAsync("/");
        await Page.FillAsync("#find", patient);
        await Page.ClickAsync("#search button");
        await Page.Locator(".home-patients a").First.ClickAsync();
        await Expect(Page.Locator("#patient")).ToBeVisibleAsync();
        return new Uri(Page.Url).AbsolutePath;
    }

    public async Task Write(string text)
    {
        await Text.FillAsync(text);
        await Send.ClickAsync();
    }

    /// <summary>Opens the chooser and asks these, by name or role, to confirm.</summary>
    public Task AskToConfirm(params IReadOnlyList<string> names) => Choose("Compose.Confirm", names);

    /// <summary>Opens the chooser and mentions these.</summary>
    public Task Mention(params IReadOnlyList<string> names) => Choose("Compose.Mention", names);

    /// <summary>The entry with these words.</summary>
    public ILocator Entry(string words) =>
        Page.Locator("#entries article.entry").Filter(new() { HasText = words });

    /// <summary>The page of one entry: its history, and what its author can do with it.</summary>
    public async Task OpenEntry(string words)
    {
        await Entry(words).Locator("footer a.push").ClickAsync();
        await Reach("/entries/");
    }

    /// <summary>
    /// Waits until a page has come whose address matches. Asked again and again: an event of loading may be over before
    /// anybody listens for it.
    /// </summary>
    public async Task Reach(string address)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(
            new Regex(address, RegexOptions.None, TimeSpan.FromSeconds(1)));
        while (await Page.EvaluateAsync<string>("document.readyState") is not "complete")
        {
            await Task.Delay(20);
        }
    }

    /// <summary>Unfolds one of the foldable parts of the page.</summary>
    public async Task Unfold(ILocator details)
    {
        if (await details.GetAttributeAsync("open") is null)
        {
            await details.Locator("summary").First.ClickAsync();
        }
    }

    /// <summary>Waits until something that the page can only be asked asynchronously has become true.</summary>
    public Task Until(string condition) => Page.EvaluateAsync(
        $"async () => {{ while (!(await {condition})) await new Promise(requestAnimationFrame); }}")
        .WaitAsync(TimeSpan.FromMilliseconds(Patience));

    /// <summary>Waits until the page hears of what is new: then it knows who has read what.</summary>
    public Task ExpectLive() => Expect(Page.Locator("[data-read-by]").Last).Not.ToBeEmptyAsync();

    /// <summary>A loaded page would not know this any more.</summary>
    public Task MarkPage() => Page.EvaluateAsync("() => { window.marked = true; }");

    public Task<bool> IsSamePage() => Page.EvaluateAsync<bool>("() => window.marked === true");

    private async Task Choose(string field, IReadOnlyList<string> names)
    {
        await Text.FocusAsync();
        await Unfold(Page.Locator(".addressees"));
        foreach (var name in names)
        {
            await Page.Locator($".addressees label:has(input[name^='{field}'])")
                .Filter(new() { HasText = name }).First.ClickAsync();
        }
    }
}
