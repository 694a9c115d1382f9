using Hub.Browser.Tests.Pages;

namespace Hub.Browser.Tests.Calls;

/// <summary>A nurse asks for help; doctors are asked in turn, whatever page they have before them.</summary>
public sealed class RingingWhereverOneIs(HubInTheBrowser hub, HubOnAMovedClock own)
    : BrowserSpec(hub), IClassFixture<HubOnAMovedClock>
{
    private const string Patient = "I001-00180";
    private const string Vendors = "P056";
    private const string Rings = "dialog#ring[open] [data-act=accept]";

    private const string SetOrder = """
        async ([patient, second, third]) => {
          const step = (target) => ({ target, minutes: null });
          const named = (id, as) => step({ $type: 'named', who: { kind: 'practitioner', id }, as });
          const answer = await fetch(`/api/v1${patient}/commands`, {
            method: 'POST',
            headers: { 'X-Hub': 'test', 'Content-Type': 'application/json' },
            body: JSON.stringify({
              $type: 'set-first-call', id: crypto.randomUUID(), kind: null, from: new Date().toISOString(),
              steps: [step({ $type: 'own-doctor' }), named(second, 'partner'), named(third, 'vendor')],
            }),
          });
          return answer.status;
        }
        """;

    private static readonly TimeSpan fiveMinutes = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan late = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_silent_doctor_a_no_and_a_yes_end_in_a_visit_that_is_reported_and_read_before_the_nurses_eyes()
    {
        var (first, second, third) = (await Here("P001"), await Here("P002"), await Here(Vendors));
        var tablet = await Here(Vendors);
        var patient = await first.Open(Patient);
        await SeesNothing(third, patient);
        await Enrol(first, patient);
        await SeesNothing(third, patient);
        string[] order = [patient, await IdOf(second), await IdOf(third)];
        Assert.Equal(200, await first.Page.EvaluateAsync<int>(SetOrder, order));
        await second.Page.GotoAsync("/duty");
        await third.Page.GotoAsync("/away");
        await tablet.Page.GotoAsync("/menu");
        await third.MarkPage();

        var nurse = await Asking();
        await Expect(first.Page.Locator(Rings)).ToBeVisibleAsync();
        Assert.Empty(await nurse.Page.Audit("ja"));
        Assert.Empty(await first.Page.Audit("ja"));
        await Expect(second.Page.Locator("dialog#ring")).ToBeHiddenAsync();
        await nurse.MarkPage();

        await StaysSilent(nurse, first, second);
        await Expect(second.Page.Locator("#ring .countdown")).ToContainTextAsync("あと");

        await second.Page.ClickAsync(".ring-decline > summary");
        await second.Page.ClickAsync("#ring button[value=Busy]");
        await Expect(second.Page.Locator("dialog#ring")).ToBeHiddenAsync();
        await Expect(nurse.Page.Locator(".rung[data-state=Declined]")).ToBeVisibleAsync();

        await Expect(third.Page.Locator(Rings)).ToBeFocusedAsync();
        await Expect(tablet.Page.Locator(Rings)).ToBeVisibleAsync();
        Assert.True(await third.IsSamePage());
        await third.Page.Keyboard.PressAsync("Escape");
        await Expect(third.Page.Locator(Rings)).ToBeVisibleAsync();
        await third.Page.Locator(Rings).FocusAsync();
        await third.Page.Keyboard.PressAsync("Enter");

        await third.Reach("/calls/");
        await Expect(third.Page.Locator("#call-acts .thumb")).ToContainTextAsync("あなたが引き受けています");
        foreach (var other in new[] { tablet, first })
        {
            await Expect(other.Page.Locator("#ring-title")).ToContainTextAsync("が引き受けました");
            await Expect(other.Page.Locator("#ring-close")).ToBeFocusedAsync();
        }

        await Expect(nurse.Page.Locator(".rung[data-state=Taken]")).ToBeVisibleAsync();
        await Expect(nurse.Page.Locator(".call-head .badge.untaken")).ToHaveCountAsync(0);
        Assert.True(await nurse.IsSamePage());
        await KeepsWhatIsTyped(nurse, third);
        Assert.Equal(200, (await tablet.Page.GotoAsync(patient))!.Status);
        await Expect(tablet.Page.Locator("#patient")).ToContainTextAsync("中島");
        await Reports(nurse, third);
        await SeesNothing(tablet, patient);
        await Reads(nurse, first, third);
    }

    // The primary doctor, once the family has agreed: the vendor may see while it works for the patient.
    private static async Task Enrol(Person primary, string patient)
    {
        await primary.Page.GotoAsync($"{patient}/enrolment");
        var form = primary.Page.Locator("form.card");
        await form.Locator("details summary").First.ClickAsync();
        await form.Locator("label.choice").Filter(new() { HasText = "ナイトケア往診サービス" }).ClickAsync();
        await form.Locator("button.main").ClickAsync();
        await Expect(primary.Page.Locator("a.main[href$='/family-sheet']")).ToBeVisibleAsync();
    }

    // The vendor's doctor, to whom the patient does not exist but while the call is theirs.
    private static async Task SeesNothing(Person stranger, string patient)
    {
        stranger.Trouble.ExpectStatus(404);
        Assert.Equal(404, (await stranger.Page.GotoAsync(patient))!.Status);
        Assert.DoesNotContain("中島", await stranger.Page.ContentAsync(), StringComparison.Ordinal);
    }

    private Task<Person> Here(string code) => SignedIn(code, own.Address, elsewhere: true);

    // Nobody presses anything: the time is over by the hub's clock, and the second is asked by itself.
    private async Task StaysSilent(Person nurse, Person first, Person second)
    {
        await own.Pass(fiveMinutes - late);
        await Expect(first.Page.Locator(Rings)).ToBeVisibleAsync();
        await Expect(second.Page.Locator("dialog#ring")).ToBeHiddenAsync();
        await own.Pass(late);
        await Expect(second.Page.Locator(Rings)).ToBeVisibleAsync();
        await Expect(nurse.Page.Locator(".rung[data-state=Lapsed]")).ToBeVisibleAsync();
        Assert.True(await nurse.IsSamePage());
    }

    // Visits and reports; the nurse sees each step on the page that she has before her.
    private static async Task Reports(Person nurse, Person doctor)
    {
        await nurse.Reach("done=");
        await nurse.MarkPage();
        await doctor.Page.ClickAsync("[data-act=arrive]");
        await Expect(nurse.Page.Locator(".call-care")).ToContainTextAsync("到着");
        await doctor.Reach("done=arrive");
        await doctor.Page.ClickAsync("[data-act=finish]");
        await doctor.Reach("done=finish");
        await doctor.Page.ClickAsync("#call-acts .thumb a.main");
        await doctor.Reach("/report");
        await doctor.Page.FillAsync("[name='Report.Findings']", "右下肺野に湿性ラ音");
        await doctor.Page.FillAsync("[name='Report.Promises']", "翌朝に主治医から電話");
        await doctor.Page.ClickAsync(".report-acts button.main");
        await doctor.Reach("/report/text");
        await Expect(nurse.Page.Locator("#call-head")).ToContainTextAsync("報告済み");
        Assert.True(await nurse.IsSamePage());
    }

    // The primary doctor reads it in the morning list; with that, whoever came from outside sees no more of it.
    private static async Task Reads(Person nurse, Person primary, Person stranger)
    {
        var call = new Uri(nurse.Page.Url).AbsolutePath;
        await primary.Page.GotoAsync("/calls/morning");
        var report = primary.Page.Locator(".morning-report").Filter(new() { HasText = "翌朝に主治医から電話" });
        stranger.Trouble.ExpectStatus(404);
        await report.Locator("button.main").ClickAsync();
        await primary.Reach("done=");
        await Expect(nurse.Page.Locator("#call-head")).ToContainTextAsync("終了");

        // The report that they have before them is put out at that moment, without their doing.
        await Expect(stranger.Page.Locator("main .empty")).ToBeVisibleAsync();
        var answer = await stranger.Page.GotoAsync(call);
        Assert.Equal(404, answer!.Status);
        Assert.DoesNotContain("湿性ラ音", await stranger.Page.ContentAsync(), StringComparison.Ordinal);
    }

    // The page moves on around whoever writes; what they write stays, and so does the place in which they stand.
    private static async Task KeepsWhatIsTyped(Person nurse, Person doctor)
    {
        await nurse.Unfold(nurse.Page.Locator("#add"));
        await nurse.Page.FillAsync("#add-text", "嘔吐あり");
        await doctor.Page.ClickAsync("button[value=HouseCall]");
        await doctor.Reach("done=choose");
        await doctor.Page.ClickAsync("[data-act=depart]");
        await Expect(nurse.Page.Locator(".call-care")).ToContainTextAsync("到着予定");
        await Expect(nurse.Page.Locator("#add-text")).ToHaveValueAsync("嘔吐あり");
        Assert.True(await nurse.IsSamePage());
        await nurse.Page.ClickAsync("#add form > button");
        await Expect(doctor.Page.Locator(".call-added")).ToContainTextAsync("嘔吐あり");
    }

    private async Task<Person> Asking()
    {
        var nurse = await With(Patient, "P013", own.Address, elsewhere: true);
        await nurse.Page.ClickAsync(".composer .ask-here");
        await Expect(nurse.Page.Locator("#ask")).ToBeVisibleAsync();
        foreach (var tap in new[] { "発熱", "往診を希望", "今夜のうちに" })
        {
            await nurse.Page.Locator(".chip").Filter(new() { HasText = tap }).First.ClickAsync();
        }

        await nurse.Page.ClickAsync("#ask button.main");
        await nurse.Reach("/calls/");
        await Expect(nurse.Page.Locator(".rung.ringing")).ToBeVisibleAsync();
        return nurse;
    }

    private static async Task<string> IdOf(Person person)
    {
        await person.GoHome();
        return (await person.Page.GetAttributeAsync("#home", "data-me"))!;
    }
}
