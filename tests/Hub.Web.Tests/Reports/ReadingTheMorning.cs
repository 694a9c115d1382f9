using Hub.Contracts.Calls;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Reports;

public sealed class ReadingTheMorning(LivingHub hub) : IClassFixture<LivingHub>
{
    private readonly ReportingHub reporting = new(hub);

    [Fact]
    public async Task The_primary_doctor_reads_what_was_promised_and_opens_the_call_to_acknowledge_it()
    {
        var call = await reporting.Reported();
        var page = await reporting.Open(Some.Primary, ReportingHub.Daily);
        var card = page.QuerySelector($"#call-{call.Value}")!;
        Assert.Contains(ReportingHub.Secret, card.TextContent, StringComparison.Ordinal);
        Assert.Contains(ReportingHub.Promise, card.TextContent, StringComparison.Ordinal);
        Assert.Contains("未確認", card.TextContent, StringComparison.Ordinal);
        Assert.NotNull(card.QuerySelector($"a.main[href='/calls/{call.Value}']"));
        Assert.NotNull(page.QuerySelector(".banner.waiting"));
        Assert.Contains("伊藤", card.QuerySelector(".daily-steps")!.TextContent, StringComparison.Ordinal);

        await reporting.Do(call, Some.Primary, (id, seen) => new CallCommand.Acknowledge(id, null, seen));
        var read = (await reporting.Open(Some.Primary, ReportingHub.Daily)).QuerySelector($"#call-{call.Value}")!;
        Assert.Contains("確認済み", read.TextContent, StringComparison.Ordinal);
        Assert.Null(read.QuerySelector("a.main"));
    }

    [Fact]
    public async Task The_secretariat_sees_who_and_when_and_no_text()
    {
        var call = await reporting.Reported();
        var text = await reporting.Text(Some.Secretary, ReportingHub.Daily);
        Assert.Contains($"call-{call.Value}", text, StringComparison.Ordinal);
        Assert.Contains("伊藤", text, StringComparison.Ordinal);
        foreach (var hidden in new[] { ReportingHub.Secret, ReportingHub.Promise, "渡辺" })
        {
            Assert.DoesNotContain(hidden, text, StringComparison.Ordinal);
        }

        foreach (var ending in new[] { "csv", "xlsx" })
        {
            var file = await reporting.Text(Some.Primary, $"{ReportingHub.Daily}/calls.{ending}");
            Assert.DoesNotContain(ReportingHub.Secret, file, StringComparison.Ordinal);
            Assert.DoesNotContain("渡辺", file, StringComparison.Ordinal);
        }

        Assert.Contains(
            "伊藤", await reporting.Text(Some.Primary, $"{ReportingHub.Daily}/calls.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_and_days_that_are_none_are_not_found()
    {
        foreach (var stranger in new[] { Some.SubPrimary, Some.Nurse, Some.Pharmacist })
        {
            Assert.Equal(404, await reporting.Status(stranger, ReportingHub.Daily));
            Assert.Equal(404, await reporting.Status(stranger, $"{ReportingHub.Daily}/calls.csv"));
        }

        Assert.Equal(404, await reporting.Status(
            Some.Primary, ReportingHub.DailyOf(ReportingHub.Today.AddDays(2))));
        Assert.Equal(404, await reporting.Status(Some.Primary, $"/reports/daily/{Some.Clinic.Value}/yesterday"));
    }

    [Fact]
    public async Task The_list_leads_to_the_report_that_waits()
    {
        await reporting.Reported();
        var page = await reporting.Open(Some.Primary, "/reports");
        var first = page.QuerySelector("tbody tr")!;
        Assert.Contains("未確認", first.TextContent, StringComparison.Ordinal);
        Assert.Equal(ReportingHub.Daily, first.QuerySelector("a")!.GetAttribute("href"));
        Assert.Null((await reporting.Open(Some.Nurse, "/reports")).QuerySelector("form[method=post] input[type=time]"));
    }

    [Fact]
    public async Task A_doctor_chooses_the_time_and_is_told_what_cannot_be()
    {
        using var doctor = hub.Program(Some.SubPrimary);
        var form = "form:has(input[type=time])";
        var done = await SentForm.On(doctor, "/reports", form, ("Time.Time", "08:30"));
        Assert.NotNull(done.QuerySelector(".banner.done"));
        Assert.Equal("08:30", done.QuerySelector("input[type=time]")!.GetAttribute("value"));
        foreach (var wrong in new[] { "07:00", "x", string.Empty })
        {
            var refused = await SentForm.On(doctor, "/reports", form, ("Time.Time", wrong));
            Assert.NotNull(refused.QuerySelector(".banner.refused"));
        }

        var others = await SentForm.On(
            doctor, "/reports", form, ("Time.Time", "08:40"), ("Time.Institution", Some.Clinic.Value.ToString()));
        Assert.NotNull(others.QuerySelector(".banner.refused"));
    }
}
