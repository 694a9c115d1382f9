using AngleSharp.Html.Dom;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Hub.Web.Layout;
using Hub.Web.Rotas;
using Hub.Web.Rotas.Covers;
using Xunit;

namespace Hub.Web.Tests.Rotas;

public sealed class CoveringAnAbsence(LivingHub hub) : IClassFixture<LivingHub>
{
    private const string Page = "/away";

    [Fact]
    public async Task From_the_report_to_the_yes_and_the_return_every_page_says_who_answers()
    {
        using var doctor = hub.Program(Some.Primary);
        using var sub = hub.Program(Some.SubPrimary);
        using var other = hub.Program(Some.Stranger);
        var (from, to) = (Typed(24), Typed(72));

        var reported = await SentForm.On(
            doctor, Page, "#report form", ("Away.From", from), ("Away.To", to), ("Away.Whose", "all"));
        Assert.NotNull(reported.QuerySelector(".banner.done"));
        Assert.Contains("だれもいない 2日", reported.QuerySelector(".card.untaken")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("自動で主治医に戻ります", Text(reported), StringComparison.Ordinal);
        Assert.NotNull((await SentForm.Open(doctor, "/")).QuerySelector(".duty-strip.untaken"));
        var first = reported.QuerySelector("form:has([value=ask]) .item")!;
        Assert.Contains("副主治医(1人)", first.TextContent, StringComparison.Ordinal);
        Assert.Contains("伊藤", first.TextContent, StringComparison.Ordinal);

        await Ask(doctor, Some.SubPrimary);
        var asked = await Ask(doctor, Some.Stranger);
        Assert.Equal(2, asked.QuerySelectorAll("form[action], form")
            .Count(form => form.QuerySelector($"[value={AwayForm.Withdrawing}]") is not null));

        var strip = (await SentForm.Open(sub, "/")).QuerySelector(".duty-strip.waiting")!;
        Assert.Contains("副主治医のお願い 1件", strip.TextContent, StringComparison.Ordinal);
        var waiting = await SentForm.Open(other, Page);
        Assert.Contains("患者1人", waiting.QuerySelector(".card.waiting")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(Some.Details.Name, Text(waiting), StringComparison.Ordinal);

        var yes = await SentForm.On(sub, Page, ".card.waiting form", ("Away.Act", AwayForm.Accepting));
        Assert.Contains("引き受けている不在", Text(yes), StringComparison.Ordinal);
        var second = await SentForm.Open(other, Page);
        Assert.Contains("もう引き受けました", second.QuerySelector(".card.waiting")!.TextContent, StringComparison.Ordinal);
        Assert.Null(second.QuerySelector($"[value={AwayForm.Accepting}]"));
        var late = await SentForm.On(other, Page, ".card.waiting form", ("Away.Act", AwayForm.Accepting));
        Assert.Contains(
            AwayRefusals.Taken.Ja, late.QuerySelector(".banner.refused")!.TextContent, StringComparison.Ordinal);

        var covered = await SentForm.Open(doctor, Page);
        Assert.Null(covered.QuerySelector(".card.untaken"));
        Assert.Contains("伊藤　博 が引き受け", Text(covered), StringComparison.Ordinal);
        var back = await SentForm.On(doctor, Page, "form:has([value=end])", ("Away.Act", AwayForm.Ending));
        Assert.NotNull(back.QuerySelector(".calm"));
        Assert.DoesNotContain("引き受けている不在", Text(await SentForm.Open(sub, Page)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secretariat_reports_and_asks_in_a_doctors_place_and_sees_every_uncovered_hour()
    {
        using var office = hub.Program(Some.Secretary);
        var page = $"/away/all?doctor={Some.Stranger.Id.Value}";
        await SentForm.On(office, page, "#report form", ("Away.From", Typed(200)), ("Away.To", Typed(210)));
        var all = await SentForm.Open(office, "/away/all");
        Assert.Contains("副主治医のいない時間がある不在", Text(all), StringComparison.Ordinal);
        Assert.Contains("だれもいない 10時間", Text(all), StringComparison.Ordinal);
        var asked = await SentForm.On(
            office, page, "form:has([value=ask])", ("Away.Asked", BoardForm.Choice(Holder.Of(Some.Clinic))),
            ("Away.From", Typed(201)), ("Away.To", Typed(205)));
        Assert.NotNull(asked.QuerySelector(".banner.done"));

        // Anybody who works there may say yes; then only the rest is red.
        using var there = hub.Program(Some.Primary);
        var yes = await SentForm.On(there, Page, ".card.waiting form", ("Away.Act", AwayForm.Accepting));
        Assert.NotNull(yes.QuerySelector(".banner.done"));
        var rest = Text(await SentForm.Open(office, page));
        Assert.Contains("だれもいない 1時間", rest, StringComparison.Ordinal);
        Assert.Contains("だれもいない 5時間", rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_is_said_and_what_was_typed_stays()
    {
        using var doctor = hub.Program(Some.SubPrimary);
        var refused = await SentForm.On(
            doctor, Page, "#report form", ("Away.From", "2026-01-02T00:00"), ("Away.To", "2026-01-01T00:00"),
            ("Away.Whose", AwayForm.Some));
        Assert.Contains(
            AwayRefusals.PeriodWrong.Ja, refused.QuerySelector(".banner.refused")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal("2026-01-02T00:00", ((IHtmlInputElement)refused.QuerySelector("#away-from")!).DefaultValue);
        Assert.True(((IHtmlInputElement)refused.QuerySelector("[value=some]")!).IsDefaultChecked);
        var nothing = await SentForm.On(doctor, Page, "#report form", ("Away.From", "x"));
        Assert.NotNull(nothing.QuerySelector(".banner.refused"));
        using var nurse = hub.Program(Some.Nurse);
        Assert.NotNull((await SentForm.Open(nurse, Page)).QuerySelector(".empty"));
    }

    [Fact]
    public void Hours_that_were_offered_are_asked_to_the_tick_unless_others_are_typed()
    {
        var clock = new DistrictClock(new Tokyo(), new FakeClock(Some.Now));
        var gap = new Period(Some.Now.AddTicks(7), Some.Now.AddHours(3).AddTicks(9));
        var form = new AwayForm
        {
            Command = Some.Id(1), Of = Some.Id(2), Act = AwayForm.Asking, Offered = AwayForm.Exactly(gap),
            Asked = BoardForm.Choice(Holder.Of(Some.SubPrimary.Id)),
            From = BoardForm.Written(gap.From, clock), To = BoardForm.Written(gap.To, clock),
        };
        Assert.Equal(gap, Assert.IsType<PractitionerCommand.AskCover>(form.ToCommand(clock)).During);
        form.To = BoardForm.Written(Some.Now.AddHours(1), clock);
        Assert.Equal(
            new Period(gap.From, Some.Now.AddHours(1)),
            Assert.IsType<PractitionerCommand.AskCover>(form.ToCommand(clock)).During);
        form.Offered = "x 1";
        Assert.Equal(Some.Now, Assert.IsType<PractitionerCommand.AskCover>(form.ToCommand(clock)).During.From);
        (form.From, form.Offered) = (null, null);
        Assert.Null(form.ToCommand(clock));
    }

    private static Task<IHtmlDocument> Ask(HttpClient doctor, PractitionerView whom) => SentForm.On(
        doctor, Page, "form:has([value=ask])", ("Away.Asked", BoardForm.Choice(Holder.Of(whom.Id))));

    private static string Text(IHtmlDocument page) => page.Body!.TextContent;

    private static string Typed(int hours) => TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(9))
        .AddHours(hours).ToString("yyyy-MM-dd'T'HH':00'", System.Globalization.CultureInfo.InvariantCulture);
}
