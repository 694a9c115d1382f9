using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Calls;

/// <summary>Whoever takes a call from outside the team sees the patient for it, and not a moment longer.</summary>
public abstract class SeeingThePatientOfACall : KeptCallSpec
{
    private protected SeeingThePatientOfACall(Dialect dialect)
        : base(dialect)
    {
    }

    [Fact]
    public async Task Of_an_enrolled_patient_it_lasts_from_the_yes_to_the_report()
    {
        await Enrolled();
        var call = await Asked();
        Assert.Null(await Relation());

        await Done(call, Some.Stranger, (id, _) => new CallCommand.Accept(id));
        Assert.Equal(CareRole.Called, await Relation());
        Assert.Contains(Some.Patient, await Silo.Access.Patients(Some.Stranger.Id));
        Assert.Contains(
            (await Silo.Patients.Home(Some.Stranger.Id)).Patients, patient => patient.Id == Some.Patient);
        Assert.Equal(CareRole.Called, (await Silo.Access.StandIn(Some.Patient, Some.Stranger.Id))!.Role);

        await Visited(call);
        Assert.Null(await Relation());
        Assert.Equal(CallSight.All, await Reads.Sight(call, Some.Stranger.Id));
        await Done(call, Some.Primary, (id, seen) => new CallCommand.Acknowledge(id, null, seen));
        Assert.Equal(CallSight.None, await Reads.Sight(call, Some.Stranger.Id));
    }

    [Fact]
    public async Task Of_a_patient_who_is_not_enrolled_it_takes_an_emergency_with_a_reason_that_all_see()
    {
        await Ordered();
        var call = await Asked();
        await Done(call, Some.Stranger, (id, _) => new CallCommand.Accept(id));
        Assert.Null(await Relation());
        Assert.Equal(
            "call-field-missing",
            (await Do(call, Some.Stranger, (id, _) => new CallCommand.OpenInEmergency(id, " "))).Refusal!.Code);

        await Done(call, Some.Stranger, (id, _) => new CallCommand.OpenInEmergency(id, "意識がない"));
        Assert.Equal(CareRole.Called, await Relation());
        Assert.Contains((await View(call)).Log, line =>
            line.Kind is CallLogKind.OpenedInEmergency && line.Words is "意識がない");
        await Done(call, Some.Stranger, (id, seen) => new CallCommand.Release(id, "急患", seen));
        Assert.Null(await Relation());
    }

    [Fact]
    public async Task Whoever_has_the_same_call_again_begins_another_stretch_that_is_written_down_anew()
    {
        await Enrolled();
        Silo.Clock.Advance(TimeSpan.FromMinutes(1));
        var call = await Asked();
        var stretches = new List<DateTimeOffset>();
        for (var time = 0; time < 2; time++)
        {
            Silo.Clock.Advance(TimeSpan.FromMinutes(7));
            await Done(call, Some.Stranger, (id, _) => new CallCommand.Accept(id));
            stretches.Add(Silo.Clock.GetUtcNow());
            Silo.Clock.Advance(TimeSpan.FromMinutes(2));
            Assert.Equal(stretches[^1], (await Silo.Access.StandIn(Some.Patient, Some.Stranger.Id))!.Since);
            for (var look = 0; look < 2; look++)
            {
                await TestSilo.Accept(Silo.Do(Some.Stranger, new PatientCommand.AdmitStandIn(Silo.NextCommand())));
            }

            await Done(call, Some.Stranger, (id, seen) => new CallCommand.Release(id, "急患", seen));
        }

        var backup = await Silo.Get<IEnrolmentReads>().Of(Some.Patient);
        Assert.Equal(2, backup!.Log.Count(line => line.Kind is AccessLogKind.Admitted));
    }

    [Fact]
    public async Task It_ends_with_the_enrolment_though_the_call_goes_on()
    {
        await Enrolled();
        var call = await Asked();
        await Done(call, Some.Stranger, (id, _) => new CallCommand.Accept(id));
        await TestSilo.Accept(Silo.Do(Some.Primary, new PatientCommand.EndEnrolment(Silo.NextCommand(), "同意の撤回")));
        Assert.Null(await Relation());
        Assert.Equal(CallSight.All, await Reads.Sight(call, Some.Stranger.Id));
    }

    private Task<CareRole?> Relation() => Silo.Access.To(Some.Patient, Some.Stranger.Id);

    /// <summary>By the two who do not answer, the stranger rings.</summary>
    private async Task<CallId> Asked()
    {
        var call = await Begun();
        await Done(call, Some.Nurse, (id, seen) => new CallCommand.Escalate(id, 2, seen));
        return call;
    }

    private async Task Visited(CallId call)
    {
        await Done(call, Some.Stranger, (id, seen) => new CallCommand.ChooseCare(
            id, CareForm.HouseCall, string.Empty, seen));
        Silo.Clock.Advance(TimeSpan.FromHours(2));
        await Done(call, Some.Stranger, (id, seen) => new CallCommand.FileReport(id, SomeCall.Report, seen));
    }

    private async Task Enrolled()
    {
        await Ordered();
        await TestSilo.Accept(Silo.Do(Some.Primary, new PatientCommand.EnrolForBackup(
            Silo.NextCommand(), SomeEnrolment.Terms with { Rotas = [], Institutions = [Some.OtherClinic] })));
    }

    public sealed class OnSqlite() : SeeingThePatientOfACall(Dialect.Sqlite);

    public sealed class OnPostgreSql() : SeeingThePatientOfACall(Dialect.PostgreSql);
}
