using Hub.Contracts.Calls;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Calls;

/// <summary>A name and a number: nobody knows more, and they are served too.</summary>
public sealed class TakingInSomebodyOnNoList : DeskSpec
{
    [Fact]
    public async Task For_somebody_on_no_list_a_name_a_number_and_three_answers_suffice()
    {
        var sheet = await SentForm.On(
            Desk, Page, "form:has([name='Form.IsUnknown'])", ("Form.IsUnknown", "true"));
        Assert.Equal(["Hearing.Source=Family", "Hearing.IsTried=false", "Hearing.IsMedical=true"], Chosen(sheet));
        (string Name, string Value)[] few =
        [
            ("_handler", "desk-ask"),
            ("Hearing.Command", Guid.NewGuid().ToString()),
            ("Hearing.Name", "ワタナベ"),
            ("Hearing.Callback", "03-5550-0001"),
            ("Hearing.Complaint", "息が苦しい"),
            ("Hearing.Visit", nameof(VisitWish.Wanted)),
            ("Hearing.Danger", nameof(CallDanger.Emergency)),
        ];
        foreach (var (missing, _) in few[2..])
        {
            var refused = await Send([.. few.Where(field => !field.Name.Equals(missing, StringComparison.Ordinal))]);
            Assert.NotNull(refused.QuerySelector(".banner.refused"));
            Assert.Empty(await Open());
        }

        await Send(few);
        var call = Assert.Single(await Open());
        Assert.Equal((CallState.Ringing, null), (call.State, call.Patient));
        var request = (await Hub.Get<ICallReads>().See(call.Id, SomeDesk.Nurse.Id))!.View.Requests.Single().Request;
        Assert.Equal(
            (CallSource.Family, CallSorting.Medical, CallKind.Medical),
            (request.Caller.Source, request.Sorting, request.Kind));
        Assert.Empty(request.Tried);
        Assert.Contains(
            "未登録", (await SentForm.Open(Desk, Page)).QuerySelector("#desk-live")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_on_no_list_is_marked_and_tied_to_a_patient_with_two_identifiers()
    {
        var call = await Unknown();
        var page = await SentForm.Open(Desk, Page);
        Assert.Contains("未登録", page.QuerySelector("#desk-live")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("ワタナベ", page.QuerySelector("#desk-live")!.TextContent, StringComparison.Ordinal);
        var acts = $"{Page}?call={call.Value}";
        await Identify(acts, "Name");
        Assert.Null(Assert.Single(await Open()).Patient);
        await Identify(acts, "Name", "Phone");
        Assert.Equal(Some.Patient, Assert.Single(await Open()).Patient);

        // It was somebody else: taken back with a reason, and to be found out anew.
        const string Correcting = "form:has(#act-correct)";
        await SentForm.On(Desk, acts, Correcting, ("Form.Reason", " "));
        Assert.Equal(Some.Patient, Assert.Single(await Open()).Patient);
        await SentForm.On(Desk, acts, Correcting, ("Form.Reason", "生年月日が違った"));
        Assert.Null(Assert.Single(await Open()).Patient);
        Assert.Null((await SentForm.Open(Desk, acts)).QuerySelector(Correcting));
        await Identify(acts, "Name", "Phone");
        Assert.NotNull((await SentForm.Open(Desk, acts)).QuerySelector(Correcting));
    }

    private async Task<CallId> Unknown()
    {
        await Send([.. Filled().Where(field => field.Name is not "Hearing.Patient" and not "Hearing.Identifiers"),
            ("Hearing.Name", "ワタナベ")]);
        return Assert.Single(await Open()).Id;
    }

    private async Task Identify(string acts, params string[] identifiers) => await SentForm.On(
        Desk, acts, "form:has([name='Form.IsUnknown'])",
        [
            ("_handler", "desk-identify"), ("Form.Command", Guid.NewGuid().ToString()), ("Form.Seen", "9"),
            ("Form.Patient", Some.Patient.Value.ToString()),
            .. identifiers.Select(each => ("Form.Identifiers", each)),
        ]);
}
