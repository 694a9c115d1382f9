using Hub.Contracts;
using Hub.Contracts.Handovers;
using Hub.Contracts.Practitioners;
using Hub.Silo.Handovers;
using Hub.Testing;
using static Hub.Contracts.Handovers.HandoverCommand;
using static Hub.Silo.Handovers.HandoverEvent;

namespace Hub.Silo.Tests.Handovers;

public sealed class DecidingHandovers : Spec
{
    private static readonly HandoverItem item =
        new(Some.Patient, IllnessSeverity.Watcher, "心不全", string.Empty, "90% を切れば酸素");

    private static readonly HandoverGiven given =
        new(Some.SubPrimary.Id, [item], Some.Primary.Id, Some.Now.AddMinutes(60), Some.Now);

    [Fact]
    public void What_is_given_waits_for_an_hour_and_is_the_givers_until_then()
    {
        Decide([], Some.Primary, new Give(Some.Command(1), Some.SubPrimary.Id, [item with { Summary = " 心不全 " }]));
        var happened = Assert.IsType<HandoverGiven>(Events.Single());
        Assert.Equal((given.To, given.By, given.AnswerBy), (happened.To, happened.By, happened.AnswerBy));
        Assert.Equal(item, happened.Patients.Single());
    }

    [Theory]
    [InlineData(Profession.Secretary)]
    [InlineData(Profession.Pharmacist)]
    [InlineData(Profession.CareManager)]
    public void Only_doctors_and_nurses_give_and_receive(Profession profession)
    {
        var other = Some.Stranger with { Details = Some.Stranger.Details with { Profession = profession } };
        Decide([], other, new Give(Some.Command(1), Some.SubPrimary.Id, [item]));
        ThenRefused(HandoverRefusals.CannotGive);
        Decide([], Some.Primary, new Give(Some.Command(1), other.Id, [item]), other);
        ThenRefused(HandoverRefusals.ReceiverUnknown);
    }

    [Fact]
    public void Nobody_gives_to_themself_or_to_somebody_who_has_left()
    {
        Decide([], Some.Primary, new Give(Some.Command(1), Some.Primary.Id, [item]), Some.Primary);
        ThenRefused(HandoverRefusals.ReceiverUnknown);
        var command = new Give(Some.Command(1), Some.Stranger.Id, [item]);
        Decided(HandoverDecider.Decide(Handover.Unknown, command, Facts(Some.Primary, null, [Some.Patient])));
        ThenRefused(HandoverRefusals.ReceiverUnknown);
    }

    [Fact]
    public void Nobody_gives_away_a_patient_whom_they_do_not_care_for()
    {
        var command = new Give(Some.Command(1), Some.SubPrimary.Id, [item]);
        Decided(HandoverDecider.Decide(Handover.Unknown, command, Facts(Some.Primary, Some.SubPrimary, [])));
        ThenRefused(HandoverRefusals.NotYourPatient);
    }

    [Fact]
    public void How_ill_who_it_is_and_what_may_happen_is_asked_of_every_patient()
    {
        foreach (var wrong in new[]
        {
            item with { Severity = (IllnessSeverity)9 }, item with { Summary = " " }, item with { Contingency = "" },
        })
        {
            Decide([], Some.Primary, new Give(Some.Command(1), Some.SubPrimary.Id, [wrong]));
            ThenRefused(HandoverRefusals.FieldMissing);
        }

        Decide([], Some.Primary, new Give(
            Some.Command(1), Some.SubPrimary.Id, [item with { Actions = new string('あ', 4001) }]));
        ThenRefused(HandoverRefusals.FieldTooLong);
    }

    [Fact]
    public void No_patient_too_many_and_the_same_one_twice_are_refused()
    {
        HandoverItem[] many = [.. Enumerable.Range(100, 31).Select(id => item with { Patient = new(Some.Id(id)) })];
        foreach (var wrong in new HandoverItem[][] { [], [item, item], many })
        {
            Decide([], Some.Primary, new Give(Some.Command(1), Some.SubPrimary.Id, wrong));
            ThenRefused(HandoverRefusals.PatientsWrong);
        }
    }

    [Fact]
    public void The_receiver_reads_back_in_words_of_their_own()
    {
        Decide([given], Some.SubPrimary, new ReadBack(Some.Command(2), "  "));
        ThenRefused(HandoverRefusals.FieldMissing);
        Decide([given], Some.SubPrimary, new ReadBack(Some.Command(2), " 21時に電話する "));
        Then(new HandoverReadBack("21時に電話する", Some.SubPrimary.Id, Some.Now));
    }

    [Fact]
    public void Whoever_cannot_see_a_patient_cannot_read_them_back()
    {
        Decided(HandoverDecider.Decide(
            After(given), new ReadBack(Some.Command(2), "分かりました"), Facts(Some.SubPrimary, null, [])));
        ThenRefused(HandoverRefusals.PatientsHidden);
    }

