using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Hub.Contracts.Calls;
using Hub.Testing;
using Hub.Web.Calls.Care.Reports;
using Hub.Web.Layout;
using Xunit;

namespace Hub.Web.Tests.Calls.Care;

public sealed class WritingReports(LivingHub hub) : IClassFixture<LivingHub>
{
    private const string Form = ".report-form";

    [Fact]
    public async Task From_a_template_to_the_text_for_the_chart_nothing_typed_is_lost()
    {
        var call = await CaringHub.Taken(hub);
        var page = $"/calls/{call.Value}/report";
        using var doctor = hub.Program(Some.SubPrimary);

        var filled = await SentForm.On(
            doctor, page, Form, ("Report.Act", "template-fever"), ("Report.Findings", "38.9度"),
            ("Report.Promises", "朝9時に電話"));
        Assert.StartsWith("38.9度\n\n- 体温", Area(filled, "Findings"), StringComparison.Ordinal);
        Assert.Equal("朝9時に電話", Area(filled, "Promises"));

        // Nothing chosen and a time that is none: both are said beside their fields.
        var unread = await SentForm.On(
            doctor, page, Form, ("Report.Act", "file"), ("Report.LeftAt", "夜"), ("Report.Findings", "落ち着いた"));
        Assert.Contains(
            "対応を一つ選んで", unread.QuerySelector(".care-done .mistake")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("21:35", unread.QuerySelector("#Report-LeftAt-mistake")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("落ち着いた", Area(unread, "Findings"));

        // A visit was wanted: by telephone alone it needs a reason.
        (string, string)[] typed =
        [
            ("Report.Act", "file"), ("Report.Care", "PhoneAdvice"), ("Report.Findings", "呼吸は落ち着いている"),
            ("Report.Promises", "朝9時に主治医から電話"), ("Report.SharedData", "サマリー"), ("Report.MustDecide", "true"),
        ];
        var without = await SentForm.On(doctor, page, Form, typed);
        Assert.Contains(
            CallRefusals.WithoutVisitReason.Ja, without.QuerySelector("#Report-WithoutVisit-mistake")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal("呼吸は落ち着いている", Area(without, "Findings"));
        Assert.True(((IHtmlInputElement)without.QuerySelector("[name='Report.MustDecide']")!).IsDefaultChecked);

        var done = await SentForm.On(doctor, page, Form, [.. typed, ("Report.WithoutVisit", "ご家族と相談し朝まで様子を見る")]);
        Assert.NotNull(done.QuerySelector(".banner.done"));
        var text = done.QuerySelector("#report-text")!.TextContent;
        foreach (var part in new[]
        {
            "【電話再診】", Some.Details.Name, Some.Details.Number, "伊藤", "山下", "緑町クリニック", "朝9時に主治医から電話", "サマリー",
            "ご家族と相談し", "■ 主治医の判断が必要",
        })
        {
            Assert.Contains(part, text, StringComparison.Ordinal);
        }

        Assert.EndsWith("はい", text.Split("\n\n")[^2], StringComparison.Ordinal);
        Assert.Contains("朝の一覧", done.QuerySelector(".banner.done")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(done.QuerySelector("[data-copy=report-text]"));

        await OnlyTheWriterWritesAnew(call, page, doctor);
    }

    [Fact]
    public async Task Of_ones_own_patient_it_is_said_that_the_report_is_read()
    {
        var call = await CaringHub.Taken(hub, Some.Primary);
        using var primary = hub.Program(Some.Primary);
        var done = await SentForm.On(
            primary, $"/calls/{call.Value}/report", Form, ("Report.Act", "file"), ("Report.Care", "PhoneAdvice"),
            ("Report.Findings", "落ち着いた"), ("Report.WithoutVisit", "ご家族と相談した"));
        var said = done.QuerySelector(".banner.done")!.TextContent;
        Assert.Contains("確認も済んでいます", said, StringComparison.Ordinal);
        Assert.DoesNotContain("朝の一覧", said, StringComparison.Ordinal);
    }

    private async Task OnlyTheWriterWritesAnew(CallId call, string page, HttpClient doctor)
    {
        Assert.Equal("呼吸は落ち着いている", Area(await SentForm.Open(doctor, page), "Findings"));
        using var primary = hub.Program(Some.Primary);
        Assert.Null((await SentForm.Open(primary, page)).QuerySelector(Form));
        Assert.NotNull((await SentForm.Open(primary, $"{page}/text")).QuerySelector("#report-text"));
        using var stranger = hub.Program(Some.Stranger);
        foreach (var door in new[] { page, $"{page}/text", $"/calls/{call.Value}/briefing" })
        {
            var answer = await stranger.GetAsync(new Uri(door, UriKind.Relative));
            Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
            Assert.DoesNotContain("渡辺", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        await CaringHub.Do(hub, call, Some.Primary, (id, seen) => new CallCommand.Acknowledge(id, null, seen));
        Assert.Null((await SentForm.Open(doctor, page)).QuerySelector(Form));
    }

    [Fact]
    public void A_heading_stays_with_whatever_stands_under_it_and_goes_where_nothing_does() => Assert.Equal(
        "- 受け止め:\n- 落ち着いている\n- 説明した相手:\n\n長女",
        ReportTemplate.Answered("- 受け止め:\n- 落ち着いている\n- 説明した相手:\n\n長女\n- 再度連絡する目安:\n"));

    [Fact]
    public void A_time_after_midnight_is_the_next_day_and_none_lies_in_the_future()
    {
        // 2026-11-21 0:40 in Tokyo.
        var clock = new DistrictClock(new Tokyo(), new FakeClock(Some.Now.AddHours(3).AddMinutes(40)));
        var report = new ReportForm
        {
            Care = "HouseCall", LeftAt = "23:50", ArrivedAt = "0:15", EndedAt = "00:35",
        }.ToReport(Call, clock);
        Assert.Equal(Some.Now.AddHours(2).AddMinutes(50), report.LeftAt);
        Assert.Equal(Some.Now.AddHours(3).AddMinutes(15), report.ArrivedAt);
        Assert.Equal(Some.Now.AddHours(3).AddMinutes(35), report.EndedAt);

        // The next morning, with the steps as they were pressed: the day is theirs.
        var steps = Call with
        {
            Care = new CareView(
                CareForm.HouseCall, "", Some.Now, Some.Now.AddMinutes(50).AddSeconds(50), null,
                Some.Now.AddMinutes(51).AddSeconds(10), null),
        };
        var later = new DistrictClock(new Tokyo(), new FakeClock(Some.Now.AddHours(36)));
        var form = ReportForm.Of(steps, later);
        Assert.Equal(("21:50", "21:51"), (form.LeftAt, form.ArrivedAt));
        form.ArrivedAt = "21:50";
        var kept = form.ToReport(steps, later);
        Assert.Equal((Some.Now.AddMinutes(50), Some.Now.AddMinutes(50)), (kept.LeftAt, kept.ArrivedAt));
    }

    [Fact]
    public void What_belongs_to_another_kind_of_care_is_left_out_and_a_template_stands_once()
    {
        var clock = new DistrictClock(new Tokyo(), new FakeClock(Some.Now));
        var form = new ReportForm
        {
            Care = "PhoneAdvice", LeftAt = "20:10", DiedAt = "20:30", TransferredTo = "緑町病院", EndedAt = "20:40",
        };
        var report = form.ToReport(Call, clock);
        Assert.Equal((null, null, string.Empty), (report.LeftAt, report.DiedAt, report.TransferredTo));
        Assert.Equal(Some.Now.AddMinutes(-20), report.EndedAt);

        foreach (var template in ReportTemplate.All)
        {
            form.Fill(template);
            var once = form.Findings;
            form.Fill(template);
            Assert.Equal(once, form.Findings);
        }
    }

    [Fact]
    public void A_heading_of_a_template_under_which_nobody_wrote_is_left_out()
    {
        var clock = new DistrictClock(new Tokyo(), new FakeClock(Some.Now));
        var template = ReportTemplate.All[0];
        var headings = template.Findings.Split('\n');
        var form = new ReportForm
        {
            Care = "PhoneAdvice",
            Findings = $"{headings[0]} 38.2\n{headings[1]}\n{headings[2]}\n  右で弱い\n自由な文",
            Treatment = template.Treatment,
            Family = $"{template.Family} 朝まで",
        };

        var report = form.ToReport(Call, clock);

        Assert.Equal($"{headings[0]} 38.2\n{headings[2]}\n  右で弱い\n自由な文", report.Findings);
        Assert.Equal(string.Empty, report.Treatment);
        Assert.Equal($"{template.Family.Split('\n')[^1]} 朝まで", report.Family);
    }

    private static CallView Call { get; } = new(
        new CallId(Some.Id(1)), 3, CallState.Accepted, Some.Patient, Some.Details.Name, [], null, [], 1, null, null,
        null, [], null, null, []);

    private static string Area(IParentNode page, string name) =>
        page.QuerySelector($"#Report-{name}")!.TextContent.TrimStart('\n');
}
