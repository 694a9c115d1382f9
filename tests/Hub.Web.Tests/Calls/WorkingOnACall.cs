using AngleSharp.Html.Dom;
using Hub.Contracts.Calls;
using Hub.Testing;
using Hub.Web.Calls;
using Xunit;

namespace Hub.Web.Tests.Calls;

public sealed class WorkingOnACall(LivingHub hub) : CallSpec(hub), IClassFixture<LivingHub>
{
    [Fact]
    public async Task Whoever_has_it_chooses_goes_arrives_and_is_led_to_the_report()
    {
        var call = await Taken();
        using var doctor = Hub.Program(Some.Primary);
        var chosen = await SentForm.On(
            doctor, Page(call), Form(CallForm.Choosing), ("Call.Care", "HouseCall"), ("Call.Text", "酸素を持参"));
        Assert.Contains("酸素を持参", Text(chosen), StringComparison.Ordinal);
        var gone = await SentForm.On(doctor, Page(call), Form(CallForm.Departing), ("Call.Minutes", "30"));
        Assert.Contains("到着予定", gone.QuerySelector(".call-care")!.TextContent, StringComparison.Ordinal);
        await SentForm.On(doctor, Page(call), Form(CallForm.Arriving));
        var done = await SentForm.On(doctor, Page(call), Form(CallForm.Finishing));
        Assert.NotNull(done.QuerySelector($".thumb a[href='{Page(call)}/report']"));
    }

    [Theory]
    [InlineData("Call.Care", "2")]
    [InlineData("Call.Care", "")]
    public async Task A_choice_that_is_none_is_refused(string field, string value)
    {
        var call = await Taken();
        using var doctor = Hub.Program(Some.Primary);
        var refused = await SentForm.On(doctor, Page(call), Form(CallForm.Choosing), (field, value));
        Assert.NotEmpty(Refused(refused));
        Assert.Null((await View(call)).Care);
    }

    [Fact]
    public async Task A_handoff_in_four_parts_stays_with_the_giver_until_the_other_says_yes()
    {
        var call = await Taken();
        using var doctor = Hub.Program(Some.Primary);
        using var colleague = Hub.Program(Some.SubPrimary);
        var partly = await SentForm.On(
            doctor, Page(call), Form(CallForm.Offering), ("Call.Person", Some.SubPrimary.Id.Value.ToString()),
            ("Call.Situation", "発熱 38.9"));
        Assert.Contains("4つの欄", Refused(partly), StringComparison.Ordinal);
        Assert.Equal("発熱 38.9", partly.QuerySelector("#offer-s")!.TextContent);

        await Offer(doctor, call);
        var asked = await SentForm.Open(colleague, Page(call));
        Assert.Contains("引き継ぎを頼まれています", Text(asked), StringComparison.Ordinal);
        await SentForm.On(doctor, Page(call), Form(CallForm.Refusing), ("Call.Reason", "自分で行ける"));
        await Offer(doctor, call);
        var no = await SentForm.On(colleague, Page(call), Form(CallForm.Refusing), ("Call.Reason", ""));
        Assert.Contains("理由を書いてください", Refused(no), StringComparison.Ordinal);
        var yes = await SentForm.On(colleague, Page(call), Form(CallForm.Taking));
        Assert.Contains("あなたが引き受けています", Text(yes), StringComparison.Ordinal);
        Assert.Equal(Some.SubPrimary.Id, (await View(call)).Owner!.By.Id);
    }

    [Fact]
    public async Task Whoever_cannot_go_on_lets_go_and_a_second_round_begins()
    {
        var call = await Taken();
        using var doctor = Hub.Program(Some.Primary);
        var ringing = await SentForm.On(doctor, Page(call), Form(CallForm.Releasing), ("Call.Reason", "急患"));
        Assert.Contains("2巡目", Text(ringing), StringComparison.Ordinal);
        Assert.NotNull(ringing.QuerySelector(".rung.ringing"));
    }

