using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Practitioners;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Calls;

/// <summary>A list says of a call no more than the call's own page: whoever said no is told who has it.</summary>
public abstract class NamingThePatientInLists : KeptCallSpec
{
    private protected NamingThePatientInLists(Dialect dialect)
        : base(dialect)
    {
    }

    private protected override Task Prepare() => Ordered();

    [Fact]
    public async Task Whoever_rings_sees_for_whom_and_after_a_no_only_that_it_is_anothers()
    {
        var call = await Asked();
        Assert.Equal((CallSight.Request, Some.Details.Name), await Named(Some.Stranger));

        await Done(call, Some.Stranger, (id, _) => new CallCommand.Decline(id, DeclineReason.TooFar, string.Empty));
        await Done(call, Some.SubPrimary, (id, _) => new CallCommand.Accept(id));
        Assert.Equal((CallSight.Figures, string.Empty), await Named(Some.Stranger));
        Assert.Equal(Some.SubPrimary.Id, Assert.Single(await Reads.Mine(Some.Stranger.Id)).Call.Owner?.Id);
        Assert.Equal((CallSight.All, Some.Details.Name), await Named(Some.SubPrimary));
    }

    [Fact]
    public async Task Whoever_was_passed_over_is_named_no_patient()
    {
        var call = await Asked();
        await Done(call, Some.SubPrimary, (id, _) => new CallCommand.Accept(id));
        Assert.Equal((CallSight.Figures, string.Empty), await Named(Some.Stranger));
    }

    [Fact]
    public async Task Whoever_gives_a_call_out_of_their_hands_keeps_no_name_of_it()
    {
        var call = await Asked();
        await Done(call, Some.Stranger, (id, _) => new CallCommand.Accept(id));
        Assert.Equal((CallSight.All, Some.Details.Name), await Named(Some.Stranger));
        await Done(call, Some.SubPrimary, (id, seen) => new CallCommand.Assign(id, Some.SubPrimary.Id, "近い", seen));
        Assert.Equal((CallSight.Figures, string.Empty), await Named(Some.Stranger));
    }

    [Fact]
    public async Task Of_what_is_over_whoever_asked_from_outside_reads_times_and_strangers_nothing()
    {
        var call = await Begun(request: SomeCall.Request with { Visit = VisitWish.NotWanted });
        await TestSilo.Accept(Silo.Do(
            Some.Primary,
            new Contracts.Patients.PatientCommand.AddParticipant(Silo.NextCommand(), Some.Pharmacist.Id)));
        Assert.Equal(call, await Begun(
            Some.Pharmacist, SomeCall.Request with { Visit = VisitWish.NotWanted }));
        await TestSilo.Accept(Silo.Do(
            Some.Primary,
            new Contracts.Patients.PatientCommand.RemoveParticipant(Silo.NextCommand(), Some.Pharmacist.Id)));
        Assert.Equal((CallSight.Request, Some.Details.Name), await Named(Some.Pharmacist));

        foreach (var asker in new[] { Some.Nurse, Some.Pharmacist })
        {
            await Done(call, asker, (id, version) => new CallCommand.Withdraw(id, "落ち着いた", version));
        }

        var over = await Reads.Of(Some.Patient, 1);
        var seen = Assert.Single(await Reads.Seen(over, Some.Pharmacist.Id));
        Assert.Equal((CallSight.Figures, string.Empty), (seen.Sight, seen.Call.PatientName));
        Assert.Null(seen.Call.Patient);
        Assert.Equal(CallSight.Figures, Assert.Single(await Reads.Seen(over, Some.Secretary.Id)).Sight);
        Assert.Equal(Some.Details.Name, Assert.Single(await Reads.Seen(over, Some.Nurse.Id)).Call.PatientName);
        Assert.Empty(await Reads.Seen(over, Some.Stranger.Id));
    }

    [Fact]
    public async Task Figures_hold_nothing_by_which_a_patient_is_told_from_another()
    {
        var call = await Begun(request: SomeCall.Request with
        {
            Identifiers = [Identifier.Name, Identifier.BirthDate],
        });
        var figures = (await Reads.See(call, Some.Secretary.Id))!;
        Assert.Equal(CallSight.Figures, figures.Sight);
        var request = Assert.Single(figures.View.Requests).Request;
        Assert.Null(request.Patient);
        Assert.Empty(request.Identifiers);
        Assert.DoesNotContain(
            Some.Patient.Value.ToString(),
            System.Text.Json.JsonSerializer.Serialize(figures),
            StringComparison.Ordinal);
    }

    private async Task<(CallSight Sight, string Name)> Named(PractitionerView person)
    {
        var own = Assert.Single(await Reads.Mine(person.Id));
        Assert.Equal((await Reads.See(own.Call.Id, person.Id))!.Sight, own.Sight);
        Assert.Equal(own.Sight is CallSight.Figures, own.Call.Patient is null);
        return (own.Sight, own.Call.PatientName);
    }

    /// <summary>By the two who do not answer, the stranger rings.</summary>
    private async Task<CallId> Asked()
    {
        var call = await Begun();
        await Done(call, Some.Nurse, (id, seen) => new CallCommand.Escalate(id, 2, seen));
        return call;
    }

    public sealed class OnSqlite() : NamingThePatientInLists(Dialect.Sqlite);

    public sealed class OnPostgreSql() : NamingThePatientInLists(Dialect.PostgreSql);
}
