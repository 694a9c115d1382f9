namespace Hub.Browser.Tests.Offline;

/// <summary>The network goes while somebody writes: nothing is lost, nothing is sent twice, and it says so.</summary>
public sealed class WritingWithoutNetwork(HubInTheBrowser hub) : BrowserSpec(hub)
{
    private const string Patient = "I001-00211";

    private const string IsOnTop = """
        element => {
          const { left, top, height } = element.getBoundingClientRect();
          return element.closest('.patient-head').contains(document.elementFromPoint(left + 4, top + height / 2));
        }
        """;

    [Fact]
    public async Task What_is_written_without_network_waits_and_arrives_in_order_once()
    {
        var doctor = await With(Patient, "P001");
        var nurse = await Away(Hub.Address);
        await nurse.Context.SetOfflineAsync(true);
        await Expect(nurse.Page.Locator("#offline")).ToBeVisibleAsync();
        await nurse.Text.FillAsync("書きかけ");
        await Expect(nurse.Text).ToHaveValueAsync("書きかけ");

        var words = await WriteSeveral(nurse);

        await Expect(nurse.Pending).ToContainTextAsync(words);
        await Expect(nurse.Pending.First).ToContainTextAsync("送信待ち");
        await Expect(nurse.Page.Locator("#unsent")).ToContainTextAsync("電波が戻ると自動で送ります(本文は保存済み)");
        await Expect(doctor.Entry(words[0])).ToHaveCountAsync(0);

        await nurse.Context.SetOfflineAsync(false);
        await ExpectOnceInOrder(doctor, words);
        await ExpectNothingLeft(nurse, words);
    }

    [Fact]
    public async Task Without_network_the_patient_s_name_and_crisis_plan_stay_in_sight()
    {
        var nurse = await Away(Hub.Address);
        await nurse.Context.SetOfflineAsync(true);
        await Expect(nurse.Page.Locator("#offline")).ToBeInViewportAsync();

        foreach (var place in (string[])["h1", ".phone", ".crisis-line"])
        {
            Assert.True(await nurse.Page.Locator($".patient-head {place}").EvaluateAsync<bool>(IsOnTop), place);
        }
    }

    [Fact]
    public async Task A_broken_connection_is_as_good_as_none()
    {
        await using var wire = new Wire(Hub.Address);
        var doctor = await With(Patient, "P001");
        var nurse = await Away(wire.Address);
        wire.Cut();

        var words = await WriteSeveral(nurse);

        await Expect(nurse.Page.Locator("#offline")).ToBeVisibleAsync();
        await Expect(nurse.Page.Locator("#unsent")).ToBeVisibleAsync();
        await Expect(nurse.Pending).ToContainTextAsync(words);
        await Expect(doctor.Entry(words[0])).ToHaveCountAsync(0);
        wire.Mend();
        await ExpectOnceInOrder(doctor, words);
        await ExpectNothingLeft(nurse, words);
    }

    [Fact]
    public async Task What_waits_is_delivered_from_any_page_that_is_opened_later()
    {
        var doctor = await With(Patient, "P001");
        var nurse = await Away(Hub.Address);
        await nurse.Context.SetOfflineAsync(true);
        var words = await WriteSeveral(nurse);
        await Expect(nurse.Pending).ToContainTextAsync(words);

        await nurse.ClosePage();
        await nurse.Context.SetOfflineAsync(false);
        await nurse.CloseAndReopen("/");

        await ExpectOnceInOrder(doctor, words);
    }

    [Fact]
    public async Task An_answer_that_was_lost_does_not_post_twice()
    {
        await using var wire = new Wire(Hub.Address);
        var doctor = await With(Patient, "P001");
        var nurse = await Away(wire.Address);
        wire.LoseAnswers();
        var words = Words("届いたが返事がない");
        await nurse.Write(words);
        await Expect(doctor.Entry(words)).ToHaveCountAsync(1);
        await Expect(nurse.Pending).ToContainTextAsync([words]);

        wire.Cut();
        await nurse.ClosePage();
        wire.Mend();
        await nurse.CloseAndReopen("/");
        await nurse.Open(Patient);

        await ExpectNothingLeft(nurse, [words]);
        await Expect(doctor.Entry(words)).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task What_was_typed_is_there_again_after_a_reload()
    {
        var nurse = await With(Patient, "P013");
        var words = Words("まだ送っていない");
        await nurse.Text.PressSequentiallyAsync(words);
        await nurse.ExpectKept(1);

        await nurse.Page.ReloadAsync();

        await Expect(nurse.Text).ToHaveValueAsync(words);
        await Expect(nurse.Page.Locator("[data-draft]")).ToBeVisibleAsync();
        await nurse.Send.ClickAsync();
        await Expect(nurse.Entry(words)).ToBeVisibleAsync();
        await nurse.Page.ReloadAsync();
        await Expect(nurse.Entry(words)).ToBeVisibleAsync();
        await Expect(nurse.Text).ToHaveValueAsync("");
    }

    private async Task<Person> Away(Uri address)
    {
        var nurse = await With(Patient, "P013", address);
        nurse.Trouble.ExpectLostNetwork();
        await nurse.ExpectLive();
        return nurse;
    }

    private static async Task<string[]> WriteSeveral(Person nurse)
    {
        var words = Enumerable.Range(1, 3).Select(number => Words($"電波なし{number}")).ToArray();
        foreach (var one in words)
        {
            await nurse.Write(one);
            await Expect(nurse.Text).ToHaveValueAsync("");
        }

        return words;
    }

    private static async Task ExpectOnceInOrder(Person reader, string[] words)
    {
        var entries = reader.Page.Locator("#entries article.entry").Filter(new() { HasText = "電波なし" });
        await Expect(reader.Entry(words[^1])).ToHaveCountAsync(1);
        var texts = (await entries.Locator(".words").AllTextContentsAsync()).Select(text => text.Trim());
        Assert.Equal(words, texts.Where(text => words.Contains(text, StringComparer.Ordinal)));
    }

    private static async Task ExpectNothingLeft(Person nurse, string[] words)
    {
        await Expect(nurse.Pending).ToHaveCountAsync(0);
        await Expect(nurse.Page.Locator("#unsent")).ToBeHiddenAsync();
        await Expect(nurse.Page.Locator("#offline")).ToBeHiddenAsync();
        await Expect(nurse.Entry(words[^1])).ToHaveCountAsync(1);
    }
}
