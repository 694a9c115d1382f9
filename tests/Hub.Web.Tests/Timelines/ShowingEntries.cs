using Bunit;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Hub.Testing;
using Hub.Web.Timelines;
using Xunit;

namespace Hub.Web.Tests.Timelines;

public sealed class ShowingEntries : Component
{
    private static readonly ActView Done = new(Entries.Yamaguchi, Some.Now);

    [Fact]
    public void An_entry_says_who_by_name_role_and_place()
    {
        var header = Show(Entries.Message("x")).Find("header").TextContent;
        Assert.Contains("田中　一郎", header, StringComparison.Ordinal);
        Assert.Contains("医師", header, StringComparison.Ordinal);
        Assert.Contains("(若葉台クリニック)", header, StringComparison.Ordinal);
    }

    [Fact]
    public void What_differs_from_reader_to_reader_is_left_to_the_browser()
    {
        var entry = Show(Entries.Message("x") with { Confirmations = [Entries.AskedOf(Entries.Yamaguchi)] });
        Assert.True(entry.Find("[data-act=confirm]").HasAttribute("hidden"));
        Assert.True(entry.Find("[data-act=readers]").HasAttribute("hidden"));
        Assert.Equal(Entries.Tanaka.Id.Value.ToString(), entry.Find("article").GetAttribute("data-author"));
    }

    [Fact]
    public void An_entry_that_waited_for_the_network_says_when_it_was_written_and_when_it_arrived()
    {
        var late = Show(Entries.Message("x") with { WrittenAt = Some.Now.AddMinutes(-40) });
        Assert.Contains("11/20(金) 20:20", late.Find("header time").TextContent, StringComparison.Ordinal);
        Assert.Contains("電波の戻った 11/20(金) 21:00 に届きました", late.Markup, StringComparison.Ordinal);
        Assert.Empty(Show(Entries.Message("x")).FindAll(".late"));
    }

    [Fact]
    public void A_clock_that_runs_ahead_is_not_believed() => Assert.Contains(
        "11/20(金) 21:00",
        Show(Entries.Message("x") with { WrittenAt = Some.Now.AddHours(3) }).Find("header time").TextContent,
        StringComparison.Ordinal);

    [Fact]
    public void Who_has_not_acted_is_as_visible_as_who_has()
    {
        var entry = Show(Entries.Message("x") with
        {
            Confirmations = [Entries.AskedOf(Entries.Yamaguchi, Done), Entries.AskedOf(CareRole.PrimaryDoctor)],
        });
        Assert.Contains("山口　恵 確認しました", Plain(entry.Find(".done").TextContent), StringComparison.Ordinal);
        Assert.Contains("主治医 未確認", Plain(entry.Find(".undone").TextContent), StringComparison.Ordinal);
        Assert.Contains("2件中 1件 確認済", entry.Markup, StringComparison.Ordinal);
        Assert.NotNull(entry.Find(".confirmations.open"));
    }

    [Fact]
    public void A_confirmation_of_earlier_words_says_so()
    {
        var entry = Show(Entries.Message("x") with
        {
            Confirmations = [Entries.AskedOf(Entries.Yamaguchi, Done, beforeCorrection: true)],
            Correction = Done,
        });
        Assert.Contains("(修正前の内容)", entry.Markup, StringComparison.Ordinal);
        Assert.Contains("修正済", entry.Find("a.corrected").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_retracted_entry_keeps_the_reason_and_no_words()
    {
        var entry = Show(Entries.Message("") with
        {
            Retraction = new(Entries.Tanaka, Some.Now, "別の患者の内容でした"),
            Confirmations = [Entries.AskedOf(Entries.Yamaguchi)],
        });
        Assert.Contains("理由: 別の患者の内容でした", entry.Markup, StringComparison.Ordinal);
        Assert.Empty(entry.FindAll(".words, .confirmations, [data-act=reply]"));
    }

    [Fact]
    public void Vital_signs_are_large_figures_and_odd_ones_have_a_word_and_a_shape()
    {
        var entry = Show(Entries.Status(new(38.2m, 84, 50, 110, 88, 2, 26, 0), "食欲なし"));
        var told = entry.FindAll(".vital").Select(vital => Plain(vital.TextContent)).ToArray();
        Assert.Contains("体温 38.2 °C▲ 高い", told);
        Assert.Contains("血圧 84/50 mmHg▼ 低い", told);
        Assert.Contains("酸素飽和度 (SpO₂) 88 %▼ 低い 酸素 2 L/分", told);
        Assert.Contains("意識 (JCS) 0 清明", told);
        Assert.Contains("食欲なし", entry.Find(".words").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Mentions_pins_and_answers_are_shown()
    {
        var entry = Show(Entries.Message("x") with
        {
            Mentions = [Entries.Yamaguchi],
            Pinning = Done,
            ReplyTo = new(new(Some.Id(77)), "山口　恵", "褥瘡の写真を"),
        });
        Assert.Equal(Entries.Yamaguchi.Id.Value.ToString(), entry.Find(".mention").GetAttribute("data-person"));
        Assert.Contains("固定", entry.Find(".badge").TextContent, StringComparison.Ordinal);
        Assert.Contains("褥瘡の写真を", entry.Find(".answered").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_member_typed_is_never_markup_outside_of_the_words()
    {
        const string attack = "<img src=x onerror=alert(1)>";
        var person = Entries.Tanaka with { Name = attack, Institution = attack };
        var entry = Show(Entries.Message(attack) with
        {
            Author = person,
            Mentions = [person],
            ReplyTo = new(new(Some.Id(77)), attack, attack),
            Confirmations = [Entries.AskedOf(person)],
        });
        Assert.Empty(entry.FindAll("img"));
    }

    [Fact]
    public void It_is_complete_in_English()
    {
        In("en");
        var entry = Show(Entries.Status(new(38.2m)) with
        {
            Author = Entries.Yamaguchi with { Name = "Y", Institution = "S" },
            Confirmations = [Entries.AskedOf(CareRole.VisitingNurse)],
        });
        Assert.False(SourceTree.HasJapanese(entry.Find("article").TextContent), entry.Find("article").TextContent);
    }

    private IRenderedComponent<TimelineEntry> Show(TimelineEntryView entry) =>
        Render<TimelineEntry>(parameters => parameters.Add(component => component.Entry, entry));
}
