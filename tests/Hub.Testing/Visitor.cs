using System.Net;
using System.Text.RegularExpressions;

namespace Hub.Testing;

/// <summary>A person with a browser, as far as forms and cookies go.</summary>
internal sealed partial class Visitor(Uri server) : IDisposable
{
    // Cookies are kept by hand, because a cookie for secure pages is kept for the loopback too, as browsers do.
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        BaseAddress = server,
    };

    /// <summary>The cookies as a header.</summary>
    public string Cookies => string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    /// <summary>Fills the sign-in form.</summary>
    /// <exception cref="InvalidOperationException">The hub does not let this person in.</exception>
    public async Task SignIn(string login, string password)
    {
        var answer = await Fill("/sign-in", ("Login", login), ("Password", password));
        if (answer is not (HttpStatusCode.Found or HttpStatusCode.SeeOther))
        {
            throw new InvalidOperationException($"The hub answered {answer} to a sign-in.");
        }
    }

    /// <summary>Opens a page, fills its first form and sends it.</summary>
    public async Task<HttpStatusCode> Fill(string path, params IReadOnlyList<(string Name, string Value)> fields)
    {
        using var page = await Send(new HttpRequestMessage(HttpMethod.Get, path));
        var html = await page.Content.ReadAsStringAsync();
        var hidden = HiddenField().Matches(html).Select(field => (
            Name: WebUtility.HtmlDecode(field.Groups["name"].Value),
            Value: WebUtility.HtmlDecode(field.Groups["value"].Value)));
        using var answer = await Send(new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(hidden.Concat(fields)
                .DistinctBy(field => field.Name, StringComparer.Ordinal)
                .ToDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal)),
        });
        return answer.StatusCode;
    }

    public void Dispose() => http.Dispose();

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request)
    {
        using (request)
        {
            if (cookies.Count > 0)
            {
                request.Headers.Add("Cookie", Cookies);
            }

            request.Headers.Add("Origin", server.GetLeftPart(UriPartial.Authority));
            var answer = await http.SendAsync(request);
            foreach (var line in answer.Headers.TryGetValues("Set-Cookie", out var lines) ? lines : [])
            {
                var pair = line.Split(';')[0].Split('=', 2);
                cookies[pair[0]] = pair[1];
            }

            return answer;
        }
    }

    [GeneratedRegex(
        """<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" ?/?>""",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex HiddenField();
}
