using Hub.Contracts;
using Hub.Contracts.Notifications;
using Hub.Contracts.Practitioners;
using Hub.Silo.Practitioners;
using Hub.Testing;
using static Hub.Silo.Practitioners.PractitionerEvent;

namespace Hub.Silo.Tests.Practitioners;

public sealed class BeingReached : Spec
{
    private static readonly PractitionerFacts self = new(BySecretariat: false, BySelf: true);

    private Practitioner practitioner =
        Practitioner.Evolve(Practitioner.Unknown, new PractitionerRegistered(Some.Nurse.Details));

    [Fact]
    public void They_themselves_and_the_secretariat_set_the_plan_and_nobody_else()
    {
        When(ReachPlan.Default);
        Then(Events.ToArray());
        Assert.Equal(ReachPlan.Default.Ways, Assert.IsType<ReachPlanSet>(Assert.Single(Events)).Plan.Ways);
        When(ReachPlan.Default, new PractitionerFacts(BySecretariat: true));
        Assert.Single(Events);
        When(ReachPlan.Default, new PractitionerFacts(BySecretariat: false));
        ThenRefused(ReachRefusals.NotYours);
    }

    [Fact]
    public void The_same_plan_again_changes_nothing()
    {
        Given(new ReachPlanSet(ReachPlan.Default));
        When(new ReachPlan([.. ReachPlan.Default.Ways], ReachPlan.Default.Quiet));
        ThenNothing();
        When(ReachPlan.Default with { Quiet = null });
        Assert.Single(Events);
    }

    [Theory]
    [InlineData(ReachChannel.Sms, "090-1234-5678", "+819012345678")]
    [InlineData(ReachChannel.Sms, "０９０ー１２３４ー５６７８", "+819012345678")]
    [InlineData(ReachChannel.Voice, "(03) 1234-5678", "+81312345678")]
    [InlineData(ReachChannel.Voice, "+1 212 555 0100", "+12125550100")]
    [InlineData(ReachChannel.Email, " a.b@example.jp ", "a.b@example.jp")]
    public void Addresses_are_kept_as_they_are_dialled(ReachChannel channel, string typed, string kept)
    {
        When(Plan(new ReachWay(channel, 0, typed)));
        Assert.Equal(kept, Assert.IsType<ReachPlanSet>(Assert.Single(Events)).Plan.Ways[0].Address);
    }

    [Theory]
    [InlineData(ReachChannel.Sms, "03-1234-5678")]
    [InlineData(ReachChannel.Sms, "")]
    [InlineData(ReachChannel.Voice, "119")]
    [InlineData(ReachChannel.Voice, "0120-123-456")]
    [InlineData(ReachChannel.Voice, "0990-123-456")]
    [InlineData(ReachChannel.Voice, "+")]
    [InlineData(ReachChannel.Voice, "090-1234-5678\n110")]
    [InlineData(ReachChannel.Voice, "山田")]
    public void A_number_that_nobody_can_dial_is_refused(ReachChannel channel, string number)
    {
        When(Plan(new ReachWay(channel, 0, number)));
        ThenRefused(ReachRefusals.NumberWrong);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a@b")]
    [InlineData("a b@example.jp")]
    [InlineData("a@example.jp, b@example.jp")]
    [InlineData("a@example.jp\r\nBcc: b@example.jp")]
    [InlineData("<a@example.jp>")]
    public void What_is_no_single_mail_address_is_refused(string address)
    {
        When(Plan(new ReachWay(ReachChannel.Email, 0, address)));
        ThenRefused(ReachRefusals.AddressWrong);
    }

    [Fact]
    public void Delays_numbers_of_ways_and_quiet_hours_have_their_bounds()
    {
        When(Plan(new ReachWay(ReachChannel.Push, -1)));
        ThenRefused(ReachRefusals.DelayWrong);
        When(Plan(new ReachWay(ReachChannel.Push, 3601)));
        ThenRefused(ReachRefusals.DelayWrong);
        When(Plan([.. Enumerable.Repeat(new ReachWay(ReachChannel.Push, 3600), 11)]));
        ThenRefused(ReachRefusals.TooManyWays);
        When(Plan([.. Enumerable.Repeat(new ReachWay(ReachChannel.Push, 3600), 10)]));
        Assert.Single(Events);
        When(Plan());
        ThenRefused(ReachRefusals.NoWay);
        When(Plan(new ReachWay(ReachChannel.App, 0, "x")));
        ThenRefused(ReachRefusals.NeedsNoAddress);
        When(ReachPlan.Default with { Quiet = new(new(7, 0), new(7, 0)) });
        ThenRefused(ReachRefusals.QuietWrong);
    }

    [Fact]
    public void Who_is_not_here_has_no_plan()
    {
        Given(new PractitionerLeft());
        When(ReachPlan.Default);
        ThenRefused(PractitionerRefusals.Unknown);
        practitioner = Practitioner.Unknown;
        When(ReachPlan.Default);
        ThenRefused(PractitionerRefusals.Unknown);
    }

    private static ReachPlan Plan(params ReachWay[] ways) => new(ways, null);

    private void Given(params PractitionerEvent[] events) =>
        practitioner = events.Aggregate(practitioner, Practitioner.Evolve);

    private void When(ReachPlan plan) => When(plan, self);

    private void When(ReachPlan plan, PractitionerFacts facts) => Decided(PractitionerDecider.Decide(
        practitioner, new PractitionerCommand.SetReachPlan(Some.Command(1), plan), facts));
}
