using Hub.Contracts.Calls;
using Hub.Contracts.Live;
using Hub.Silo.Calls;
using Hub.Silo.Deadlines;
using Hub.Silo.Feeds;
using Hub.Silo.Journal;
using Hub.Testing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hub.Silo.Tests.Calls;

/// <summary>A call from the nurse's request to the primary doctor's review, through the whole silo.</summary>
public abstract class KeepingCalls : KeptCallSpec
{
    private static readonly TimeSpan fiveMinutes = TimeSpan.FromMinutes(5);

    private protected KeepingCalls(Dialect dialect)
        : base(dialect)
    {
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_silent_doctor_a_no_and_a_yes_end_in_a_visit_that_is_reported_and_reviewed()
    {
        await Ordered();
        var call = await Begun();
        Assert.Equal(Some.Primary.Id, Assert.Single((await View(call)).Ladder[0].People).Person.Id);
        await Pass(call, fiveMinutes);
        await Done(call, Some.SubPrimary, (id, _) => new CallCommand.Decline(id, DeclineReason.Busy, string.Empty));
        await Done(call, Some.Stranger, (id, _) => new CallCommand.Accept(id));
        await Done(call, Some.Stranger, (id, seen) => new CallCommand.ChooseCare(
            id, CareForm.HouseCall, string.Empty, seen));
        await Done(call, Some.Stranger, (id, seen) => new CallCommand.Depart(
            id, Silo.Clock.GetUtcNow().AddMinutes(20), seen));
        await Done(call, Some.Stranger, (id, seen) => new CallCommand.Arrive(id, seen));
        await Done(call, Some.Stranger, (id, seen) => new CallCommand.Finish(id, seen));
        Silo.Clock.Advance(TimeSpan.FromHours(2));
        await Done(call, Some.Stranger, (id, seen) => new CallCommand.FileReport(id, SomeCall.Report, seen));
        Assert.Equal(call, Assert.Single(await Reads.ToAcknowledge(Some.Primary.Id)).Id);

        await Done(call, Some.Primary, (id, seen) => new CallCommand.Acknowledge(id, null, seen));
        var view = await View(call);
        Assert.Equal(CallState.Closed, view.State);
        Assert.Equal(
            [LadderState.Lapsed, LadderState.Declined, LadderState.Taken, LadderState.ToCome],
            view.Ladder.Select(step => step.State));
        Assert.Empty(await Reads.Mine(Some.Stranger.Id));
        Assert.Empty(await Reads.Open());
    }

    [Fact]
    public async Task A_second_request_for_the_patient_joins_the_call_that_is_open()
    {
        await Ordered();
        var both = await Task.WhenAll(Begun(), Begun(Some.SecondNurse));
        Assert.Equal(both[0], both[1]);
        Assert.Equal(2, (await View(both[0])).Requests.Count);
    }

    [Fact]
    public async Task However_many_ask_for_a_patient_at_the_same_moment_it_is_one_call_each_time()
    {
        await Ordered();
        var request = SomeCall.Request with { Visit = VisitWish.NotWanted };
        for (var round = 0; round < 30; round++)
        {
            var calls = await Task.WhenAll(Enumerable.Range(0, 6).Select(
                each => Task.Run(() => Begun(each % 2 == 0 ? Some.Nurse : Some.SecondNurse, request))));
            var call = Assert.Single(calls.Distinct());
            Assert.Equal(6, (await View(call)).Requests.Count);
            await Done(call, Some.Nurse, (id, seen) => new CallCommand.Withdraw(id, "落ち着いた", seen));
        }
    }

    [Fact]
    public async Task A_request_that_is_sent_twice_begins_one_call_even_after_its_end()
    {
        await Ordered();
        var begin = new CallCommand.Begin(Silo.NextCommand(), SomeCall.Request);
        var first = await Calls.Begin(Some.Nurse.Id, begin);
        await Done(first.Value!.Call, Some.Nurse, (id, seen) => new CallCommand.Withdraw(id, "落ち着いた", seen));
        var again = await Calls.Begin(Some.Nurse.Id, begin);
        Assert.Equal(first.Value, again.Value);
        Assert.NotEqual(first.Value.Call, await Begun());
    }

    [Fact]
    public async Task The_second_to_accept_is_on_record_and_is_told_that_another_has_it()
    {
        await Ordered();
        var call = await Begun();
        await Pass(call, fiveMinutes);
        var answers = await Task.WhenAll(
            Do(call, Some.Primary, (id, _) => new CallCommand.Accept(id)),
            Do(call, Some.SubPrimary, (id, _) => new CallCommand.Accept(id)));
        Assert.Single(answers, answer => answer.IsAccepted);
        Assert.Equal("call-taken", Assert.Single(answers, answer => !answer.IsAccepted).Refusal!.Code);
        Assert.Contains((await View(call)).Log, line => line.Kind is CallLogKind.AcceptedLate);
    }

    [Fact]
    public async Task Whoever_has_said_no_does_not_ring_until_they_are_asked_anew()
    {
        await Ordered();
        var call = await Begun();
        Assert.Equal(CallRelation.Ringing, Assert.Single(await Reads.Mine(Some.Primary.Id)).Part);
        await Done(call, Some.Primary, (id, _) => new CallCommand.Decline(id, DeclineReason.TooFar, string.Empty));
        Assert.Equal(CallRelation.Asked, Assert.Single(await Reads.Mine(Some.Primary.Id)).Part);
        var row = Assert.Single(await Reads.Open());
        Assert.Equal(Some.SubPrimary.Id, Assert.Single(row.Asked).Id);

        await Done(call, Some.SubPrimary, (id, _) => new CallCommand.Accept(id));
        await Done(call, Some.SubPrimary, (id, seen) => new CallCommand.Release(id, "急患", seen));
        Assert.Equal(CallRelation.Ringing, Assert.Single(await Reads.Mine(Some.Primary.Id)).Part);
    }

    [Fact]
    public async Task Whoever_was_asked_before_somebody_had_it_neither_rings_nor_reads_until_asked_anew()
    {
        await Ordered();
        var call = await Begun();
        await Pass(call, fiveMinutes);
        await Pass(call, fiveMinutes);
        Assert.Equal(CallRelation.Ringing, Assert.Single(await Reads.Mine(Some.Stranger.Id)).Part);
        Assert.Equal(CallSight.Request, await Reads.Sight(call, Some.Stranger.Id));
        await Done(call, Some.SubPrimary, (id, _) => new CallCommand.Accept(id));
        await Done(call, Some.SubPrimary, (id, seen) => new CallCommand.Release(id, "急患", seen));

        Assert.Equal(Some.Primary.Id, Assert.Single(Assert.Single(await Reads.Open()).Asked).Id);
        Assert.Equal(CallRelation.Asked, Assert.Single(await Reads.Mine(Some.Stranger.Id)).Part);
        Assert.Equal(CallSight.Figures, await Reads.Sight(call, Some.Stranger.Id));

        await Pass(call, fiveMinutes);
        await Pass(call, fiveMinutes);
        Assert.Equal(CallRelation.Ringing, Assert.Single(await Reads.Mine(Some.Stranger.Id)).Part);
        Assert.Equal(CallSight.Request, await Reads.Sight(call, Some.Stranger.Id));
    }

    [Fact]
    public async Task Whoever_left_while_the_hub_was_down_loses_the_call_when_it_starts()
    {
        await Ordered();
        var call = await Begun();
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        await Silo.Get<IEnumerable<IHostedService>>().OfType<HolderWatch>().Single().StopAsync(Cancellation);
        await TestSilo.Accept(Silo.Grains.Practitioner(Some.Primary.Id).Execute(
            Some.Secretary.Id, new Contracts.Practitioners.PractitionerCommand.Leave(Silo.NextCommand())));
        Assert.Equal(CallState.Accepted, (await Reads.See(call, Some.Nurse.Id))!.View.State);

        await using var changes = Silo.Get<IChanges>().Follow(Cancellation).GetAsyncEnumerator(Cancellation);
        using var watch = new HolderWatch(
            Silo.Get<IFeed>(), Silo.Get<IDatabase>(), Silo.Grains, Silo.Clock, NullLogger<HolderWatch>.Instance);
        await watch.StartAsync(Cancellation);
        while ((await Reads.See(call, Some.Nurse.Id))!.View.State is not CallState.Ringing)
        {
            Assert.True(await changes.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30), Cancellation));
        }

