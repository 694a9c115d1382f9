using Dapper;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Calls;

/// <summary>An institution covers the absent primary doctor: any of its doctors reads, none is it in silence.</summary>
public abstract class ReadingInAnInstitutionsPlace : KeptCallSpec
{
    private static readonly PractitionerView[] doctors = [Some.SubPrimary, Some.Stranger];

    private protected ReadingInAnInstitutionsPlace(Dialect dialect)
        : base(dialect)
    {
    }

    private protected override async Task Prepare()
    {
        await Silo.Register(Some.Patient, Some.Details, Some.Responsibility with { SubPrimaryDoctor = null });
        var (away, cover) = (new AwayId(Some.Id(81)), new CoverId(Some.Id(82)));
        var day = new Period(Silo.Clock.GetUtcNow(), Silo.Clock.GetUtcNow().AddDays(2));
        foreach (var (by, act) in new (PractitionerView, PractitionerCommand)[]
        {
            (Some.Primary, new PractitionerCommand.ReportAway(Silo.NextCommand(), away, day, null)),
            (Some.Primary, new PractitionerCommand.AskCover(
                Silo.NextCommand(), cover, away, Holder.Of(Some.OtherClinic), day)),
            (Some.Stranger, new PractitionerCommand.AcceptCover(Silo.NextCommand(), cover)),
        })
        {
            await TestSilo.Accept(Silo.Grains.Practitioner(Some.Primary.Id).Execute(by.Id, act));
        }
    }

    [Fact]
    public async Task All_its_doctors_are_told_see_it_in_their_lists_and_any_of_them_reads_it()
    {
        var call = await Reported();
        Assert.Equal(doctors.Select(doctor => $"{doctor.Id}").Order(), (await Told(call)).Order());
        foreach (var doctor in doctors)
        {
            var row = Assert.Single(await Reads.ToAcknowledge(doctor.Id));
            Assert.Equal(
                doctors.Select(one => one.Id).OrderBy(id => $"{id}"),
                row.Reviewers.Select(who => who.Id).OrderBy(id => $"{id}"));
        }

        Assert.Empty(await Reads.ToAcknowledge(Some.Nurse.Id));
        Assert.Empty(await Reads.Mine(Some.SubPrimary.Id));
        await Done(call, Some.Stranger, (id, seen) => new CallCommand.Acknowledge(id, null, seen));
        Assert.Empty(await Reads.ToAcknowledge(Some.SubPrimary.Id));
        Assert.Empty(await Told(call));
    }

    [Fact]
    public async Task When_the_cover_is_over_it_waits_for_the_primary_doctor_and_for_nobody_else()
    {
        var call = await Reported();
        Silo.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(call, Assert.Single(await Reads.ToAcknowledge(Some.Primary.Id)).Id);
        foreach (var doctor in doctors)
        {
            Assert.Empty(await Reads.ToAcknowledge(doctor.Id));
            Assert.Equal(CallSight.None, await Reads.Sight(call, doctor.Id));
        }
    }

    /// <summary>Nobody of the institution has it: a nurse does, by the primary doctor's hand.</summary>
    private async Task<CallId> Reported()
    {
        var call = await Begun(request: SomeCall.Request with { Kind = CallKind.Nursing });
        await Done(call, Some.Primary, (id, seen) => new CallCommand.Assign(
            id, Some.SecondNurse.Id, "電話で確認", seen));
        await Done(call, Some.SecondNurse, (id, seen) => new CallCommand.ChooseCare(
            id, CareForm.NurseSent, string.Empty, seen));
        Silo.Clock.Advance(TimeSpan.FromHours(2));
        await Done(call, Some.SecondNurse, (id, seen) => new CallCommand.FileReport(
            id, SomeCall.Report with { Care = CareForm.NurseSent }, seen));
        return call;
    }

    private async Task<IReadOnlyList<string>> Told(CallId call) =>
        [.. (await Notices(call)).Select(notice => $"{notice.Who}")];

    public sealed class OnSqlite() : ReadingInAnInstitutionsPlace(Dialect.Sqlite);

    public sealed class OnPostgreSql() : ReadingInAnInstitutionsPlace(Dialect.PostgreSql);
}
