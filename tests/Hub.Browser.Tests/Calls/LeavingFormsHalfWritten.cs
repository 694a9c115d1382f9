using Hub.Browser.Tests.Offline;

namespace Hub.Browser.Tests.Calls;

/// <summary>Whoever is called away from a long form finds their words again, until the hub has them.</summary>
public sealed class LeavingFormsHalfWritten(HubInTheBrowser hub) : BrowserSpec(hub)
{
    private const string Patient = "I001-00180";
    private const string Other = "I001-00084";
    private const string Back = ".draft-back";
    private const string Aside = ".draft-aside";
    private const string Findings = "[name='Report.Findings']";

    [Fact]
    public async Task A_report_is_there_again_after_the_patients_page_and_goes_when_it_is_filed()
    {
        var (nurse, doctor, call) = await Taken();
        Assert.Equal(0, await nurse.CountKept());
        var report = $"{call}/report";
        await doctor.Page.GotoAsync(report);
        await Expect(doctor.Page.Locator(Back)).ToBeHiddenAsync();
        var command = await Command(doctor);
        await doctor.Page.Locator(".care-done .choice").Filter(new() { HasText = "電話再診" }).ClickAsync();
        await doctor.Page.FillAsync(Findings, "右下肺野に湿性ラ音");
        await doctor.Page.CheckAsync("[name='Report.MustDecide']");
        await doctor.Page.FillAsync("[name='Report.EndedAt']", "03:10");
        await doctor.ExpectKept("03:10");

        await doctor.Open(Patient);
        await doctor.Page.GotoAsync(report);
        await Expect(doctor.Page.Locator(Back)).ToContainTextAsync("前回の入力の続きです");
        await Expect(doctor.Page.Locator(Findings)).ToHaveValueAsync("右下肺野に湿性ラ音");
        await Expect(doctor.Page.Locator("[name='Report.EndedAt']")).ToHaveValueAsync("03:10");
        await Expect(doctor.Page.Locator("[name='Report.MustDecide']")).ToBeCheckedAsync();
        await Expect(doctor.Page.Locator("[value=PhoneAdvice]")).ToBeCheckedAsync();
        Assert.NotEqual(command, await Command(doctor));

        await TheTemplateWins(doctor, report);
        await DiscardingCanBeUndone(doctor);

        // Refused, because somebody wished for a visit and nobody says why there was none: nothing goes.
        await File(doctor);
        await Expect(doctor.Page.Locator(".banner.refused")).ToBeVisibleAsync();
        await doctor.Page.FillAsync("[name='Report.WithoutVisit']", "ご家族と相談し朝まで様子を見る");
        await doctor.ExpectKept("朝まで様子を見る");
        await doctor.CloseAndReopen(report);
        await Expect(doctor.Page.Locator("[name='Report.WithoutVisit']")).ToHaveValueAsync("ご家族と相談し朝まで様子を見る");
        await File(doctor);
        await doctor.Reach("/report/text");
        await doctor.ExpectKept(0);
    }

