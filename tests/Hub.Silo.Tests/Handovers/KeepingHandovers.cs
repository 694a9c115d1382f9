using Dapper;
using Hub.Contracts;
using Hub.Contracts.Handovers;
using Hub.Contracts.Practitioners;
using Hub.Silo.Deadlines;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Handovers;

/// <summary>Handovers kept by a whole silo.</summary>
public abstract class KeepingHandovers : SiloSpec
{
    private static readonly HandoverItem item =
        new(Some.Patient, IllnessSeverity.Unstable, "心不全", "21時に電話", "90% を切れば酸素");

    private protected KeepingHandovers(Dialect dialect)
        : base(dialect)
    {
    }

    private IHandoverReads Reads => Silo.Get<IHandoverReads>();

    [Fact]
    public async Task It_is_the_givers_until_it_is_read_back_and_only_the_two_see_it()
    {
        var handover = await Given(Some.SubPrimary);
        var seen = await Reads.See(handover, Some.SubPrimary.Id);
        Assert.Equal((HandoverState.Given, 0), (seen!.Row.State, seen.Hidden));
        Assert.Equal(item, Assert.Single(seen.Patients).Item);
        Assert.Null(await Reads.See(handover, Some.Nurse.Id));
        Assert.Empty(await Reads.Of(Some.Stranger.Id));

        Silo.Clock.Advance(TimeSpan.FromMinutes(10));
        await TestSilo.Accept(Do(handover, Some.SubPrimary, id => new HandoverCommand.ReadBack(id, "21時に電話します")));
        var read = Assert.Single(await Reads.Of(Some.Primary.Id));
        Assert.Equal(
            (HandoverState.ReadBack, Some.Now.AddMinutes(10)), (read.State, read.EndedAt!.Value));
        Assert.Equal("21時に電話します", (await Reads.See(handover, Some.Primary.Id))!.Words);
    }

    [Fact]
    public async Task A_receiver_without_a_relation_sees_how_many_there_are_and_nothing_of_them()
    {
        var handover = await Given(Some.Stranger);
        var hidden = await Reads.See(handover, Some.Stranger.Id);
        Assert.Empty(hidden!.Patients);
        Assert.Equal(1, hidden.Hidden);
        Assert.Equal([Some.Patient], (await Reads.See(handover, Some.Primary.Id))!.HiddenFromReceiver);
        var refused = await Do(handover, Some.Stranger, id => new HandoverCommand.ReadBack(id, "はい"));
        Assert.Equal(HandoverRefusals.PatientsHidden.Code, refused.Refusal!.Code);

        await TestSilo.Accept(Silo.Do(
            Some.Primary, new Contracts.Patients.PatientCommand.AddParticipant(
                Silo.NextCommand(), Some.Stranger.Id)));
        Assert.Single((await Reads.See(handover, Some.Stranger.Id))!.Patients);
        await TestSilo.Accept(Do(handover, Some.Stranger, id => new HandoverCommand.ReadBack(id, "心配なのは呼吸")));

        // What was read back is about a patient whom they do not see any more.
        await TestSilo.Accept(Silo.Do(
            Some.Primary, new Contracts.Patients.PatientCommand.RemoveParticipant(
                Silo.NextCommand(), Some.Stranger.Id)));
        var after = await Reads.See(handover, Some.Stranger.Id);
        Assert.Equal((0, 1, string.Empty), (after!.Patients.Count, after.Hidden, after.Words));
    }

    [Fact]
    public async Task Nobody_gives_away_whom_they_do_not_care_for()
    {
        var outcome = await Do(
            new HandoverId(Some.Id(70)), Some.Stranger,
            id => new HandoverCommand.Give(id, Some.Primary.Id, [item]));
        Assert.Equal(HandoverRefusals.NotYourPatient.Code, outcome.Refusal!.Code);
        Assert.Empty(await Reads.Of(Some.Stranger.Id));
    }

