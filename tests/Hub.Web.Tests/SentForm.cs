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
        var own = typed.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        var fields = page.QuerySelector(selector)!.QuerySelectorAll("input, select, textarea")
            .Select(Field)
            .Where(field => field.Name is { Length: > 0 } && !own.Contains(field.Name))
            .Select(field => KeyValuePair.Create(field.Name!, field.Value))
            .Concat(typed.Select(field => KeyValuePair.Create(field.Name, field.Value)));
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

    // A choice that was not taken is not sent, as browsers do.
    private static (string? Name, string Value) Field(AngleSharp.Dom.IElement element) => element switch
    {
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => (null, string.Empty),
        IHtmlInputElement input => (input.Name, input.Value),
        IHtmlSelectElement select => (select.Name, select.Value ?? string.Empty),
        IHtmlTextAreaElement text => (text.Name, text.Value),
        _ => (null, string.Empty),
    };
}
