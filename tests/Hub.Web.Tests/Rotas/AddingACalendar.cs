using System.Net;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Rotas;

public sealed class AddingACalendar(CalendarHub calendars) : IClassFixture<CalendarHub>
{
    private const string Page = "/duty/calendar";

    [Fact]
    public async Task An_address_is_shown_once_renewed_and_stopped_by_its_owner_and_by_the_secretariat()
    {
        using var nurse = await calendars.Hub.SignedIn(await calendars.Hub.Somebody(Some.Nurse));
        await nurse.Open("/duty");
        Assert.NotNull(nurse.Page.QuerySelector($"a[href='{Page}']"));
        await nurse.Open(Page);
        await nurse.Send("Calendar.What", ("Calendar.What", SomeRota.Id.Value.ToString()));
        var address = Address(nurse);
        Assert.Equal(
            "webcal" + address[address.IndexOf(':', StringComparison.Ordinal)..],
            nurse.Page.QuerySelector("#secret a.main")!.GetAttribute("href"));
        Assert.Equal(HttpStatusCode.OK, await Fetch(address));
        await nurse.Open(Page);
        Assert.Null(nurse.Page.QuerySelector("#secret"));
        Assert.Contains("医師当番", nurse.Page.QuerySelector("#mine")!.TextContent, StringComparison.Ordinal);

        await nurse.Send("Calendar.Renew", ("Calendar.Renew", Id("#mine", nurse)));
        var renewed = Address(nurse);
        Assert.Equal(HttpStatusCode.NotFound, await Fetch(address));
        Assert.Equal(HttpStatusCode.OK, await Fetch(renewed));
        Assert.Null(nurse.Page.QuerySelector("#all"));

        using var office = await calendars.Hub.SignedIn(await calendars.Hub.Somebody(Some.Secretary));
        await office.Open(Page);
        Assert.Contains("小林　勇", office.Page.QuerySelector("#all")!.TextContent, StringComparison.Ordinal);
        await office.Send("Calendar.Revoke", ("Calendar.Revoke", Id("#all", office)));
        Assert.Equal(HttpStatusCode.NotFound, await Fetch(renewed));
        await nurse.Open(Page);
        Assert.Null(nurse.Page.QuerySelector("#mine table"));
    }

    [Fact]
    public async Task What_cannot_be_read_is_refused()
    {
        using var doctor = await calendars.Hub.SignedIn(await calendars.Hub.Somebody(Some.Primary));
        foreach (var value in new[] { "x", "7", "", Guid.Empty.ToString() })
        {
            await doctor.Open(Page);
            Assert.Equal(
                HttpStatusCode.OK, (await doctor.Send("Calendar.What", ("Calendar.What", value))).StatusCode);
            Assert.Contains(RotaRefusals.Unknown.Ja, doctor.Text, StringComparison.Ordinal);
            Assert.Null(doctor.Page.QuerySelector("#secret"));
        }
    }

    [Fact]
    public async Task There_are_so_many_for_a_person_and_no_more()
    {
        for (var made = 0; made < 20; made++)
        {
            Assert.NotNull((await calendars.Feeds.Make(Some.Stranger.Id, CalendarScope.Own, null)).Value);
        }

        var refused = await calendars.Feeds.Make(Some.Stranger.Id, CalendarScope.Own, null);
        Assert.Equal(CalendarRefusals.TooMany, refused.Refusal);
        Assert.Equal("calendar-too-many", refused.Refusal!.Code);
    }

    private static string Address(Browser browser) => browser.Page.QuerySelector("#Address")!.GetAttribute("value")!;

    private static string Id(string list, Browser browser) =>
        browser.Page.QuerySelector($"{list} button[name='Calendar.Revoke']")!.GetAttribute("value")!;

    private static async Task<HttpStatusCode> Fetch(string address)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(address));
        return answer.StatusCode;
    }
}
