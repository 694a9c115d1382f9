using System.Net;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Hub.Web.Rotas.Counts;
using Xunit;

namespace Hub.Web.Tests.Rotas;

/// <summary>Rules hold from when they were recorded, so the week that is counted is one to come.</summary>
public sealed class CountingForTheOffice(LivingHub hub) : IClassFixture<LivingHub>
{
    [Fact]
    public async Task The_secretariat_counts_a_month_and_opens_the_duties_behind_each_figure()
    {
        await Published();
        using var office = hub.Program(Some.Secretary);
        var page = await SentForm.Open(office, "/duty/counts?from=2060-03-08&to=2060-03-14");
        var row = page.QuerySelectorAll(".counts tbody").Single(body =>
            body.TextContent.Contains("緑町クリニック", StringComparison.Ordinal));
        Assert.Equal("7", row.QuerySelector("td[data-label=当番]")!.TextContent);
        Assert.Equal("96", row.QuerySelector("td[data-label=時間]")!.TextContent);
        Assert.Equal(7, row.QuerySelectorAll(".count-duties li").Length);
        Assert.NotNull(page.QuerySelector("a[href^='/duty/counts.xlsx?'][href*='from=2060-03-08&to=2060-03-14']"));
    }

    [Theory]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("csv", "text/csv")]
    public async Task It_saves_them_under_a_name_that_says_the_days(string ending, string type)
    {
        await Published();
        using var office = hub.Program(Some.Secretary);
        using var file = await office.GetAsync(new Uri(
            $"/duty/counts.{ending}?rota={SomeRota.Id.Value}&from=2060-03-08&to=2060-03-14", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.Equal(type, file.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            $"当番の集計_2060-03-08_2060-03-14.{ending}",
            file.Content.Headers.ContentDisposition!.FileNameStar);
        if (ending is "csv")
        {
            Assert.Contains(
                "医師当番,緑町クリニック,,7,7,5,2,0,0,96,", await file.Content.ReadAsStringAsync(),
                StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("from=2026-11-30&to=2026-11-01")]
    [InlineData("from=1969-01-01&to=1969-02-01")]
    [InlineData("from=x&to=2026-11-01")]
    [InlineData("from=2020-01-01&to=2026-11-01")]
    [InlineData("rota=x")]
    [InlineData("rota=00000000-0000-0000-0000-000000000009")]
    public async Task What_cannot_be_counted_is_refused_in_words(string query)
    {
        using var office = hub.Program(Some.Secretary);
        var page = await SentForm.Open(office, $"/duty/counts?{query}");
        Assert.NotNull(page.QuerySelector(".banner.refused"));
        using var file = await office.GetAsync(new Uri($"/duty/counts.xlsx?{query}", UriKind.Relative));
        Assert.InRange((int)file.StatusCode, 400, 499);
    }

    [Fact]
    public async Task A_doctor_sees_their_own_rows_only()
    {
        await Published();
        using var doctor = hub.Program(Some.Stranger);
        var page = await SentForm.Open(doctor, "/duty/mine/counts?from=2060-03-08&to=2060-03-14");
        Assert.Equal("9", page.QuerySelector(".counts td[data-label=時間]")!.TextContent);
        Assert.DoesNotContain("緑町", page.QuerySelector(".counts")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2026, 11, 20, 2026)]
    [InlineData(2027, 3, 31, 2026)]
    [InlineData(2027, 4, 1, 2027)]
    public void The_fiscal_year_begins_in_April(int year, int month, int day, int expected) =>
        Assert.Equal(
            new CountDays(new DateOnly(expected, 4, 1), new DateOnly(expected + 1, 3, 31)),
            CountDays.FiscalYear(new DateOnly(year, month, day)));

    private async Task Published()
    {
        if ((await hub.Get<IRotaReads>().All()).Any(rota => rota.Id == SomeRota.Id))
        {
            return;
        }

        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        RotaCommand[] acts =
            [.. SomeRota.Acts(hub.NextCommand), new RotaCommand.Publish(hub.NextCommand(), today.AddDays(2))];
        foreach (var act in acts)
        {
            await LivingHub.Accept(hub.Grains.Rota(SomeRota.Id).Execute(Some.Secretary.Id, act));
        }
    }
}
