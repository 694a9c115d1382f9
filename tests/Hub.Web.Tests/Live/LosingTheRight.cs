using Hub.Contracts;
using Hub.Contracts.Live;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Live;

public sealed class LosingTheRight : IAsyncLifetime
{
    private readonly LiveScene scene = new();

    public async ValueTask InitializeAsync() => await scene.Start();

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task Who_was_removed_is_told_at_once_and_hears_nothing_of_what_comes_after()
    {
        var (stays, goes) = (scene.Member(Some.Primary.Id), scene.Member(Some.Nurse.Id));
        await scene.Watch(stays);
        await scene.Watch(goes);
        scene.Tell(scene.Remove(Some.Nurse.Id));
        scene.Tell(scene.Commit("after the removal"));
        await scene.Settle();
        Assert.Equal("Ended", Assert.Single(scene.Wire.To(goes)).What);
        Assert.Contains("after the removal", scene.Wire.Words(stays), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_push_never_runs_ahead_of_a_removal_that_was_committed_before_it()
    {
        var (stays, goes) = (scene.Member(Some.Primary.Id), scene.Member(Some.Nurse.Id));
        await scene.Watch(stays);
        await scene.Watch(goes);
        var first = scene.Commit("before the removal");

        // The room reads at this very moment: what is committed next is already in its hands.
        var removal = scene.Remove(Some.Nurse.Id);
        var second = scene.Commit("after the removal");
        scene.Tell(first);
        await scene.Settle();
        Assert.Empty(scene.Wire.Words(goes));

        scene.Tell(removal);
        scene.Tell(second);
        await scene.Settle();
        Assert.DoesNotContain("after the removal", scene.Wire.Words(goes), StringComparison.Ordinal);
        Assert.Contains("after the removal", scene.Wire.Words(stays), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaving_the_district_ends_everything_that_a_person_watches()
    {
        var goes = scene.Member(Some.Nurse.Id);
        await scene.Watch(goes);
        scene.Remove(Some.Nurse.Id);
        scene.Tell(new Change.Practitioner(Some.Nurse.Id));
        scene.Tell(scene.Commit("later"));
        await scene.Settle();
        Assert.Equal("Ended", Assert.Single(scene.Wire.To(goes)).What);
        Assert.Equal(0, scene.Rooms.RoomCount);
    }

    [Fact]
    public async Task Whoever_may_not_see_is_not_let_in_and_leaves_no_trace()
    {
        var stranger = scene.Connect(Some.Stranger.Id);
        scene.Commit("secret");
        var answer = await scene.Watch(stranger);
        Assert.False(answer.Granted);
        Assert.Null(answer.Changes);
        scene.Tell(scene.Commit("secret again"));
        await scene.Settle();
        Assert.Empty(scene.Wire.To(stranger));
        Assert.Equal(0, scene.Rooms.RoomCount);
    }

    [Fact]
    public async Task A_removal_while_joining_is_noticed()
    {
        var goes = scene.Member(Some.Nurse.Id);
        scene.Reads.OnRead = () =>
        {
            // Removed, and written about, between the question and the reading.
            scene.Remove(Some.Nurse.Id);
            return Task.CompletedTask;
        };
        scene.Commit("after the removal");
        Assert.False((await scene.Watch(goes)).Granted);
        scene.Reads.OnRead = () => Task.CompletedTask;
        scene.Tell(scene.Commit("later"));
        await scene.Settle();
        Assert.Empty(scene.Wire.Words(goes));
    }

    [Fact]
    public async Task When_access_cannot_be_asked_nobody_is_believed()
    {
        var watcher = scene.Member(Some.Nurse.Id);
        await scene.Watch(watcher);
        scene.OnAsking = _ => throw new IOException("the database is away");
        scene.Tell(new Change.Patient(Some.Patient, 3));
        await scene.Settle();
        Assert.Equal("Ended", Assert.Single(scene.Wire.To(watcher)).What);
    }

    [Fact]
    public async Task A_lost_feed_asks_everybody_s_right_again()
    {
        var (stays, goes) = (scene.Member(Some.Primary.Id), scene.Member(Some.Nurse.Id));
        await scene.Watch(stays);
        await scene.Watch(goes);
        scene.Remove(Some.Nurse.Id);
        scene.Commit("while nobody heard");
        scene.Tell(new Change.Unknown());
        await scene.Settle();
        Assert.Empty(scene.Wire.Words(goes));
        Assert.Contains("while nobody heard", scene.Wire.Words(stays), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_back_watches_again_from_where_they_were()
    {
        var member = scene.Member(Some.Nurse.Id);
        await scene.Watch(member);
        scene.Tell(scene.Remove(Some.Nurse.Id));
        await scene.Settle();
        scene.Commit("meanwhile");
        scene.Members[Some.Nurse.Id] = Hub.Contracts.Patients.CareRole.Participant;
        var answer = await scene.Watch(member, after: 0);
        Assert.True(answer.Granted);
        Assert.Contains("meanwhile", Assert.Single(answer.Changes!.Entries).Html, StringComparison.Ordinal);
    }
}
