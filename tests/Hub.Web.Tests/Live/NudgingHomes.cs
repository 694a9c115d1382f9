using Hub.Contracts.Live;
using Hub.Contracts.Patients;
using Hub.Testing;
using Hub.Web.Live;
using Xunit;

namespace Hub.Web.Tests.Live;

public sealed class NudgingHomes : IAsyncLifetime
{
    private readonly LiveScene scene = new();

    public async ValueTask InitializeAsync() => await scene.Start();

    public ValueTask DisposeAsync() => scene.DisposeAsync();

    [Fact]
    public async Task A_member_s_open_home_is_nudged_and_nobody_else_s()
    {
        var member = scene.Member(Some.Primary.Id);
        var stranger = scene.Connect(Some.Stranger.Id);
        await WatchHome(member);
        await WatchHome(stranger);
        scene.Tell(scene.Commit("news"));
        await scene.Settle();
        Assert.Contains(scene.Wire.To(member), message => message.What is "HomeChanged");
        Assert.Empty(scene.Wire.To(stranger));
    }

    [Fact]
    public async Task Whoever_is_on_duty_is_nudged_as_often_as_a_member()
    {
        var duty = scene.Member(Some.Stranger.Id, CareRole.OnDuty);
        await WatchHome(duty);
        foreach (var news in new[] { "news", "more" })
        {
            var before = scene.Wire.To(duty).Count;
            scene.Tell(scene.Commit(news));
            await scene.Settle();
            Assert.True(scene.Wire.To(duty).Count > before);
        }
    }

    [Fact]
    public async Task A_nudge_carries_nothing()
    {
        var member = scene.Member(Some.Primary.Id);
        await WatchHome(member);
        scene.Tell(scene.Commit("news"));
        await scene.Settle();
        Assert.All(scene.Wire.To(member), message => Assert.Null(message.Body));
    }

    [Fact]
    public async Task Who_lost_a_patient_sees_it_on_home()
    {
        var goes = scene.Member(Some.Nurse.Id);
        await scene.Watch(goes);
        await WatchHome(goes);
        scene.Tell(scene.Remove(Some.Nurse.Id));
        await scene.Settle();
        Assert.Contains(scene.Wire.To(goes), message => message.What is "HomeChanged");
    }

    [Fact]
    public async Task Who_lost_a_patient_while_only_home_is_open_sees_it_once_and_hears_nothing_more()
    {
        var goes = scene.Member(Some.Nurse.Id);
        await WatchHome(goes);
        scene.Tell(scene.Remove(Some.Nurse.Id));
        await scene.Settle();
        Assert.Equal("HomeChanged", Assert.Single(scene.Wire.To(goes)).What);

        scene.Tell(new Change.Patient(Some.Patient, 3));
        scene.Tell(scene.Commit("none of their business"));
        await scene.Settle();
        Assert.Single(scene.Wire.To(goes));
    }

    [Fact]
    public async Task Who_was_never_in_the_team_is_not_told_that_it_changed()
    {
        var stranger = scene.Connect(Some.Stranger.Id);
        scene.Member(Some.Nurse.Id);
        await WatchHome(stranger);
        scene.Tell(scene.Remove(Some.Nurse.Id));
        await scene.Settle();
        Assert.Empty(scene.Wire.To(stranger));
    }

    [Fact]
    public async Task After_a_gap_in_the_feed_every_home_asks_again()
    {
        var goes = scene.Member(Some.Nurse.Id);
        await WatchHome(goes);
        scene.Remove(Some.Nurse.Id);
        scene.Tell(new Change.Unknown());
        await scene.Settle();
        Assert.Equal("HomeChanged", Assert.Single(scene.Wire.To(goes)).What);
    }

    [Fact]
    public async Task Who_moved_to_another_station_sees_it_on_home()
    {
        var moves = scene.Member(Some.Nurse.Id);
        await WatchHome(moves);
        scene.Remove(Some.Nurse.Id);
        scene.Tell(new Change.Practitioner(Some.Nurse.Id));
        await scene.Settle();
        Assert.Contains(scene.Wire.To(moves), message => message.What is "HomeChanged");
    }

    private async Task WatchHome(LiveConnection connection)
    {
        scene.Rooms.WatchHome(connection);
        await scene.Wire.AddToGroupAsync(connection.Id, HomeNudges.Group(connection.Person));
        await scene.Homes.Watch(connection.Person);
    }
}
