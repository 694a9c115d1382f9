using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Districts;

public sealed class SearchingTheRegistry(LivingHub hub) : IClassFixture<LivingHub>
{
    private static readonly Uri Registry = new("/registry", UriKind.Relative);

    [Fact]
    public async Task A_name_that_is_searched_for_never_stands_in_an_address()
    {
        using var secretary = hub.Program(Some.Secretary);
        var page = new HtmlParser().ParseDocument(await secretary.GetStringAsync(Registry));
        var search = (IHtmlFormElement)page.QuerySelector("form[role=search]")!;
        Assert.Equal("post", search.Method);

        var fields = search.Elements.OfType<IHtmlInputElement>()
            .Where(input => input.Name is not null)
            .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
        foreach (var (words, count) in new[] { ("渡辺", 1), ("山田", 0) })
        {
            fields["Q"] = words;
            using var form = new FormUrlEncodedContent(fields);
            var answer = await secretary.PostAsync(new Uri(search.GetAttribute("action")!, UriKind.Relative), form);
            var found = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            Assert.Equal(count, found.QuerySelectorAll("table tbody tr").Length);
            Assert.DoesNotContain(
                found.Links, link => Uri.UnescapeDataString(link.GetAttribute("href") ?? "").Contains(
                    "I001-00001", StringComparison.Ordinal));
        }
    }
}
