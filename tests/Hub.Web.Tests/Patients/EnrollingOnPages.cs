using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Dom;
using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Hub.Web.Patients.Backup;
using Xunit;

namespace Hub.Web.Tests.Patients;

/// <summary>From the enrolment to its end, as everybody's pages tell it. Dr 山崎 is always on duty.</summary>
public sealed class EnrollingOnPages(LivingHub hub) : IClassFixture<LivingHub>, IAsyncLifetime
{
    private const string instead = "山下　静枝 医師の代わりに";

    private static readonly string page = $"/patients/{Some.Patient}";

    public async ValueTask InitializeAsync()
    {
        await Of(new RotaCommand.Found(hub.NextCommand(), "医師当番", Some.Association));
        await Of(new RotaCommand.SetRules(
            hub.NextCommand(),
            new RotaPolicy("Asia/Tokyo", DutyCalendar.Empty, [new Layer(
                SomeRota.Nights, "常時", DutyRoles.Primary, 0, new DutyWindows.Always(),
                new Assignment.Fixed([SomeRota.DrYamazaki]))]),
            DateTimeOffset.UnixEpoch));
        await Of(new RotaCommand.SetFallbacks(hub.NextCommand(), SomeRota.Fallbacks));
        await Of(new RotaCommand.Publish(
            hub.NextCommand(), DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(80))));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task From_the_enrolment_to_its_end_every_page_says_who_may_see()
    {
        using var doctor = hub.Program(Some.Primary);
        using var duty = hub.Program(Some.Stranger);
        using var office = hub.Program(Some.Secretary);
        Assert.Equal(HttpStatusCode.NotFound, (await duty.GetAsync(Address(page))).StatusCode);

        // The rota that calls reach is chosen already; what is refused loses nothing that was typed.
        var refused = await Enrol(doctor, ("Backup.By", "Relative"), ("Backup.Note", "鍵は玄関"));
        Assert.Contains(EnrolmentRefusals.ConsentMissing.Ja, Text(refused), StringComparison.Ordinal);
        Assert.Contains("鍵は玄関", refused.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(refused.QuerySelector("input[name='Backup.Rotas'][checked]"));
        var enrolled = await Enrol(
            doctor, ("Backup.By", "Relative"), ("Backup.Name", "花子"), ("Backup.Relation", "長女"),
            ("Backup.Note", "鍵は玄関"));
        Assert.Contains("登録中", Text(enrolled), StringComparison.Ordinal);
        Assert.Contains(
            "バックアップ登録あり", Text(await SentForm.Open(doctor, page)), StringComparison.Ordinal);

        var mine = await SentForm.Open(duty, "/duty/mine");
        Assert.Contains(
            "主治医 山下　静枝", Text(mine.QuerySelector(".duty-patients")!), StringComparison.Ordinal);
        for (var opened = 0; opened < 2; opened++)
        {
            var seen = await SentForm.Open(duty, page);
            Assert.Contains(instead, Text(seen.QuerySelector(".patient-head")!), StringComparison.Ordinal);
        }

        await duty.GetAsync(Address($"/api/v1{page}/summary"));
        await duty.GetAsync(Address($"/api/v1{page}/timeline"));
        var log = await SentForm.Open(doctor, page + "/access-log");
        var admitted = log.QuerySelectorAll("li")
            .Count(line => Text(line).Contains("記録を開きました", StringComparison.Ordinal));
        Assert.Equal(1, admitted);
        Assert.Contains("山崎　美代子", Text(log), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await duty.GetAsync(Address(page + "/access-log"))).StatusCode);

        await GivesTheSheet(doctor);

        var gone = await SentForm.On(
            office, page + "/departure", "form:has([value=depart])", ("Backup.Kind", "Moved"),
            ("Backup.Act", BackupForm.Departing));
        Assert.Contains("転居", Text(gone), StringComparison.Ordinal);
        Assert.Contains(Some.Details.Name, Text(gone), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await duty.GetAsync(Address(page))).StatusCode);
        Assert.Contains("転居", Text(await SentForm.Open(doctor, "/")), StringComparison.Ordinal);
        Assert.Contains("転居", Text(await SentForm.Open(office, "/registry?list=patients")), StringComparison.Ordinal);
        Assert.Null((await SentForm.Open(doctor, page + "/enrolment")).QuerySelector("[value=enrol]"));

        // The team goes on writing.
        var words = await SentForm.On(doctor, page, ".composer form, form:has([name='Compose.Text'])",
            ("Compose.Text", "ご家族に電話しました"));
        Assert.Null(words.QuerySelector(".mistake"));
    }

    [Fact]
    public async Task A_program_enrols_like_a_page_and_is_told_why_not()
    {
        using var nurse = hub.Program(Some.Nurse);
        var answer = await nurse.PostAsJsonAsync(Address($"/api/v1{page}/commands"), new Dictionary<string, object>(
            StringComparer.Ordinal)
        {
            ["$type"] = "end-enrolment", ["id"] = Guid.NewGuid(), ["reason"] = "",
        });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        using var stranger = hub.Program(Some.OtherNurse);
        answer = await stranger.PostAsJsonAsync(Address($"/api/v1{page}/commands"), new Dictionary<string, object>(
            StringComparer.Ordinal)
        {
            ["$type"] = "admit-stand-in", ["id"] = Guid.NewGuid(),
        });
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task GivesTheSheet(HttpClient doctor)
    {
        var sheet = await SentForm.Open(doctor, page + "/family-sheet");
        Assert.Contains("山崎　美代子", sheet.QuerySelector(".family-days")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("鍵は玄関", sheet.QuerySelector(".family-paper")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("090-", sheet.QuerySelector(".family-numbers")!.TextContent, StringComparison.Ordinal);

        // A sheet that was not the one on the page is not recorded as given.
        var other = await SentForm.On(
            doctor, page + "/family-sheet", "form:has([value=give])", ("Backup.To", "長女"),
            ("Backup.Seen", "another"), ("Backup.Act", BackupForm.Giving));
        Assert.NotNull(other.QuerySelector(".banner.refused"));
        var given = await SentForm.On(
            doctor, page + "/family-sheet", "form:has([value=give])", ("Backup.To", "長女"),
            ("Backup.Act", BackupForm.Giving));
        Assert.Contains("第1版", given.QuerySelector("#versions")!.TextContent, StringComparison.Ordinal);
        var again = await SentForm.Open(doctor, page + "/family-sheet?version=1");
        Assert.Equal(
            sheet.QuerySelector(".family-days")!.TextContent, again.QuerySelector(".family-days")!.TextContent);
        Assert.Equal(
            HttpStatusCode.NotFound, (await doctor.GetAsync(Address(page + "/family-sheet?version=2"))).StatusCode);
    }

    private static Task<IHtmlDocument> Enrol(HttpClient doctor, params (string Name, string Value)[] typed) =>
        SentForm.On(
            doctor, page + "/enrolment", "form:has([value=enrol])",
            [.. typed, ("Backup.Act", BackupForm.Enrolling)]);

    private static string Text(IHtmlDocument document) => document.QuerySelector("main")!.TextContent;

    private static string Text(AngleSharp.Dom.IElement element) => element.TextContent;

    private static Uri Address(string path) => new(path, UriKind.Relative);

    private Task Of(RotaCommand command) =>
        LivingHub.Accept(hub.Grains.Rota(SomeRota.Id).Execute(Some.Secretary.Id, command));
}