    [Fact]
    public async Task After_an_hour_the_giver_is_told_once_and_nothing_waits_any_more()
    {
        var handover = await Given(Some.SubPrimary);
        Assert.Equal([Some.Now.AddMinutes(60)], await Deadlines());
        Assert.Equal([Some.SubPrimary.Id.ToString()], await Told());
        Assert.True((await Silo.Grains.Handover(handover).Due()).IsAccepted);
        Assert.Null(Assert.Single(await Reads.Of(Some.Primary.Id)).UnansweredAt);

        Silo.Clock.Advance(TimeSpan.FromMinutes(60));
        await Silo.Get<IEnumerable<IDeadlineTarget>>().Single(target => target.Kind is "handover")
            .Due(handover.Value, Silo.Clock.GetUtcNow(), default);
        Assert.True((await Silo.Grains.Handover(handover).Due()).IsAccepted);
        Assert.Equal(Some.Now.AddMinutes(60), Assert.Single(await Reads.Of(Some.Primary.Id)).UnansweredAt);
        Assert.Empty(await Deadlines());
        Assert.Contains(Some.Primary.Id.ToString(), await Told());

        await TestSilo.Accept(Do(handover, Some.Primary, id => new HandoverCommand.Withdraw(id, "電話で引き継いだ")));
        Assert.Empty(await Told());
    }

    [Fact]
    public async Task A_no_is_told_to_the_giver_until_they_have_read_it_or_a_day_has_passed()
    {
        foreach (var isRead in new[] { true, false })
        {
            var handover = await Given(Some.SubPrimary);
            await TestSilo.Accept(Do(handover, Some.SubPrimary, id => new HandoverCommand.Decline(id, "往診中")));
            Assert.Equal([Some.Primary.Id.ToString()], await Told());
            Assert.Null((await Reads.See(handover, Some.Primary.Id))!.Row.NotedAt);
            if (isRead)
            {
                await TestSilo.Accept(Do(handover, Some.Primary, id => new HandoverCommand.TakeNote(id)));
            }
            else
            {
                Silo.Clock.Advance(TimeSpan.FromDays(1));
                Assert.True((await Silo.Grains.Handover(handover).Due()).IsAccepted);
            }

            Assert.Empty(await Told());
            Assert.Empty(await Deadlines());
            Assert.NotNull((await Reads.See(handover, Some.Primary.Id))!.Row.NotedAt);
        }
    }

    [Fact]
    public async Task What_a_colleague_gave_who_has_left_can_still_be_read_back()
    {
        var handover = await Given(Some.SubPrimary);
        await TestSilo.Accept(Silo.Grains.Practitioner(Some.Primary.Id).Execute(
            Some.Secretary.Id, new PractitionerCommand.Leave(Silo.NextCommand())));
        var refused = await Do(handover, Some.Primary, id => new HandoverCommand.Withdraw(id, "x"));
        Assert.Equal(HandoverRefusals.NotVisible.Code, refused.Refusal!.Code);
        await TestSilo.Accept(Do(handover, Some.SubPrimary, id => new HandoverCommand.ReadBack(id, "受けます")));
    }

    private async Task<HandoverId> Given(PractitionerView to)
    {
        var command = Silo.NextCommand();
        var handover = HandoverId.For(command);
        await TestSilo.Accept(Silo.Grains.Handover(handover).Execute(
            Some.Primary.Id, new HandoverCommand.Give(command, to.Id, [item])));
        return handover;
    }

    private Task<Outcome> Do(HandoverId handover, PractitionerView by, Func<CommandId, HandoverCommand> command) =>
        Silo.Grains.Handover(handover).Execute(by.Id, command(Silo.NextCommand()));

    private async Task<IReadOnlyList<DateTimeOffset>> Deadlines()
    {
        await using var connection = await Silo.Get<IDatabase>().Open();
        return [.. (await connection.QueryAsync<long>("SELECT due FROM deadline WHERE stream LIKE 'handover/%'"))
            .Select(Micros.Instant)];
    }

    private async Task<IReadOnlyList<string>> Told()
    {
        await using var connection = await Silo.Get<IDatabase>().Open();
        return [.. await connection.QueryAsync<string>(
            "SELECT practitioner FROM notice WHERE kind = 'handover-told'")];
    }

    public sealed class OnSqlite() : KeepingHandovers(Dialect.Sqlite);

    public sealed class OnPostgreSql() : KeepingHandovers(Dialect.PostgreSql);
}
