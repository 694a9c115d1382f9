using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Districts;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Hub.Web.Api;
using Xunit;

namespace Hub.Web.Tests.Rotas;

public sealed class AskingForTheNextCall(LivingHub hub) : IClassFixture<LivingHub>
{
    private static readonly string OfPatient = $"/api/v1/patients/{Some.Patient.Value}/next-call";

    [Fact]
    public async Task From_the_rule_to_the_absence_and_the_yes_the_program_is_told_what_the_grain_says()
    {
        using var office = hub.Program(Some.Secretary);
        foreach (var act in SomeRota.Acts(hub.NextCommand))
        {
            await Do(office, $"/api/v1/rotas/{SomeRota.Id.Value}/commands", act);
        }

        var now = TimeProvider.System.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        RotaCommand publish = new RotaCommand.Publish(hub.NextCommand(), today.AddDays(40));
        await Do(office, $"/api/v1/rotas/{SomeRota.Id.Value}/commands", publish);
        DistrictCommand rule = new DistrictCommand.SetFirstCall(
            hub.NextCommand(), null, null, DateTimeOffset.UnixEpoch,
            [new(new CallTarget.OwnDoctor(), 10), new(new CallTarget.OnDuty(SomeRota.Id))]);
        await Do(office, "/api/v1/district/commands", rule);
        using var primary = hub.Program(Some.Primary);
        using var sub = hub.Program(Some.SubPrimary);
        Assert.Equal(["主治医 山下　静枝"], Why(await First(primary)));

        var commands = $"/api/v1/practitioners/{Some.Primary.Id.Value}/commands";
        var (away, cover) = (new AwayId(Some.Id(81)), new CoverId(Some.Id(82)));
        var during = new Period(now, now.AddHours(8));
        await Do<PractitionerCommand>(
            primary, commands, new PractitionerCommand.ReportAway(hub.NextCommand(), away, during, null));
        Assert.Contains("この時間の副主治医がいません", Assert.Single(Why(await First(sub))), StringComparison.Ordinal);
        var red = await office.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/away/uncovered", UriKind.Relative));
        Assert.Equal(1, red.GetArrayLength());
        var free = await primary.GetFromJsonAsync<JsonElement>(new Uri(
            $"/api/v1/practitioners/{Some.Primary.Id.Value}/free?from={now:yyyy-MM-ddTHH:mmZ}&to={now.AddHours(8):O}"
                .Replace("+", "%2B", StringComparison.Ordinal) + $"&patient={Some.Patient.Value}",
            UriKind.Relative));
        Assert.True(free[0].GetProperty("isSubPrimary").GetBoolean());

        var asked = Holder.Of(Some.SubPrimary.Id);
        await Do<PractitionerCommand>(
            primary, commands, new PractitionerCommand.AskCover(hub.NextCommand(), cover, away, asked, during));
        var mine = await sub.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/away", UriKind.Relative));
        Assert.Equal(1, mine.GetProperty("asked").GetArrayLength());
        await Do<PractitionerCommand>(
            sub, commands, new PractitionerCommand.AcceptCover(hub.NextCommand(), cover));
        var why = Assert.Single(Why(await First(primary)));
        Assert.StartsWith("主治医 山下　静枝は ", why, StringComparison.Ordinal);
        Assert.EndsWith(" 不在、副主治医 伊藤　博", why, StringComparison.Ordinal);

        var at = now.AddHours(1);
        var told = await primary.GetFromJsonAsync<JsonElement>(
            new Uri($"{OfPatient}?at={at.UtcDateTime:O}&kind=medical", UriKind.Relative));
        var grain = await hub.Grains.District(Some.District).NextCall(
            Some.Primary.Id, new CallQuestion(Some.Patient, at));
        Assert.Equal(
            grain.Value!.Steps.Select(Written),
            told.GetProperty("steps").EnumerateArray()
                .Select(step => Written(step.GetProperty("step").Deserialize<CallStep>(HubJson.Options)!)));
    }

    [Fact]
    public async Task A_stranger_learns_nothing_of_a_patient_and_a_wrong_question_is_refused_in_words()
    {
        using var stranger = hub.Program(Some.Stranger);
        Assert.Equal(
            HttpStatusCode.NotFound, (await stranger.GetAsync(new Uri(OfPatient, UriKind.Relative))).StatusCode);
        foreach (var query in new[] { "at=tomorrow", "at=9999-12-31", "kind=7", "kind=x", "at=0001-01-01T00:00" })
        {
            var answer = await stranger.GetAsync(new Uri($"/api/v1/duty/next?{query}", UriKind.Relative));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }

        PatientCommand set = new PatientCommand.SetFirstCall(hub.NextCommand(), null, DateTimeOffset.UnixEpoch, []);
        var refused = await stranger.PostAsJsonAsync(
            new Uri($"/api/v1/patients/{Some.Patient.Value}/commands", UriKind.Relative), set, HubJson.Options);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        using var office = hub.Program(Some.Secretary);
        await Do(office, $"/api/v1/patients/{Some.Patient.Value}/commands", set);
    }

    private static async Task Do<T>(HttpClient program, string path, T command)
    {
        var answer = await program.PostAsJsonAsync(new Uri(path, UriKind.Relative), command, HubJson.Options);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static string Written(CallStep step) => JsonSerializer.Serialize(step, HubJson.Options);

    private static async Task<JsonElement> First(HttpClient program) =>
        (await program.GetFromJsonAsync<JsonElement>(new Uri(OfPatient, UriKind.Relative))).GetProperty("steps")[0];

    private static IEnumerable<string> Why(JsonElement step) =>
        step.GetProperty("why").EnumerateArray().Select(line => line.GetString()!);
}
