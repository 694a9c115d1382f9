using Bunit;
using Hub.Contracts.Calls;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Timelines;
using Hub.Testing;
using Hub.Web.Calls;
using Hub.Web.Layout;
using Xunit;

namespace Hub.Web.Tests.Calls;

/// <summary>What the ladder and the countdown say at every stage.</summary>
public sealed class ShowingTheLadder : Component
{
    private static readonly PersonView sato = new(Some.SubPrimary.Id, "佐藤　恵", Profession.Doctor, "若葉台クリニック");
    private static readonly PersonView tanaka = new(Some.Primary.Id, "田中　実", Profession.Doctor, "緑町クリニック");

    [Fact]
    public void Who_rings_has_what_is_left_and_the_next_and_the_rest_stand_behind()
    {
        var shown = Shown(
            Step(0, LadderState.Lapsed, tanaka), Step(1, LadderState.Ringing, sato),
            Step(2, LadderState.Empty), Step(3, LadderState.ToCome, tanaka), Step(4, LadderState.ToCome, sato));
        Assert.Equal("あと 2:41", shown.Find(".rung.ringing .countdown").TextContent);
        Assert.Contains("佐藤　恵 医師", Plain(shown.Find(".rung.ringing").TextContent), StringComparison.Ordinal);
        Assert.Contains("応答なし", shown.Find("[data-state=Lapsed]").TextContent, StringComparison.Ordinal);
        Assert.Contains("担当者なし", shown.Find("[data-state=Empty]").TextContent, StringComparison.Ordinal);
        Assert.Equal("次", shown.Find("[data-state=ToCome] .rung-state").TextContent);
        Assert.Contains("そのあと 1段階", shown.Find(".rung-later summary").TextContent, StringComparison.Ordinal);
        Assert.All(shown.FindAll(".rung-phone"), phone => Assert.Equal("tel:090-1", phone.GetAttribute("href")));
    }

    [Fact]
    public void Nothing_is_red_or_counts_once_somebody_has_it()
    {
        var shown = Shown(
            CallState.Accepted, 1, Step(0, LadderState.Declined, tanaka), Step(1, LadderState.Taken, sato),
            Step(2, LadderState.ToCome, tanaka));
        Assert.Empty(shown.FindAll(".ringing, .countdown, .untaken"));
        Assert.Contains("引き受け", shown.Find(".rung.taken").TextContent, StringComparison.Ordinal);
        Assert.Contains("辞退", shown.Find("[data-state=Declined]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_that_is_through_and_a_second_round_are_said()
    {
        var shown = Shown(
            CallState.Ringing, 2, Step(0, LadderState.Lapsed, tanaka), Step(1, LadderState.Declined, sato));
        Assert.Contains("2巡目", shown.Markup, StringComparison.Ordinal);
        Assert.Contains("119番", shown.Find(".banner.untaken").TextContent, StringComparison.Ordinal);
        Assert.Equal("あと 2:41", shown.Find(".banner .countdown").TextContent);
    }

    [Theory]
    [InlineData(161, "あと 2:41")]
    [InlineData(3725, "あと 1:02:05")]
    [InlineData(0, "まもなく次の人へ")]
    [InlineData(-10, "まもなく次の人へ")]
    public void What_is_left_is_said_by_the_server_too(int seconds, string said) => Assert.Equal(
        said,
        Render<Countdown>(parameters => parameters.Add(each => each.Until, Some.Now.AddSeconds(seconds)))
            .Find(".countdown").TextContent);

    [Fact]
    public void In_English_every_state_has_its_words()
    {
        In(Language.English);
        var shown = Shown(Step(0, LadderState.Ringing, sato), Step(1, LadderState.ToCome, tanaka));
        Assert.Equal("2:41 left", shown.Find(".countdown").TextContent);
        Assert.Contains("Own doctor", shown.Find(".rung.ringing").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ワタナベ アキラ", "渡辺　昭", "W.A.")]
    [InlineData("ﾜﾀﾅﾍﾞ　ｱｷﾗ", "渡辺　昭", "W.A.")]
    [InlineData("たなか じろう", "田中", "T.J.")]
    [InlineData("", "渡辺　昭", "渡〇")]
    [InlineData("漢字", "渡辺", "渡〇")]
    [InlineData(null, "", "")]
    public void Initials_tell_who_knows_and_nobody_else(string? kana, string name, string initials) =>
        Assert.Equal(initials, Initials.Of(kana, name));

    private static LadderStep Step(int place, LadderState state, params PersonView[] people) => new(
        place, "医師当番", new ChainTarget.OwnDoctor(), 300, state,
        [.. people.Select(person => new LadderPerson(person, "090-1", LadderAnswer.None, null))],
        state is LadderState.ToCome ? null : Some.Now);

    private IRenderedComponent<LadderLive> Shown(params LadderStep[] steps) => Shown(CallState.Ringing, 1, steps);

    private IRenderedComponent<LadderLive> Shown(CallState state, int round, params LadderStep[] steps) =>
        Render<LadderLive>(parameters => parameters.Add(each => each.View, new CallView(
            new CallId(Some.Id(1)), 3, state, Some.Patient, Some.Details.Name, [], null, steps, round,
            state is CallState.Ringing ? Some.Now.AddSeconds(161) : null, null, null, [], null, null, [])));
}
