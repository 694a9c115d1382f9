using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hub.Contracts.Districts;
using Hub.Contracts.Imports;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Districts;

public sealed class ListingHolidays(LivingHub hub) : IClassFixture<LivingHub>
{
    private const string Header = "国民の祝日・休日月日,国民の祝日・休日名称";
    private static readonly Uri address = new("/registry/holidays", UriKind.Relative);
    private static readonly Encoding cp932 = CodePagesEncodingProvider.Instance.GetEncoding(932)!;

    [Fact]
    public async Task A_year_that_a_rota_asks_for_is_missed_loudly_until_the_file_is_confirmed()
    {
        using var office = hub.Program(Some.Secretary);
        await Accept(new DistrictCommand.ListHolidays(
            hub.NextCommand(), new HolidayList("jp", 1970, 1970, [Day(1970, 1, 1, "元日"), Day(1970, 5, 5, "子供の日")])));
        var observing = DutyCalendar.Empty with { HolidayList = "jp" };
        var off = SomeRota.Policy with
        {
            Calendar = observing,
            Layers = [SomeRota.Policy.Layers[0] with { Windows = new DutyWindows.Off(OffFilter.All) }],
        };
        foreach (var act in SomeRota.Acts(hub.NextCommand))
        {
            await LivingHub.Accept(hub.Grains.Rota(SomeRota.Id).Execute(
                Some.Secretary.Id, act is RotaCommand.SetRules rules ? rules with { Policy = off } : act));
        }

        var year = TimeProvider.System.GetUtcNow().AddHours(9).Year;
        Assert.Contains($"{year}年の祝日が未登録です", Words(await Page(office)), StringComparison.Ordinal);

        var csv = string.Join("\r\n", (string[])
            [Header, "1970/1/1,元日", "1970/5/5,こどもの日", "1970/13/1,いつか",
             .. Enumerable.Range(1971, year - 1969).Select(each => $"{each}/1/1,元日")]);
        var preview = await Send(office, cp932.GetBytes(csv));
        var words = preview.QuerySelector("#preview")!.TextContent;
        Assert.Contains("子供の日", words, StringComparison.Ordinal);
        Assert.Contains("こどもの日", words, StringComparison.Ordinal);
        Assert.Contains("1970/13/1", words, StringComparison.Ordinal);
        Assert.Contains($"1970年から{year + 1}年まで", words, StringComparison.Ordinal);
        Assert.Contains($"{year}年の祝日が未登録です", Words(await Page(office)), StringComparison.Ordinal);

        var done = await Confirm(office, preview);
        Assert.Contains("祝日を登録しました", Words(done), StringComparison.Ordinal);
        Assert.DoesNotContain($"{year}年の祝日が未登録です", Words(done), StringComparison.Ordinal);
        Assert.Contains($"{year}年(1日)", Words(done), StringComparison.Ordinal);

        // Sent twice it has one effect; behind another list it has none.
        Assert.Contains("祝日を登録しました", Words(await Confirm(office, preview)), StringComparison.Ordinal);
        await Accept(new DistrictCommand.ListHolidays(
            hub.NextCommand(), new HolidayList("jp", 1970, 1970, [Day(1970, 1, 1, "元日")])));
        var stale = await Send(office, cp932.GetBytes(csv.Replace("こども", "子ども", StringComparison.Ordinal)));
        await Accept(new DistrictCommand.ListHolidays(
            hub.NextCommand(), new HolidayList("jp", 1970, 1970, [Day(1970, 1, 2, "元日")])));
        Assert.Contains(
            "別の一覧が登録されました", Words(await Confirm(office, stale)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_such_file_is_refused_and_changes_nothing()
    {
        using var office = hub.Program(Some.Secretary);
        async Task<string> refusal(byte[] file) =>
            (await Send(office, file)).QuerySelector(".banner.refused")!.TextContent;
        Assert.Contains(ImportRefusals.Empty.Ja, await refusal([]), StringComparison.Ordinal);
        Assert.Contains(
            HolidayRefusals.HeaderUnknown.Ja, await refusal(cp932.GetBytes("コード,氏名\r\n1,2")),
            StringComparison.Ordinal);
        Assert.Contains(HolidayRefusals.None.Ja, await refusal(cp932.GetBytes(Header)), StringComparison.Ordinal);
        Assert.Contains(
            ImportRefusals.NotCsv.Ja, await refusal([0x50, 0x4B, 3, 4, 0, 0, 0, 0, 1, 2, 3]), StringComparison.Ordinal);
        Assert.Contains(
            ImportRefusals.TooLarge.Ja, await refusal(new byte[ImportLimits.Bytes + 1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_not_the_pages_own_is_refused()
    {
        using var office = hub.Program(Some.Secretary);
        var preview = await Send(office, cp932.GetBytes($"{Header}\r\n1980/1/1,元日"));
        foreach (var list in new[] { "", "x", "null", "{}", "[]" })
        {
            Assert.NotNull((await Confirm(office, preview, list)).QuerySelector(".banner.refused"));
        }
    }

    private Task Accept(DistrictCommand command) =>
        LivingHub.Accept(hub.Grains.District(Some.District).Execute(Some.Secretary.Id, command));

    private static Holiday Day(int year, int month, int day, string name) =>
        new(new DateOnly(year, month, day), name, HolidayKind.National);

    private static async Task<IHtmlDocument> Page(HttpClient office)
    {
        var answer = await office.GetAsync(address);

        // The antiforgery cookie comes with the first form.
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            var cookies = set.Select(cookie => cookie.Split(';')[0]).Append(LivingHub.Cookie(Some.Secretary));
            office.DefaultRequestHeaders.Remove("Cookie");
            office.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies));
        }

        return await Read(answer);
    }

    private static async Task<IHtmlDocument> Read(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private static async Task<IHtmlDocument> Send(HttpClient office, byte[] file)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(await Page(office), "#upload form"))
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(file), "File", "syukujitsu.csv");
        return await Read(await office.PostAsync(address, form));
    }

    private static async Task<IHtmlDocument> Confirm(HttpClient office, IHtmlDocument preview, string? list = null)
    {
        var fields = Fields(preview, "#preview form");
        fields["Holidays.List"] = list ?? fields["Holidays.List"];
        using var form = new FormUrlEncodedContent(fields);
        return await Read(await office.PostAsync(address, form));
    }

    private static Dictionary<string, string> Fields(IHtmlDocument page, string form) => page
        .QuerySelectorAll<IHtmlInputElement>($"{form} input[type=hidden]")
        .ToDictionary(input => input.Name!, input => input.Value, StringComparer.Ordinal);

    private static string Words(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
