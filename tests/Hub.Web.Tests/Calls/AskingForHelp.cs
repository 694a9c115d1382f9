using AngleSharp.Html.Dom;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Contracts.Timelines;
using Hub.Testing;
using Hub.Web.Calls.Asking;
using Xunit;

namespace Hub.Web.Tests.Calls;

public sealed class AskingForHelp(LivingHub hub) : CallSpec(hub), IClassFixture<LivingHub>
{
    private static readonly string page = $"/patients/{Some.Patient.Value}/ask";

    [Fact]
    public async Task Three_taps_ask_and_lead_to_the_call()
    {
        await EndOpen();
        await LivingHub.Accept(Hub.Grains.Timeline(TimelineId.Of(Some.Patient)).Execute(
            Some.Nurse.Id, new TimelineCommand.PostStatus(
                Hub.NextCommand(), TimeProvider.System.GetUtcNow(),
                new VitalSigns(Temperature: 38.4m, Pulse: 96), "")));
        using var nurse = Hub.Program(Some.Nurse);
        var form = await SentForm.Open(nurse, page);
        Assert.Equal("38.4", ((IHtmlInputElement)form.QuerySelector("#ask-Temperature")!).DefaultValue);
        Assert.Equal("090-0000-0000", ((IHtmlInputElement)form.QuerySelector("#ask-callback")!).DefaultValue);
        Assert.Empty(form.QuerySelectorAll("[name='Ask.Visit'][checked], [name='Ask.Haste'][checked]"));

        var call = await SentForm.On(
            nurse, page, "#ask", ("Ask.What", "発熱"), ("Ask.Words", "傾眠"), ("Ask.Visit", "Wanted"),
            ("Ask.Haste", "Urgent"), ("Ask.Unreached", TimeProvider.System.GetUtcNow().ToString("O")));

        Assert.Contains("依頼を出しました", Text(call), StringComparison.Ordinal);
        Assert.Contains("発熱、傾眠", call.QuerySelector(".call-complaint")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("38.4", call.QuerySelector(".vitals")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("つながらず", Text(call), StringComparison.Ordinal);
        Assert.NotNull(call.QuerySelector("a[href='tel:090-0000-0000']"));

        var patient = await SentForm.Open(nurse, $"/patients/{Some.Patient.Value}");
        Assert.NotNull(patient.QuerySelector(".patient-head .open-call"));
        var again = await SentForm.On(
            nurse, page, "#ask", ("Ask.What", "呼吸が苦しい"), ("Ask.Visit", "Wanted"), ("Ask.Haste", "Emergency"));
        Assert.Contains("あとから加わった依頼", Text(again), StringComparison.Ordinal);
        Assert.Single(await Hub.Get<ICallReads>().Of(Some.Patient, 20), row => row.Times.OverAt is null);
    }

    [Theory]
    [InlineData("Ask.Visit", "")]
    [InlineData("Ask.Visit", "0")]
    [InlineData("Ask.Haste", "")]
    [InlineData("Ask.Kind", "Plumber")]
    [InlineData("Ask.What", "")]
    [InlineData("Ask.Callback", "いつもの番号")]
    [InlineData("Ask.Pulse", "9999")]
    public async Task What_is_missing_or_cannot_be_is_said_and_what_was_typed_stays(string field, string value)
    {
        await EndOpen();
        using var nurse = Hub.Program(Some.Nurse);
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Ask.What"] = "発熱", ["Ask.Visit"] = "Wanted", ["Ask.Haste"] = "Urgent", ["Ask.Story"] = "夕方から",
            [field] = value,
        };
        var refused = await SentForm.On(
            nurse, page, "#ask", [.. typed.Select(pair => (pair.Key, pair.Value))]);
        Assert.NotNull(refused.QuerySelector(".banner.refused"));
        Assert.Equal("夕方から", refused.QuerySelector("#ask-story")!.TextContent);
        Assert.DoesNotContain(await Hub.Get<ICallReads>().Of(Some.Patient, 20), row => row.Times.OverAt is null);
    }

    [Fact]
    public async Task Whoever_has_no_relation_finds_no_such_page()
    {
        using var stranger = Hub.Program(Some.OtherNurse);
        var answer = await stranger.GetAsync(new Uri(page, UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public void The_time_at_which_somebody_was_not_reached_is_the_taps_if_that_can_be()
    {
        var form = new AskForm { What = ["発熱"], Visit = "Wanted", Haste = "Urgent", Kind = "Nursing" };
        Assert.Empty(Request(form).Tried);
        form.Unreached = Some.Now.AddMinutes(-7).ToString("O");
        Assert.Equal(Some.Now.AddMinutes(-7), Assert.Single(Request(form).Tried).At);
        form.Unreached = Some.Now.AddHours(3).ToString("O");
        Assert.Equal(Some.Now, Assert.Single(Request(form).Tried).At);
        form.Callback = "０９０ー１２３４ー５６７８";
        Assert.Equal("090-1234-5678", Request(form).Caller.Callback);
        Assert.Equal((CallKind.Nursing, null), (Request(form).Kind, Request(form).Vitals));
    }

    private static CallRequest Request(AskForm form) =>
        form.ToCommand(Some.Patient, Profession.Nurse, Some.Now)!.Request;
}
