using Dapper;
using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Districts;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Journal;
using Hub.Testing;

namespace Hub.Silo.Tests.Calls;

/// <summary>Calls kept by a whole silo: the district's chain is the patient's own doctor, then two fallbacks.</summary>
public abstract class KeptCallSpec : SiloSpec
{
    /// <summary>A nurse of the association: the desk at any time, once <see cref="Listed"/>.</summary>
    private protected static readonly PractitionerView Desk = Some.OtherNurse with
    {
        Id = new(Some.Id(92)),
        Details = Some.OtherNurse.Details with { Code = "P902", Institution = Some.Association },
        InstitutionKind = InstitutionKind.MedicalAssociation,
    };

    private protected KeptCallSpec(Dialect dialect)
        : base(dialect)
    {
    }

    private protected ICalls Calls => Silo.Get<ICalls>();

    private protected ICallReads Reads => Silo.Get<ICallReads>();

    /// <summary>The primary doctor, then the sub-primary doctor, then a stranger; five minutes each.</summary>
    private protected async Task Ordered()
    {
        FirstCallStep[] steps =
        [
            new(new CallTarget.OwnDoctor()),
            new(new CallTarget.Named(Holder.Of(Some.SubPrimary.Id), CallPart.Partner)),
            new(new CallTarget.Named(Holder.Of(Some.Stranger.Id), CallPart.Vendor)),
        ];
        await TestSilo.Accept(Silo.Grains.Patient(Some.Patient).Execute(
            Some.Primary.Id,
            new Contracts.Patients.PatientCommand.SetFirstCall(
                Silo.NextCommand(), null, Silo.Clock.GetUtcNow(), steps)));
    }

    private protected Task Listed(PractitionerView who) =>
        TestSilo.Accept(Silo.Grains.Practitioner(who.Id).Execute(
            PractitionerId.Operator, new PractitionerCommand.Register(Silo.NextCommand(), who.Details)));

    private protected async Task<CallId> Begun(PractitionerView? by = null, CallRequest? request = null)
    {
        var answer = await Calls.Begin(
            (by ?? Some.Nurse).Id, new CallCommand.Begin(Silo.NextCommand(), request ?? SomeCall.Request));
        Assert.Null(answer.Refusal);
        return answer.Value!.Call;
    }

    /// <summary>The primary doctor is away from now on, and this one or this house said yes to cover.</summary>
    private protected async Task Covered(Holder by, PractitionerView yes, DateTimeOffset until)
    {
        var (away, cover) = (new AwayId(Some.Id(81)), new CoverId(Some.Id(82)));
        var hours = new Period(Silo.Clock.GetUtcNow(), until.ToUniversalTime());
        foreach (var (who, act) in new (PractitionerView, PractitionerCommand)[]
        {
            (Some.Primary, new PractitionerCommand.ReportAway(Silo.NextCommand(), away, hours, null)),
            (Some.Primary, new PractitionerCommand.AskCover(Silo.NextCommand(), cover, away, by, hours)),
            (yes, new PractitionerCommand.AcceptCover(Silo.NextCommand(), cover)),
        })
        {
            await TestSilo.Accept(Silo.Grains.Practitioner(Some.Primary.Id).Execute(who.Id, act));
        }
    }

    /// <summary>A call that the sub-primary doctor took, went for and reported.</summary>
    private protected async Task<CallId> Visited()
    {
        await Ordered();
        var call = await Begun();
        await Done(call, Some.SubPrimary, (id, _) => new CallCommand.Accept(id));
        await Done(call, Some.SubPrimary, (id, seen) => new CallCommand.ChooseCare(
            id, CareForm.HouseCall, string.Empty, seen));
        Silo.Clock.Advance(TimeSpan.FromHours(2));
        await Done(call, Some.SubPrimary, (id, seen) => new CallCommand.FileReport(id, SomeCall.Report, seen));
        return call;
    }

    private protected Task<Outcome> Do(CallId call, PractitionerView by, Func<CommandId, long, CallCommand> command) =>
        Do(call, by.Id, command);

    private protected async Task<Outcome> Do(
        CallId call, PractitionerId by, Func<CommandId, long, CallCommand> command) =>
        await Silo.Grains.Call(call).Execute(by, command(Silo.NextCommand(), await Reads.Version(call)));

    private protected Task<long> Done(CallId call, PractitionerView by, Func<CommandId, long, CallCommand> command) =>
        TestSilo.Accept(Do(call, by, command));

    private protected async Task<CallView> View(CallId call) =>
        (await Reads.See(call, Some.Primary.Id) ?? await Reads.See(call, Some.Nurse.Id))!.View;

    /// <summary>Who is told at this moment, of what kind, and whether also in quiet hours.</summary>
    private protected async Task<IReadOnlyList<(PractitionerId Who, string Kind, bool IsUrgent)>> Notices(CallId call)
    {
        await using var connection = await Silo.Get<IDatabase>().Open();
        return
        [
            .. (await connection.QueryAsync<(string Who, string Kind, long Urgent)>(
                "SELECT practitioner, kind, urgent FROM notice WHERE stream = @stream ORDER BY version, kind",
                new { stream = $"call/{call}" }))
                .Select(row => (new PractitionerId(Guid.ParseExact(row.Who, "N")), row.Kind, row.Urgent == 1)),
        ];
    }

    /// <summary>Time passes, and the call's deadline is told as the clock of deadlines would.</summary>
    private protected async Task Pass(CallId call, TimeSpan time)
    {
        Silo.Clock.Advance(time);
        Assert.True((await Silo.Grains.Call(call).Due()).IsAccepted);
    }
}
