using Hub.Contracts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Practitioners;
using Hub.Testing;
using static Hub.Contracts.Practitioners.PractitionerCommand;
using static Hub.Silo.Practitioners.PractitionerEvent;

namespace Hub.Silo.Tests.Practitioners;

public sealed class BeingAway : Spec
{
    private static readonly DateTimeOffset now = Some.Now;
    private static readonly AwayId id = new(Some.Id(81));
    private static readonly CoverId ask = new(Some.Id(82));
    private static readonly CoverId otherAsk = new(Some.Id(83));
    private static readonly Holder sub = Holder.Of(Some.SubPrimary.Id);
    private static readonly PractitionerRegistered registered = new(Some.Primary.Details);
    private static readonly AwayReported reported = new(id, Days(2, 5), null, now);
    private static readonly CoverAsked asked = new(ask, id, sub, Days(2, 4), now);

    private static readonly PractitionerFacts self = new(BySecretariat: false, Now: now, BySelf: true);
    private static readonly PractitionerFacts office = new(BySecretariat: true, Now: now);
    private static readonly PractitionerFacts theAsked = new(BySecretariat: false, Now: now, ByAsked: true);
    private static readonly PractitionerFacts stranger = new(BySecretariat: false, Now: now);

    private Practitioner practitioner = Practitioner.Unknown;

    public BeingAway() => Given(registered);

    [Fact]
    public void The_doctor_or_the_secretariat_reports_an_absence_and_nobody_else()
    {
        When(new ReportAway(Some.Command(1), id, reported.During, null), self);
        Then(reported);
        When(new ReportAway(Some.Command(1), id, reported.During, null), office);
        Then(reported);
        When(new ReportAway(Some.Command(1), id, reported.During, null), stranger);
        ThenRefused(AwayRefusals.NotYours);
    }

    [Fact]
    public void The_same_report_again_changes_nothing_and_another_needs_hours_of_its_own()
    {
        Given(reported);
        When(new ReportAway(Some.Command(1), id, reported.During, null), self);
        ThenNothing();
        When(new ReportAway(Some.Command(1), id, Days(2, 6), null), self);
        ThenRefused(AwayRefusals.IdTaken);
        When(new ReportAway(Some.Command(1), new(Some.Id(84)), Days(4, 6), null), self);
        ThenRefused(AwayRefusals.Overlaps);
        When(new ReportAway(Some.Command(1), new(Some.Id(84)), Days(5, 6), null), self);
        Then(new AwayReported(new(Some.Id(84)), Days(5, 6), null, now));
    }

    [Fact]
    public void A_time_that_is_over_empty_or_longer_than_a_year_is_no_absence()
    {
        foreach (var during in new[] { Days(-2, 0), Days(2, 2), Days(3, 2), Days(1, 400) })
        {
            When(new ReportAway(Some.Command(1), id, during, null), self);
            ThenRefused(AwayRefusals.PeriodWrong);
        }

        When(new ReportAway(Some.Command(1), id, Days(1, 2), []), self);
        ThenRefused(AwayRefusals.PatientsWrong);
    }

    [Fact]
    public void One_is_asked_for_hours_of_the_absence_who_is_known_and_there()
    {
        Given(reported);
        When(new AskCover(Some.Command(1), ask, id, sub, Days(2, 4)), self);
        Then(asked);
        When(new AskCover(Some.Command(1), ask, id, sub, Days(2, 6)), self);
        ThenRefused(AwayRefusals.OutsideAway);
        When(new AskCover(Some.Command(1), ask, id, sub, Days(2, 4)), self with { AskedIsKnown = false });
        ThenRefused(AwayRefusals.AskedUnknown);
        When(new AskCover(Some.Command(1), ask, id, sub, Days(2, 4)), self with { AskedIsAway = true });
        ThenRefused(AwayRefusals.AskedAway);
        When(new AskCover(Some.Command(1), ask, new(Some.Id(99)), sub, Days(2, 4)), self);
        ThenRefused(AwayRefusals.Unknown);
    }

    [Fact]
    public void Only_whoever_was_asked_says_yes_the_secretariat_neither()
    {
        Given(reported, asked);
        When(new AcceptCover(Some.Command(1), ask), theAsked);
        Then(new CoverAccepted(ask, now));
        foreach (var other in new[] { self, office, stranger })
        {
            When(new AcceptCover(Some.Command(1), ask), other);
            ThenRefused(AwayRefusals.NotAsked);
        }

        When(new AcceptCover(Some.Command(1), ask), theAsked with { AskedIsAway = true });
        ThenRefused(AwayRefusals.AskedAway);
    }

    [Fact]
    public void The_first_yes_has_the_hours_and_the_second_is_told()
    {
        Given(reported, asked, asked with { Cover = otherAsk, During = Days(3, 5) }, new CoverAccepted(ask, now));
        When(new AcceptCover(Some.Command(1), otherAsk), theAsked);
        ThenRefused(AwayRefusals.Taken);
        When(new AcceptCover(Some.Command(1), ask), theAsked);
        ThenNothing();
        When(new AskCover(Some.Command(1), new(Some.Id(85)), id, sub, Days(3, 4)), self);
        ThenRefused(AwayRefusals.Taken);
        When(new AskCover(Some.Command(1), new(Some.Id(85)), id, sub, Days(4, 5)), self);
        Then(new CoverAsked(new(Some.Id(85)), id, sub, Days(4, 5), now));
    }

    [Fact]
    public void A_no_also_after_a_yes_frees_the_hours_for_another()
    {
        Given(reported, asked, new CoverAccepted(ask, now));
        When(new DeclineCover(Some.Command(1), ask), theAsked);
        Then(new CoverDeclined(ask, now));
        Given(new CoverDeclined(ask, now));
        When(new AcceptCover(Some.Command(1), ask), theAsked);
        ThenRefused(AwayRefusals.Settled);
        When(new AskCover(Some.Command(1), otherAsk, id, sub, Days(2, 4)), self);
        Then(asked with { Cover = otherAsk });
    }

    [Fact]
    public void Who_asked_withdraws_and_who_is_back_ends_it_once()
    {
        Given(reported, asked);
        When(new WithdrawCover(Some.Command(1), ask), self);
        Then(new CoverWithdrawn(ask, now));
        When(new WithdrawCover(Some.Command(1), ask), theAsked);
        ThenRefused(AwayRefusals.NotYours);
        When(new EndAway(Some.Command(1), id), self);
        Then(new AwayEnded(id, now));
        Given(new AwayEnded(id, now));
        When(new EndAway(Some.Command(1), id), self);
        ThenNothing();
        When(new AcceptCover(Some.Command(1), ask), theAsked);
        ThenRefused(AwayRefusals.Over);
    }

    [Fact]
    public void A_clock_that_was_set_back_records_no_earlier_than_what_is_known()
    {
        Given(reported);
        When(new EndAway(Some.Command(1), id), self with { Now = now.AddDays(-1) });
        Then(new AwayEnded(id, now));
    }

    [Fact]
    public void Somebody_who_left_is_not_away()
    {
        Given(new PractitionerLeft());
        When(new ReportAway(Some.Command(1), id, Days(1, 2), null), office);
        ThenRefused(PractitionerRefusals.Unknown);
    }

    private static Period Days(int from, int to) => new(now.AddDays(from), now.AddDays(to));

    private void Given(params PractitionerEvent[] events) =>
        practitioner = events.Aggregate(practitioner, Practitioner.Evolve);

    private void When(PractitionerCommand command, PractitionerFacts facts) =>
        Decided(PractitionerDecider.Decide(practitioner, command, facts));
}