    [Fact]
    public async Task An_order_by_telephone_has_a_doctor_and_is_read_back()
    {
        var call = await Taken();
        using var nurse = Hub.Program(Some.Nurse);
        var nobody = await SentForm.On(nurse, Page(call), Form(CallForm.Ordering), ("Call.Text", "酸素 2L"));
        Assert.Contains("医師を選んで", Refused(nobody), StringComparison.Ordinal);
        var written = await SentForm.On(
            nurse, Page(call), Form(CallForm.Ordering), ("Call.Text", "酸素 2L"),
            ("Call.Person", Some.Primary.Id.Value.ToString()));
        Assert.Contains("復唱前", Text(written), StringComparison.Ordinal);
        var read = await SentForm.On(nurse, Page(call), Form(CallForm.ReadingBack));
        Assert.Contains("復唱済み", Text(read), StringComparison.Ordinal);
        using var other = Hub.Program(Some.SecondNurse);
        Assert.Null((await SentForm.Open(other, Page(call))).QuerySelector(Form(CallForm.ReadingBack)));
    }

    [Fact]
    public async Task The_patients_own_doctor_gives_it_by_hand_with_a_reason()
    {
        var call = await Ringing();
        using var doctor = Hub.Program(Some.Primary);
        var given = await SentForm.On(
            doctor, Page(call), Form(CallForm.Assigning), ("Call.Person", Some.Stranger.Id.Value.ToString()),
            ("Call.Reason", "電話で承諾"));
        Assert.Contains("山崎", given.QuerySelector(".call-head")!.TextContent, StringComparison.Ordinal);
        using var stranger = Hub.Program(Some.Stranger);
        var own = await SentForm.On(
            stranger, Page(call), Form(CallForm.Opening), ("Call.Reason", "既往歴の確認"));
        Assert.Contains("患者の記録を開けます", Text(own), StringComparison.Ordinal);
        Assert.Null(own.QuerySelector(Form(CallForm.Opening)));
        Assert.NotNull(own.QuerySelector($"a[href='/patients/{Some.Patient.Value}']"));
    }

    [Fact]
    public async Task The_secretariat_sees_who_helps_and_nothing_of_the_patient()
    {
        var call = await Taken();
        using var office = Hub.Program(Some.Secretary);
        var seen = await SentForm.Open(office, Page(call));
        Assert.Contains("山下", Text(seen), StringComparison.Ordinal);
        Assert.DoesNotContain("渡辺", Text(seen), StringComparison.Ordinal);
        Assert.DoesNotContain("発熱", Text(seen), StringComparison.Ordinal);
        Assert.DoesNotContain("W.A.", Text(seen), StringComparison.Ordinal);
        Assert.Empty(seen.QuerySelectorAll("form:has([name='Call.Act'])"));
        using var stranger = Hub.Program(Some.OtherNurse);
        var answer = await stranger.GetAsync(new Uri(Page(call), UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Whoever_asked_beside_others_takes_back_their_own_request_alone()
    {
        using var nurse = Hub.Program(Some.Nurse);
        var call = await Ringing(SomeCall.Request with { Visit = VisitWish.NotWanted });
        Assert.NotNull((await SentForm.Open(nurse, Page(call))).QuerySelector(Form(CallForm.Withdrawing)));
        await AskedToo(SomeCall.Request with { Visit = VisitWish.NotWanted });
        var seen = await SentForm.Open(nurse, Page(call));
        Assert.Contains("ほかの方", seen.QuerySelector("#others-ask")!.TextContent, StringComparison.Ordinal);
        await Done(call, Some.Nurse, (id, version) => new CallCommand.Withdraw(id, "落ち着いた", version));
        Assert.Equal(CallState.Ringing, (await View(call)).State);
        seen = await SentForm.Open(nurse, Page(call));
        Assert.Null(seen.QuerySelector(Form(CallForm.Withdrawing)));
        Assert.Contains("自分の依頼を取り下げ", Text(seen), StringComparison.Ordinal);
    }

    private async Task AskedToo(CallRequest request) => Assert.Null((await Hub.Get<ICalls>().Begin(
        Some.SecondNurse.Id, new CallCommand.Begin(Hub.NextCommand(), request))).Refusal);

    private static Task<IHtmlDocument> Offer(HttpClient doctor, CallId call) => SentForm.On(
        doctor, Page(call), Form(CallForm.Offering), ("Call.Person", Some.SubPrimary.Id.Value.ToString()),
        ("Call.Situation", "発熱"), ("Call.Background", "肺炎"), ("Call.Assessment", "増悪"),
        ("Call.Recommendation", "往診"));

    private async Task<CallId> Taken()
    {
        var call = await Ringing();
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        return call;
    }
}
