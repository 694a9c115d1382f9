using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Hub.Web.Tests;

/// <summary>What a browser without scripts does: keeps cookies, fills in the forms of the page that it shows.</summary>
public sealed class Browser : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient client;
    private readonly Uri address;
    private string path = "/";

    public Browser(Uri address)
    {
        this.address = address;
        client = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false })
        {
            BaseAddress = address,
        };
    }

    public IHtmlDocument Page { get; private set; } = new HtmlParser().ParseDocument("");

    public string Text => Page.Body?.TextContent ?? "";

    public CookieCollection Cookies => cookies.GetCookies(address);

    public async Task<HttpResponseMessage> Open(string to)
    {
        path = to;
        return await Show(await client.GetAsync(new Uri(to, UriKind.Relative)));
    }

    /// <summary>
    /// Sends the form of the page that has this field or button, with these values instead of its own.
    /// </summary>
    public async Task<HttpResponseMessage> Send(string having, params (string Name, string Value)[] values)
    {
        var form = Page.QuerySelectorAll<IHtmlFormElement>("form")
            .First(form => form.QuerySelector($"[name='{having}'], [value='{having}']") is not null);
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input")
            .Where(input => input.Name is not null && (input.Type is not "checkbox" || input.IsChecked))
            .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            fields[name] = value;
        }

        return await Post(form.GetAttribute("action") ?? path, fields);
    }

    public async Task<HttpResponseMessage> Post(string to, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await Show(await client.PostAsync(new Uri(to, UriKind.Relative), content));
    }

    /// <summary>Asks as a script of the page could; the page that is shown stays.</summary>
    public Task<HttpResponseMessage> Ask(HttpRequestMessage request) => client.SendAsync(request);

    public async Task<HttpResponseMessage> SignIn(string name, string password, bool ownPhone = false)
    {
        await Open("/sign-in");
        (string, string)[] device = ownPhone ? [("OwnPhone", "true")] : [];
        return await Send("Login", [("Login", name), ("Password", password), .. device]);
    }

    /// <summary>The value of a field of the page.</summary>
    public string Value(string name) => Page.QuerySelector<IHtmlInputElement>($"[name='{name}']")?.Value ?? "";

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> Show(HttpResponseMessage answer)
    {
        Page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return answer;
    }
}
