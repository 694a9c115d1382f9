using System.Net;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Calls;

/// <summary>The desk's page by its forms, as it works without any script.</summary>
public sealed class TakingCallsAtTheDesk : DeskSpec
{
    [Fact]
    public async Task A_patient_is_found_by_a_form_and_nothing_clinical_is_shown()
    {
        var page = await SentForm.On(Desk, Page, "#desk-search", ("Form.Text", "昭和20年7月6日"));
        var text = page.Body!.TextContent;
        Assert.Contains("渡辺　昭", text, StringComparison.Ordinal);
        Assert.Contains("昭和20年", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("要介護", text, StringComparison.Ordinal);
        Assert.Equal("post", page.QuerySelector("#desk-search")!.GetAttribute("method"));
    }

    [Fact]
    public async Task The_sheet_has_no_evidence_chosen_and_shows_whom_the_chain_calls_first()
    {
        var page = await Sheet();
        Assert.Equal(["Hearing.Source=Family", "Hearing.IsMedical=true"], Chosen(page));
        Assert.Contains("山下　静枝", page.QuerySelector(".to-doctor")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("翌診療日に緑町クリニックへ", page.QuerySelector(".to-clinic")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Hearing.Visit", "往診の希望を聞いて選んでください")]
    [InlineData("Hearing.Danger", "急ぎ具合を選んでください")]
    [InlineData("Hearing.IsTried", "先に連絡したかどうか")]
    [InlineData("Hearing.Complaint", "用件を書いてください")]
    [InlineData("Hearing.Callback", "折り返しの電話番号")]
    [InlineData("Hearing.Identifiers", "二つ以上で本人を確かめてください")]
    public async Task What_was_not_asked_is_asked_for_and_what_was_typed_is_kept(string missing, string sentence)
    {
        var page = await Send([.. Filled().Where(field => !field.Name.Equals(missing, StringComparison.Ordinal))]);
        Assert.Contains(sentence, page.QuerySelector(".banner.refused")!.TextContent, StringComparison.Ordinal);
        Assert.True(missing is "Hearing.Complaint"
            || page.QuerySelector("#hearing-complaint")!.TextContent is "発熱");
        Assert.Empty(await Open());
    }

    [Fact]
    public async Task All_that_is_missing_is_named_at_once()
    {
        var page = await Send([.. Filled().Where(field => field.Name is
            not "Hearing.Visit" and not "Hearing.TriedAt" and not "Hearing.Danger")]);
        var said = page.QuerySelector(".banner.refused")!.TextContent;
        Assert.Contains("必要な項目が入っていません", said, StringComparison.Ordinal);
        Assert.Contains("往診の希望を聞いて", said, StringComparison.Ordinal);
        Assert.Contains("先に連絡したかどうか", said, StringComparison.Ordinal);
        Assert.Contains("急ぎ具合を選んでください", said, StringComparison.Ordinal);
        Assert.DoesNotContain("用件を書いてください", said, StringComparison.Ordinal);
        Assert.Empty(await Open());
    }

    [Fact]
    public async Task Home_leads_to_the_desk_and_nobody_elses_does()
    {
        Assert.NotNull((await SentForm.Open(Desk, "/")).QuerySelector($"main a[href='{Page}']"));
        using var nurse = Hub.Program(Some.Nurse);
        Assert.Null((await SentForm.Open(nurse, "/")).QuerySelector($"a[href='{Page}']"));
    }

    [Fact]
    public async Task A_medical_question_goes_to_the_doctor_with_all_that_was_heard()
    {
        await Send([.. Filled()]);
        var call = Assert.Single(await Open());
        Assert.Equal((CallState.Ringing, Some.Primary.Id), (call.State, call.Asked.Single().Id));
        var request = (await Hub.Get<ICallReads>().See(call.Id, SomeDesk.Nurse.Id))!.View.Requests.Single().Request;
        Assert.Equal(("03-5550-0001", CallSorting.Medical, 38.9m), (
            request.Caller.Callback, request.Sorting, request.Vitals!.Temperature));
        Assert.Equal([Identifier.Name, Identifier.BirthDate], request.Identifiers);
        Assert.Equal("主治医の携帯", Assert.Single(request.Tried).Whom);
    }

    [Fact]
    public async Task What_is_neither_medical_nor_urgent_waits_for_the_clinic_unless_a_visit_is_wanted()
    {
        var refused = await Send([.. Calm(VisitWish.Wanted)]);
        Assert.Contains(
            CallRefusals.CannotWait.Ja, refused.QuerySelector(".banner.refused")!.TextContent,
            StringComparison.Ordinal);
        Assert.Empty(await Open());
        await Send([.. Calm(VisitWish.NotWanted)]);
        Assert.Equal(CallState.Held, Assert.Single(await Open()).State);
    }

    [Fact]
    public async Task The_desk_passes_on_jumps_and_gives_by_hand_but_does_not_end_a_medical_call()
    {
        await Send([.. Filled()]);
        var call = Assert.Single(await Open());
        var acts = $"{Page}?call={call.Id.Value}";
        var refused = await SentForm.On(Desk, acts, "form:has(#act-why)", ("Form.Reason", "家族が断った"));
        Assert.Contains(
            CallRefusals.DeskCannotClose.Ja, refused.QuerySelector(".banner.refused")!.TextContent,
            StringComparison.Ordinal);

        await SentForm.On(Desk, Page, "#desk-live form", ("Form.Next", $"{call.Id}:{call.Version}"));
        Assert.Equal(Some.SubPrimary.Id, (await Ringing()).Id);
        var stale = await SentForm.On(Desk, Page, "#desk-live form", ("Form.Next", $"{call.Id}:1"));
        Assert.Contains(
            CallRefusals.Changed.Ja, stale.QuerySelector(".banner.refused")!.TextContent, StringComparison.Ordinal);

        await SentForm.On(Desk, acts, "form:has(#act-step)", ("Form.Step", "0"));
        Assert.Equal(Some.Primary.Id, (await Ringing()).Id);
        var nobody = await SentForm.On(Desk, acts, "form:has(#act-to)", ("Form.Reason", "電話で了承"));
        Assert.NotNull(nobody.QuerySelector(".banner.refused"));
        await SentForm.On(
            Desk, acts, "form:has(#act-to)", ("Form.To", Some.Stranger.Id.Value.ToString()), ("Form.Reason", "電話で了承"));
        Assert.Equal(Some.Stranger.Id, Assert.Single(await Open()).Owner?.Id);
    }

    [Fact]
    public async Task The_districts_page_shows_the_office_how_far_a_call_is_and_nothing_of_whom()
    {
        await Send([.. Filled()]);
        using var office = Hub.Program(Some.Secretary);
        var page = await SentForm.Open(office, "/calls/district");
        Assert.Contains("呼出中", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("大野　光", page.Body.TextContent, StringComparison.Ordinal);
        foreach (var word in new[] { "渡辺", "発熱", "03-5550-0001", Some.Patient.Value.ToString(), "秘密" })
        {
            Assert.DoesNotContain(word, page.Source.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Both_pages_are_shut_to_everybody_else_and_their_forms_do_nothing()
    {
        foreach (var person in Some.Practitioners)
        {
            using var client = Hub.Program(person);
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(Page, UriKind.Relative))).StatusCode);
            Assert.Equal(
                person == Some.Secretary ? HttpStatusCode.OK : HttpStatusCode.NotFound,
                (await client.GetAsync(new Uri("/calls/district", UriKind.Relative))).StatusCode);
            var menu = await client.GetStringAsync(new Uri("/menu", UriKind.Relative));
            Assert.DoesNotContain(Page, menu, StringComparison.Ordinal);
        }

        Assert.Contains(Page, await Desk.GetStringAsync(new Uri("/menu", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_look_is_counted_for_the_office()
    {
        await Sheet();
        using var office = Hub.Program(Some.Secretary);
        var page = await SentForm.Open(office, "/calls/district");
        Assert.Contains("1人・1回", page.Body!.TextContent, StringComparison.Ordinal);
    }

    private Task<AngleSharp.Html.Dom.IHtmlDocument> Sheet() => SentForm.On(
        Desk, Page, "form:has([name='Form.IsUnknown'])", ("Form.Patient", Some.Patient.Value.ToString()));

    private static IEnumerable<(string Name, string Value)> Calm(VisitWish wish) =>
        Filled().Select(field => field switch
        {
            { Name: "Hearing.Visit" } => (field.Name, wish.ToString()),
            { Name: "Hearing.IsMedical" } => (field.Name, "false"),
            { Name: "Hearing.Danger" } => (field.Name, nameof(CallDanger.Routine)),
            _ => field,
        });

    private async Task<Contracts.Timelines.PersonView> Ringing() =>
        (await Hub.Get<ICallReads>().See(Assert.Single(await Open()).Id, SomeDesk.Nurse.Id))!.View.Ladder
            .Single(step => step.State is LadderState.Ringing).People[0].Person;
}
