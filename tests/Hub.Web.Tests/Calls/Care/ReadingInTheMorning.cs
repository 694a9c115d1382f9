using Hub.Contracts.Calls;
using Hub.Testing;
using Hub.Web.Calls.Care.Mornings;
using Hub.Web.Layout;
using Xunit;

namespace Hub.Web.Tests.Calls.Care;

public sealed class ReadingInTheMorning(LivingHub hub) : IClassFixture<LivingHub>
{
    private const string Page = "/calls/morning";

    [Fact]
    public async Task A_report_waits_until_it_is_read_and_what_is_to_be_done_until_it_is_done()
    {
        using var primary = hub.Program(Some.Primary);
        using var stranger = hub.Program(Some.Stranger);
        Assert.NotNull((await SentForm.Open(stranger, Page)).QuerySelector(".empty"));
        var call = await CaringHub.Taken(hub);
        var before = await SentForm.Open(primary, Page);
        Assert.Contains("対応中", before.QuerySelector("#news")!.TextContent, StringComparison.Ordinal);
        await CaringHub.Reported(hub, call, Some.SubPrimary, mustDecide: true);

        var page = await SentForm.Open(primary, Page);
        var item = page.QuerySelector("#decide .morning-report")!;
        foreach (var part in new[] { "渡辺", "発熱と傾眠", "伊藤", SomeCall.Report.Promises, SomeCall.Report.Family })
        {
            Assert.Contains(part, item.TextContent, StringComparison.Ordinal);
        }

        Assert.NotNull((await SentForm.Open(primary, "/")).QuerySelector(".morning-strip.waiting"));

        // A day that has passed is refused, and what was typed stays.
        const string Follow = "details form";
        var refused = await SentForm.On(
            primary, Page, Follow, ("Morning.Act", MorningForm.Following), ("Morning.On", "2020-01-01"),
            ("Morning.What", "長女に電話"));
        Assert.Contains(
            CallRefusals.TimeWrong.Ja, refused.QuerySelector($"{Follow} .mistake")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("長女に電話", refused.QuerySelector($"{Follow} textarea")!.TextContent, StringComparison.Ordinal);
        var unread = await SentForm.On(primary, Page, Follow, ("Morning.Act", MorningForm.Following),
            ("Morning.On", "x"));
        Assert.NotNull(unread.QuerySelector(".banner.refused"));

        var followed = await SentForm.On(
            primary, Page, Follow, ("Morning.Act", MorningForm.Following), ("Morning.What", "長女に電話"));
        Assert.Null(followed.QuerySelector("#decide"));
        Assert.Contains("取り消せません", followed.QuerySelector("#done")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("長女に電話", followed.QuerySelector("#follow-ups")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("山下", followed.QuerySelector("#follow-ups")!.TextContent, StringComparison.Ordinal);

        var blank = await SentForm.On(primary, Page, "#follow-ups form", ("Morning.Act", MorningForm.Ending));
        Assert.NotNull(blank.QuerySelector("#follow-ups"));
        var ended = await SentForm.On(
            primary, Page, "#follow-ups form", ("Morning.Act", MorningForm.Ending), ("Morning.Result", "説明した"));
        Assert.Null(ended.QuerySelector("#follow-ups"));
    }

    [Fact]
    public async Task Only_whoever_answers_for_the_patient_reads_and_a_late_second_press_says_so()
    {
        var call = await CaringHub.Taken(hub, Some.Stranger);
        await CaringHub.Reported(hub, call, Some.Stranger, mustDecide: false);
        using var nurse = hub.Program(Some.Nurse);
        using var reporter = hub.Program(Some.Stranger);
        Assert.Null((await SentForm.Open(nurse, Page)).QuerySelector("#reports"));
        Assert.Null((await SentForm.Open(reporter, Page)).QuerySelector("#reports"));

        using var primary = hub.Program(Some.Primary);
        var page = await SentForm.Open(primary, Page);
        var fields = page.QuerySelectorAll("#reports form")[0].QuerySelectorAll("input")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        await CaringHub.Do(hub, call, Some.SubPrimary, (id, seen) => new CallCommand.Acknowledge(id, null, seen));
        using var sent = new FormUrlEncodedContent([.. fields, new("Morning.Act", MorningForm.Acknowledging)]);
        var late = await primary.PostAsync(new Uri(Page, UriKind.Relative), sent);
        Assert.Contains(
            "banner refused", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secretariat_is_shown_late_reports_and_no_morning_list()
    {
        using var office = hub.Program(Some.Secretary);
        Assert.NotNull((await SentForm.Open(office, Page)).QuerySelector("main a[href='/calls/overdue']"));
        var page = await SentForm.Open(office, "/calls/overdue");
        Assert.Contains("すべて確認されています", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-11-22T20:59:00Z", false)]
    [InlineData("2026-11-22T21:00:00Z", true)]
    [InlineData("2026-11-23T02:59:00Z", true)]
    [InlineData("2026-11-23T03:00:00Z", false)]
    public void The_morning_is_from_six_until_noon_on_the_districts_clock(string at, bool isMorning)
    {
        var clock = new DistrictClock(
            new Tokyo(),
            new FakeClock(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(isMorning, MorningStrip.IsMorning(clock));
    }

    [Fact]
    public void On_a_monday_the_weekend_is_still_there()
    {
        var monday = new DistrictClock(new Tokyo(), new FakeClock(Some.Now.AddDays(3)));
        Assert.Equal(Some.Now.AddHours(-9), MorningDesk.LastNoon(monday));
    }
}
