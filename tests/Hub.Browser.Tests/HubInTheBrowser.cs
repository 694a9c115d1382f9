using System.Collections.Concurrent;
using System.Net;
using Cookie = Microsoft.Playwright.Cookie;

[assembly: AssemblyFixture(typeof(Hub.Browser.Tests.HubInTheBrowser))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Hub.Browser.Tests;

/// <summary>One hub with the sample district and one Chromium for all tests.</summary>
public sealed class HubInTheBrowser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hub-browser-");
    private readonly ServerProcess server;
    private readonly ConcurrentDictionary<string, Cookie[]> sessions = new(StringComparer.Ordinal);
    private IPlaywright playwright = null!;

    public HubInTheBrowser() => server = NewServer("sample", "--demo");

    /// <summary>The Chromium that everybody uses, each in a context of their own.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>Where the hub is.</summary>
    public Uri Address => server.Address;

    public async ValueTask InitializeAsync()
    {
        var starting = StartSample(server);
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = Arguments });
        SetDefaultExpectTimeout(15_000);
        await starting;
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        playwright.Dispose();
        await server.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>The cookies of somebody who has signed in once for all tests.</summary>
    internal async Task<Cookie[]> SessionOf(string code)
    {
        if (!sessions.TryGetValue(code, out var cookies))
        {
            var person = await Person.At(Browser, Address, new());
            await person.SignIn(code);
            cookies = (await person.Context.CookiesAsync())
                .Select(cookie => new Cookie
                {
                    Name = cookie.Name,
                    Value = cookie.Value,
                    Domain = cookie.Domain,
                    Path = cookie.Path,
                    HttpOnly = cookie.HttpOnly,
                    SameSite = cookie.SameSite,
                })
                .ToArray();
            sessions[code] = cookies;
            await person.Context.DisposeAsync();
        }

        return cookies;
    }

    /// <summary>Another hub, with data of its own.</summary>
    internal ServerProcess NewServer(string name, params IReadOnlyList<string> arguments) => new(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Hub__DataFolder"] = Path.Combine(folder.FullName, name),
            ["Hub__SignInPostsPerMinute"] = "10000",
        },
        arguments);

    /// <summary>Waits until the sample district is there: then there is nothing left to set up.</summary>
    internal static async Task StartSample(ServerProcess server)
    {
        await server.Start();
        await server.WaitFor("/setup", HttpStatusCode.NotFound);
    }
}
