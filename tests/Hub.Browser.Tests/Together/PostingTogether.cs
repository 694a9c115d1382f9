using System.Globalization;

namespace Hub.Browser.Tests.Together;

/// <summary>A doctor and a nurse of one patient, each with a page open.</summary>
public sealed class PostingTogether(HubInTheBrowser hub) : BrowserSpec(hub)
{
    private const string Patient = "I001-00180";

    [Fact]
    public async Task What_a_nurse_posts_appears_on_the_doctors_open_page()
    {
        var doctor = await With(Patient, "P001");
        await doctor.MarkPage();
        var nurse = await With(Patient, "P013");
        var words = Words("夕方から**息苦しさ**あり");

        await nurse.Write(words);

        var plain = words.Replace("**", "", StringComparison.Ordinal);
        await Expect(doctor.Entry(plain)).ToBeVisibleAsync();
        await Expect(doctor.Entry(plain).Locator("strong", new() { HasText = "息苦しさ" })).ToHaveCountAsync(1);
        await Expect(doctor.Entry(plain).Locator(".name")).ToHaveTextAsync("小林　勇");
        await Expect(nurse.Page.Locator("article.mine").Filter(new() { HasText = plain })).ToBeVisibleAsync();
        await Expect(nurse.Pending).ToHaveCountAsync(0);
        Assert.True(await doctor.IsSamePage());
    }

    [Fact]
    public async Task Home_and_its_title_count_what_is_unread_without_a_reload()
    {
        var doctor = await SignedIn("P001");
        await doctor.GoHome();
        await doctor.MarkPage();
        var lists = doctor.Page.Locator("#home-live");
        var before = int.Parse((await lists.GetAttributeAsync("data-unread"))!, CultureInfo.InvariantCulture);
        var nurse = await With(Patient, "P013");
        var words = Words("定時の訪問を終えました");

        await nurse.Write(words);

        await Expect(lists).ToHaveAttributeAsync("data-unread", $"{before + 1}");
        await Expect(doctor.Page).ToHaveTitleAsync($"({before + 1}) ホーム · RegionHub");
        await Expect(lists.Locator("a.unread").Filter(new() { HasText = words })).ToBeVisibleAsync();
        Assert.True(await doctor.IsSamePage());
    }

    [Fact]
    public async Task Reading_raises_the_figure_of_those_who_have_read()
    {
        var nurse = await With(Patient, "P013");
        var words = Words("明日の採血は9時です");
        await nurse.Write(words);
        var readBy = nurse.Entry(words).Locator("[data-read-by]");
        await Expect(readBy).ToHaveTextAsync("0/6");

        var doctor = await With(Patient, "P001");
        await doctor.Entry(words).Locator("footer").ScrollIntoViewIfNeededAsync();

        await Expect(readBy).ToHaveTextAsync("1/6");
        await nurse.Entry(words).Locator("[data-act=readers]").ClickAsync();
        await Expect(nurse.Page.Locator("#readers [data-read] li")).ToHaveTextAsync(["山下　静枝"]);
        await Expect(nurse.Page.Locator("#readers [data-unread] li")).ToHaveCountAsync(5);
    }

    [Fact]
    public async Task An_entry_that_comes_while_reading_older_ones_is_counted_and_does_not_move_the_page()
    {
        var doctor = await With(Patient, "P001");
        await ReadToTheEnd(doctor);
        var top = doctor.Page.Locator("#entries article.entry").Nth(3);
        await top.EvaluateAsync("entry => entry.scrollIntoView({ block: 'start' })");
        var place = await doctor.Page.EvaluateAsync<double>("() => window.scrollY");
        var nurse = await With(Patient, "P014");
        var words = Words("ご家族から電話あり");

        await nurse.Write(words);

        await Expect(doctor.Entry(words)).ToHaveCountAsync(1);
        await Expect(doctor.Page).ToHaveTitleAsync("(1) 患者 · RegionHub");
        Assert.Equal(place, await doctor.Page.EvaluateAsync<double>("() => window.scrollY"));
        await doctor.Page.ClickAsync("#to-newest");
        await Expect(doctor.Page).ToHaveTitleAsync("患者 · RegionHub");
    }

    private static async Task ReadToTheEnd(Person reader)
    {
        await reader.ExpectLive();
        if (await reader.Page.Locator("#to-newest").IsVisibleAsync())
        {
            await reader.Page.ClickAsync("#to-newest");
        }

        await Expect(reader.Page).ToHaveTitleAsync("患者 · RegionHub");
    }
}
