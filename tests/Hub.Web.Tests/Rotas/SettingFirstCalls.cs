using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Hub.Web.Rotas;
using Hub.Web.Rotas.NextCalls;
using Xunit;

namespace Hub.Web.Tests.Rotas;

public sealed class SettingFirstCalls(LivingHub hub) : IClassFixture<LivingHub>, IAsyncLifetime
{
    private const string Page = "/duty/first-calls";
    private const string Form = "#set form";

    private static readonly string Duty = CallWords.Written(new CallTarget.OnDuty(SomeRota.Id));
    private static readonly string Nurse =
        CallWords.Written(new CallTarget.Named(Holder.Of(Some.Nurse.Id), CallPart.DutyNurse));

    private static readonly string OfPatient = $"/patients/{Some.Patient.Value}/first-call";

    public async ValueTask InitializeAsync() => await hub.PublishSomeRota();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_secretariat_sees_what_follows_then_sets_it_and_takes_a_plan_back()
    {
        using var office = hub.Program(Some.Secretary);
        var seen = await SentForm.On(
            office, Page, Form, ("Call.Act", FirstCallForm.Seeing), ("Call.Targets[0]", "own"),
            ("Call.Minutes[0]", "10"), ("Call.Targets[1]", Duty));
        Assert.Contains(
            "すべての電話: 主治医(不在なら副主治医)[10分] → 医師当番の当番",
            seen.QuerySelector($"{Form} .banner")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("設定はありません", Text(seen), StringComparison.Ordinal);
        Assert.True(((IHtmlOptionElement)seen.QuerySelector($"{Form} [value='{Duty}']:checked")!).IsSelected);

        var set = await SentForm.On(
            office, Page, Form, ("Call.Act", FirstCallForm.Setting), ("Call.Targets[0]", "own"),
            ("Call.Targets[1]", Duty));
        Assert.NotNull(set.QuerySelector(".banner.done"));
        Assert.Contains("主治医(不在なら副主治医) → ", set.QuerySelector("#follows")!.TextContent, StringComparison.Ordinal);

        var from = Typed(48);
        var planned = await SentForm.On(
            office, Page, Form, ("Call.Act", FirstCallForm.Setting), ("Call.Institution", Some.Clinic.Value.ToString()),
            ("Call.Kind", nameof(CallKind.Nursing)), ("Call.From", from), ("Call.Targets[0]", Nurse),
            ("Call.Targets[1]", ""));
        var plan = planned.QuerySelector($"form:has([value={FirstCallForm.TakingBack}])")!;
        Assert.Contains("小林", plan.ParentElement!.TextContent, StringComparison.Ordinal);
        var back = await SentForm.On(
            office, Page, $"form:has([value={FirstCallForm.TakingBack}])", ("Call.Act", FirstCallForm.TakingBack));
        Assert.NotNull(back.QuerySelector(".banner.done"));
        Assert.Null(back.QuerySelector($"form:has([value={FirstCallForm.TakingBack}])"));

        var minutes = await SentForm.On(office, Page, "form:has(#everybody)", ("Call.Everybody", "7"));
        Assert.Equal("7", ((IHtmlInputElement)minutes.QuerySelector("#everybody")!).DefaultValue);
        var refused = await SentForm.On(office, Page, "form:has(#everybody)", ("Call.Everybody", "0"));
        Assert.Contains(
            FirstCallRefusals.MinutesWrong.Ja, refused.QuerySelector(".banner.refused")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_primary_doctor_sets_a_patients_own_order_and_the_team_sees_it_on_the_patients_page()
    {
        using var primary = hub.Program(Some.Primary);
        using var nurse = hub.Program(Some.Nurse);
        using var office = hub.Program(Some.Secretary);
        var patient = $"/patients/{Some.Patient.Value}";
        Assert.NotNull((await SentForm.Open(primary, patient)).QuerySelector($"#next-call a[href='{OfPatient}']"));
        var set = await SentForm.On(
            primary, OfPatient, "form.card", ("Call.Act", FirstCallForm.Setting),
            ("Call.Kind", nameof(CallKind.Nursing)), ("Call.Targets[0]", Nurse), ("Call.Minutes[0]", "3"));
        Assert.NotNull(set.QuerySelector(".banner.done"));

        var seen = await SentForm.Open(nurse, $"{patient}?call=nursing");
        var ladder = seen.QuerySelector("#next-call")!;
        Assert.True(ladder.HasAttribute("open"));
        Assert.Contains("当番看護師 小林　勇", ladder.QuerySelector("li")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("3分待つ", ladder.QuerySelector("li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("tel:090-0000-0000", ladder.QuerySelector("li a")!.GetAttribute("href"));
        Assert.Equal(2, ladder.QuerySelectorAll("nav a").Length);
        Assert.Null(ladder.QuerySelector($"a[href='{OfPatient}']"));
        var read = await SentForm.Open(nurse, OfPatient);
        Assert.Null(read.QuerySelector("form.card"));
        Assert.Contains("当番看護師 小林　勇", Text(read), StringComparison.Ordinal);

        var again = await SentForm.On(
            office, OfPatient, "form.card", ("Call.Act", FirstCallForm.Setting), ("Call.From", Typed(24)),
            ("Call.Targets[0]", "own"));
        Assert.NotNull(again.QuerySelector($"form:has([value={FirstCallForm.TakingBack}])"));
        var unread = await SentForm.On(
            office, OfPatient, "form.card", ("Call.Act", FirstCallForm.Setting), ("Call.Targets[0]", "x"));
        Assert.NotNull(unread.QuerySelector(".banner.refused"));
        using var stranger = hub.Program(Some.Stranger);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await stranger.GetAsync(new Uri(OfPatient, UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task The_page_of_the_district_says_at_every_hour_what_the_program_is_told()
    {
        using var nurse = hub.Program(Some.Nurse);
        foreach (var hour in new[] { 2, 11, 35 })
        {
            var typed = Typed(hour);
            var page = await SentForm.Open(nurse, $"/duty/next?at={typed}&kind=Medical");
            var at = DateTimeOffset.ParseExact(
                typed + "+09:00", "yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture).UtcDateTime;
            var told = await nurse.GetFromJsonAsync<JsonElement>(
                new Uri($"/api/v1/duty/next?at={at:O}", UriKind.Relative));
            Assert.Equal(
                told.GetProperty("steps").EnumerateArray()
                    .Select(step => string.Concat(step.GetProperty("why").EnumerateArray())),
                page.QuerySelectorAll(".call-ladder > li")
                    .Select(step => string.Concat(step.QuerySelectorAll(".call-why span:not(.figure)")
                        .Select(why => why.TextContent))));
        }

        Assert.NotNull((await SentForm.Open(nurse, "/duty/next?at=tomorrow")).QuerySelector(".banner.refused"));
        Assert.NotNull((await SentForm.Open(nurse, "/duty/next?kind=7")).QuerySelector(".call-ladder"));
    }

    [Fact]
    public void A_target_is_written_and_read_alike_and_nothing_else_is_read()
    {
        CallTarget[] all =
        [
            new CallTarget.OwnDoctor(), new CallTarget.OnDuty(SomeRota.Id), new CallTarget.OnDuty(SomeRota.Id, "夜 勤"),
            new CallTarget.Fallbacks(SomeRota.Id), new CallTarget.Named(SomeRota.Wakaba, CallPart.Hospital),
        ];
        Assert.Equal(all, all.Select(target => CallWords.Read(CallWords.Written(target))!));
        Assert.All(
            new[] { null, "", "x", "duty", "duty x", "behind", "Desk x y", "7 Institution 1", "Desk Institution" },
            wrong => Assert.Null(CallWords.Read(wrong)));
    }

    private static string Text(IHtmlDocument page) => page.Body!.TextContent;

    private static string Typed(int hours) => TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(9))
        .AddHours(hours).ToString("yyyy-MM-dd'T'HH':00'", CultureInfo.InvariantCulture);
}