    [Fact]
    public async Task A_report_that_was_filed_meanwhile_is_not_written_over_and_the_words_are_offered()
    {
        var (_, primary, call) = await Taken();
        var report = $"{call}/report";
        await primary.Unfold(primary.Page.Locator("#assign"));
        var second = await primary.Page.Locator("#assign-to option").Filter(new() { HasText = "伊藤　博" }).First
            .GetAttributeAsync("value");
        await primary.Page.SelectOptionAsync("#assign-to", second!);
        await primary.Page.FillAsync("#assign-reason", "電話で了承");
        await primary.Page.ClickAsync("#assign button");
        await primary.Reach("done=assign");
        var (phone, desk) = (await SignedIn("P002"), await SignedIn("P002"));
        await phone.Page.GotoAsync(report);
        await phone.Page.FillAsync(Findings, "ベッドサイドで書いた所見");
        await phone.ExpectKept(1);

        await desk.Page.GotoAsync(report);
        await desk.Page.Locator(".care-done .choice").Filter(new() { HasText = "電話再診" }).ClickAsync();
        await desk.Page.FillAsync("[name='Report.Treatment']", "経過観察");
        await desk.Page.FillAsync("[name='Report.WithoutVisit']", "ご家族と相談");
        await File(desk);
        await desk.Reach("/report/text");

        await phone.Page.GotoAsync(report);
        await Expect(phone.Page.Locator(Aside)).ToContainTextAsync("入れていません");
        await Expect(phone.Page.Locator(Findings)).ToHaveValueAsync("");
        await Expect(phone.Page.Locator("[name='Report.Treatment']")).ToHaveValueAsync("経過観察");
        await phone.Page.FillAsync(Findings, "書き足し");
        await phone.ExpectKept("書き足し");
        await phone.Page.ReloadAsync();
        await Expect(phone.Page.Locator(Findings)).ToHaveValueAsync("書き足し");
        await phone.Page.ClickAsync("[data-draft-act=put-in]");
        await Expect(phone.Page.Locator(Findings)).ToHaveValueAsync("ベッドサイドで書いた所見\n書き足し");
        await phone.ExpectKept(1);
        await phone.ExpectKept("所見\\\\n書き足し");
        await File(phone);
        await phone.Reach("/report/text");

        // Begun anew: what the hub has, and nothing of what was kept.
        await phone.ExpectKept(0);
        await phone.Page.GotoAsync(report);
        await phone.ExpectKept(0);
        await Expect(phone.Page.Locator(Findings)).ToHaveValueAsync("ベッドサイドで書いた所見\n書き足し");
        await Expect(phone.Page.Locator(Back)).ToBeHiddenAsync();
        await Expect(phone.Page.Locator(Aside)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_next_person_on_the_device_sees_nothing_of_it_and_signing_out_takes_it_away()
    {
        var phone = await SignedIn("P013", Hub.Address, elsewhere: true);
        var patient = await phone.Open(Other);
        var ask = $"{patient}/ask";
        await WriteStory(phone, ask, "昨夜から咳が続く");
        await phone.ExpectKept(1);

        await phone.Context.ClearCookiesAsync();
        await phone.SignIn("P014");
        await WriteStory(phone, ask, "別の人の言葉");
        await phone.ExpectKept(2);
        await Expect(phone.Page.Locator("#ask-story")).ToHaveValueAsync("別の人の言葉");
        await Expect(phone.Page.Locator(Back)).ToBeHiddenAsync();

        await phone.Context.ClearCookiesAsync();
        await phone.SignIn("P013");
        await phone.Page.GotoAsync(ask);
        await Expect(phone.Page.Locator("#ask-story")).ToHaveValueAsync("昨夜から咳が続く");
        await phone.Page.GotoAsync("/menu");
        await phone.Page.ClickAsync("#sign-out button");
        await phone.Reach("/sign-in$");

        Assert.Equal(0, await phone.CountKept());
        await phone.SignIn("P013");
        await WriteStory(phone, ask, "今朝から");
        await phone.ExpectKept(1);
        await Expect(phone.Page.Locator("#ask-story")).ToHaveValueAsync("今朝から");
        await Expect(phone.Page.Locator(Back)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Of_two_tabs_the_one_that_is_looked_at_has_the_later_words()
    {
        var nurse = await SignedIn("P013");
        var ask = $"{await nurse.Open(Other)}/ask";
        await WriteStory(nurse, ask, "一つ目のタブ");
        await nurse.ExpectKept(1);
        var second = await nurse.Context.NewPageAsync();
        await second.GotoAsync(ask);
        await Expect(second.Locator("#ask-story")).ToHaveValueAsync("一つ目のタブ");
        await second.FillAsync("#ask-story", "二つ目のタブで続けた");
        await second.Locator(".chip").Filter(new() { HasText = "発熱" }).First.ClickAsync();
        await second.EvaluateAsync("() => window.dispatchEvent(new PageTransitionEvent('pagehide'))");

        // A browser without a window hides no tab: the event is what a person's browser would say.
        await nurse.Until("""
            (async () => {
              document.dispatchEvent(new Event("visibilitychange"));
              return document.querySelector("#ask-story").value.startsWith("二つ目");
            })()
            """);
        await Expect(nurse.Page.Locator("[name='Ask.What']:checked")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_handover_of_other_patients_does_not_get_these_patients_words()
    {
        var nurse = await SignedIn("P013");
        var (first, second) = ((await nurse.Open(Patient))[^32..], (await nurse.Open(Other))[^32..]);
        await nurse.Page.GotoAsync($"/handovers/new?patient={first}&patient={second}");
        await nurse.Page.FillAsync("#Actions-0", "22時に訪室");
        await nurse.ExpectKept(1);
        await nurse.Page.GotoAsync($"/handovers/new?patient={second}");
        await nurse.Page.FillAsync("#Actions-0", "採血");
        await nurse.ExpectKept(2);
        await Expect(nurse.Page.Locator(Back)).ToBeHiddenAsync();
        await nurse.Page.GotoAsync($"/handovers/new?patient={first}&patient={second}");
        await Expect(nurse.Page.Locator("#Actions-0")).ToHaveValueAsync("22時に訪室");
        await Expect(nurse.Page.Locator("#Actions-1")).ToHaveValueAsync("");
    }

    // It adds to what was typed, and what it answers counts: leaving again loses neither.
    private static async Task TheTemplateWins(Person doctor, string report)
    {
        await doctor.Page.ClickAsync("button[value=template-fever]");
        await Expect(doctor.Page.Locator(Findings)).ToHaveValueAsync(
            new System.Text.RegularExpressions.Regex("^右下肺野に湿性ラ音\\s+- 体温", default, TimeSpan.FromSeconds(1)));
        await Expect(doctor.Page.Locator(Back)).ToBeHiddenAsync();
        var filled = await doctor.Page.InputValueAsync(Findings);
        await doctor.Page.FillAsync("[name='Report.Drugs']", "アセトアミノフェン");
        await doctor.ExpectKept("アセトアミノフェン");
        await doctor.Page.GotoAsync("/duty");
        await doctor.Page.GotoAsync(report);
        await Expect(doctor.Page.Locator(Findings)).ToHaveValueAsync(filled);
        await Expect(doctor.Page.Locator("[name='Report.Drugs']")).ToHaveValueAsync("アセトアミノフェン");
    }

    private static async Task DiscardingCanBeUndone(Person doctor)
    {
        await doctor.Page.ClickAsync("[data-draft-act=discard]");
        await Expect(doctor.Page.Locator(Findings)).ToHaveValueAsync("");
        await Expect(doctor.Page.Locator("[name='Report.MustDecide']")).Not.ToBeCheckedAsync();
        await doctor.ExpectKept(0);
        await doctor.Page.Keyboard.PressAsync("Enter");
        await Expect(doctor.Page.Locator("[name='Report.Drugs']")).ToHaveValueAsync("アセトアミノフェン");
        await Expect(doctor.Page.Locator("[name='Report.MustDecide']")).ToBeCheckedAsync();
    }

    private static Task File(Person person) => person.Page.ClickAsync(".report-acts button.main");

    private static Task<string> Command(Person person) => person.Page.InputValueAsync("[name='Report.Command']");

    // Nothing is kept before what was kept has come: where these words are, older ones would stand beside them.
    private static async Task WriteStory(Person person, string ask, string words)
    {
        await person.Page.GotoAsync(ask);
        await person.Page.FillAsync("#ask-story", words);
    }

    /// <summary>A nurse has asked for a visit, and the patient's own doctor has taken it.</summary>
    private async Task<(Person Nurse, Person Doctor, string Call)> Taken()
    {
        var nurse = await With(Patient, "P013");
        var doctor = await SignedIn("P001");
        await doctor.Page.GotoAsync("/duty");
        await nurse.Page.ClickAsync(".composer .ask-here");
        await nurse.Page.FillAsync("#ask-story", "夕方から");
        foreach (var tap in new[] { "発熱", "往診を希望", "今夜のうちに" })
        {
            await nurse.Page.Locator(".chip").Filter(new() { HasText = tap }).First.ClickAsync();
        }

        await nurse.Page.ClickAsync("#ask button.main");
        await nurse.Reach("/calls/");
        await doctor.Page.ClickAsync("dialog#ring[open] [data-act=accept]");
        await doctor.Reach("/calls/");
        return (nurse, doctor, new Uri(doctor.Page.Url).AbsolutePath);
    }
}
