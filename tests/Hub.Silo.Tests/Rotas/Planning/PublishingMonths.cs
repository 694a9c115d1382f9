using Hub.Contracts;
using Hub.Contracts.Rotas;
using Hub.Silo.Rotas;
using Hub.Silo.Rotas.Planning;
using Hub.Testing;
using static Hub.Silo.Rotas.RotaEvent;

namespace Hub.Silo.Tests.Rotas.Planning;

public sealed class PublishingMonths : PlanSpec
{
    [Fact]
    public void What_was_planned_is_on_duty_and_where_nothing_was_the_rotation_is()
    {
        Given(Began, Put(Cell(1, Ito), Cell(5, Yamashita, Ito), Cell(31, Midori)));
        var fill = OnDuty(2);
        Assert.Null(Publish());
        Assert.Equal([Ito], OnDuty(1));
        Assert.Equal([Yamashita, Ito], OnDuty(5));
        Assert.Equal([Midori], OnDuty(31));
        Assert.Equal([Midori], OnDuty(32, 8));
        Assert.Equal(fill, OnDuty(2));
        Assert.Equal(new DateOnly(2026, 12, 31), Kept.Rota.PublishedThrough);
    }

    [Fact]
    public void Everybody_with_a_duty_is_told_and_later_those_alone_whose_duties_changed()
    {
        Given(Began, Put(Cell(1, Ito), Cell(5, Yamashita)));
        WhenOfRota(new RotaCommand.PublishMonth(Command, December, Version, Keys()));
        var told = Assert.Single(Events.OfType<DutiesTold>());
        Assert.Equal([Yamashita, Ito, Midori, Wakaba], told.Holders);
        Assert.Equal(new Period(At(1, 0), At(32, 0)), told.During);
        Given([.. Events.Cast<RotaEvent>()]);
        Given(Put(Cell(5, Ito)));
        WhenOfRota(new RotaCommand.PublishMonth(Command, December, Version, Keys()));
        Assert.Equal([Yamashita, Ito], Assert.Single(Events.OfType<DutiesTold>()).Holders);
        Assert.Empty(Events.OfType<RotaPublished>());
    }

    [Fact]
    public void The_same_again_does_nothing()
    {
        Given(Began, Put(Cell(1, Ito)));
        Assert.Null(Publish());
        WhenOfRota(new RotaCommand.PublishMonth(Command, December, Version, Keys()));
        ThenNothing();
    }

    [Fact]
    public void A_plan_that_changed_since_it_was_seen_is_not_published()
    {
        Given(Began, Put(Cell(1, Ito)));
        WhenOfRota(new RotaCommand.PublishMonth(Command, December, Version - 1, Keys()));
        ThenRefused(PlanRefusals.ChangedMeanwhile);
    }

    [Fact]
    public void A_finding_that_is_neither_mended_nor_confirmed_is_named_and_what_is_confirmed_is_recorded()
    {
        Given(Began, Put(Noted(9, "未定")));
        var open = Assert.Single(Of(PlanFindingKind.LeftOpen)).Key;
        var refusal = Publish([.. Keys().Where(key => !string.Equals(key, open, StringComparison.Ordinal))]);
        Assert.Equal(PlanRefusals.FindingsOpen.Code, refusal!.Code);
        Assert.Equal([open], refusal.Details);
        Assert.Null(Publish([.. Keys(), "an old one"]));
        Assert.Equal(Keys(), Kept.Rota.Publications[December].Confirmed);
    }

    [Fact]
    public void Who_has_left_and_a_layer_that_is_gone_keep_a_month_from_being_published()
    {
        Given(Began, Put(Cell(5, Holder.Of(new PractitionerId(Some.Id(77))))));
        var refusal = Publish();
        Assert.Equal(RotaRefusals.HolderUnknown.Code, refusal!.Code);
        Assert.Equal([$"{First}/2026-12-05"], refusal.Details);
        Given(Put(Cell(5), Cell(6, Ito) with { Layer = new(Some.Id(999)) }));
        Assert.Equal(PlanRefusals.LayerUnknown.Code, Publish()!.Code);
    }

