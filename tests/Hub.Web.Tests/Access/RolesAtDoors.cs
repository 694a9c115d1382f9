using System.Text.RegularExpressions;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Timelines;
using Hub.Testing;
using Hub.Web.Live;
using Microsoft.AspNetCore.Routing;
using Xunit;

namespace Hub.Web.Tests.Access;

/// <summary>The whole table: everybody at every door, over the whole program.</summary>
public sealed partial class RolesAtDoors(WholeHub hub) : IClassFixture<WholeHub>
{
    private const string PatientsName = "渡辺　昭";

    private static readonly Asker[] outside = [Asker.WhoLeft, Asker.Revoked, Asker.SignedOut];
    private static readonly Asker[] office = [Asker.Secretary, Asker.ParticipantTurnedSecretary];
    private static readonly Asker[] team =
    [
        Asker.Primary, Asker.SubPrimary, Asker.StationNurse, Asker.Participant, Asker.Covering, Asker.OnDuty,
    ];

    private static readonly Asker[] notDoctors =
    [
        Asker.StationNurse, Asker.Participant, Asker.OtherStationsNurse, Asker.Desk,
    ];
    private static readonly Asker[] core = [Asker.Primary, Asker.SubPrimary, Asker.StationNurse];

    public static TheoryData<Asker> Askers => [.. Enum.GetValues<Asker>()];

    [Fact]
    public void Every_door_stands_in_the_table()
    {
        var known = Door.All.Select(door => door.Pattern).Concat(Door.Live).ToHashSet(StringComparer.Ordinal);
        var found = hub.Endpoints
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/'))
            .Where(pattern => !pattern.StartsWith("/_framework/", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], found.Except(known));
        Assert.Equal([], known.Except(found));
    }

    [Theory]
    [MemberData(nameof(Askers))]
    public async Task Everybody_finds_every_door_as_the_table_says(Asker asker)
    {
        var wrong = new List<string>();
        foreach (var door in Door.All)
        {
            using var request = door.Request(hub, Some.Patient.Value, hub.Entry.Value);
            var answer = await hub.Of(asker).Ask(request);
            var body = await answer.Content.ReadAsStringAsync();
            var (status, expected) = ((int)answer.StatusCode, Expected(door, asker));
            if (!expected.Contains(status))
            {
                wrong.Add($"{door}: {status} instead of {string.Join('/', expected)}");
            }

            if (!team.Contains(asker) && body.Contains(WholeHub.Secret, StringComparison.Ordinal))
            {
                wrong.Add($"{door}: clinical text");
            }

            if (!team.Contains(asker) && !office.Contains(asker)
                && body.Contains(PatientsName, StringComparison.Ordinal))
            {
                wrong.Add($"{door}: the patient's name");
            }
        }

        Assert.Equal([], wrong);
    }

    [Theory]
    [MemberData(nameof(Askers))]
    public async Task A_patient_who_is_not_theirs_and_one_who_does_not_exist_are_answered_alike(Asker asker)
    {
        var nobody = Guid.Parse("7b0f4c1e-0000-4000-8000-000000000001");
        foreach (var door in Door.All.Where(door => !team.Contains(asker)
            && (door.For is For.Team or For.Core || (door.For is For.TeamAndOffice && !office.Contains(asker)))))
        {
            var theirs = await Answer(door, asker, Some.Patient.Value, hub.Entry.Value);
            var nobodys = await Answer(door, asker, nobody, nobody);
            Assert.Equal(
                theirs
                    .Replace(Some.Patient.Value.ToString(), nobody.ToString(), StringComparison.Ordinal)
                    .Replace(hub.Entry.Value.ToString(), nobody.ToString(), StringComparison.Ordinal),
                nobodys);
        }
    }

