using AngleSharp.Html.Dom;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Grains;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Testing;
using Xunit;

namespace Hub.Web.Tests.Calls.Care;

/// <summary>Calls of a living hub for the patient of <see cref="Some"/>.</summary>
internal static class CaringHub
{
    /// <summary>The sub-primary doctor has it; asked by the nurse with the wish for a visit.</summary>
    public static async Task<CallId> Taken(LivingHub hub, PractitionerView? by = null)
    {
        await LivingHub.Accept(hub.Grains.Patient(Some.Patient).Execute(
            Some.Primary.Id,
            new PatientCommand.SetFirstCall(
                hub.NextCommand(), null, TimeProvider.System.GetUtcNow(),
                [
                    new(new CallTarget.Named(Holder.Of((by ?? Some.SubPrimary).Id), CallPart.Partner)),
                    new(new CallTarget.OwnDoctor()),
                ])));
        var begun = await hub.Get<ICalls>().Begin(
            Some.Nurse.Id, new CallCommand.Begin(hub.NextCommand(), SomeCall.Request));
        Assert.Null(begun.Refusal);
        await Do(hub, begun.Value!.Call, by ?? Some.SubPrimary, (id, _) => new CallCommand.Accept(id));
        return begun.Value.Call;
    }

    public static async Task Do(
        LivingHub hub, CallId call, PractitionerView by, Func<CommandId, long, CallCommand> command) =>
        await LivingHub.Accept(hub.Grains.Call(call).Execute(
            by.Id, command(hub.NextCommand(), await hub.Get<ICallReads>().Version(call))));

    /// <summary>A report of a telephone call in which somebody was promised something.</summary>
    public static Task Reported(LivingHub hub, CallId call, PractitionerView by, bool mustDecide) => Do(
        hub, call, by, (id, seen) => new CallCommand.FileReport(
            id,
            SomeCall.Report with
            {
                Care = CareForm.NurseSent, LeftAt = null, ArrivedAt = null, EndedAt = null, MustDecide = mustDecide,
            },
            seen));

    public static string Text(IHtmlDocument page) => page.Body!.TextContent;
}
