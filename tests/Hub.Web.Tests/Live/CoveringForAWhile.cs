using System.Collections.Concurrent;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Live;
using Hub.Contracts.Patients;
using Hub.Testing;
using Hub.Web.Live;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Hub.Web.Tests.Live;

/// <summary>At the end of a cover nobody commits anything, and yet the live view ends at that instant.</summary>
public sealed class CoveringForAWhile : IAsyncLifetime
{
    private readonly LiveScene scene = new();

    public async ValueTask InitializeAsync() => await scene.Start();

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task What_is_written_after_the_end_is_pushed_to_nobody_whose_time_is_over()
    {
        var (stays, goes) = (scene.Member(Some.Primary.Id), scene.Member(Some.Stranger.Id, CareRole.Covering));
        await scene.Watch(stays);
        await scene.Watch(goes);
        scene.Tell(scene.Commit("during"));
        await scene.Settle();
        Assert.Contains("during", scene.Wire.Words(goes), StringComparison.Ordinal);

        // The time is over: no change tells of it.
        scene.Members.TryRemove(Some.Stranger.Id, out _);
        scene.Tell(scene.Commit("afterwards"));
        await scene.Settle();
        Assert.DoesNotContain("afterwards", scene.Wire.Words(goes), StringComparison.Ordinal);
        Assert.Contains("afterwards", scene.Wire.Words(stays), StringComparison.Ordinal);
        Assert.Equal("Ended", scene.Wire.To(goes)[^1].What);
    }

    [Fact]
    public async Task A_member_who_is_removed_and_covers_is_watched_from_then_on()
    {
        var goes = scene.Member(Some.Nurse.Id);
        await scene.Watch(goes);
        scene.Members[Some.Nurse.Id] = CareRole.Covering;
        scene.Tell(new Change.Patient(Some.Patient, 2));
        await scene.Settle();
        scene.Members.TryRemove(Some.Nurse.Id, out _);
        scene.Tell(scene.Commit("afterwards"));
        await scene.Settle();
        Assert.DoesNotContain("afterwards", scene.Wire.Words(goes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_absence_that_ends_early_ends_it_at_once()
    {
        var goes = scene.Member(Some.Stranger.Id, CareRole.Covering);
        await scene.Watch(goes);
        scene.Members.TryRemove(Some.Stranger.Id, out _);
        scene.Tell(new Change.Practitioner(Some.Primary.Id));
        await scene.Settle();
        Assert.Equal("Ended", Assert.Single(scene.Wire.To(goes)).What);
    }

    [Fact]
    public async Task A_duty_that_another_takes_ends_it_at_once()
    {
        var goes = scene.Member(Some.Stranger.Id, CareRole.OnDuty);
        await scene.Watch(goes);
        scene.Members.TryRemove(Some.Stranger.Id, out _);
        scene.Tell(new Change.Rota(SomeRota.Id));
        await scene.Settle();
        Assert.Equal("Ended", Assert.Single(scene.Wire.To(goes)).What);
    }

    [Fact]
    public async Task A_call_asks_again_about_those_whom_it_concerns_and_about_nobody_else()
    {
        var goes = scene.Member(Some.Stranger.Id, CareRole.Called);
        await scene.Watch(goes);
        await scene.Watch(scene.Member(Some.Nurse.Id));
        var (mine, others) = (new CallId(Some.Id(71)), new CallId(Some.Id(72)));
        scene.Calls.Concern[mine] = new CallConcerned(Some.Patient, []);
        scene.Calls.Concern[others] = new CallConcerned(new PatientId(Some.Id(32)), [Some.SubPrimary.Id]);
        var asked = new ConcurrentQueue<PractitionerId>();
        scene.OnAsking = person =>
        {
            asked.Enqueue(person);
            return Task.CompletedTask;
        };
        scene.Tell(new Change.Call(others, 1));
        await scene.Settle();
        Assert.Empty(asked);

        scene.Members.TryRemove(Some.Stranger.Id, out _);
        scene.Tell(new Change.Call(mine, 1));
        await scene.Settle();
        Assert.Equal([Some.Stranger.Id], asked);
        Assert.Equal("Ended", Assert.Single(scene.Wire.To(goes)).What);
    }

    [Fact]
    public async Task Whoever_is_in_a_call_is_asked_about_also_where_its_patient_is_another_now()
    {
        var goes = scene.Member(Some.Stranger.Id, CareRole.Called);
        await scene.Watch(goes);
        var call = new CallId(Some.Id(71));
        scene.Calls.Concern[call] = new CallConcerned(new PatientId(Some.Id(32)), [Some.Stranger.Id]);
        scene.Members.TryRemove(Some.Stranger.Id, out _);
        scene.Tell(new Change.Call(call, 2));
        await scene.Settle();
        Assert.Equal("Ended", Assert.Single(scene.Wire.To(goes)).What);
    }

    [Theory]
    [InlineData(CareRole.Covering)]
    [InlineData(CareRole.OnDuty)]
    public async Task At_the_very_instant_the_browser_is_told_that_it_ended(CareRole role)
    {
        var clock = new FakeClock(Some.Now);
        scene.Turns.Add(Some.Now.AddHours(3));
        var turns = new AccessTurns(
            scene, scene, scene.Evictions, scene.Shown, scene.Homes, clock, NullLogger<AccessTurns>.Instance);
        var goes = scene.Member(Some.Stranger.Id, role);
        await scene.Watch(goes);
        await turns.StartAsync(CancellationToken.None);
        await scene.Settle();
        clock.Advance(TimeSpan.FromHours(1));
        await scene.Settle();
        clock.Advance(TimeSpan.FromHours(1));
        await scene.Settle();
        scene.Members.TryRemove(Some.Stranger.Id, out _);
        clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromTicks(1));
        await scene.Settle();
        Assert.Empty(scene.Wire.To(goes));
        clock.Advance(TimeSpan.FromTicks(1));
        await scene.Settle();
        Assert.Equal("Ended", Assert.Single(scene.Wire.To(goes)).What);
        await turns.StopAsync(CancellationToken.None);
        turns.Dispose();
    }
}
