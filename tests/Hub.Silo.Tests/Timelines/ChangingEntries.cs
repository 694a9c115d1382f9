using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Hub.Silo.Timelines;
using Hub.Testing;

namespace Hub.Silo.Tests.Timelines;

public sealed class ChangingEntries : TimelineSpec
{
    [Fact]
    public void An_entry_that_nobody_posted_cannot_be_changed()
    {
        foreach (var command in new TimelineCommand[] { Correct("x"), Retract("x"), Confirm, Pin, Unpin })
        {
            When(Some.Nurse, command);
            ThenRefused(TimelineRefusals.EntryUnknown);
        }
    }

    [Fact]
    public void Its_author_corrects_it_and_nobody_else()
    {
        Given(Posted(Some.Nurse));
        When(Some.Primary, Correct("y"));
        ThenRefused(TimelineRefusals.NotYours);
        When(Some.Nurse, Correct("y "));
        Assert.Equal("y", Then<TimelineEvent.EntryCorrected>().Markdown);
    }

    [Fact]
    public void A_correction_is_held_to_the_rules_of_a_post()
    {
        Given(Posted(Some.Nurse));
        When(Some.Nurse, Correct(" "));
        ThenRefused(TimelineRefusals.Empty);
        When(Some.Nurse, Correct(new string('a', TimelineLimits.Markdown + 1)));
        ThenRefused(TimelineRefusals.TooLong);
        When(Some.Nurse, Correct("褥瘡の処置をしました"));
        ThenNothing();
    }

    [Fact]
    public void An_author_without_relation_can_no_longer_correct()
    {
        Given(Posted(Some.Nurse));
        Team = Some.Team.Where(member => member.Practitioner != Some.Nurse).ToArray();
        When(Some.Nurse, Correct("y"));
        ThenRefused(TimelineRefusals.NotVisible);
    }

    [Fact]
    public void Taking_back_needs_a_reason_and_happens_once()
    {
        Given(Posted(Some.Nurse));
        When(Some.Nurse, Retract("　"));
        ThenRefused(TimelineRefusals.ReasonMissing);
        When(Some.Nurse, Retract(new string('a', TimelineLimits.Reason + 1)));
        ThenRefused(TimelineRefusals.ReasonTooLong);
        When(Some.Nurse, Retract("別の患者の内容でした"));
        Given(Then<TimelineEvent.EntryRetracted>());
        When(Some.Nurse, Retract("もう一度"));
        ThenNothing();
        When(Some.Nurse, Correct("y"));
        ThenRefused(TimelineRefusals.Retracted);
        When(Some.Nurse, Pin);
        ThenRefused(TimelineRefusals.Retracted);
    }

    [Fact]
    public void A_named_person_confirms_for_themselves_alone()
    {
        Given(Posted(Some.Nurse, Person(Some.Primary), Person(Some.SubPrimary)));
        When(Some.Primary, Confirm);
        Assert.Equal([0], Then<TimelineEvent.EntryConfirmed>().Asked);
        When(Some.SecondNurse, Confirm);
        ThenRefused(TimelineRefusals.NotAsked);
    }

    [Fact]
    public void Any_holder_of_an_asked_role_confirms_for_the_role_and_the_first_name_stands()
    {
        Given(Posted(Some.Primary, Role(CareRole.VisitingNurse)));
        When(Some.Nurse, Confirm);
        Given(Then<TimelineEvent.EntryConfirmed>());
        When(Some.SecondNurse, Confirm);
        ThenNothing();
    }

    [Fact]
    public void Somebody_asked_by_name_and_by_role_answers_both_at_once()
    {
        Given(Posted(Some.Nurse, Role(CareRole.PrimaryDoctor), Person(Some.Primary)));
        When(Some.Primary, Confirm);
        Assert.Equal([0, 1], Then<TimelineEvent.EntryConfirmed>().Asked);
    }

    [Fact]
    public void Confirming_what_was_taken_back_is_refused()
    {
        Given(
            Posted(Some.Nurse, Person(Some.Primary)),
            new TimelineEvent.EntryRetracted(TheEntry, Some.Nurse.Id, "x", Now));
        When(Some.Primary, Confirm);
        ThenRefused(TimelineRefusals.Retracted);
    }

    [Fact]
    public void Any_member_pins_and_lets_go_and_twenty_are_enough()
    {
        Given(Posted(Some.Nurse));
        When(Some.Nurse, Unpin);
        ThenNothing();
        Pinned = TimelineLimits.Pins;
        When(Some.Primary, Pin);
        ThenRefused(TimelineRefusals.TooManyPins);
        Pinned = TimelineLimits.Pins - 1;
        When(Some.Primary, Pin);
        Given(Then<TimelineEvent.EntryPinned>());
        When(Some.Primary, Pin);
        ThenNothing();
        When(Some.SecondNurse, Unpin);
        Then<TimelineEvent.EntryUnpinned>();
    }

    private static TimelineCommand.Correct Correct(string text) => new(Some.Command(2), TheEntry, text);

    private static TimelineCommand.Retract Retract(string reason) => new(Some.Command(2), TheEntry, reason);

    private static TimelineCommand.Confirm Confirm => new(Some.Command(2), TheEntry);

    private static TimelineCommand.Pin Pin => new(Some.Command(2), TheEntry);

    private static TimelineCommand.Unpin Unpin => new(Some.Command(2), TheEntry);
}
