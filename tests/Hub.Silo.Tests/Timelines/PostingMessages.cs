using Hub.Contracts;
using Hub.Contracts.Patients;
using Hub.Contracts.Timelines;
using Hub.Silo.Timelines;
using Hub.Testing;

namespace Hub.Silo.Tests.Timelines;

public sealed class PostingMessages : TimelineSpec
{
    [Fact]
    public void A_member_posts_and_the_entry_carries_the_commands_id()
    {
        When(Some.Nurse, Post("発熱 38.2 度です  \n"));
        var posted = Then<TimelineEvent.MessagePosted>();
        Assert.Equal(TheEntry, posted.Entry);
        Assert.Equal(Some.Nurse.Id, posted.Author);
        Assert.Equal("発熱 38.2 度です", posted.Markdown);
    }

    [Fact]
    public void Somebody_without_a_relation_is_refused()
    {
        When(Some.Stranger, Post("x"));
        ThenRefused(TimelineRefusals.NotVisible);
    }

    [Fact]
    public void The_secretariat_is_refused()
    {
        When(Some.Secretary, Post("x"));
        ThenRefused(TimelineRefusals.NotVisible);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n　\t")]
    public void An_empty_message_is_refused(string text)
    {
        When(Some.Nurse, Post(text));
        ThenRefused(TimelineRefusals.Empty);
    }

    [Fact]
    public void Twenty_thousand_characters_are_taken_and_one_more_is_refused()
    {
        When(Some.Nurse, Post(new string('あ', TimelineLimits.Markdown)));
        Then<TimelineEvent.MessagePosted>();
        When(Some.Nurse, Post(new string('あ', TimelineLimits.Markdown + 1)));
        ThenRefused(TimelineRefusals.TooLong);
    }

    [Fact]
    public void A_mention_must_be_a_member()
    {
        When(Some.Nurse, Post("x") with { Mentions = [Some.Primary.Id] });
        Assert.Equal([Some.Primary.Id], Then<TimelineEvent.MessagePosted>().Mentions);
        When(Some.Nurse, Post("x") with { Mentions = [Some.Stranger.Id] });
        ThenRefused(TimelineRefusals.AddresseeNotInTeam);
    }

    [Fact]
    public void Only_members_and_roles_that_somebody_holds_can_be_asked_to_confirm()
    {
        When(Some.Nurse, Post("x") with { PleaseConfirm = [Person(Some.Primary), Role(CareRole.SubPrimaryDoctor)] });
        Assert.Equal(2, Then<TimelineEvent.MessagePosted>().PleaseConfirm.Count);
        When(Some.Nurse, Post("x") with { PleaseConfirm = [Person(Some.Stranger)] });
        ThenRefused(TimelineRefusals.AddresseeNotInTeam);
        When(Some.Nurse, Post("x") with { PleaseConfirm = [Role(CareRole.Participant)] });
        ThenRefused(TimelineRefusals.AddresseeNotInTeam);
    }

    [Fact]
    public void An_addressee_is_a_person_or_a_role_and_not_both()
    {
        When(Some.Nurse, Post("x") with { PleaseConfirm = [new Addressee()] });
        ThenRefused(TimelineRefusals.AddresseeMalformed);
        When(Some.Nurse, Post("x") with { PleaseConfirm = [new Addressee(Some.Primary.Id, CareRole.PrimaryDoctor)] });
        ThenRefused(TimelineRefusals.AddresseeMalformed);
    }

    [Fact]
    public void The_same_person_asked_twice_is_asked_once()
    {
        When(Some.Nurse, Post("x") with { PleaseConfirm = [Person(Some.Primary), Person(Some.Primary)] });
        Assert.Single(Then<TimelineEvent.MessagePosted>().PleaseConfirm);
    }

    [Fact]
    public void More_than_fifty_addressees_are_refused()
    {
        When(Some.Nurse, Post("x") with { Mentions = Enumerable.Repeat(Some.Primary.Id, 51).ToArray() });
        ThenRefused(TimelineRefusals.TooManyAddressees);
    }

    [Fact]
    public void A_reply_must_answer_an_entry_of_this_timeline()
    {
        When(Some.Nurse, Post("x") with { ReplyTo = new EntryId(Some.Id(99)) });
        ThenRefused(TimelineRefusals.ReplyUnknown);
        ReplyExists = true;
        When(Some.Nurse, Post("x") with { ReplyTo = new EntryId(Some.Id(99)) });
        Then<TimelineEvent.MessagePosted>();
    }

    [Fact]
    public void What_was_written_in_a_cellar_hours_ago_keeps_its_time()
    {
        When(Some.Nurse, Post("x") with { WrittenAt = Now.AddHours(-9) });
        Assert.Equal(Now.AddHours(-9), Then<TimelineEvent.MessagePosted>().WrittenAt);
    }

    [Theory]
    [InlineData(27)]
    [InlineData(-61 * 24)]
    public void A_clock_that_is_far_off_is_asked_about(int hours)
    {
        When(Some.Nurse, Post("x") with { WrittenAt = Now.AddHours(hours) });
        ThenRefused(TimelineRefusals.ClockImplausible);
    }

    [Fact]
    public void The_same_post_again_changes_nothing()
    {
        Given(Posted(Some.Nurse));
        When(Some.Nurse, Post("x"));
        ThenNothing();
    }

    private static TimelineCommand.PostMessage Post(string markdown) => new(Some.Command(1), Now, markdown);
}
