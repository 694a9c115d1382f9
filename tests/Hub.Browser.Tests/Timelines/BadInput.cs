namespace Hub.Browser.Tests.Timelines;

/// <summary>What a person or a forger can send by hand: a refusal in words, never a failure of the hub.</summary>
public sealed class BadInput(HubInTheBrowser hub) : BrowserSpec(hub)
{
    private const string Patient = "I001-00035";
    private const string AnotherPatient = "I001-00034";

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_in_words_and_can_be_written_again()
    {
        var nurse = await With(Patient, "P013");
        var text = new string('あ', 20_001);

        await nurse.Text.FillAsync(text);
        await Expect(nurse.Page.Locator("[data-left]")).ToContainTextAsync("-1");
        await nurse.Send.ClickAsync();

        await Expect(nurse.Pending.Locator("[data-mistake]")).ToContainTextAsync("本文が長すぎます(上限 20,000 文字)");
        await nurse.Pending.GetByRole(AriaRole.Button, new() { Name = "書き直す" }).ClickAsync();
        await Expect(nurse.Text).ToHaveValueAsync(text);
        await Expect(nurse.Pending).ToHaveCountAsync(0);
        await nurse.Text.FillAsync("");
    }

    [Fact]
    public async Task What_is_forged_at_the_door_of_programs_is_refused_in_both_languages()
    {
        var nurse = await SignedIn("P013");
        foreach (var status in (int[])[400, 403, 404, 409, 413, 415, 422])
        {
            nurse.Trouble.ExpectStatus(status);
        }

        var other = await nurse.Open(AnotherPatient);
        var foreign = await nurse.Page.Locator("article.entry").First.GetAttributeAsync("data-entry");
        var own = await nurse.Open(Patient);
        object[] forged =
        [
            new { type = "confirm", id = Guid.NewGuid(), entry = foreign },
            new { type = "correct", id = Guid.NewGuid(), entry = foreign, markdown = "書き換え" },
            new { type = "retract", id = Guid.NewGuid(), entry = foreign, reason = "理由" },
            new { type = "pin", id = Guid.NewGuid(), entry = Guid.NewGuid() },
            Message(replyTo: foreign),
            Message(markdown: new string('あ', 20_001)),
            Message(markdown: ""),
            new { type = "destroy-everything", id = Guid.NewGuid() },
            new { type = "post-message" },
            new { type = "post-message", id = "no id", markdown = 5 },
        ];
        foreach (var command in forged)
        {
            var (status, problem) = await Programs.Command(nurse, own, command);
            Assert.InRange(status, 400, 499);
            Assert.NotEqual("", problem.GetProperty("code").GetString());
            Assert.NotEqual("", problem.GetProperty("ja").GetString());
        }

        Assert.NotEqual(own, other);
    }

    [Fact]
    public async Task A_patient_of_others_is_refused_like_one_that_does_not_exist()
    {
        var nurse = await SignedIn("P013");
        var address = await nurse.Open(Patient);
        var stranger = await SignedIn("P042");
        stranger.Trouble.ExpectStatus(404);

        await stranger.Page.GotoAsync(address);
        var told = await stranger.Page.Locator("main").InnerTextAsync();
        await stranger.Page.GotoAsync($"/patients/{Guid.NewGuid():N}");

        Assert.Contains("この患者の受け持ちではないため", told, StringComparison.Ordinal);
        await Expect(stranger.Page.Locator("main")).ToHaveTextAsync(told, new() { UseInnerText = true });
        var (refused, problem) = await Programs.Command(stranger, address, Message("割り込み"));
        Assert.Equal((404, "patient-not-visible"), (refused, problem.GetProperty("code").GetString()));
    }

    private static object Message(string markdown = "本文", string? replyTo = null) => new
    {
        type = "post-message",
        id = Guid.NewGuid(),
        markdown,
        replyTo,
    };
}
