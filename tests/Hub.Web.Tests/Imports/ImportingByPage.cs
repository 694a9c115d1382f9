using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Imports;

public sealed class ImportingByPage(LivingHub hub) : IClassFixture<LivingHub>
{
    private const string Header = "機関コード,種別,名称,郵便番号,住所,電話番号,対応時間";

    [Fact]
    public async Task A_file_is_looked_at_confirmed_and_found_in_the_registry()
    {
        using var secretary = Secretary();
        var preview = await Choose(secretary, $"{Header}\nX001,診療所,<新しい>診療所,,,,\nX002,映画館,乙,,,,");
        var added = await Page(secretary, $"{preview}?show=new");
        Assert.Contains("<新しい>診療所", added.Body!.TextContent, StringComparison.Ordinal);

        var page = await Page(secretary, preview);
        var rejected = page.QuerySelector("table")!.TextContent;
        Assert.Contains("映画館", rejected, StringComparison.Ordinal);
        Assert.Contains("次のどれかにしてください", rejected, StringComparison.Ordinal);

        var csv = await secretary.GetAsync(Relative($"{preview}/rejected.csv"));
        Assert.Equal("text/csv; charset=utf-8", csv.Content.Headers.ContentType?.ToString());
        Assert.Contains("\"3\",\"種別\",\"映画館\"", await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.Redirect, (await Confirm(secretary, page, preview)).StatusCode);
        await Until(async () => (await Page(secretary, preview)).QuerySelector("h1")!.TextContent is "取り込みました");
        var registry = await Page(secretary, "/registry?list=institutions");
        Assert.Contains("<新しい>診療所", registry.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_csv_is_refused_on_the_page()
    {
        using var secretary = Secretary();
        var answer = await Send(secretary, [0x50, 0x4B, 0x03, 0x04, 0x00]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            "CSVファイルではありません", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(21)]
    [InlineData(60)]
    public async Task A_file_that_is_too_large_is_refused_in_a_sentence(int megabytes)
    {
        using var secretary = Secretary();
        var answer = await Send(secretary, new byte[megabytes * 1024 * 1024]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            Hub.Contracts.Imports.ImportRefusals.TooLarge.Ja,
            new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).Body!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_is_gone_says_so()
    {
        using var secretary = Secretary();
        var page = await Page(secretary, $"/import/{Guid.NewGuid():N}");
        Assert.Contains("この取り込みは見つかりません", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/import")]
    [InlineData("/import/00000000000000000000000000000001")]
    [InlineData("/import/00000000000000000000000000000001/rejected.csv")]
    [InlineData("/registry")]
    public async Task Nobody_else_comes_in(string path)
    {
        using var doctor = hub.Program(Some.Primary);
        Assert.Equal(HttpStatusCode.Forbidden, (await doctor.GetAsync(Relative(path))).StatusCode);
    }

    private HttpClient Secretary()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = hub.Address };
        client.DefaultRequestHeaders.Add("Cookie", LivingHub.Cookie(Some.Secretary));
        return client;
    }

    private static async Task<string> Choose(HttpClient secretary, string csv)
    {
        var answer = await Send(secretary, Encoding.UTF8.GetBytes(csv));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.IsAbsoluteUri
            ? answer.Headers.Location.AbsolutePath
            : answer.Headers.Location.OriginalString;
    }

    private static async Task<HttpResponseMessage> Send(HttpClient secretary, byte[] file)
    {
        var page = await Page(secretary, "/import");
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(page, "File"))
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(file), "File", "一覧.csv");
        return await secretary.PostAsync(Relative("/import"), form);
    }

    private static async Task<HttpResponseMessage> Confirm(HttpClient secretary, IHtmlDocument page, string at)
    {
        using var form = new FormUrlEncodedContent(Fields(page, "_handler"));
        return await secretary.PostAsync(Relative(at), form);
    }

    private static Dictionary<string, string> Fields(IHtmlDocument page, string having) => page
        .QuerySelectorAll<IHtmlFormElement>("main form").First(f => f.QuerySelector($"[name='{having}']") is not null)
        .QuerySelectorAll<IHtmlInputElement>("input[type=hidden]")
        .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);

    private static async Task<IHtmlDocument> Page(HttpClient secretary, string path)
    {
        var answer = await secretary.GetAsync(Relative(path));

        // The antiforgery cookie comes with the first form.
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            var cookies = set.Select(cookie => cookie.Split(';')[0]).Append(LivingHub.Cookie(Some.Secretary));
            secretary.DefaultRequestHeaders.Remove("Cookie");
            secretary.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies));
        }

        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private static async Task Until(Func<Task<bool>> isSo)
    {
        for (var tries = 0; !await isSo(); tries++)
        {
            Assert.InRange(tries, 0, 1000);
        }
    }

    private static Uri Relative(string path) => new(path, UriKind.Relative);
}
