using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Live;

public sealed class NudgingDuty(LivingHub hub) : IClassFixture<LivingHub>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task An_open_duty_page_hears_of_a_change_and_of_the_handoff_that_follows_from_it()
    {
        foreach (var act in SomeRota.Acts(hub.NextCommand))
        {
            await Ask(act);
        }

        var now = TimeProvider.System.GetUtcNow();
        await Ask(new RotaCommand.Publish(hub.NextCommand(), DateOnly.FromDateTime(now.UtcDateTime).AddDays(40)));
        await using var nurse = await hub.Connect(Some.Nurse);
        await using var elsewhere = await hub.Connect(Some.Primary);
        Assert.True(await nurse.Invoke<bool>("WatchDuty"));

        // Somebody who has no duty of the rota's own: whatever the hour and the day are, both ends are handoffs.
        var end = TimeProvider.System.GetUtcNow().AddSeconds(3);
        await Ask(new RotaCommand.PutOverride(
            hub.NextCommand(),
            new Override.Force(new(Some.Id(910)), DutyRoles.Primary, new(now, end), [Holder.Of(Some.SubPrimary.Id)])));
        Assert.Equal("DutyChanged", await Next(nurse));
        while (TimeProvider.System.GetUtcNow() < end)
        {
            Assert.Equal("DutyChanged", await Next(nurse));
        }

        Assert.False(elsewhere.Calls.TryRead(out _));
    }

    [Fact]
    public async Task Whoever_has_left_is_told_nothing()
    {
        await LivingHub.Accept(hub.Grains.Practitioner(Some.Pharmacist.Id).Execute(
            Some.Secretary.Id, new PractitionerCommand.Leave(hub.NextCommand())));
        await using var gone = await hub.Connect(Some.Pharmacist);
        Assert.False(await gone.Invoke<bool>("WatchDuty"));
    }

    private Task Ask(RotaCommand command) =>
        LivingHub.Accept(hub.Grains.Rota(SomeRota.Id).Execute(Some.Secretary.Id, command));

    private static async Task<string> Next(SignalRClient client) =>
        (await client.Calls.ReadAsync().AsTask().WaitAsync(Patience)).Target;
}
