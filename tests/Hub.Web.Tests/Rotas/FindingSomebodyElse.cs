using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Hub.Web.Rotas;
using Hub.Web.Rotas.Mine;
using Xunit;

namespace Hub.Web.Tests.Rotas;

public sealed class FindingSomebodyElse(LivingHub hub) : IClassFixture<LivingHub>, IAsyncLifetime
{
    private const string Page = "/duty/mine";

    private readonly Period asked = new(
        new DateTimeOffset(2027, 11, 20, 9, 0, 0, TimeSpan.Zero),
        new DateTimeOffset(2027, 11, 21, 0, 0, 0, TimeSpan.Zero));

    private IMemberReads Members => hub.Get<IMemberReads>();

    public async ValueTask InitializeAsync() => await hub.PublishSomeRota();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task One_asks_all_and_the_first_to_take_it_has_it_at_once()
    {
        using var giver = hub.Program(Some.Primary);
        using var taker = hub.Program(Some.SubPrimary);
        var page = await SentForm.Open(giver, Page);
        Assert.NotNull(page.QuerySelector("#duty-0"));

        var sent = await SentForm.On(giver, Page, "#duty-1 form:has([value=ask])", ("Mine.Note", "学会のため"));
        Assert.NotNull(sent.QuerySelector(".banner.done"));
        Assert.Contains("全員に募集中", sent.QuerySelector("#sent-title ~ ul")!.TextContent, StringComparison.Ordinal);

        var before = (await Members.Of(Some.SubPrimary.Id, TimeProvider.System.GetUtcNow(), false)).Covers.Single();
        var waiting = await SentForm.Open(taker, Page);
        Assert.Contains("学会のため", waiting.QuerySelector(".card.waiting")!.TextContent, StringComparison.Ordinal);
        var taken = await SentForm.On(
            taker, Page, ".card.waiting form", ("Mine.As", BoardForm.Choice(SomeRota.Wakaba)));
        Assert.NotNull(taken.QuerySelector(".banner.done"));
        Assert.Null(taken.QuerySelector(".card.waiting"));

        var home = await SentForm.Open(giver, "/");
        Assert.NotNull(home.QuerySelector(".duty-strip.waiting"));
        var told = (await SentForm.Open(giver, Page)).QuerySelector("section[aria-labelledby=notices-title]")!;
        Assert.Contains(
            "若葉台クリニックが緑町クリニックの当番を引き受けました", told.TextContent, StringComparison.Ordinal);
        Assert.Null((await SentForm.On(giver, Page, "form:has([value=seen])")).QuerySelector("#notices-title"));
        Assert.Null((await SentForm.Open(giver, "/")).QuerySelector(".duty-strip.waiting"));

        var changes = await SentForm.Open(taker, $"/duty/{SomeRota.Id.Value}/changes");
        Assert.Contains(
            "若葉台クリニックが緑町クリニックの当番を引き受けました", changes.QuerySelector(".changes li")!.TextContent,
            StringComparison.Ordinal);

        var during = before.Cover.Give.During;
        var chain = (await hub.Get<IRotaReads>().Stretches(SomeRota.Id, during.From, during.To))!;
        Assert.All(chain.Roles[0].Stretches, stretch => Assert.Equal(SomeRota.Wakaba, stretch.Holders[0].Holder));
    }

    [Fact]
    public async Task What_is_refused_is_said_and_what_was_typed_stays()
    {
        using var giver = hub.Program(Some.Primary);
        var refused = await SentForm.On(
            giver, Page, "#duty-2 form:has([value=ask])",
            ("Mine.From", "2026-01-01T00:00"), ("Mine.To", "2026-01-01T01:00"));
        Assert.Contains(
            RotaRefusals.PeriodOver.Ja, refused.QuerySelector(".banner.refused")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal(
            "2026-01-01T00:00",
            refused.QuerySelector("#duty-2 form:has([value=ask]) [name='Mine.From']")!.GetAttribute("value"));
        Assert.True(refused.QuerySelector("#duty-2 details:has([value=ask])")!.HasAttribute("open"));
    }

    [Fact]
    public async Task Whoever_takes_no_duties_is_told_so()
    {
        using var nurse = hub.Program(Some.Nurse);
        Assert.NotNull((await SentForm.Open(nurse, Page)).QuerySelector(".empty"));
    }

    [Fact]
    public void A_choice_says_all_one_or_one_of_their_duties()
    {
        var form = new MineForm
        {
            Command = Some.Id(5), Act = MineForm.Asking, As = BoardForm.Choice(SomeRota.Midori), Whom = MineForm.All,
            From = "2027-11-20T18:00", To = "2027-11-21T09:00",
        };
        var ask = Assert.IsType<RotaCommand.AskForCover>(form.ToCommand("Asia/Tokyo"));
        Assert.Equal(new SwapPart(SomeRota.Midori, asked), ask.Give);

        form.Whom = MineForm.Giving(SomeRota.DrYamazaki);
        Assert.Equal(
            (SomeRota.DrYamazaki, null),
            Assert.IsType<RotaCommand.ProposeSwap>(form.ToCommand("Asia/Tokyo")) is var give
                ? (give.Taker, give.Take) : default);

        form.Whom = MineForm.Swapping(new MemberDuty(
            new RotaView(SomeRota.Id, string.Empty, string.Empty, null), DutyRoles.Primary, SomeRota.Wakaba, asked,
            false, null));
        Assert.Equal(asked, Assert.IsType<RotaCommand.ProposeSwap>(form.ToCommand("Asia/Tokyo")).Take);

        var late = $"{form.Whom}9999999999";
        foreach (var wrong in new[] { null, "", "x", "Practitioner x", "Practitioner 1 2 3 4", late })
        {
            form.Whom = wrong;
            Assert.Null(form.ToCommand("Asia/Tokyo"));
        }
    }
}
