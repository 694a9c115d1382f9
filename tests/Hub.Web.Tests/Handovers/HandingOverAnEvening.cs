using Hub.Contracts.Handovers;
using Hub.Contracts.Timelines;
using Hub.Testing;
using Hub.Web.Handovers;
using Xunit;

namespace Hub.Web.Tests.Handovers;

public sealed class HandingOverAnEvening(LivingHub hub) : IClassFixture<LivingHub>
{
    private static readonly string page = $"/handovers/new?patient={Some.Patient.Value}";

    [Fact]
    public async Task From_the_choice_to_the_receivers_own_words()
    {
        using var giver = hub.Program(Some.Primary);
        using var receiver = hub.Program(Some.SubPrimary);
        var choice = await SentForm.Open(giver, "/handovers/new");
        Assert.NotNull(choice.QuerySelector($".choose-patients [value='{Some.Patient.Value}']"));

        // Nobody chosen and a part left empty: said beside them, and the rest stays.
        var refused = await SentForm.On(
            giver, page, "main form", ("Handover.Items[0].Summary", "心不全"), ("Handover.Items[0].Contingency", ""));
        Assert.NotNull(refused.QuerySelector(".banner.refused"));
        Assert.NotNull(refused.QuerySelector("#handover-to ~ .mistake"));
        Assert.NotNull(refused.QuerySelector("#Contingency-0 ~ .mistake"));
        Assert.Contains("心不全", refused.QuerySelector("#Summary-0")!.TextContent, StringComparison.Ordinal);

        var given = await SentForm.On(
            giver, page, "main form", ("Handover.To", Some.SubPrimary.Id.Value.ToString()),
            ("Handover.Items[0].Severity", "Unstable"), ("Handover.Items[0].Summary", "心不全"),
            ("Handover.Items[0].Actions", "21時に電話"), ("Handover.Items[0].Contingency", "90%を切れば酸素"));
        Assert.NotNull(given.QuerySelector(".banner.done"));
        Assert.Null(given.QuerySelector("[name='Answer.Words']"));
        Assert.Contains("復唱待ち", given.Body!.TextContent, StringComparison.Ordinal);

        var row = Assert.Single(await hub.Get<IHandoverReads>().Of(Some.SubPrimary.Id));
        var address = $"/handovers/{row.Id.Value}";
        Assert.NotNull((await SentForm.Open(receiver, "/")).QuerySelector($"a.waiting[href='{address}']"));
        Assert.NotNull((await SentForm.Open(receiver, "/handovers")).QuerySelector($"a[href='{address}']"));
        const string Reading = "form:has([name='Answer.Words'])";
        var empty = await SentForm.On(receiver, address, Reading, ("Answer.Act", AnswerForm.Reading));
        Assert.NotNull(empty.QuerySelector("#Answer-Words-mistake"));
        var read = await SentForm.On(
            receiver, address, Reading, ("Answer.Act", AnswerForm.Reading), ("Answer.Words", "呼吸が心配、21時に電話"));
        Assert.Contains("復唱済み", read.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            "呼吸が心配", (await SentForm.Open(giver, address)).Body!.TextContent, StringComparison.Ordinal);

        using var other = hub.Program(Some.Nurse);
        var hidden = await other.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task A_receiver_without_a_relation_is_told_how_many_and_the_giver_whom()
    {
        using var giver = hub.Program(Some.Nurse);
        using var receiver = hub.Program(Some.OtherNurse);
        await SentForm.On(
            giver, page, "main form", ("Handover.To", Some.OtherNurse.Id.Value.ToString()),
            ("Handover.Items[0].Summary", "褥瘡の処置中"), ("Handover.Items[0].Contingency", "発熱なら主治医へ"));
        var row = Assert.Single(await hub.Get<IHandoverReads>().Of(Some.OtherNurse.Id));
        var seen = await SentForm.Open(receiver, $"/handovers/{row.Id.Value}");
        Assert.Contains("1人", seen.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("渡辺", seen.Body.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("褥瘡", seen.Body.TextContent, StringComparison.Ordinal);
        Assert.Null(seen.QuerySelector("[name='Answer.Words']"));
        var own = await SentForm.Open(giver, $"/handovers/{row.Id.Value}");
        Assert.Contains("渡辺", own.QuerySelector("main .banner.waiting")!.TextContent, StringComparison.Ordinal);
        var declined = await SentForm.On(
            receiver, $"/handovers/{row.Id.Value}", "form:has([value=decline])", ("Answer.Act", AnswerForm.Declining),
            ("Answer.Reason", "担当外"));
        Assert.Contains("受け取れない", declined.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(declined.QuerySelector("form:has([value=take-note])"));

        // The giver is told of it until they have read it.
        var address = $"/handovers/{row.Id.Value}";
        Assert.NotNull((await SentForm.Open(giver, "/")).QuerySelector($"a.waiting[href='{address}']"));
        var noted = await SentForm.On(
            giver, address, "form:has([value=take-note])", ("Answer.Act", AnswerForm.Noting));
        Assert.NotNull(noted.QuerySelector(".banner.done"));
        Assert.Null(noted.QuerySelector("form:has([value=take-note])"));
        Assert.Null((await SentForm.Open(giver, "/")).QuerySelector($"a.waiting[href='{address}']"));
    }

    [Fact]
    public async Task A_patient_of_somebody_else_cannot_be_chosen_by_an_address()
    {
        using var stranger = hub.Program(Some.Stranger);
        var seen = await SentForm.Open(stranger, page);
        Assert.DoesNotContain("渡辺", seen.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null(seen.QuerySelector("#handover-to"));
    }

    [Fact]
    public void How_ill_somebody_is_begins_from_the_last_vital_signs_and_an_open_call()
    {
        Assert.Equal(IllnessSeverity.Stable, HandoverDesk.SeverityBy(null, false));
        Assert.Equal(IllnessSeverity.Stable, HandoverDesk.SeverityBy(new VitalSigns(Temperature: 36.4m), false));
        Assert.Equal(IllnessSeverity.Watcher, HandoverDesk.SeverityBy(new VitalSigns(Temperature: 38.4m), false));
        Assert.Equal(IllnessSeverity.Unstable, HandoverDesk.SeverityBy(new VitalSigns(Consciousness: 10), false));
        Assert.Equal(IllnessSeverity.Unstable, HandoverDesk.SeverityBy(null, true));
    }
}
