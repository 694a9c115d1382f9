using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hub.Testing;

namespace Hub.Web.Tests;

/// <summary>A form on a page as a person sends it: what the page put into it, and what was typed.</summary>
internal static class SentForm
{
    /// <summary>Opens the page, sends the first form that fits, and answers with the page that follows.</summary>
    public static async Task<IHtmlDocument> On(
        HttpClient person, string address, string selector, params (string Name, string Value)[] typed)
    {
        var page = await Open(person, address);
        var fields = page.QuerySelector(selector)!.QuerySelectorAll("input, select")
            .Where(element => element is not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false })
            .Select(Field)
            .Where(field => field.Name is not null && typed.All(
                own => !string.Equals(own.Name, field.Name, StringComparison.Ordinal)))
            .Concat(typed.Select(own => ((string?)own.Name, own.Value)))
            .Select(field => KeyValuePair.Create(field.Item1!, field.Item2));
        using var form = new FormUrlEncodedContent(fields);
        var sent = await person.PostAsync(new Uri(address, UriKind.Relative), form);
        return new HtmlParser().ParseDocument(await sent.Content.ReadAsStringAsync());
    }

    /// <summary>Opens a page; the cookie of its forms is kept for what is sent.</summary>
    public static async Task<IHtmlDocument> Open(HttpClient person, string address)
    {
        var answer = await person.GetAsync(new Uri(address, UriKind.Relative));
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            var own = person.DefaultRequestHeaders.GetValues("Cookie").Single().Split(';')[0];
            person.DefaultRequestHeaders.Remove("Cookie");
            person.DefaultRequestHeaders.Add("Cookie", $"{own}; {cookies.First().Split(';')[0]}");
        }

        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private static (string? Name, string Value) Field(AngleSharp.Dom.IElement element) => element switch
    {
        IHtmlInputElement input => (input.Name, input.Value),
        IHtmlSelectElement select => (select.Name, select.Value ?? string.Empty),
        _ => (null, string.Empty),
    };
}
