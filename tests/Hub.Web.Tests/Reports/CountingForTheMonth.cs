using AngleSharp.Dom;
using Hub.Contracts.Calls;
using Hub.Testing;
using Hub.Web.Layout;
using Xunit;

namespace Hub.Web.Tests.Reports;

public sealed class CountingForTheMonth(LivingHub hub) : IClassFixture<LivingHub>
{
    private readonly ReportingHub reporting = new(hub);

    [Fact]
    public async Task Every_figure_of_the_page_opens_as_many_calls_as_it_says()
    {
        await reporting.Reported();
        var page = await reporting.Open(Some.Secretary, ReportingHub.Monthly);
        var links = page.QuerySelectorAll("a.figure-link").DistinctBy(link => link.GetAttribute("href")).ToList();
        Assert.True(links.Count > 15, $"{links.Count} figures");
        foreach (var link in links)
        {
            var behind = await reporting.Open(Some.Secretary, link.GetAttribute("href")!);
            Assert.Equal(link.TextContent, $"{behind.QuerySelectorAll("tbody tr").Length}");
        }
    }

    [Fact]
    public async Task Charts_say_in_words_what_they_show()
    {
        await reporting.Reported();
        var page = await reporting.Open(Some.Secretary, ReportingHub.Monthly);
        foreach (var chart in page.QuerySelectorAll(".chart > svg"))
        {
            foreach (var named in chart.GetAttribute("aria-labelledby")!.Split(' '))
            {
                Assert.NotEmpty(page.GetElementById(named)!.TextContent);
            }
        }

        Assert.Equal(3, page.QuerySelectorAll(".chart > svg").Length);
        Assert.Equal(3, page.QuerySelectorAll(".chart details table").Length);
        Assert.Equal(24, page.QuerySelectorAll(".chart > svg")[0].QuerySelectorAll("rect").Length);
    }

