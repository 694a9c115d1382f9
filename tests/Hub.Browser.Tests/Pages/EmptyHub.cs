namespace Hub.Browser.Tests.Pages;

/// <summary>A hub on which nothing has been set up.</summary>
public sealed class EmptyHub(HubInTheBrowser hub) : BrowserSpec(hub), IAsyncLifetime
{
    private readonly ServerProcess empty = hub.NewServer("empty");

    public ValueTask InitializeAsync() => new(empty.Start());

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await base.DisposeAsync();
        await empty.DisposeAsync();
    }

    [Theory]
    [InlineData("ja", 360)]
    [InlineData("ja", 1280)]
    [InlineData("en", 360)]
    [InlineData("en", 1280)]
    public async Task Its_set_up_is_fit_for_all(string language, int width)
    {
        var person = await Visitor(empty.Address);
        await person.Speak(language);
        await person.Page.SetViewportSizeAsync(width, 800);

        await person.Page.GotoAsync("/");
        await Expect(person.Page.Locator("#sample")).ToBeVisibleAsync();

        Assert.Empty(await person.Page.Audit(language));
    }
}
