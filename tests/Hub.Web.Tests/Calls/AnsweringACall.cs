using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hub.Contracts.Calls;
using Hub.Testing;
using Hub.Web.Calls;
using Hub.Web.Calls.Desk;
using Xunit;

namespace Hub.Web.Tests.Calls;

public sealed class AnsweringACall(LivingHub hub) : CallSpec(hub), IClassFixture<LivingHub>
{
    [Fact]
    public async Task A_no_passes_to_the_next_and_a_yes_stops_the_ringing()
    {
        var call = await Ringing();
        using var first = Hub.Program(Some.Primary);
        using var second = Hub.Program(Some.SubPrimary);
        using var nurse = Hub.Program(Some.Nurse);
        Assert.NotNull((await SentForm.Open(first, Page(call))).QuerySelector("[data-act=accept]"));

        var no = await SentForm.On(first, Page(call), Form(CallForm.Declining), ("Call.Reason", "Busy"));
        Assert.Contains("辞退しました", Text(no), StringComparison.Ordinal);
        Assert.Contains("伊藤", (await SentForm.Open(nurse, Page(call))).QuerySelector(".rung.ringing")!.TextContent,
            StringComparison.Ordinal);

        var yes = await SentForm.On(second, Page(call), Form(CallForm.Accepting));
        Assert.Contains("あなたが引き受けています", Text(yes), StringComparison.Ordinal);
        Assert.Null(yes.QuerySelector(".rung.ringing, .badge.untaken"));
    }

