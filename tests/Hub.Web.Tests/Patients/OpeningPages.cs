using AngleSharp.Dom;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Patients;

public sealed class OpeningPages(LivingHub hub) : IClassFixture<LivingHub>
{
    private static readonly string Patient = $"/patients/{Some.Patient}";

    public static TheoryData<string> Pages =>
        ["", "/facts/CrisisPlan", "/entries/00000000000000000000000000000001", "?before=5"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Whoever_may_not_see_gets_a_friendly_page_that_reveals_nothing(string page)
    {
        await hub.Post(Some.Primary, "秘密の本文");
        foreach (var person in new[] { Some.Stranger, Some.OtherNurse, Some.Secretary })
        {
            var (theirs, status) = await Open(person, Patient + page);
            var (nobody, _) = await Open(person, $"/patients/{Guid.NewGuid():N}{page}");
            Assert.Equal(HttpStatusCode.NotFound, status);
            Assert.Equal(Words(nobody), Words(theirs));
            Assert.DoesNotContain("渡辺", Words(theirs), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_member_sees_who_what_was_agreed_and_what_happened()
    {
        var entry = await hub.Post(Some.Nurse, "午前の訪問を終えました");
        var (page, status) = await Open(Some.Primary, Patient);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("渡辺　昭 様", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"#entries #entry-{entry}"));
        Assert.DoesNotContain("渡辺", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posting_works_without_any_script_and_sending_the_form_twice_posts_once()
    {
        using var program = hub.Program(Some.Primary);
        var form = await Form(program, Patient, "#composer");
        form["Compose.Text"] = "スクリプトなしの投稿";
        foreach (var _ in new[] { 1, 2 })
        {
            var answer = await program.PostAsync(new Uri(Patient, UriKind.Relative), new FormUrlEncodedContent(form));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        var (page, _) = await Open(Some.Primary, Patient);
        Assert.Single(
            page.QuerySelectorAll("#entries .words"),
            words => words.TextContent.Contains("スクリプトなしの投稿", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fact_is_stated_by_its_form_and_read_by_the_next()
    {
        using var program = hub.Program(Some.Primary);
        var form = await Form(program, Patient, "#fact-Supplies form");
        form["Fact.Text"] = "ハイドロコロイド 10枚";
        await program.PostAsync(new Uri(Patient, UriKind.Relative), new FormUrlEncodedContent(form));
        var (page, _) = await Open(Some.Nurse, Patient);
        Assert.Contains("ハイドロコロイド 10枚", page.QuerySelector("#fact-Supplies")!.TextContent, StringComparison.Ordinal);
        var (history, _) = await Open(Some.Nurse, Patient + "/facts/Supplies");
        Assert.Contains("ハイドロコロイド 10枚", Words(history), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_lists_a_practitioner_s_own_patients_and_sends_the_office_to_its_registry()
    {
        var (mine, _) = await Open(Some.Nurse, "/");
        Assert.NotNull(mine.QuerySelector($"a[href='{Patient}']"));
        var (theirs, _) = await Open(Some.Stranger, "/");
        Assert.Null(theirs.QuerySelector($"a[href='{Patient}']"));
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
        client.DefaultRequestHeaders.Add("Cookie", LivingHub.Cookie(Some.Secretary));
        var office = await client.GetAsync(hub.Address);
        Assert.EndsWith("/registry", office.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Searching_is_posted_and_finds_the_entry()
    {
        await hub.Post(Some.Nurse, "インスリンの単位を変更");
        using var program = hub.Program(Some.Primary);
        var form = await Form(program, Patient, ".about form.find");
        form["Search.Text"] = "単位";
        var answer = await program.PostAsync(new Uri(Patient, UriKind.Relative), new FormUrlEncodedContent(form));
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Contains("インスリン", page.QuerySelector(".results")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<(IHtmlDocument Page, HttpStatusCode Status)> Open(PractitionerView person, string path)
    {
        using var program = hub.Program(person);
        var answer = await program.GetAsync(new Uri(path, UriKind.Relative));
        return (new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()), answer.StatusCode);
    }

    // The cookie of the antiforgery token is added by hand, because the program names its cookies itself.
    private static async Task<Dictionary<string, string>> Form(HttpClient program, string path, string selector)
    {
        var answer = await program.GetAsync(new Uri(path, UriKind.Relative));
        if (answer.Headers.TryGetValues("Set-Cookie", out var cookies))
        {
            var own = program.DefaultRequestHeaders.GetValues("Cookie").Single();
            program.DefaultRequestHeaders.Remove("Cookie");
            program.DefaultRequestHeaders.Add("Cookie", $"{own}; {cookies.First().Split(';')[0]}");
        }

        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return page.QuerySelector(selector)!.QuerySelectorAll<IHtmlInputElement>("input")
            .Where(input => input.Type is not ("checkbox" or "radio" or "number") || input.IsChecked)
            .Where(input => input.Name is not null)
            .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);
    }

    private static string Words(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