        await watch.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Whoever_leaves_the_district_loses_the_call_and_a_fresh_round_begins()
    {
        await Ordered();
        var call = await Begun();
        await Done(call, Some.Primary, (id, _) => new CallCommand.Accept(id));
        await TestSilo.Accept(Silo.Grains.Practitioner(Some.Primary.Id).Execute(
            Some.Secretary.Id, new Contracts.Practitioners.PractitionerCommand.Leave(Silo.NextCommand())));
        Assert.True((await Silo.Grains.Call(call).Due()).IsAccepted);
        var view = await View(call);
        Assert.Equal((CallState.Ringing, 2), (view.State, view.Round));
        Assert.Equal(LadderState.Empty, view.Ladder[0].State);
        Assert.Equal(Some.SubPrimary.Id, Assert.Single(view.Ladder[1].People).Person.Id);
    }

    [Fact]
    public async Task What_is_still_to_be_done_is_told_to_the_patients_doctors_and_to_whoever_does_it()
    {
        var call = await Visited();
        var followUp = new FollowUp(Some.Nurse.Id, new DateOnly(2026, 11, 21), "家族に電話");
        await Done(call, Some.Primary, (id, seen) => new CallCommand.Acknowledge(id, followUp, seen));
        Assert.Equal("家族に電話", Assert.Single(await Reads.FollowUps(Some.Primary.Id)).What);
        Assert.Single(await Reads.FollowUps(Some.Nurse.Id));

        await Silo.Register(
            Some.Patient,
            Some.Details,
            Some.Responsibility with { PrimaryDoctor = Some.Stranger.Id, SubPrimaryDoctor = null });
        Assert.Empty(await Reads.FollowUps(Some.Primary.Id));
        Assert.Single(await Reads.FollowUps(Some.Nurse.Id));
    }

    [Fact]
    public async Task The_deadline_in_the_table_is_the_one_of_the_state()
    {
        await Ordered();
        var call = await Begun();
        Assert.Equal(0, await Silo.Get<IEnumerable<IAudited>>().Single().Wrong(Silo.Clock.GetUtcNow(), default));
        Assert.Equal(Silo.Clock.GetUtcNow() + fiveMinutes, Assert.Single(await Reads.Open()).Due);
        Assert.Equal(CallSight.All, await Reads.Sight(call, Some.Primary.Id));
        Assert.Equal(CallSight.Figures, await Reads.Sight(call, Some.Secretary.Id));
        Assert.Equal(CallSight.None, await Reads.Sight(call, Some.Stranger.Id));
    }

    public sealed class OnSqlite() : KeepingCalls(Dialect.Sqlite);

    public sealed class OnPostgreSql() : KeepingCalls(Dialect.PostgreSql);
}
