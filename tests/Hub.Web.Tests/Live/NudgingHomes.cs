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

    private Task WatchHome(LiveConnection connection)
    {
        scene.Rooms.WatchHome(connection);
        return scene.Wire.AddToGroupAsync(connection.Id, HomeNudges.Group(connection.Person));
    }
}
