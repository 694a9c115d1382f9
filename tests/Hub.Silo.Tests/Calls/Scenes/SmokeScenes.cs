using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Rotas;
using Hub.Silo.Calls;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Hub.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using static Hub.Silo.Calls.CallEvent;

namespace Hub.Silo.Tests.Calls.Scenes;

/// <summary>
/// The scenes that every hub for calls is shown with, as far as they are about calls: who is told at which instant, and
/// nobody else. Days between holidays are in <see cref="HolidayScenes"/>, alarms in <see cref="AlarmScenes"/>, swaps
/// and lists of holidays that change in <c>Rotas/TellingByMail</c>, feeds in <c>PollingCalendars</c> of the web's
/// tests, and two doctors at two processes in <c>TakingACallAtOnce</c> of the simulation.
/// </summary>
public abstract class SmokeScenes : SceneSpec
{
    private const int Races = 8;

    private static readonly TimeSpan fiveMinutes = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan millisecond = TimeSpan.FromMilliseconds(1);

    private protected SmokeScenes(Dialect dialect)
        : base(dialect)
    {
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_at_17_59_rings_for_the_day_and_at_18_00_for_the_night_too()
    {
        await DayAndNight(Holder.Of(Some.Primary.Id), Holder.Of(Some.Stranger.Id));
        Until("2026-11-21T17:59:00");
        var call = await Begun();
        await Told(call, ("17:59", Some.Primary));
        await Pass(call, TimeSpan.FromSeconds(59));
        await Told(call, ("17:59", Some.Primary));
        await Pass(call, TimeSpan.FromSeconds(1));
        await Told(call, ("17:59", Some.Primary), ("18:00", Some.Stranger));
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        await Told(call, ("17:59", Some.Primary), ("18:00", Some.Stranger));
    }

    [Fact]
    public async Task Where_nobody_is_on_duty_it_is_said_loudly_and_looked_at_every_minute()
    {
        await DayAndNight(Holder.Of(Some.Primary.Id), null);
        Until("2026-11-21T20:00:00");
        var call = await Begun();
        Assert.Contains(await Events(call), happened => happened is StepEmpty);
        Assert.Contains((await View(call)).Log, line => line.Kind is CallLogKind.StepEmpty);
        Assert.Contains((await View(call)).Log, line => line.Kind is CallLogKind.Exhausted);
        Assert.Equal(Silo.Clock.GetUtcNow().AddMinutes(1), Assert.Single(await Reads.Open()).Due);
        await Told(call);
        Until("2026-11-22T09:00:00");
        await Pass(call, TimeSpan.Zero);
        await Told(call, ("09:00", Some.Primary));
    }

    [Fact]
    public async Task Of_two_who_accept_at_once_on_two_nodes_one_has_it_and_the_other_is_told()
    {
        await Ordered();
        for (var race = 0; race < Races; race++)
        {
            var call = await Begun();
            await Pass(call, fiveMinutes);
            var answers = await Task.WhenAll(
                OnAnotherNode(call).Execute(Some.Primary.Id, new CallCommand.Accept(Silo.NextCommand())),
                OnAnotherNode(call).Execute(Some.SubPrimary.Id, new CallCommand.Accept(Silo.NextCommand())));
            Assert.Single(answers, answer => answer.IsAccepted);
            Assert.Equal(CallRefusals.Taken.Code, Assert.Single(answers, no => !no.IsAccepted).Refusal!.Code);
            Assert.Single(await Events(call), happened => happened is CallAccepted);
            await Done(call, Some.Nurse, (id, seen) => new CallCommand.Withdraw(id, "落ち着いた", seen));
        }
    }

    [Fact]
    public async Task A_yes_from_a_lift_that_comes_late_flips_nothing_and_is_told_so_each_time_it_is_sent()
    {
        await Ordered();
        var call = await Begun();
        var late = new CallCommand.Accept(Silo.NextCommand());
        await Pass(call, fiveMinutes);
        await Done(call, Some.SubPrimary, (id, _) => new CallCommand.Accept(id));
        await Said(late, CallRefusals.Taken);
        await Said(late, CallRefusals.Taken);
        Assert.Equal(Some.SubPrimary.Id, (await View(call)).Owner!.By.Id);
        await Done(call, Some.SubPrimary, (id, seen) => new CallCommand.Release(id, "体調不良", seen));
        await Said(late, CallRefusals.Taken);

        async Task Said(CallCommand again, Refusal no) =>
            Assert.Equal(no.Code, (await OnAnotherNode(call).Execute(Some.Primary.Id, again)).Refusal?.Code);
    }

    [Fact]
    public async Task A_yes_is_there_after_the_node_that_took_it_is_gone_and_nothing_rings_again()
    {
        await Ordered();
        var call = await Begun();
        var yes = new CallCommand.Accept(Silo.NextCommand());
        var before = await OnAnotherNode(call).Execute(Some.Primary.Id, yes);
        Assert.Equal(before, await OnAnotherNode(call).Execute(Some.Primary.Id, yes));
        Silo.Clock.Advance(fiveMinutes);
        Assert.True((await OnAnotherNode(call).Due()).IsAccepted);
        await Told(call, ("21:00", Some.Primary));
        Assert.Equal(Some.Primary.Id, (await View(call)).Owner!.By.Id);
    }

    [Fact]
    public async Task After_half_an_hour_without_a_clock_one_step_fires_and_no_burst()
    {
        await Ordered();
        var call = await Begun();
        Silo.Clock.Advance(TimeSpan.FromMinutes(30));
        var finding = await Silo.Get<DeadlineAuditor>().Look(Stop);
        Assert.Equal((1, 1), (finding.Open, finding.Overdue));
        await Pass(call, TimeSpan.Zero);
        await Pass(call, TimeSpan.Zero);
        await Told(call, ("21:00", Some.Primary), ("21:30", Some.SubPrimary));
        await Pass(call, fiveMinutes);
        await Told(call, ("21:00", Some.Primary), ("21:30", Some.SubPrimary), ("21:35", Some.Stranger));
    }

    [Fact]
    public async Task A_yes_a_millisecond_before_the_time_is_over_ends_it_and_one_after_it_too()
    {
        await Ordered();
        var before = await Begun();
        Silo.Clock.Advance(fiveMinutes - millisecond);
        await Done(before, Some.Primary, (id, _) => new CallCommand.Accept(id));
        await Pass(before, millisecond);
        await Told(before, ("21:00", Some.Primary));
        await Done(before, Some.Nurse, (id, seen) => new CallCommand.Withdraw(id, "落ち着いた", seen));

        var after = await Begun();
        await Pass(after, fiveMinutes);
        Silo.Clock.Advance(millisecond);
        await Done(after, Some.Primary, (id, _) => new CallCommand.Accept(id));
        await Told(after, ("21:05", Some.Primary), ("21:10", Some.SubPrimary));
    }

    [Fact]
    public async Task A_yes_at_the_very_instant_has_one_of_the_two_ends_and_the_same_on_every_node()
    {
        await Ordered();
        for (var race = 0; race < Races; race++)
        {
            var call = await Begun();
            Silo.Clock.Advance(fiveMinutes);
            var both = await Task.WhenAll(
                OnAnotherNode(call).Execute(Some.Primary.Id, new CallCommand.Accept(Silo.NextCommand())),
                OnAnotherNode(call).Due());
            Assert.All(both, answer => Assert.True(answer.IsAccepted));
            Assert.Equal(Some.Primary.Id, (await View(call)).Owner!.By.Id);
            var kinds = (await Events(call)).Skip(3).Select(happened => happened.GetType().Name).ToList();
            Assert.True(kinds is [nameof(CallAccepted)]
                or [nameof(CallLapsed), nameof(CallOffered), nameof(CallAccepted)], string.Join(' ', kinds));
            await Done(call, Some.Nurse, (id, seen) => new CallCommand.Withdraw(id, "落ち着いた", seen));
        }
    }

    [Fact]
    public async Task A_node_whose_clock_is_ahead_rings_nobody_early()
    {
        await Ordered();
        var call = await Begun();
        Silo.Clock.Advance(fiveMinutes - TimeSpan.FromSeconds(60));
        var ahead = new FakeClock(Silo.Clock.GetUtcNow().AddSeconds(90));
        await Look(ahead);
        await Told(call, ("21:00", Some.Primary));
        Silo.Clock.Advance(TimeSpan.FromSeconds(60));
        await Look(ahead);
        await Told(call, ("21:00", Some.Primary), ("21:05", Some.SubPrimary));
    }

    private async Task Look(FakeClock own)
    {
        var tellings = new Tellings(Silo.Get<IEnumerable<IDeadlineTarget>>(), own, NullLogger<Tellings>.Instance);
        using var clock = new DeadlineClock(
            Silo.Get<DeadlineTable>(), Time, tellings, [], new Recess(), own, NullLogger<DeadlineClock>.Instance);
        await clock.Look(Stop);
        await tellings.Ends();
    }

    public sealed class OnSqlite() : SmokeScenes(Dialect.Sqlite);

    public sealed class OnPostgreSql() : SmokeScenes(Dialect.PostgreSql);
}