    [Fact]
    public void Each_button_is_for_one_of_the_two_and_for_nobody_else()
    {
        Decide([given], Some.Primary, new ReadBack(Some.Command(2), "x"));
        ThenRefused(HandoverRefusals.ReceiverOnly);
        Decide([given], Some.Primary, new Decline(Some.Command(2), "x"));
        ThenRefused(HandoverRefusals.ReceiverOnly);
        Decide([given], Some.SubPrimary, new Withdraw(Some.Command(2), "x"));
        ThenRefused(HandoverRefusals.GiverOnly);
        Decide([given], Some.Stranger, new ReadBack(Some.Command(2), "x"));
        ThenRefused(HandoverRefusals.NotVisible);
        Decide([], Some.SubPrimary, new ReadBack(Some.Command(2), "x"));
        ThenRefused(HandoverRefusals.NotVisible);
        Decided(HandoverDecider.Decide(
            After(given), new Withdraw(Some.Command(2), "x"), Facts(null, null, [Some.Patient])));
        ThenRefused(HandoverRefusals.NotVisible);
    }

    [Fact]
    public void What_is_over_stays_as_it_is()
    {
        HandoverEvent[] ends =
        [
            new HandoverReadBack("はい", Some.SubPrimary.Id, Some.Now),
            new HandoverDeclined("往診中", Some.SubPrimary.Id, Some.Primary.Id, Some.Now),
            new HandoverWithdrawn("自分で", Some.Primary.Id, Some.Now),
        ];
        foreach (var end in ends)
        {
            Decide([given, end], Some.SubPrimary, new ReadBack(Some.Command(3), "x"));
            ThenRefused(HandoverRefusals.Over);
            Decide([given, end], Some.Primary, new Withdraw(Some.Command(3), "x"));
            ThenRefused(HandoverRefusals.Over);
            Decided(HandoverDecider.Due(After(given, end), Some.Now.AddHours(2)));
            ThenNothing();
        }

        Decide([given], Some.Primary, new Give(Some.Command(4), Some.SubPrimary.Id, [item]));
        ThenRefused(HandoverRefusals.Over);
    }

    [Fact]
    public void The_hour_is_told_once_and_may_still_be_read_back_after_it()
    {
        Decided(HandoverDecider.Due(After(given), Some.Now.AddMinutes(59)));
        ThenNothing();
        var late = new HandoverUnanswered(Some.Primary.Id, Some.Now.AddMinutes(60));
        Decided(HandoverDecider.Due(After(given), Some.Now.AddMinutes(60)));
        Then(late);
        Decided(HandoverDecider.Due(After(given, late), Some.Now.AddMinutes(90)));
        ThenNothing();
        Decide([given, late], Some.SubPrimary, new ReadBack(Some.Command(2), "遅れました"));
        Then(new HandoverReadBack("遅れました", Some.SubPrimary.Id, late.At));
    }

    [Fact]
    public void The_giver_reads_a_no_once_and_after_a_day_it_is_told_no_more()
    {
        var no = new HandoverDeclined("往診中", Some.SubPrimary.Id, Some.Primary.Id, Some.Now);
        Decide([given, no], Some.SubPrimary, new TakeNote(Some.Command(3)));
        ThenRefused(HandoverRefusals.GiverOnly);
        Decide([given], Some.Primary, new TakeNote(Some.Command(3)));
        ThenRefused(HandoverRefusals.Over);
        Decide([given, no], Some.Primary, new TakeNote(Some.Command(3)));
        var noted = new HandoverNoted(Some.Primary.Id, Some.Now);
        Then(noted);
        Decide([given, no, noted], Some.Primary, new TakeNote(Some.Command(4)));
        ThenNothing();

        Decided(HandoverDecider.Due(After(given, no), Some.Now.AddHours(23)));
        ThenNothing();
        Decided(HandoverDecider.Due(After(given, no), Some.Now.AddDays(1)));
        Then(new HandoverNoted(null, Some.Now.AddDays(1)));
        Decided(HandoverDecider.Due(After(given, no, noted), Some.Now.AddDays(2)));
        ThenNothing();
    }

    private static Handover After(params HandoverEvent[] events) =>
        events.Aggregate(Handover.Unknown, Handover.Evolve);

    private static HandoverFacts Facts(PractitionerView? me, PractitionerView? receiver, PatientId[] visible) =>
        new(me, receiver, visible.ToHashSet(), Some.Now);

    private void Decide(
        HandoverEvent[] events, PractitionerView by, HandoverCommand command, PractitionerView? receiver = null) =>
        Decided(HandoverDecider.Decide(
            After(events),
            command,
            Facts(
                by,
                receiver ?? Some.SubPrimary,
                [Some.Patient, .. Enumerable.Range(100, 31).Select(id => new PatientId(Some.Id(id)))])));
}
