namespace Hub.Browser.Tests.Together;

/// <summary>Replying, correcting, retracting and pinning: what one does, the other's open page shows.</summary>
public sealed class ChangingEntries(HubInTheBrowser hub) : BrowserSpec(hub)
{
    private const string Patient = "I001-00035";

    private Person doctor = null!;
    private Person nurse = null!;

    [Fact]
    public async Task A_reply_names_what_it_answers()
    {
        var words = await NurseWrites("食事は半分ほどでした");
        var answer = Words("水分を多めにお願いします");

        await doctor.Entry(words).GetByRole(AriaRole.Button, new() { Name = "返信" }).ClickAsync();
        await Expect(doctor.Page.Locator("[data-replying]")).ToContainTextAsync(words);
        await doctor.Write(answer);

        await Expect(nurse.Entry(answer).Locator(".answered")).ToContainTextAsync($"小林　勇 {words}");
        await Expect(doctor.Page.Locator("[data-replying]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_correction_shows_at_once_and_keeps_the_earlier_words_in_the_history()
    {
        var words = await NurseWrites("体重は45.3kg");
        var corrected = Words("体重は54.3kg");

        await nurse.OpenEntry(words);
        await nurse.Unfold(nurse.Page.Locator("details.folded", new() { HasText = "修正する" }));
        await nurse.Page.FillAsync("#correct-text", corrected);
        await nurse.Page.ClickAsync("button[value=correct]");

        await Expect(doctor.Entry(corrected)).ToContainTextAsync("修正済");
        await Expect(doctor.Entry(words)).ToHaveCountAsync(0);
        await doctor.Entry(corrected).Locator("a.corrected").ClickAsync();
        var versions = doctor.Page.Locator(".version .words");
        await Expect(versions.Filter(new() { HasText = words })).ToBeVisibleAsync();
        await Expect(versions.Filter(new() { HasText = corrected })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_retraction_asks_first_and_leaves_who_and_why_but_not_the_words()
    {
        var words = await NurseWrites("別の患者さんの内容");

        await nurse.OpenEntry(words);
        await nurse.Unfold(nurse.Page.Locator("details.folded", new() { HasText = "取り消す" }));
        await nurse.Page.FillAsync("#retract-reason", "患者を間違えました");
        await nurse.Page.ClickAsync("button[value=retract]");
        await Expect(nurse.Page.Locator("#confirm")).ToContainTextAsync("本文は全員の画面から消え");
        await Expect(doctor.Entry(words)).ToHaveCountAsync(1);
        await nurse.Page.ClickAsync("#confirm button[value=yes]");

        var left = doctor.Page.Locator("article.retracted").Last;
        await Expect(left).ToContainTextAsync("小林　勇さんが");
        await Expect(left).ToContainTextAsync("理由: 患者を間違えました");
        await Expect(doctor.Entry(words)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_pin_and_its_end_show_on_the_others_page()
    {
        var words = await NurseWrites("玄関の鍵は暗証番号です");
        var pinned = doctor.Page.Locator("#pinned-entries li").Filter(new() { HasText = words });

        await nurse.OpenEntry(words);
        await nurse.Page.ClickAsync("button[value=pin]");
        await Expect(pinned).ToHaveCountAsync(1);
        await doctor.Unfold(doctor.Page.Locator("#pinned"));
        await pinned.Locator("a").ClickAsync();
        await Expect(doctor.Entry(words)).ToBeFocusedAsync();

        await nurse.Page.ClickAsync("button[value=unpin]");
        await Expect(pinned).ToHaveCountAsync(0);
    }

    private async Task<string> NurseWrites(string begin)
    {
        doctor = await With(Patient, "P001");
        nurse = await With(Patient, "P013");
        var words = Words(begin);
        await nurse.Write(words);
        await Expect(doctor.Entry(words)).ToHaveCountAsync(1);
        await Expect(nurse.Entry(words)).ToBeVisibleAsync();
        return words;
    }
}
