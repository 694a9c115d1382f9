using System.Net;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Rotas;

/// <summary>Rules hold from when they were recorded, so the month that is printed is one to come.</summary>
public sealed class PrintingTheMonth(LivingHub hub) : IClassFixture<LivingHub>
{
    private static readonly DateOnly today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
    private static readonly DateOnly month = new DateOnly(today.Year, today.Month, 1).AddMonths(2);

    [Fact]
    public async Task Everybody_sees_a_published_month_and_the_secretariat_a_draft()
    {
        await Published(month.AddMonths(1).AddDays(-1));
        using var doctor = hub.Program(Some.Stranger);
        using var office = hub.Program(Some.Secretary);
        var sheet = await SentForm.Open(doctor, Address("sheet", month));
        Assert.Equal(
            DateTime.DaysInMonth(month.Year, month.Month), sheet.QuerySelectorAll(".wall-table tbody tr").Length);
        Assert.Contains("医師当番", sheet.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("090-1111-2222", sheet.QuerySelector(".wall-foot")!.TextContent, StringComparison.Ordinal);
        foreach (var page in new[] { "sheet", "shifts", "shifts.csv" })
        {
            using var hidden = await doctor.GetAsync(new Uri(Address(page, month.AddMonths(1)), UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
            using var draft = await office.GetAsync(new Uri(Address(page, month.AddMonths(1)), UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, draft.StatusCode);
        }
    }

    [Fact]
    public async Task The_call_centre_gets_a_row_for_each_duty_with_both_fallbacks()
    {
        await Published(month.AddMonths(1).AddDays(-1));
        using var office = hub.Program(Some.Secretary);
        var shifts = await SentForm.Open(office, Address("shifts", month));
        Assert.True(
            shifts.QuerySelectorAll(".wall-table tbody tr").Length >= DateTime.DaysInMonth(month.Year, month.Month));
        Assert.All(shifts.QuerySelectorAll(".wall-table tbody tr"), row =>
            Assert.EndsWith("090-1111-2222", row.TextContent.Trim(), StringComparison.Ordinal));
        using var file = await office.GetAsync(new Uri(Address("shifts.xlsx", month), UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        Assert.EndsWith(".xlsx", file.Content.Headers.ContentDisposition!.FileNameStar!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ladder_ends_with_the_ambulance()
    {
        await Published(month.AddMonths(1).AddDays(-1));
        using var nurse = hub.Program(Some.Nurse);
        var numbers = (await SentForm.Open(nurse, "/duty/ladder")).QuerySelectorAll(".ladder-phone");
        Assert.Equal("119", numbers[^1].TextContent);
        Assert.Equal("090-1111-2222", numbers[^2].TextContent);
    }

    private static string Address(string page, DateOnly first) =>
        $"/duty/{SomeRota.Id.Value}/{page}?month={first.Year}-{first.Month:00}";

    private async Task Published(DateOnly through)
    {
        if ((await hub.Get<IRotaReads>().All()).Any(rota => rota.Id == SomeRota.Id))
        {
            return;
        }

        RotaCommand[] acts = [.. SomeRota.Acts(hub.NextCommand), new RotaCommand.Publish(hub.NextCommand(), through)];
        foreach (var act in acts)
        {
            await LivingHub.Accept(hub.Grains.Rota(SomeRota.Id).Execute(Some.Secretary.Id, act));
        }
    }
}
