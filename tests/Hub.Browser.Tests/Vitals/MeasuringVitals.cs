using System.Text.RegularExpressions;

namespace Hub.Browser.Tests.Vitals;

/// <summary>Values with a status: asked about where they are odd, kept where they are meant, drawn over time.</summary>
public sealed class MeasuringVitals(HubInTheBrowser hub) : BrowserSpec(hub)
{
    private const string Patient = "I001-00180";

    [Fact]
    public async Task A_status_shows_its_figures_to_the_others()
    {
        var doctor = await With(Patient, "P001");
        var nurse = await With(Patient, "P013");
        var words = Words("訪問時");

        await Measure(nurse);
        await nurse.Page.FillAsync("#vital-Temperature", "36.6");
        await nurse.Page.FillAsync("#vital-Systolic", "128");
        await nurse.Page.FillAsync("#vital-Diastolic", "76");
        await nurse.Page.FillAsync("#vital-SpO2", "97");
        await nurse.Page.SelectOptionAsync("#vital-Consciousness", "0");
        await nurse.Write(words);

        await Expect(doctor.Entry(words)).ToContainTextAsync("36.6");
        await Expect(doctor.Entry(words)).ToContainTextAsync("128/76");
        await Expect(doctor.Entry(words)).ToContainTextAsync("清明");
        await Expect(nurse.Page.Locator("#vital-Temperature")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task An_odd_value_is_asked_about_and_neither_kept_nor_lost_before_the_answer()
    {
        var doctor = await With(Patient, "P001");
        var nurse = await With(Patient, "P013");
        var words = Words("発熱あり");
        var question = nurse.Page.Locator("#vitals-question");

        await Measure(nurse);
        await nurse.Page.FillAsync("#vital-Temperature", "43");
        await nurse.Write(words);

        await Expect(question).ToContainTextAsync("43");
        await question.GetByRole(AriaRole.Button, new() { Name = "入力に戻る" }).ClickAsync();
        await Expect(nurse.Page.Locator("#vital-Temperature")).ToHaveValueAsync("43");
        await Expect(nurse.Text).ToHaveValueAsync(words);
        await Expect(nurse.Pending).ToHaveCountAsync(0);
        await Expect(doctor.Entry(words)).ToHaveCountAsync(0);

        await nurse.Send.ClickAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "この値で記録" }).ClickAsync();
        await Expect(doctor.Entry(words)).ToContainTextAsync("43");
        await Expect(nurse.Pending).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_trend_is_drawn_and_told_in_words()
    {
        var doctor = await With(Patient, "P001");

        await doctor.Unfold(doctor.Page.Locator("#trend"));

        var pulse = doctor.Page.Locator("#trend figure").Filter(new() { HasText = "脈拍" });
        await Expect(pulse.Locator("polyline")).ToBeVisibleAsync();
        await Expect(pulse.GetByRole(AriaRole.Img)).ToHaveAccessibleNameAsync(
            new Regex("脈拍の推移、[0-9]+回の測定.*最低 [0-9]+、最高 [0-9]+", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await doctor.Unfold(doctor.Page.Locator("#trend details"));
        await Expect(doctor.Page.Locator("#trend table tbody tr").First).ToBeVisibleAsync();
    }

    private static Task Measure(Person person) =>
        person.Page.Locator(".tabs label").Filter(new() { HasText = "バイタル" }).ClickAsync();
}
