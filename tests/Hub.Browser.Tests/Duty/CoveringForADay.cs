using System.Globalization;

namespace Hub.Browser.Tests.Duty;

/// <summary>A doctor goes away, a colleague says yes, and everybody's pages know it until the doctor is back.</summary>
public sealed class CoveringForADay(HubInTheBrowser hub) : BrowserSpec(hub)
{
    private const string Patient = "I003-00091";
    private const string Absent = "P003";
    private const string Colleague = "P007";
    private const string Name = "田中　隆";

    [Fact]
    public async Task From_the_report_to_the_yes_the_chain_changes_and_the_return_ends_the_sight_at_once()
    {
        var doctor = await SignedIn(Absent);
        var colleague = await SignedIn(Colleague);
        var patient = await doctor.Open(Patient);
        Assert.DoesNotContain(Name, await First(doctor, patient), StringComparison.Ordinal);

        await doctor.Page.GotoAsync("/away");
        var now = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(9));
        await doctor.Page.FillAsync("#away-from", Typed(now.AddHours(-1)));
        await doctor.Page.FillAsync("#away-to", Typed(now.AddHours(20)));
        await doctor.Page.ClickAsync("#report form button.main");
        await Expect(doctor.Page.Locator(".card.untaken")).ToBeVisibleAsync();
        Assert.Contains("この時間の副主治医がいません", await First(doctor, patient), StringComparison.Ordinal);

        await doctor.Page.GotoAsync("/away");
        var more = doctor.Page.Locator("form:has([value=ask]) details:has-text('ほかの医師')");
        if (await more.CountAsync() > 0)
        {
            await doctor.Unfold(more);
        }

        await doctor.Page.Locator("form:has([value=ask]) .item").Filter(new() { HasText = Name }).Locator("button")
            .ClickAsync();
        await Expect(doctor.Page.Locator(".banner.done")).ToBeVisibleAsync();

        await colleague.GoHome();
        await colleague.Page.ClickAsync(".duty-strip.waiting[href='/away']");
        await colleague.Page.ClickAsync("button[value=accept]");
        await Expect(colleague.Page.Locator(".banner.done")).ToBeVisibleAsync();
        Assert.Contains(Name, await First(doctor, patient), StringComparison.Ordinal);

        // The one who said yes sees the patient now, and no longer when the doctor is back.
        await colleague.Open(Patient);
        await doctor.Page.GotoAsync("/away");
        await doctor.Page.ClickAsync("button[value=end]");
        await doctor.Page.ClickAsync("dialog[open] button.main, dialog[open] button.danger");
        await Expect(doctor.Page.Locator(".banner.done")).ToBeVisibleAsync();
        await Expect(colleague.Page.Locator("#ended")).ToBeVisibleAsync();
        Assert.DoesNotContain(Name, await First(doctor, patient), StringComparison.Ordinal);
    }

    private static async Task<string> First(Person person, string patient)
    {
        await person.Page.GotoAsync($"{patient}?call=medical");
        return await person.Page.Locator("#next-call .call-ladder > li").First.TextContentAsync() ?? string.Empty;
    }

    private static string Typed(DateTimeOffset local) =>
        local.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
}
