using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Live;
using Hub.Contracts.Patients;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Hub.Web.Live;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Hub.Web.Tests.Live;

/// <summary>A page that shows a call is told at once that this is over, also where the call stays as it is.</summary>
public sealed class PuttingCallsOut : IAsyncLifetime
{
    private static readonly CallId call = new(Some.Id(71));

    private readonly LiveScene scene = new();
    private readonly Dictionary<PractitionerId, CallSight> sights = [];
    private readonly CallNudges nudges;

    // It remembers nothing of what was told before, as after a restart.
    public PuttingCallsOut()
    {
        nudges = new CallNudges(
            scene, scene.Calls, scene.Wire, scene.Rooms, scene.Shown, scene.Homes, TimeProvider.System,
            NullLogger<CallNudges>.Instance);
        scene.Calls.Sights = person => sights.GetValueOrDefault(person);
        scene.Calls.Concern[call] = new CallConcerned(Some.Patient, [Some.Stranger.Id]);
    }

    public async ValueTask InitializeAsync() => await nudges.StartAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await nudges.StopAsync(CancellationToken.None);
        nudges.Dispose();
        await scene.DisposeAsync();
    }

    public static TheoryData<Change> Turns => new(
        (Change)new Change.Patient(Some.Patient, 2), new Change.Practitioner(Some.Primary.Id),
        new Change.Rota(SomeRota.Id), new Change.District(Some.District));

    [Theory]
    [MemberData(nameof(Turns))]
    public async Task Whatever_ends_the_right_ends_the_page_once(Change change)
    {
        var (stays, goes) = (await Shows(Some.Nurse.Id, CallSight.All), await Shows(Some.Stranger.Id, CallSight.All));
        sights[Some.Stranger.Id] = CallSight.None;
        scene.Tell(change);
        scene.Tell(change);
        await scene.Settle();
        Assert.Equal(["CallEnded"], Told(goes));
        Assert.Empty(Told(stays));
    }

    [Fact]
    public async Task A_change_of_another_patient_asks_nothing_about_it()
    {
        var page = await Shows(Some.Stranger.Id, CallSight.All);
        scene.Calls.Sights = _ => throw new InvalidOperationException("Nobody may ask.");
        scene.Tell(new Change.Patient(new PatientId(Some.Id(32)), 2));
        await scene.Settle();
        Assert.Empty(Told(page));
    }

    [Fact]
    public async Task A_report_that_is_read_ends_the_page_of_whoever_wrote_it_though_nobody_remembers_them()
    {
        var page = await Shows(Some.Stranger.Id, CallSight.All);
        scene.Calls.Concern[call] = new CallConcerned(Some.Patient, []);
        sights[Some.Stranger.Id] = CallSight.None;
        scene.Tell(new Change.Call(call, 9));
        await scene.Settle();
        Assert.Equal(["CallEnded"], Told(page));
    }

    [Fact]
    public async Task Whoever_still_has_the_call_but_sees_the_patient_no_longer_is_put_out_too()
    {
        var page = await Shows(Some.Stranger.Id, CallSight.All, CareRole.Called);
        scene.Members.TryRemove(Some.Stranger.Id, out _);
        scene.Tell(new Change.Patient(Some.Patient, 2));
        await scene.Settle();
        Assert.Equal(["CallEnded"], Told(page));
        Assert.True(await scene.Shown.Show(page, call));
    }

    [Fact]
    public async Task Where_nobody_can_say_who_may_see_it_nobody_does()
    {
        var page = await Shows(Some.Stranger.Id, CallSight.Request);
        scene.Calls.Sights = _ => throw new StoreIsAway();
        scene.Tell(new Change.Rota(SomeRota.Id));
        await scene.Settle();
        Assert.Equal(["CallEnded"], Told(page));
    }

    [Fact]
    public async Task At_the_end_of_a_cover_the_page_ends_at_that_instant()
    {
        var clock = new FakeClock(Some.Now);
        scene.Turns.Add(Some.Now.AddHours(3));
        var turns = new AccessTurns(
            scene, scene, scene.Evictions, scene.Shown, scene.Homes, clock, NullLogger<AccessTurns>.Instance);
        var page = await Shows(Some.Stranger.Id, CallSight.All, CareRole.Covering);
        await turns.StartAsync(CancellationToken.None);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await scene.Settle();
            clock.Advance(TimeSpan.FromHours(1));
        }

        await scene.Settle();
        sights[Some.Stranger.Id] = CallSight.None;
        clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        await scene.Settle();
        Assert.Empty(Told(page));
        clock.Advance(TimeSpan.FromTicks(1));
        await scene.Settle();
        Assert.Equal(["CallEnded"], Told(page));
        await turns.StopAsync(CancellationToken.None);
        turns.Dispose();
    }

    private async Task<LiveConnection> Shows(
        PractitionerId person, CallSight sight, CareRole role = CareRole.Participant)
    {
        var page = scene.Member(person, role);
        sights[person] = sight;
        Assert.True(await scene.Shown.Show(page, call));
        return page;
    }

    // What every page hears when the feed begins is left out.
    private IReadOnlyList<string> Told(LiveConnection page) =>
        [.. scene.Wire.To(page).Select(sent => sent.What).Where(what => what is not "CallsMissed")];

    private sealed class StoreIsAway : Exception;
}