    [Theory]
    [MemberData(nameof(Askers))]
    public async Task A_form_on_a_patients_page_does_nothing_for_others(Asker asker)
    {
        if (team.Contains(asker))
        {
            return;
        }

        var token = hub.Of(asker).Value("__RequestVerificationToken");
        var before = await Version();
        foreach (var page in new[] { "", $"/entries/{hub.Entry}", "/enrolment", "/family-sheet" }
            .Select(place => $"/patients/{Some.Patient}{place}"))
        {
            foreach (var form in new[]
            {
                "compose", "fact", "team", "act", "search-timeline", "enrol", "end-enrolment", "give-sheet",
            })
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(page, UriKind.Relative))
                {
                    Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["_handler"] = form,
                        ["__RequestVerificationToken"] = token,
                        ["Compose.Command"] = Guid.NewGuid().ToString(),
                        ["Compose.Text"] = "x",
                        ["Search.Text"] = "秘密",
                    }),
                };
                var answer = await hub.Of(asker).Ask(request);
                Assert.NotEqual(200, (int)answer.StatusCode);
                Assert.DoesNotContain(
                    WholeHub.Secret, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }

        Assert.Equal(before, await Version());
    }

    [Fact]
    public void Every_method_of_the_live_connection_is_tried_below() => Assert.Equal(
        [
            "Execute", "MarkRead", "Watch", "WatchCall", "WatchDistrictCalls", "WatchDuty", "WatchHome", "WatchMyCalls",
        ],
        typeof(TimelineHub).GetMethods()
            .Where(method => method.DeclaringType == typeof(TimelineHub) && method.GetBaseDefinition() == method)
            .Select(method => method.Name)
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Askers))]
    public async Task The_live_connection_lets_in_whom_the_pages_let_in(Asker asker)
    {
        var cookies = string.Join("; ", hub.Of(asker).Cookies.Select(cookie => $"{cookie.Name}={cookie.Value}"));
        if (outside.Contains(asker))
        {
            await Assert.ThrowsAnyAsync<Exception>(
                () => SignalRClient.Connect(hub.Address, LiveServices.Address, cookies));
            return;
        }

        await using var client = await SignalRClient.Connect(hub.Address, LiveServices.Address, cookies);
        var isMember = team.Contains(asker);
        foreach (var timeline in new[] { TimelineId.Of(Some.Patient), new TimelineId(Guid.NewGuid()) })
        {
            var mine = isMember && timeline == TimelineId.Of(Some.Patient);
            var watch = await client.Invoke<WatchAnswer[]>(
                "Watch", SignalRClient.As(new[] { new WatchRequest(timeline, 0, "ja") }));
            Assert.Equal(mine, Assert.Single(watch).Granted);
            Assert.Equal(mine, watch[0].Changes is not null);
            var outcome = await client.Invoke<Outcome>(
                "Execute", SignalRClient.As(timeline), SignalRClient.As<TimelineCommand>(
                    new TimelineCommand.Confirm(hub.Next(), hub.Entry)));
            Assert.Equal(mine ? "confirmation-not-asked" : "patient-not-visible", outcome.Refusal?.Code);
            var marks = await hub.Timelines.ReadMarks(timeline);
            await client.Invoke<object?>("MarkRead", SignalRClient.As(timeline), SignalRClient.As(long.MaxValue));
            Assert.True(mine || (await hub.Timelines.ReadMarks(timeline)).Count == marks.Count);
        }

        var home = await client.Invoke<PatientId[]>("WatchHome");
        Assert.Equal(isMember ? [Some.Patient] : [], home);
        Assert.True(await client.Invoke<bool>("WatchDuty"));
        await client.Invoke<object?>("WatchMyCalls");
        Assert.False(await client.Invoke<bool>("WatchCall", SignalRClient.As(new CallId(Guid.NewGuid()))));
        Assert.Equal(
            office.Contains(asker) || asker is Asker.Desk, await client.Invoke<bool>("WatchDistrictCalls"));
    }

    private static int[] Expected(Door door, Asker asker) => door.For switch
    {
        // Who is signed in already is led home.
        For.Anybody when door.Pattern is "/sign-in" => [outside.Contains(asker) ? 200 : door.Granted],
        For.Anybody => [door.Granted],
        _ when outside.Contains(asker) => [401, 302],
        For.Desk => [asker is Asker.Desk ? door.Granted : door.Refused],
        For.DeskAndOffice => [asker is Asker.Desk || office.Contains(asker) ? door.Granted : door.Refused],
        For.Office => [office.Contains(asker) ? door.Granted : door.Refused],
        For.Team when door.Pattern is "/" => [office.Contains(asker) ? 302 : 200],
        For.TeamAndOffice =>
            [team.Contains(asker) || office.Contains(asker) ? door.Granted : door.Refused],
        For.DoctorsAndOffice => [notDoctors.Contains(asker) ? door.Refused : door.Granted],
        For.Core => [core.Contains(asker) ? door.Granted : door.Refused],
        For.Team => [team.Contains(asker) ? door.Granted : door.Refused],
        _ => [door.Granted],
    };

    private async Task<string> Answer(Door door, Asker asker, Guid patient, Guid entry)
    {
        using var request = door.Request(hub, patient, entry);
        var answer = await hub.Of(asker).Ask(request);
        var body = Varying().Replace(await answer.Content.ReadAsStringAsync(), "*");
        return $"{door} {(int)answer.StatusCode} {answer.Headers.Location} {body}";
    }

    private async Task<long> Version() => (await hub.Timelines.Changes(TimelineId.Of(Some.Patient), 0)).UpTo;

    // What differs from answer to answer anyway: tokens, trace numbers, the clock.
    [GeneratedRegex(
        """CfDJ[\w-]+|"traceId":"[^"]*"|00-[0-9a-f]{32}-[0-9a-f]{16}-0\d|value="[0-9a-f-]{36}"|datetime="[^"]*" """,
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Varying();
}
