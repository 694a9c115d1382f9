using System.Net;
using Xunit;

namespace Hub.Web.Tests.Styleguide;

public sealed class TheStyleguide(RunningHub hub) : IClassFixture<RunningHub>
{
    [Theory]
    [InlineData("ja")]
    [InlineData("en")]
    public async Task Shows_every_part_in_both_languages(string language)
    {
        using var browser = hub.Browser();
        await browser.Open("/styleguide");
        await browser.Send("returnTo", ("language", language));
        Assert.Equal(HttpStatusCode.OK, (await browser.Open("/styleguide")).StatusCode);
        Assert.Equal(language, browser.Page.DocumentElement.GetAttribute("lang"));
        foreach (var part in new[]
        {
            ".button.main", ".button.danger", ".badge.untaken", ".banner.refused", ".person .for", "time[data-when]",
            ".fact.old", ".card.waiting", ".empty", ".field.wrong", "dialog.sheet", "details.folded", "table.table",
            "progress", ".skeleton", ".count",
        })
        {
            Assert.NotNull(browser.Page.QuerySelector(part));
        }
    }
}
