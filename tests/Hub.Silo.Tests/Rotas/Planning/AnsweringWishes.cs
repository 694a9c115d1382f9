using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Testing;
using static Hub.Contracts.Rotas.PlanCommand;
using static Hub.Silo.Rotas.Planning.MonthPlanEvent;

namespace Hub.Silo.Tests.Rotas.Planning;

public sealed class AnsweringWishes : PlanSpec
{
    private static readonly DateTimeOffset deadline = Now.AddDays(3);

    private static readonly DateWish[] dates = [new(Day(5), Wish.Cannot), new(Day(6), Wish.Gladly)];

    [Fact]
    public void The_secretariat_asks_until_a_deadline_and_may_move_it()
    {
        Given(Began);
        When(new AskWishes(Command, deadline));
        Then(new WishesAsked(deadline, Now));
        Given(new WishesAsked(deadline, Now));
        When(new AskWishes(Command, deadline));
        ThenNothing();
        When(new AskWishes(Command, deadline.AddDays(1)));
        Then(new WishesAsked(deadline.AddDays(1), Now));
        When(new AskWishes(Command, Now));
        ThenRefused(PlanRefusals.DeadlineWrong);
        When(new AskWishes(Command, At(32, 0)));
        ThenRefused(PlanRefusals.DeadlineWrong);
    }

    [Fact]
    public void A_member_answers_for_themselves_and_for_their_institution()
    {
        Given(Began, new WishesAsked(deadline, Now));
        Answered(Yamashita, Some.Primary);
        Answered(Midori, Some.Primary);
        When(Answer(Yamashita), Some.SubPrimary);
        ThenRefused(RotaRefusals.NotYours);
        When(Answer(Midori), Some.SubPrimary);
        ThenRefused(RotaRefusals.NotYours);
        When(Answer(Wakaba), Some.SubPrimary);
        ThenRefused(PlanRefusals.NotAMember);
    }

    [Fact]
    public void The_secretariat_answers_for_a_member_and_it_is_recorded_who_did()
    {
        Given(Began);
        When(Answer(Yamashita), Some.Primary);
        ThenRefused(PlanRefusals.WishesNotAsked);
        Answered(Yamashita, Some.Secretary);
        Given(new WishesAsked(deadline, Now));
        When(Answer(Yamashita), Some.Primary, deadline);
        ThenRefused(PlanRefusals.WishesClosed);
        When(Answer(Yamashita), Some.Secretary, deadline);
        Assert.Equal(Some.Secretary.Id, Assert.IsType<WishesAnswered>(Assert.Single(Events)).By);
    }

    [Fact]
    public void The_same_answer_again_does_nothing_and_another_takes_its_place()
    {
        Given(
            Began, new WishesAsked(deadline, Now),
            new WishesAnswered(Yamashita, dates, 3, "学会", Some.Primary.Id, Now));
        When(Answer(Yamashita), Some.Primary);
        ThenNothing();
        When(Answer(Yamashita) with { Most = null }, Some.Primary);
        Assert.Null(Assert.IsType<WishesAnswered>(Assert.Single(Events)).Most);
    }

    [Fact]
    public void Wishes_are_of_the_month_one_a_date_and_within_reason()
    {
        Given(Began, new WishesAsked(deadline, Now));
        Wrong(Answer(Yamashita) with { Wishes = [new(Day(32), Wish.Cannot)] }, PlanRefusals.DateOutside);
        Wrong(Answer(Yamashita) with { Wishes = [dates[0], dates[0]] }, PlanRefusals.WishWrong);
        Wrong(Answer(Yamashita) with { Wishes = [new(Day(5), (Wish)9)] }, PlanRefusals.WishWrong);
        Wrong(Answer(Yamashita) with { Most = 32 }, PlanRefusals.WishWrong);
        Wrong(Answer(Yamashita) with { Note = new string('あ', 201) }, PlanRefusals.WishWrong);
    }

    private void Answered(Holder member, PractitionerView by)
    {
        When(Answer(member), by);
        var answered = Assert.IsType<WishesAnswered>(Assert.Single(Events));
        Assert.Equal((member, 3, "学会", by.Id), (answered.For, answered.Most, answered.Note, answered.By));
        Assert.Equal(dates, answered.Dates);
    }

    private void Wrong(AnswerWishes answer, Hub.Contracts.Refusal refusal)
    {
        When(answer, Some.Primary);
        ThenRefused(refusal);
    }

    private static AnswerWishes Answer(Holder member) => new(Command, member, dates, 3, " 学会 ");
}