    [Fact]
    public void Without_two_fallbacks_nothing_is_published()
    {
        Given(new FallbacksSet([], Now));
        Given(Began);
        Assert.Equal(RotaRefusals.FallbacksTooFew.Code, Publish()!.Code);
    }

    [Fact]
    public void No_month_is_skipped_and_none_is_published_that_is_over()
    {
        Given(new RotaPublished(new DateOnly(2026, 10, 31), Now));
        Given(Began);
        Assert.Equal(PlanRefusals.MonthSkipped.Code, Publish()!.Code);
        Given(new RotaPublished(new DateOnly(2026, 11, 30), Now));
        Assert.Equal(PlanRefusals.MonthOver.Code, Publish(now: At(32, 0))!.Code);
        Assert.Null(Publish());
    }

    [Fact]
    public void What_has_begun_stays_as_it_was_when_a_month_is_published_again()
    {
        Given(Began, Put(Cell(1, Ito), Cell(10, Ito), Cell(20, Ito)));
        Assert.Null(Publish());
        Given(Put(Cell(1, Yamashita), Cell(10, Yamashita), Cell(20, Yamashita)));
        var now = At(11, 0);
        Assert.Null(Publish(Keys(now), now));
        Assert.Equal([Ito], OnDuty(1));
        Assert.Equal([Ito], OnDuty(10));
        Assert.Equal([Yamashita], OnDuty(11, 1));
        Assert.Equal([Yamashita], OnDuty(20));
    }

    [Fact]
    public void A_later_month_that_was_published_already_does_not_bring_back_what_this_one_had_before()
    {
        Given(Began, Put(Cell(31, Ito)));
        Assert.Null(Publish());
        var january = PlannedTables.Lay(
            Kept.PolicyAt(At(32, 0))!, new DateOnly(2027, 1, 1), [Cell(32, Yamashita)]);
        Given(new RulesSet(january, At(32, 0), Now));
        Given(Put(Cell(31, Midori)));
        Assert.Null(Publish());
        Assert.Equal([Midori], OnDuty(31));
        Assert.Equal([Midori], OnDuty(32, 8));
        Assert.Equal([Yamashita], OnDuty(32));
    }

    [Fact]
    public void The_tables_keep_two_months_and_no_more()
    {
        Given(Planned with
        {
            Policy = PlannedTables.Lay(
                PlannedRota.Policy, new DateOnly(2026, 9, 1), [Cell(1, Ito) with { Date = new DateOnly(2026, 9, 1) }]),
        });
        Given(Began, Put(Cell(5, Ito)));
        Assert.Null(Publish());
        var table = (Assignment.ByDate)Kept.PolicyAt(At(1, 0))!.Layers[0].Assignment;
        Assert.Equal([Day(5)], table.Table.Select(day => day.Date));
        Assert.Equal([Ito], Kept.At(DutyRoles.Primary, new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero)).Holders
            .Select(duty => duty.Holder).DefaultIfEmpty(Ito));
    }

    [Fact]
    public void Past_answers_never_change_whatever_is_planned_and_published_later()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"HUB_SEED={seed}");
        var random = new Random(seed);
        var answers = new List<(DateTimeOffset At, List<Holder> Holders)>();
        Given(Began);
        for (var now = At(-3, 0); now < At(31, 0); now = now.AddHours(random.Next(10, 60)))
        {
            Given(Put(Cell(random.Next(1, 32), random.Next(2) == 0 ? Ito : Yamashita)));
            Assert.Null(Publish(Keys(now), now));
            Assert.All(answers, answer => Assert.Equal(answer.Holders, Who(answer.At)));
            answers.AddRange(Enumerable.Range(1, 20).Select(hour => (now.AddHours(-hour), Who(now.AddHours(-hour)))));
        }
    }

    private List<Holder> Who(DateTimeOffset at) =>
        [.. Kept.At(DutyRoles.Primary, at).Holders.Select(duty => duty.Holder)];

    private string[] Keys(DateTimeOffset now) => [.. Findings(now: now).Select(finding => finding.Key)];
}
