namespace Hub.Browser.Tests.Together;

/// <summary>'Please confirm' and mentions: who is asked sees it first, and who asked sees who has acted.</summary>
public sealed class AskingToConfirm(HubInTheBrowser hub) : BrowserSpec(hub)
{
    private const string Patient = "I001-00034";
    private const string Doctor = "山下　静枝";
    private const string SecondNurse = "石川　正";

    [Fact]
    public async Task One_tap_on_Home_confirms_and_the_asker_sees_who_has_and_who_has_not()
    {
        var doctor = await SignedIn("P001");
        await doctor.GoHome();
        var nurse = await With(Patient, "P013");
        var words = Words("褥瘡の処置を変えてよいですか");

        await nurse.AskToConfirm(Doctor, SecondNurse);
        await nurse.Write(words);

        var item = doctor.Waiting.Filter(new() { HasText = words });
        await Expect(item).ToBeVisibleAsync();
        await Expect(doctor.Page.Locator("#home-live h2").First).ToHaveTextAsync("要確認");
        await Expect(Open(nurse, words)).ToHaveTextAsync([$"{Doctor} 未確認", $"{SecondNurse} 未確認"]);

        await item.GetByRole(AriaRole.Button, new() { Name = "確認しました" }).ClickAsync();

        await Expect(item).ToHaveCountAsync(0);
        var done = nurse.Entry(words).Locator(".confirmations li.done");
        await Expect(done).ToContainTextAsync($"{Doctor} 確認しました");
        await Expect(done.Locator("time")).ToHaveTextAsync("今");
        await Expect(Open(nurse, words)).ToHaveTextAsync([$"{SecondNurse} 未確認"]);
        await Expect(nurse.Entry(words)).ToContainTextAsync("2件中 1件 確認済");
    }

    [Fact]
    public async Task Asked_by_role_the_doctor_confirms_on_the_patients_page()
    {
        var doctor = await With(Patient, "P001");
        var nurse = await With(Patient, "P013");
        var words = Words("頓用を追加しました");
        await nurse.AskToConfirm("主治医");
        await nurse.Write(words);

        await doctor.Entry(words).GetByRole(AriaRole.Button, new() { Name = "確認しました" }).ClickAsync();

        await Expect(nurse.Entry(words).Locator(".confirmations li.done")).ToContainTextAsync(Doctor);
        await Expect(doctor.Entry(words).Locator("[data-act=confirm]")).ToBeHiddenAsync();
        await Expect(nurse.Entry(words).Locator("[data-act=confirm]")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_mention_waits_on_Home_until_it_was_seen()
    {
        var doctor = await SignedIn("P001");
        await doctor.GoHome();
        var nurse = await With(Patient, "P013");
        var words = Words("往診をお願いできますか");
        await nurse.Mention(Doctor);
        await nurse.Write(words);
        var item = doctor.Waiting.Filter(new() { HasText = words });
        await Expect(item).ToContainTextAsync("あなた宛て");
        await doctor.GoHome();
        await Expect(item).ToBeVisibleAsync();

        await item.Locator("a").ClickAsync();
        await Expect(doctor.Entry(words)).ToBeInViewportAsync();
        await Expect(nurse.Entry(words).Locator("[data-read-by]")).ToHaveTextAsync("1/6");

        await doctor.GoHome();
        await Expect(item).ToHaveCountAsync(0);
    }

    private static ILocator Open(Person asker, string words) =>
        asker.Entry(words).Locator(".confirmations li.undone");
}
