using Bunit;
using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Hub.Web.Rotas.Mine;
using Hub.Web.Rotas.Wishing;
using Xunit;
using static Hub.Web.Tests.Rotas.PlannedHub;

namespace Hub.Web.Tests.Rotas;

public sealed class AnsweringWishes(LivingHub hub) : IClassFixture<LivingHub>
{
    private readonly PlannedHub planned = new(hub);

    [Fact]
    public async Task A_member_sees_the_strip_answers_and_can_change_it()
    {
        await planned.Found();
        await planned.Do(new PlanCommand.Begin(hub.NextCommand(), planned.Rota, planned.Month));
        await planned.Do(new PlanCommand.AskWishes(
            hub.NextCommand(), new DateTimeOffset(planned.Month, TimeOnly.MinValue, TimeSpan.Zero)));
        using var doctor = hub.Program(Some.SubPrimary);
        Says("希望調査", await SentForm.Open(doctor, "/"), ".duty-strip");
        var page = await SentForm.Open(doctor, "/duty/wishes");
        Assert.Equal(31 * 4, page.QuerySelectorAll("#round-0 input[type=radio]").Length);
        Assert.Equal("", page.QuerySelector("input[type=radio]:checked")!.GetAttribute("value") ?? "");

        var day = WishAnswer.Field(planned.Month.AddDays(9));
        var wrong = await SentForm.On(doctor, "/duty/wishes", "#round-0 form", (day, "Cannot"), ("Wish.Most", "99"));
        Says(PlanRefusals.WishWrong.Ja, wrong, ".banner.refused");
        Assert.Equal("99", wrong.QuerySelector("#Wish-Most")!.GetAttribute("value"));
        Assert.True(wrong.QuerySelector($"input[name='{day}'][value=Cannot]")!.HasAttribute("checked"));

        var saved = await SentForm.On(
            doctor, "/duty/wishes", "#round-0 form", (day, "Cannot"), ("Wish.Most", "2"), ("Wish.Note", "学会"));
        Says("保存しました", saved, ".banner");
        Says("に回答しました", saved, "#round-0");
        var answer = Assert.Single((await planned.Plan()).Wishes.Answers);
        Assert.Equal((Ito, 2, "学会"), (answer.For, answer.Most, answer.Note));
        Assert.Equal([new DateWish(planned.Month.AddDays(9), Wish.Cannot)], answer.Dates);
        var home = await SentForm.Open(doctor, "/");
        Assert.DoesNotContain("希望調査", Text(home, ".duty-strip"), StringComparison.Ordinal);

        await SentForm.On(doctor, "/duty/wishes", "#round-0 form", (day, ""), ("Wish.Most", ""));
        Assert.Empty((await planned.Plan()).Wishes.Answers[0].Dates);
    }

    [Fact]
    public async Task Somebody_of_no_rota_is_asked_nothing()
    {
        using var nurse = hub.Program(Some.Nurse);
        Says("いま聞いている希望はありません", await SentForm.Open(nurse, "/duty/wishes"));
    }
}

public sealed class ReadingWishes : Component
{
    private static readonly WishesView round = new(
        PlanId.Of(SomeRota.Id, new(2026, 12, 1)), SomeRota.Id, "在宅待機医", new(2026, 12, 1), Some.Now.AddDays(-1),
        Holder.Of(Some.Primary.Id), [], [], null);

    [Fact]
    public void After_the_deadline_an_answer_is_there_to_be_read()
    {
        var own = new MemberWishes(
            round.For, [new(new(2026, 12, 5), Wish.Cannot)], 3, "学会", Some.Primary.Id, Some.Now.AddDays(-2));
        var told = Render<WishesTold>(parameters => parameters.Add(each => each.Round, round with { Own = own }));
        Assert.Contains("12/5(土)", told.Markup, StringComparison.Ordinal);
        Assert.Contains("締切を過ぎました", told.Markup, StringComparison.Ordinal);
        Assert.Empty(told.FindAll("input, button"));
    }

    [Fact]
    public void The_strip_is_for_those_who_have_not_answered_while_they_can()
    {
        Assert.Empty(Strips(round));
        Assert.Single(Strips(round with { Deadline = Some.Now.AddDays(1) }));
        Assert.Empty(Strips(round with
        {
            Deadline = Some.Now.AddDays(1),
            Own = new(round.For, [], null, "", Some.Primary.Id, Some.Now),
        }));
    }

    private IReadOnlyList<AngleSharp.Dom.IElement> Strips(WishesView asked) =>
        [.. Render<DutyStrip>(parameters => parameters
            .Add(each => each.Mine, new MemberDuties(default, [], [], [], [], [], new([], [], [])))
            .Add(each => each.Notices, new RotaNoticeList([], new([], [], [])))
            .Add(each => each.Rounds, [asked])).FindAll(".duty-strip")];
}