    [Fact]
    public async Task Whoever_is_second_with_a_yes_is_told_and_sees_who_has_it()
    {
        var call = await Ringing();
        using var first = Hub.Program(Some.Primary);
        using var second = Hub.Program(Some.SubPrimary);
        var seen = await SentForm.Open(second, Page(call));
        var fields = Fields(seen, Form(CallForm.Accepting));
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));

        var late = await Sent(second, call, fields);

        Assert.Contains(CallRefusals.Taken.Ja, Refused(late), StringComparison.Ordinal);
        Assert.Contains("山下", late.QuerySelector(".call-head")!.TextContent, StringComparison.Ordinal);
        Assert.Null(late.QuerySelector("[data-act=accept]"));
    }

    [Fact]
    public async Task A_button_that_was_drawn_before_the_call_moved_does_nothing_and_the_page_shows_why()
    {
        var call = await Ringing();
        using var nurse = Hub.Program(Some.Nurse);
        var fields = Fields(await SentForm.Open(nurse, Page(call)), Form(CallForm.GoingOn));
        await Done(call, Some.Primary, (id, _) => new CallCommand.Decline(id, DeclineReason.Busy, string.Empty));

        var refused = await Sent(nurse, call, fields);

        Assert.Contains(CallRefusals.Changed.Ja, Refused(refused), StringComparison.Ordinal);
        Assert.Contains("伊藤", refused.QuerySelector(".rung.ringing")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_asked_goes_on_adds_and_withdraws_with_a_reason()
    {
        var call = await Ringing();
        using var nurse = Hub.Program(Some.Nurse);
        var next = await SentForm.On(nurse, Page(call), Form(CallForm.GoingOn));
        Assert.Contains("次の人を呼び出しています", Text(next), StringComparison.Ordinal);
        var added = await SentForm.On(nurse, Page(call), Form(CallForm.Adding), ("Call.Text", "嘔吐あり"));
        Assert.Contains("嘔吐あり", added.QuerySelector(".call-head")!.TextContent, StringComparison.Ordinal);
        var none = await SentForm.On(nurse, Page(call), Form(CallForm.Withdrawing), ("Call.Reason", " "));
        Assert.Contains("理由を書いてください", Refused(none), StringComparison.Ordinal);
        var over = await SentForm.On(nurse, Page(call), Form(CallForm.Withdrawing), ("Call.Reason", "落ち着いた"));
        Assert.Contains("取り下げ", over.QuerySelector(".badge")!.TextContent, StringComparison.Ordinal);
        var again = await SentForm.On(nurse, Page(call), Form(CallForm.Reopening), ("Call.Reason", "また発熱"));
        Assert.NotNull(again.QuerySelector(".rung.ringing"));
    }

    [Fact]
    public async Task A_no_without_a_reason_or_with_a_made_up_one_is_refused()
    {
        var call = await Ringing();
        using var doctor = Hub.Program(Some.Primary);
        var other = await SentForm.On(
            doctor, Page(call), Form(CallForm.Declining), ("Call.Reason", "Other"), ("Call.Text", ""));
        Assert.Contains("理由を書いてください", Refused(other), StringComparison.Ordinal);
        var wrong = await SentForm.On(doctor, Page(call), Form(CallForm.Declining), ("Call.Reason", "4"));
        Assert.NotEmpty(Refused(wrong));
        Assert.Equal(CallState.Ringing, (await View(call)).State);
        Assert.Equal(LadderState.Ringing, (await View(call)).Ladder[0].State);
    }

    [Theory]
    [InlineData("/calls")]
    [InlineData("/")]
    [InlineData("/api/v1/calls/mine")]
    public async Task Whoever_said_no_is_told_who_has_it_and_no_name(string door)
    {
        var call = await Ringing();
        using var asked = Hub.Program(Some.Stranger);
        await Done(call, Some.Nurse, (id, seen) => new CallCommand.Escalate(id, 2, seen));
        Assert.True(NamesThePatient(await asked.GetStringAsync(door)));
        await Done(call, Some.Stranger, (id, _) => new CallCommand.Decline(id, DeclineReason.TooFar, string.Empty));
        await Done(call, Some.SubPrimary, (id, _) => new CallCommand.Accept(id));

        var told = await asked.GetStringAsync(door);

        Assert.False(NamesThePatient(told));
        if (door is "/calls")
        {
            var row = Assert.Single((await SentForm.Open(asked, door)).QuerySelectorAll(".call-row")).TextContent;
            Assert.Contains("伊藤", row, StringComparison.Ordinal);
            Assert.Contains(DeskWords.Number(call), row, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_screen_that_rings_shows_initials_and_no_name_and_then_who_has_it()
    {
        var call = await Ringing();
        using var doctor = Hub.Program(Some.Primary);
        var ring = await SentForm.Open(doctor, $"{Page(call)}/ring");
        Assert.Contains("W.A. 8", Text(ring), StringComparison.Ordinal);
        Assert.DoesNotContain(Some.Details.Name, Text(ring), StringComparison.Ordinal);
        Assert.NotNull(ring.QuerySelector("[data-act=accept]"));
        await Done(call, Some.Primary, (id, _) => new CallCommand.Decline(id, DeclineReason.Busy, string.Empty));
        await Done(call, Some.SubPrimary, (id, _) => new CallCommand.Accept(id));
        var quiet = await SentForm.Open(doctor, $"{Page(call)}/ring");
        Assert.Contains("伊藤　博 医師が引き受けました", Text(quiet), StringComparison.Ordinal);
        Assert.Null(quiet.QuerySelector("[data-act=accept]"));
    }

    [Fact]
    public async Task The_list_and_home_say_what_a_call_asks_of_each()
    {
        var call = await Ringing();
        using var doctor = Hub.Program(Some.Primary);
        using var nurse = Hub.Program(Some.Nurse);
        Assert.Contains("あなたを呼び出しています", Text(await SentForm.Open(doctor, "/calls")), StringComparison.Ordinal);
        Assert.Contains("あなたが出した依頼", Text(await SentForm.Open(nurse, "/calls")), StringComparison.Ordinal);
        Assert.NotNull((await SentForm.Open(doctor, "/")).QuerySelector($".untaken[href='{Page(call)}']"));
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        Assert.Contains("引き受け中の依頼", Text(await SentForm.Open(doctor, "/")), StringComparison.Ordinal);
        await Done(call, Some.Nurse, (id, seen) => new CallCommand.Withdraw(id, "終わり", seen));
        Assert.Contains("最近終わった依頼", Text(await SentForm.Open(nurse, "/calls")), StringComparison.Ordinal);
    }

    private static bool NamesThePatient(string told) =>
        told.Contains(Some.Details.Name.Split('　')[0], StringComparison.Ordinal)
        || told.Contains($"{Some.Patient.Value}", StringComparison.Ordinal)
        || told.Contains($"{Some.Patient}", StringComparison.Ordinal);

    private static List<KeyValuePair<string, string>> Fields(IHtmlDocument page, string form) =>
    [
        .. page.QuerySelector(form)!.QuerySelectorAll("input").OfType<IHtmlInputElement>()
            .Select(input => KeyValuePair.Create(input.Name!, input.Value)),
    ];

    private static async Task<IHtmlDocument> Sent(
        HttpClient person, CallId call, List<KeyValuePair<string, string>> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        var sent = await person.PostAsync(new Uri(Page(call), UriKind.Relative), form);
        return new HtmlParser().ParseDocument(await sent.Content.ReadAsStringAsync());
    }
}
