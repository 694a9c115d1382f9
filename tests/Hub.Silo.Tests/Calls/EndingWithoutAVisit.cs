using Dapper;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Notifications;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Calls;

/// <summary>A visit was wanted, and a doctor has decided otherwise: whoever asked hears it and reads why.</summary>
public abstract class EndingWithoutAVisit : KeptCallSpec
{
    private static readonly CallReport advised = SomeCall.Report with
    {
        Care = CareForm.PhoneAdvice, LeftAt = null, ArrivedAt = null, EndedAt = null, WithoutVisit = "翌朝に往診する",
    };

    private protected EndingWithoutAVisit(Dialect dialect)
        : base(dialect)
    {
    }

    private protected override async Task Prepare()
    {
        await Listed(Desk);
        await Ordered();
    }

    [Fact]
    public async Task Whoever_asked_is_told_at_once_and_reads_the_reason_and_nothing_else_of_the_report()
    {
        var call = await Asked();
        await Done(call, Some.SubPrimary, (id, seen) => new CallCommand.FileReport(id, advised, seen));
        Assert.Contains((Desk.Id, NoticeKinds.CallUnvisited, true), await Notices(call));
        var seen = (await Reads.See(call, Desk.Id))!;
        Assert.Equal((CallSight.Request, null), (seen.Sight, seen.View.Report));
        Assert.Equal(
            advised.WithoutVisit, Assert.Single(seen.View.Log, line => line.Kind is CallLogKind.ReportFiled).Words);

        // Whoever reads the report does not end it.
        await Done(call, Some.Primary, (id, version) => new CallCommand.Acknowledge(id, null, version));
        Assert.Equal([(Desk.Id, NoticeKinds.CallUnvisited, true)], await Notices(call));
    }

    [Fact]
    public async Task Also_where_the_primary_doctor_reports_and_nobody_has_to_read_it()
    {
        var call = await Asked(Some.Primary);
        await Done(call, Some.Primary, (id, seen) => new CallCommand.FileReport(id, advised, seen));
        Assert.Equal(CallState.Closed, (await View(call)).State);
        Assert.Equal([(Desk.Id, NoticeKinds.CallUnvisited, true)], await Notices(call));

        // They are asked to look, and have to see what for.
        Assert.Equal(CallSight.Request, await Reads.Sight(call, Desk.Id));
        Silo.Clock.Advance(TimeSpan.FromHours(36));
        Assert.Equal(CallSight.Figures, await Reads.Sight(call, Desk.Id));
    }

    [Fact]
    public async Task A_report_that_is_written_anew_tells_nobody_twice_and_a_visit_after_all_ends_it()
    {
        var call = await Asked();
        await Done(call, Some.SubPrimary, (id, seen) => new CallCommand.FileReport(id, advised, seen));
        var told = await Version();
        await Done(call, Some.SubPrimary, (id, seen) => new CallCommand.FileReport(
            id, advised with { Findings = "右下肺野に湿性ラ音、軽度" }, seen));
        Assert.Equal(told, await Version());
        Silo.Clock.Advance(TimeSpan.FromHours(2));
        await Done(call, Some.SubPrimary, (id, seen) => new CallCommand.FileReport(id, SomeCall.Report, seen));
        Assert.Equal([(Some.Primary.Id, NoticeKinds.CallTold, false)], await Notices(call));

        async Task<long> Version()
        {
            await using var connection = await Silo.Get<IDatabase>().Open();
            return await connection.QuerySingleAsync<long>(
                "SELECT version FROM notice WHERE kind = @kind", new { kind = NoticeKinds.CallUnvisited });
        }
    }

    [Fact]
    public async Task After_a_visit_or_where_none_was_wanted_nobody_is_told()
    {
        var call = await Asked();
        await Done(call, Some.SubPrimary, (id, seen) => new CallCommand.ChooseCare(
            id, CareForm.HouseCall, string.Empty, seen));
        Silo.Clock.Advance(TimeSpan.FromHours(2));
        await Done(call, Some.SubPrimary, (id, seen) => new CallCommand.FileReport(id, SomeCall.Report, seen));
        Assert.DoesNotContain(NoticeKinds.CallUnvisited, (await Notices(call)).Select(notice => notice.Kind));
        await Done(call, Some.Primary, (id, seen) => new CallCommand.Acknowledge(id, null, seen));

        var other = await Begun(request: SomeCall.Request with { Visit = VisitWish.NotWanted });
        await Done(other, Some.SubPrimary, (id, _) => new CallCommand.Accept(id));
        await Done(other, Some.SubPrimary, (id, seen) => new CallCommand.FileReport(
            id, advised with { WithoutVisit = string.Empty }, seen));
        Assert.Equal([(Some.Primary.Id, NoticeKinds.CallTold, false)], await Notices(other));
    }

    [Fact]
    public async Task What_whoever_covers_the_primary_doctor_has_reported_is_read_by_another()
    {
        await Covered(Holder.Of(Some.Stranger.Id), Some.Stranger, Silo.Clock.GetUtcNow().AddDays(2));
        var call = await Asked(Some.Stranger);
        await Done(call, Some.Stranger, (id, seen) => new CallCommand.FileReport(id, advised, seen));
        Assert.Contains((Some.SubPrimary.Id, NoticeKinds.CallTold, false), await Notices(call));
        Assert.Equal([Some.SubPrimary.Id], (await View(call)).Report!.Reviewers.Select(who => who.Id));
        Assert.Equal(call, Assert.Single(await Reads.ToAcknowledge(Some.SubPrimary.Id)).Id);
        Assert.Empty(await Reads.ToAcknowledge(Some.Stranger.Id));
        await Done(call, Some.SubPrimary, (id, seen) => new CallCommand.Acknowledge(id, null, seen));
    }

    private async Task<CallId> Asked(PractitionerView? owner = null)
    {
        var call = await Begun(Desk, SomeCall.Request with { Identifiers = [Identifier.Name, Identifier.BirthDate] });
        var who = owner ?? Some.SubPrimary;
        await Done(call, who, (id, _) => new CallCommand.Accept(id));
        return call;
    }

    public sealed class OnSqlite() : EndingWithoutAVisit(Dialect.Sqlite);

    public sealed class OnPostgreSql() : EndingWithoutAVisit(Dialect.PostgreSql);
}
