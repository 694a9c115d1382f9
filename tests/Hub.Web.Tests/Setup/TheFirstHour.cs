using System.Net;
using Hub.Contracts.Districts;
using Hub.Contracts.Identity;
using Hub.Web.Setup;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Hub.Web.Tests.Setup;

public sealed class TheFirstHour : IAsyncLifetime
{
    // A demo would load the sample district by itself as soon as it sees an empty hub.
    private readonly RunningHub hub = new() { Settings = { ["Hub:Demo"] = "false" } };

    public async ValueTask InitializeAsync()
    {
        await hub.InitializeAsync();
        hub.District.Empty = true;
    }

    public ValueTask DisposeAsync() => hub.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/accounts")]
    public async Task Every_page_of_an_empty_hub_leads_to_the_set_up(string path)
    {
        using var browser = hub.Browser();
        Assert.Equal("/setup", (await browser.Open(path)).Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/setup")).StatusCode);
    }

    [Fact]
    public async Task A_district_is_set_up_and_its_first_person_is_signed_in()
    {
        hub.District.OnSetUp = made => hub.People.Add(secretariat: true, made.Secretary, made.StaffCode);
        using var browser = hub.Browser();
        await browser.Open("/setup");
        var answer = await browser.Send("Own.Name", Filled);
        Assert.Equal("/", answer.Headers.Location!.ToString());
        Assert.Equal(("若葉台地区医師会", "Asia/Tokyo", "S001"),
            (hub.District.Made!.Name, hub.District.Made.TimeZone, hub.District.Made.StaffCode));
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/accounts")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open("/setup")).StatusCode);
    }

    [Fact]
    public async Task What_is_wrong_is_told_beside_its_field_and_nothing_is_written()
    {
        using var browser = hub.Browser();
        await browser.Open("/setup");
        await browser.Send("Own.Name", [.. Filled, ("Own.Zone", "Asia/Nowhere"), ("Own.Again", "other")]);
        Assert.Contains(Texts.ZoneUnknown, browser.Text, StringComparison.Ordinal);
        Assert.Contains(Hub.Web.Identity.Texts.PasswordsDiffer, browser.Text, StringComparison.Ordinal);
        Assert.Equal("若葉台地区医師会", browser.Value("Own.Name"));
        Assert.Null(hub.District.Made);
    }

    [Fact]
    public async Task An_interrupted_set_up_can_be_done_again()
    {
        hub.District.Refusal = new("store-unavailable", "いま保存できません。", "The hub cannot save now.");
        using var browser = hub.Browser();
        await browser.Open("/setup");
        await browser.Send("Own.Name", Filled);
        Assert.Contains("いま保存できません。", browser.Text, StringComparison.Ordinal);

        hub.District.Refusal = null;
        hub.District.OnSetUp = made => hub.People.Add(secretariat: true, made.Secretary, made.StaffCode);
        using var another = hub.Browser();
        await another.Open("/setup");
        Assert.Equal("/", (await another.Send("Own.Name", Filled)).Headers.Location!.ToString());
        Assert.Single(await hub.Services.GetRequiredService<IAccounts>().All());
    }

    [Fact]
    public async Task Loading_the_sample_shows_how_far_it_is_and_then_opens_the_hub()
    {
        using var browser = hub.Browser();
        await browser.Open("/setup");
        await browser.Post("/setup", [
            KeyValuePair.Create("_handler", "sample"),
            KeyValuePair.Create("__RequestVerificationToken", browser.Value("__RequestVerificationToken"))]);
        var answer = await browser.Open("/setup");
        Assert.Equal("1", answer.Headers.GetValues("Refresh").Single());
        Assert.Contains(Texts.Progress(SampleStep.Patients, 240, 400), browser.Text, StringComparison.Ordinal);
        hub.District.Sample.SetResult();
        while ((await browser.Open("/setup")).StatusCode is HttpStatusCode.OK)
        {
            await Task.Yield();
        }

        Assert.Equal(HttpStatusCode.NotFound, (await browser.Open("/setup")).StatusCode);
    }

    private static (string, string)[] Filled =>
    [
        ("Own.Name", "若葉台地区医師会"), ("Own.Zone", "Asia/Tokyo"), ("Own.Person", "佐藤 恵"), ("Own.Kana", "サトウ メグミ"),
        ("Own.StaffCode", "Ｓ００１"), ("Own.Password", RunningHub.Password), ("Own.Again", RunningHub.Password),
    ];
}
