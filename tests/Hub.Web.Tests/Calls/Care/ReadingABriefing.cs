using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Calls.Care;

public sealed class ReadingABriefing(LivingHub hub) : IClassFixture<LivingHub>
{
    [Fact]
    public async Task It_says_in_whose_place_and_what_was_agreed_before_anything_else()
    {
        await hub.Accept(new PatientCommand.StateFact(
            hub.NextCommand(), new SummaryFact(FactKind.CrisisPlan, "在宅で看取る"), 0));
        await hub.Accept(new PatientCommand.StateFact(
            hub.NextCommand(), new SummaryFact(FactKind.KeyPerson, "長女", "090-5550-0099"), 0));
        await hub.Post(Some.Nurse, "夕方から傾眠");
        var earlier = await CaringHub.Taken(hub);
        await CaringHub.Reported(hub, earlier, Some.SubPrimary, mustDecide: false);
        await CaringHub.Do(hub, earlier, Some.Primary, (id, seen) => new CallCommand.Acknowledge(id, null, seen));
        var call = await CaringHub.Taken(hub);
        using var doctor = hub.Program(Some.SubPrimary);
        var page = await SentForm.Open(doctor, $"/calls/{call.Value}/briefing");
        var text = CaringHub.Text(page);
        Assert.Contains("山下　静枝医師の代わりに", page.QuerySelector(".briefing-head")!.TextContent, StringComparison.Ordinal);
        Assert.True(
            text.IndexOf("在宅で看取る", StringComparison.Ordinal) < text.IndexOf("発熱と傾眠", StringComparison.Ordinal));
        Assert.NotNull(page.QuerySelector("a[href='tel:090-5550-0099']"));
        Assert.Contains("東京都みどり区緑町2-19-15", text, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='tel:03-5550-0001']"));
        Assert.Contains("夕方から傾眠", text, StringComparison.Ordinal);
        Assert.Contains(SomeCall.Report.Findings, text, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[data-print]"));

        using var primary = hub.Program(Some.Primary);
        Assert.Null((await SentForm.Open(primary, $"/calls/{call.Value}/briefing")).QuerySelector(".instead"));
        await CaringHub.Do(hub, call, Some.SubPrimary, (id, seen) => new CallCommand.Release(id, "体調", seen));
        await CaringHub.Do(hub, call, Some.Nurse, (id, seen) => new CallCommand.Withdraw(id, "落ち着いた", seen));
    }

    [Fact]
    public async Task Of_somebody_who_is_not_enrolled_the_owner_sees_the_summary_only_after_giving_a_reason()
    {
        await hub.Accept(new PatientCommand.StateFact(
            hub.NextCommand(), new SummaryFact(FactKind.AdvanceCarePlan, "延命は望まない"), 0));
        var call = await CaringHub.Taken(hub, Some.Stranger);
        var page = $"/calls/{call.Value}/briefing";
        using var doctor = hub.Program(Some.Stranger);
        var closed = await SentForm.Open(doctor, page);
        Assert.DoesNotContain("延命は望まない", CaringHub.Text(closed), StringComparison.Ordinal);
        var refused = await SentForm.On(doctor, page, "main form:has([name='Emergency.Reason'])");
        Assert.NotNull(refused.QuerySelector(".banner.refused"));
        var open = await SentForm.On(
            doctor, page, "main form:has([name='Emergency.Reason'])", ("Emergency.Reason", "意識がない"));
        Assert.Contains("延命は望まない", CaringHub.Text(open), StringComparison.Ordinal);

        // It ends with the call's owner.
        await CaringHub.Do(hub, call, Some.Stranger, (id, seen) => new CallCommand.Release(id, "体調", seen));
        Assert.DoesNotContain(
            "延命は望まない", CaringHub.Text(await SentForm.Open(doctor, page)), StringComparison.Ordinal);
        await CaringHub.Do(hub, call, Some.Nurse, (id, seen) => new CallCommand.Withdraw(id, "落ち着いた", seen));
    }

    [Fact]
    public async Task Of_an_enrolled_patient_the_owner_sees_it_until_the_report_is_filed_and_then_the_call_alone()
    {
        await hub.Accept(new PatientCommand.StateFact(
            hub.NextCommand(), new SummaryFact(FactKind.Supplies, "吸引器は寝室"), 0));
        await hub.Accept(new PatientCommand.EnrolForBackup(
            hub.NextCommand(),
            SomeEnrolment.Since(TimeProvider.System.GetUtcNow()) with
            {
                Rotas = [], Institutions = [Some.OtherClinic],
            }));
        var call = await CaringHub.Taken(hub, Some.Stranger);
        var page = $"/calls/{call.Value}/briefing";
        using var doctor = hub.Program(Some.Stranger);
        Assert.Contains("吸引器は寝室", CaringHub.Text(await SentForm.Open(doctor, page)), StringComparison.Ordinal);
        await CaringHub.Reported(hub, call, Some.Stranger, mustDecide: false);
        var after = CaringHub.Text(await SentForm.Open(doctor, page));
        Assert.DoesNotContain("吸引器は寝室", after, StringComparison.Ordinal);
        Assert.Contains("発熱と傾眠", after, StringComparison.Ordinal);
        await CaringHub.Do(hub, call, Some.Primary, (id, seen) => new CallCommand.Acknowledge(id, null, seen));
        await hub.Accept(new PatientCommand.EndEnrolment(hub.NextCommand(), "登録の終了"));
    }
}
