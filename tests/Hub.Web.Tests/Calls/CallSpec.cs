using AngleSharp.Html.Dom;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Testing;

namespace Hub.Web.Tests.Calls;

/// <summary>A district that asks the primary doctor first, then the sub-primary doctor, then a stranger.</summary>
public abstract class CallSpec(LivingHub hub)
{
    private protected LivingHub Hub { get; } = hub;

    private protected async Task<CallId> Ringing(CallRequest? request = null)
    {
        FirstCallStep[] steps =
        [
            new(new CallTarget.OwnDoctor()),
            new(new CallTarget.Named(Holder.Of(Some.SubPrimary.Id), CallPart.Partner)),
            new(new CallTarget.Named(Holder.Of(Some.Stranger.Id), CallPart.Vendor)),
        ];
        await Hub.Accept(new PatientCommand.SetFirstCall(
            new CommandId(Guid.NewGuid()), null, TimeProvider.System.GetUtcNow(), steps));
        await EndOpen();
        var begun = await Hub.Get<ICalls>().Begin(
            Some.Nurse.Id, new CallCommand.Begin(new CommandId(Guid.NewGuid()), request ?? SomeCall.Request));
        return begun.Value!.Call;
    }

    /// <summary>Somebody does this, as the call stands now.</summary>
    private protected async Task Done(
        CallId call, PractitionerView by, Func<CommandId, long, CallCommand> command) =>
        await LivingHub.Accept(Hub.Grains.Call(call).Execute(
            by.Id, command(new CommandId(Guid.NewGuid()), await Hub.Get<ICallReads>().Version(call))));

    private protected async Task<CallView> View(CallId call) =>
        (await Hub.Get<ICallReads>().See(call, Some.Nurse.Id))!.View;

    private protected static string Page(CallId call) => $"/calls/{call}";

    /// <summary>The form of the page that does this.</summary>
    private protected static string Form(string act) => $"form:has([name='Call.Act'][value='{act}'])";

    private protected static string Text(IHtmlDocument page) => page.Body!.TextContent;

    private protected static string Refused(IHtmlDocument page) =>
        page.QuerySelector(".banner.refused")?.TextContent ?? string.Empty;

    // One call a patient: what an earlier test left open is ended by the doctor whose patient it is.
    private protected async Task EndOpen()
    {
        foreach (var open in (await Hub.Get<ICallReads>().Of(Some.Patient, 20)).Where(
            row => row.Times.OverAt is null))
        {
            if (open.State is not CallState.Reported)
            {
                await Done(open.Id, Some.Primary, (id, seen) => new CallCommand.Assign(
                    id, Some.Primary.Id, "終わり", seen));
                await Done(open.Id, Some.Primary, (id, seen) => new CallCommand.FileReport(
                    id,
                    SomeCall.Report with { Care = CareForm.NurseSent, LeftAt = null, ArrivedAt = null, EndedAt = null },
                    seen));
            }
            else
            {
                await Done(open.Id, Some.Primary, (id, seen) => new CallCommand.Acknowledge(id, null, seen));
            }
        }
    }
}
