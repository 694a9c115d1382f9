using Xunit;

namespace Hub.Web.Tests.Security;

public sealed class BehindAProxy : IAsyncLifetime
{
    private readonly RunningHub hub = new()
    {
        Settings = { ["Hub:PublicUrl"] = "https://hub.example.jp", ["Hub:Proxies"] = "127.0.0.1" },
    };

    public ValueTask InitializeAsync() => hub.InitializeAsync();

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task With_https_cookies_are_bound_to_the_host_and_browsers_are_told_to_stay_with_https()
    {
        using var client = new HttpClient { BaseAddress = hub.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var answer = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("__Host-hub-form=", cookie, StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/;", cookie, StringComparison.OrdinalIgnoreCase);
        var transport = answer.Headers.GetValues("Strict-Transport-Security").Single();
        Assert.StartsWith("max-age=", transport, StringComparison.Ordinal);
    }
}
