using Hub.Contracts;
using Hub.Contracts.Live;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
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
    public async Task At_the_very_instant_the_browser_is_told_that_it_ended()
    {
        var clock = new FakeClock(Some.Now);
        var turns = new CoverTurns(
            scene, new OneTurn(Some.Now.AddHours(3)), scene.Evictions, scene.Homes, clock,
            NullLogger<CoverTurns>.Instance);
        var goes = scene.Member(Some.Stranger.Id, CareRole.Covering);
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

    /// <summary>A book with one turn, of which nothing else is asked.</summary>
    private sealed class OneTurn(DateTimeOffset turn) : IAwayReads
    {
        public Task<DateTimeOffset?> NextTurn(DateTimeOffset after, CancellationToken cancellation = default) =>
            Task.FromResult<DateTimeOffset?>(turn > after ? turn : null);

        public Task<IReadOnlyList<AwayView>> Of(
            PractitionerId doctor, DateTimeOffset now, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<AwayView>> All(DateTimeOffset now, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<AwayView>> Uncovered(
            DateTimeOffset now, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<IReadOnlyList<CoverAsk>> AsksFor(
            PractitionerId who, DateTimeOffset now, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<CoverAsk>> CoveredBy(
            PractitionerId who, DateTimeOffset now, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<FreeDoctor>> Free(
            PractitionerId doctor, Period during, PatientId? patient, CancellationToken cancellation = default) =>
            throw new NotSupportedException();

        public Task<bool> IsAway(PractitionerId who, Period during, CancellationToken cancellation = default) =>
            throw new NotSupportedException();
    }
}
