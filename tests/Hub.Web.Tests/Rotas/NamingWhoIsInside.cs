using Hub.Contracts.Rotas;
using Hub.Testing;
using Hub.Web.Rotas;
using Hub.Web.Rotas.Mine;
using Xunit;

namespace Hub.Web.Tests.Rotas;

public sealed class NamingWhoIsInside(LivingHub hub) : IClassFixture<LivingHub>, IAsyncLifetime
{
    private const string Page = "/duty/mine";

    public async ValueTask InitializeAsync() => await hub.PublishSomeRota();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_colleague_is_named_for_a_duty_of_the_institution_and_taken_back()
    {
        using var doctor = hub.Program(Some.SubPrimary);
        var select = $"#duty-1 form:has([value={MineForm.Naming}])";
        var named = await SentForm.On(
            doctor, Page, select, ("Mine.Whom", BoardForm.Choice(Holder.Of(Some.Stranger.Id))));
        Assert.NotNull(named.QuerySelector(".banner.done"));
        Assert.Contains(
            "機関内の担当: 山崎　美代子", named.QuerySelector("#duty-1 ul")!.TextContent, StringComparison.Ordinal);

        var mine = await hub.Get<IMemberReads>().Of(Some.SubPrimary.Id, TimeProvider.System.GetUtcNow(), false);
        var duty = mine.Duties[1];
        var now = (await hub.Get<IRotaReads>().Now(duty.During.From)).Rotas[0].Roles[0];
        Assert.Equal(Some.Stranger.Id, now.Reached![0].Inside!.Who);

        var lifted = await SentForm.On(
            doctor, Page, $"#duty-1 form:has([value={MineForm.Lifting}])", ("Mine.Act", MineForm.Lifting));
        Assert.NotNull(lifted.QuerySelector(".banner.done"));
        Assert.Null(lifted.QuerySelector("#duty-1 ul"));
    }

    [Fact]
    public async Task Who_works_elsewhere_cannot_be_named_and_what_was_typed_stays()
    {
        using var doctor = hub.Program(Some.Primary);
        var refused = await SentForm.On(
            doctor, Page, $"#duty-1 form:has([value={MineForm.Naming}])",
            ("Mine.Whom", BoardForm.Choice(Holder.Of(Some.Stranger.Id))), ("Mine.To", "2090-01-01T00:00"));
        Assert.Contains(
            RotaRefusals.NotInside.Ja, refused.QuerySelector(".banner.refused")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            "2090-01-01T00:00", refused.QuerySelector("#duty-1 input[name='Mine.To']")!.GetAttribute("value"));
    }
}