    [Fact]
    public async Task No_patient_is_in_figures_lists_and_files()
    {
        await reporting.Reported();
        foreach (var address in new[]
        {
            ReportingHub.Monthly, $"{ReportingHub.Monthly}/calls", $"{ReportingHub.Monthly}/figures.csv",
            $"{ReportingHub.Monthly}/calls.csv", $"{ReportingHub.Monthly}/calls.xlsx",
        })
        {
            var text = await reporting.Text(Some.Secretary, address);
            foreach (var hidden in new[]
            {
                "渡辺", ReportingHub.Secret, ReportingHub.Promise, Some.Patient.Value.ToString(),
                Some.Patient.ToString(),
            })
            {
                Assert.DoesNotContain(hidden, text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_doctor_sees_their_own_institution_and_what_its_people_took_for_others()
    {
        await reporting.Reported();
        var own = await reporting.Open(Some.SubPrimary, ReportingHub.Monthly);
        Assert.Contains("若葉台クリニック", own.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var taken = own.QuerySelectorAll(".month-heads a").Last(link =>
            link.GetAttribute("href")!.Contains("by=Taken", StringComparison.Ordinal));
        var behind = await reporting.Open(Some.SubPrimary, taken.GetAttribute("href")!);
        Assert.NotEqual(0, behind.QuerySelectorAll("tbody tr").Length);
        foreach (var refused in new[]
        {
            $"{ReportingHub.Monthly}?institution={Some.Clinic.Value}",
            $"{ReportingHub.Monthly}/calls",
            $"{ReportingHub.Monthly}/calls?home={Some.Clinic.Value}",
            $"{ReportingHub.Monthly}/figures.csv?institution={Some.Clinic.Value}",
        })
        {
            Assert.Equal(404, await reporting.Status(Some.SubPrimary, refused));
        }

        Assert.Equal(404, await reporting.Status(Some.Nurse, ReportingHub.Monthly));
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("x")]
    [InlineData("9999-01")]
    [InlineData("2026-01?institution=x")]
    [InlineData("2026-01/calls?by=Name&is=x")]
    [InlineData("2026-01/calls?by=Hour")]
    [InlineData("2026-01/calls?by=3&is=x")]
    [InlineData("2026-01/calls?home=x")]
    [InlineData("2026-01/calls?group=x")]
    [InlineData("2026-01/calls?group=00000000-0000-0000-0000-000000000009")]
    [InlineData("2026-13/figures.xlsx")]
    [InlineData("x/calls.csv")]
    public async Task What_cannot_be_counted_is_not_found(string address) =>
        Assert.Equal(404, await reporting.Status(Some.Secretary, $"/reports/monthly/{address}"));

    [Theory]
    [InlineData("figures")]
    [InlineData("calls")]
    public async Task It_is_saved_as_a_workbook_and_as_text(string table)
    {
        await reporting.Reported();
        using var office = hub.Program(Some.Secretary);
        foreach (var (ending, type) in new[]
        {
            ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), ("csv", "text/csv"),
        })
        {
            using var file = await office.GetAsync(new Uri(
                $"{ReportingHub.Monthly}/{table}.{ending}", UriKind.Relative));
            Assert.Equal(type, file.Content.Headers.ContentType!.MediaType);
            Assert.EndsWith(
                $"_{ReportingHub.Month}.{ending}", file.Content.Headers.ContentDisposition!.FileNameStar,
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_secretariat_links_clinics_and_counts_them_together()
    {
        await reporting.Reported();
        using var office = hub.Program(Some.Secretary);
        var wrong = await SentForm.On(office, "/reports/groups", "#new-group form", ("Group.Name", "みどり連携"));
        Assert.NotNull(wrong.QuerySelector(".banner.refused"));
        var done = await SentForm.On(
            office, "/reports/groups", "#new-group form", ("Group.Name", "みどり連携"),
            ("Group.Members", Some.Clinic.Value.ToString()), ("Group.Members", Some.OtherClinic.Value.ToString()));
        Assert.NotNull(done.QuerySelector(".banner.done"));
        var month = await reporting.Open(Some.Secretary, ReportingHub.Monthly);
        var row = month.QuerySelectorAll("tr").Single(each =>
            each.QuerySelector("th")!.TextContent.Contains("みどり連携", StringComparison.Ordinal));
        Assert.Contains("/ 10", row.TextContent, StringComparison.Ordinal);
        Assert.NotNull(row.QuerySelector("a[href*='group=']"));

        var ended = await SentForm.On(
            office, "/reports/groups", "section.card form", ("Group.Act", "end"));
        Assert.NotNull(ended.QuerySelector(".banner.done"));
        Assert.Null(ended.QuerySelector("section.card"));
    }

    [Fact]
    public async Task What_was_taken_for_others_stands_beside_the_duties_that_are_paid()
    {
        await reporting.Reported();
        var day = FormattableString.Invariant($"{ReportingHub.Today:yyyy-MM-dd}");
        var page = await reporting.Open(Some.Secretary, $"/duty/counts?from={day}&to={day}");
        var row = page.QuerySelector("section[aria-labelledby=taken-title] tbody tr")!;
        Assert.Contains("若葉台クリニック", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_speaks_English_to_whoever_does()
    {
        await reporting.Reported();
        foreach (var address in new[] { "/reports", ReportingHub.Monthly, "/reports/groups" })
        {
            using var office = hub.Program(Some.Secretary);
            office.DefaultRequestHeaders.Remove("Cookie");
            office.DefaultRequestHeaders.Add(
                "Cookie", $"{LivingHub.Cookie(Some.Secretary)}; {Language.Cookie}=c%3Den%7Cuic%3Den");
            var page = await SentForm.Open(office, address);
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
            Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", page.QuerySelector("h1")!.TextContent);
            Assert.DoesNotMatch(
                @"\p{IsCJKUnifiedIdeographs}",
                string.Concat(page.QuerySelectorAll("thead th, caption, dt").Select(word => word.TextContent)));
        }
    }
}
