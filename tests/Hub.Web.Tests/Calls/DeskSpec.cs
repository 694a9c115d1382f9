using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Calls;

/// <summary>A nurse of the desk before its page, and what she has heard.</summary>
public abstract class DeskSpec : IAsyncLifetime
{
    private protected const string Secret = "秘密の容体";

    private protected const string Page = "/calls/desk";

    private protected LivingHub Hub { get; } = new();

    private protected HttpClient Desk { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync()
    {
        await Hub.InitializeAsync();
        await LivingHub.Accept(Hub.Grains.Practitioner(SomeDesk.Nurse.Id).Execute(
            PractitionerId.Operator, new PractitionerCommand.Register(Hub.NextCommand(), SomeDesk.Nurse.Details)));
        await Hub.Accept(new PatientCommand.StateFact(
            Hub.NextCommand(), new SummaryFact(FactKind.CrisisPlan, Secret), 0));
        await Hub.Accept(new PatientCommand.SetFirstCall(
            Hub.NextCommand(), null, DateTimeOffset.UnixEpoch,
            [
                new(new CallTarget.OwnDoctor()),
                new(new CallTarget.Named(Holder.Of(Some.SubPrimary.Id), CallPart.Partner)),
            ]));
        Desk = Hub.Program(SomeDesk.Nurse);
    }

    public virtual async ValueTask DisposeAsync()
    {
        Desk.Dispose();
        await Hub.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected static IEnumerable<string> Chosen(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelectorAll("#hearing input[checked]")
            .Select(box => $"{box.GetAttribute("name")}={box.GetAttribute("value")}");

    private protected static IEnumerable<(string Name, string Value)> Filled() =>
    [
        ("_handler", "desk-ask"),
        ("Hearing.Command", Guid.NewGuid().ToString()),
        ("Hearing.Patient", Some.Patient.Value.ToString()),
        ("Hearing.Identifiers", nameof(Identifier.Name)),
        ("Hearing.Identifiers", nameof(Identifier.BirthDate)),
        ("Hearing.Source", nameof(CallSource.Family)),
        ("Hearing.Relation", "長女"),
        ("Hearing.Callback", "０３－５５５０－０００１"),
        ("Hearing.Complaint", "発熱"),
        ("Hearing.Temperature", "38.9"),
        ("Hearing.Visit", nameof(VisitWish.Wanted)),
        ("Hearing.IsTried", "true"),
        ("Hearing.TriedWhom", "主治医の携帯"),
        ("Hearing.TriedAt", "21:40"),
        ("Hearing.TriedResult", "応答なし"),
        ("Hearing.IsMedical", "true"),
        ("Hearing.Danger", nameof(CallDanger.Urgent)),
    ];

    private protected Task<AngleSharp.Html.Dom.IHtmlDocument> Send(params (string Name, string Value)[] filled) =>
        SentForm.On(Desk, Page, "form:has([name='Form.IsUnknown'])", filled);

    private protected Task<IReadOnlyList<CallRowView>> Open() => Hub.Get<ICallReads>().Open();
}
