using Dapper;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Silo.Calls;
using Hub.Silo.Feeds;
using Hub.Silo.Journal;
using Hub.Testing;
using Microsoft.Extensions.Hosting;

namespace Hub.Silo.Tests.Calls;

/// <summary>What is left to do after a call, kept by a whole silo: never nobody's, never forgotten.</summary>
public abstract class LeavingWhatIsToBeDone : KeptCallSpec
{
    private const string What = "長女に電話して酸素を説明";

    private protected LeavingWhatIsToBeDone(Dialect dialect)
        : base(dialect)
    {
    }

    private ICallCare Care => Silo.Get<ICallCare>();

    [Fact]
    public async Task When_its_day_is_over_the_doer_is_told_once_the_giver_sees_it_late_and_then_the_secretariat()
    {
        var call = await Left();
        Assert.Equal([Some.Nurse.Id.ToString()], await Told(call));
        Assert.Null(Assert.Single(await Reads.FollowUps(Some.Primary.Id)).OverdueSince);
        var due = await Deadline(call);
        Assert.Equal(DateTimeOffset.Parse("2026-11-21T15:00:00Z", null), due);

        Silo.Clock.Advance(due!.Value - Silo.Clock.GetUtcNow() - TimeSpan.FromSeconds(1));
        await Pass(call, TimeSpan.Zero);
        Assert.Null(Assert.Single(await Reads.FollowUps(Some.Nurse.Id)).OverdueSince);
        await Pass(call, TimeSpan.FromSeconds(1));
        Assert.Equal([Some.Nurse.Id.ToString()], await Told(call));
        foreach (var who in new[] { Some.Primary, Some.Nurse })
        {
            Assert.Equal(due, Assert.Single(await Reads.FollowUps(who.Id)).OverdueSince);
        }

        Assert.Empty(await Care.LateFollowUps());
        await Pass(call, TimeSpan.FromDays(1));
        var late = Assert.Single(await Care.LateFollowUps());
        Assert.Equal(
            (call, Some.Details.Number, Some.Nurse.Id, (PractitionerId?)Some.Primary.Id),
            (late.Call, late.PatientNumber, Assert.Single(late.Holders).Id, late.Giver?.Id));
        Assert.DoesNotContain(What, EventTypes.All.Write(late), StringComparison.Ordinal);
        Assert.DoesNotContain("渡辺", EventTypes.All.Write(late), StringComparison.Ordinal);
        Assert.Null(await Deadline(call));

        await Done(call, Some.Nurse, (id, _) => new CallCommand.EndFollowUp(id, "説明した"));
        Assert.Empty(await Care.LateFollowUps());
        Assert.Empty(await Reads.FollowUps(Some.Primary.Id));
        Assert.Empty(await Told(call));
    }

    [Fact]
    public async Task Whoever_is_no_longer_of_the_team_sees_it_no_more_and_it_is_the_primary_doctors()
    {
        await TestSilo.Accept(Silo.Do(
            Some.Primary, new PatientCommand.AddParticipant(Silo.NextCommand(), Some.Pharmacist.Id)));
        var call = await Left(Some.Pharmacist);
        await TestSilo.Accept(Silo.Do(
            Some.Primary, new PatientCommand.RemoveParticipant(Silo.NextCommand(), Some.Pharmacist.Id)));
        Assert.Empty(await Reads.FollowUps(Some.Pharmacist.Id));
        await Looked(new StreamId("patient", Some.Patient.Value));
        Assert.Equal([Some.Primary.Id.ToString()], await Told(call));
        Assert.Equal(
            Some.Primary.Id, Assert.Single(Assert.Single(await Reads.FollowUps(Some.Primary.Id)).Holders).Id);
        var refused = await Do(call, Some.Pharmacist, (id, _) => new CallCommand.EndFollowUp(id, "した"));
        Assert.Equal(CallRefusals.NotOwner.Code, refused.Refusal!.Code);
    }

    [Fact]
    public async Task Whoever_leaves_the_district_passes_it_to_the_primary_doctor_and_who_has_none_to_the_next()
    {
        var call = await Left();
        await Leave(Some.Nurse);
        Assert.Equal([Some.Primary.Id.ToString()], await Told(call));
        await Silo.Register(
            Some.Patient,
            Some.Details,
            Some.Responsibility with { PrimaryDoctor = Some.Stranger.Id, SubPrimaryDoctor = null });
        await Looked(new StreamId("patient", Some.Patient.Value));
        Assert.Equal([Some.Stranger.Id.ToString()], await Told(call));
        Assert.Empty(await Reads.FollowUps(Some.Primary.Id));
        Assert.Single(await Reads.FollowUps(Some.Stranger.Id));
    }

    private async Task Leave(PractitionerView who)
    {
        await TestSilo.Accept(Silo.Grains.Practitioner(who.Id).Execute(
            Some.Secretary.Id, new PractitionerCommand.Leave(Silo.NextCommand())));
        await Looked(new StreamId("practitioner", who.Id.Value));
    }

    /// <summary>As the feed would tell it.</summary>
    private Task Looked(StreamId stream) => Silo.Get<IEnumerable<IHostedService>>().OfType<FollowUpWatch>().Single()
        .TellCalls(new Committed(stream, 1), TestContext.Current.CancellationToken);

    private async Task<CallId> Left(PractitionerView? who = null)
    {
        var call = await Visited();
        await Done(call, Some.Primary, (id, seen) => new CallCommand.Acknowledge(
            id, new FollowUp((who ?? Some.Nurse).Id, new DateOnly(2026, 11, 21), What), seen));
        return call;
    }

    private async Task<IReadOnlyList<string>> Told(CallId call) =>
        [.. (await Notices(call)).Select(notice => $"{notice.Who}")];

    private async Task<DateTimeOffset?> Deadline(CallId call)
    {
        await using var connection = await Silo.Get<IDatabase>().Open();
        return await connection.QueryFirstOrDefaultAsync<long?>(
            "SELECT due FROM deadline WHERE stream = @stream", new { stream = $"call/{call}" }) is { } due
                ? Micros.Instant(due)
                : null;
    }

    public sealed class OnSqlite() : LeavingWhatIsToBeDone(Dialect.Sqlite);

    public sealed class OnPostgreSql() : LeavingWhatIsToBeDone(Dialect.PostgreSql);
}
