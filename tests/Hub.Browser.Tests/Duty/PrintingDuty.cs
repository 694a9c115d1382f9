using System.Globalization;
using System.Text;

namespace Hub.Browser.Tests.Duty;

/// <summary>What hangs on a wall is one page, whatever the month.</summary>
public sealed class PrintingDuty(HubInTheBrowser hub) : BrowserSpec(hub)
{
    [Fact]
    public async Task A_month_of_31_days_is_one_page_and_the_ladder_at_most_two()
    {
        var secretary = await SignedIn("P063");
        await secretary.Page.GotoAsync("/duty");
        var sheet = await secretary.Page.Locator("a[href$='/sheet']").First.GetAttributeAsync("href");
        var year = TimeProvider.System.GetUtcNow().Year.ToString(CultureInfo.InvariantCulture);

        await secretary.Page.GotoAsync($"{sheet}?month={year}-12");
        await Expect(secretary.Page.Locator(".wall-table tbody tr")).ToHaveCountAsync(31);
        Assert.Equal(1, await Pages(secretary));

        await secretary.Page.GotoAsync("/duty/ladder");
        await Expect(secretary.Page.Locator(".ladder-phone").Last).ToHaveTextAsync("119");
        Assert.InRange(await Pages(secretary), 1, 2);
    }

    private static async Task<int> Pages(Person person)
    {
        var pdf = Encoding.Latin1.GetString(
            await person.Page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        return pdf.Split("/Type /Page").Skip(1).Count(after => !after.StartsWith('s'));
    }
}
