using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Patients;
using Hub.Contracts.Practitioners;
using Hub.Contracts.Rotas;
using Hub.Silo.Calls;
using Hub.Silo.Journal;
using Hub.Testing;
using static Hub.Contracts.Calls.CallCommand;
using Call = Hub.Silo.Calls.Call;

namespace Hub.Silo.Tests.Calls;

/// <summary>
/// Decides about one call without a clock and a store. Ten minutes at step 0 for whoever is on duty, ten for the
/// sub-primary doctor, ten for a stranger.
/// </summary>
public abstract class CallSpec : ICallees
{
    private protected static readonly DateTimeOffset Start = Some.Now;
    private protected static readonly PractitionerView Desk = Some.OtherNurse;

    private readonly HashSet<PractitionerId> gone = [];
    private readonly HashSet<PractitionerId> unseeing = [];
    private int commands;

    private protected Call Call { get; private set; } = Call.Unknown;

    private protected List<CallEvent> Events { get; } = [];

    /// <summary>What the last command or deadline did.</summary>
    private protected IReadOnlyList<CallEvent> Last { get; private set; } = [];

    private protected DateTimeOffset Now { get; set; } = Start;

    private protected ChainManner Manner { get; set; } = ChainManner.FollowingDuty;

    /// <summary>Who is on duty from which minute on.</summary>
    private protected SortedDictionary<int, PractitionerView[]> Duty { get; } = new() { [0] = [Some.Primary] };

    private protected PractitionerId? Primary { get; set; } = Some.Primary.Id;

    private protected List<ChainStep> Chain { get; } =
    [
        new(new ChainTarget.OnDuty(new RotaId(Some.Id(71)), "当番"), 600),
        new(new ChainTarget.Named(Holder.Of(Some.SubPrimary.Id), CallPart.Partner), 600),
        new(new ChainTarget.Named(Holder.Of(Some.Stranger.Id), CallPart.Vendor), 600),
    ];

    private protected void Begun(CallRequest? request = null, PractitionerView? by = null) =>
        Done(by ?? Some.Nurse, (id, _) => new Begin(id, request ?? SomeCall.Request));

    /// <summary>They are no longer of the team.</summary>
    private protected void LoseSight(PractitionerView who) => unseeing.Add(who.Id);

    /// <summary>As if nobody had asked yet.</summary>
    private protected void Afresh()
    {
        (Call, Now) = (Call.Unknown, Start);
        Events.Clear();
    }

    private protected void Leave(PractitionerView who) => gone.Add(who.Id);

    /// <summary>Minutes after the request.</summary>
    private protected void At(double minute) => Now = Start.AddMinutes(minute);

    private protected Refusal? Do(PractitionerView by, Func<CommandId, long, CallCommand> command) =>
        Take(CallDecider.Decide(Call, command(Some.Command(++commands), Call.Version), Facts(by.Id)));

    private protected void Done(PractitionerView by, Func<CommandId, long, CallCommand> command) =>
        Assert.Null(Do(by, command));

    private protected void Refused(Refusal no, PractitionerView by, Func<CommandId, long, CallCommand> command)
    {
        Assert.Equal(no.Code, Do(by, command)?.Code);
        Assert.Empty(Last);
    }

    private protected void Due(double minute)
    {
        At(minute);
        Assert.Null(Take(CallDecider.Due(Call, Facts(PractitionerId.Operator))));
    }

    /// <summary>Who was told to answer by the last thing that happened.</summary>
    private protected IEnumerable<PractitionerId> Rung =>
        Last.OfType<CallEvent.CallOffered>().SelectMany(offered => offered.People);

    private protected void Rings(params PractitionerView[] people) =>
        Assert.Equal(people.Select(one => one.Id), Rung);

    private protected void AcceptedBy(PractitionerView who) => Done(who, (id, _) => new Accept(id));

    private protected void ReportedBy(PractitionerView who, CallReport? report = null)
    {
        At(120);
        Done(who, (id, seen) => new FileReport(id, report ?? SomeCall.Report, seen));
    }

    Callees ICallees.Find(ChainTarget target) => target switch
    {
        ChainTarget.OnDuty => new(
            [.. Duty.Last(part => Start.AddMinutes(part.Key) <= Now).Value.Select(one => one.Id).Where(MayTake)],
            Duty.Keys.Select(minute => (DateTimeOffset?)Start.AddMinutes(minute)).FirstOrDefault(at => at > Now)),
        ChainTarget.Named named => new([.. new[] { new PractitionerId(named.Who.Id) }.Where(MayTake)], null),
        _ => new([], null),
    };

    bool ICallees.MayTake(PractitionerId who) => MayTake(who);

    bool ICallees.IsDoctor(PractitionerId who) => Person(who) is { Details.Profession: Profession.Doctor };

    bool ICallees.IsNurse(PractitionerId who) => Person(who) is { Details.Profession: Profession.Nurse };

    private bool MayTake(PractitionerId who) => Person(who) is { Details.Profession: not Profession.Secretary };

    private PractitionerView? Person(PractitionerId who) =>
        Some.Practitioners.FirstOrDefault(one => one.Id == who && !gone.Contains(who));

    private Refusal? Take(Decision<CallEvent> decision)
    {
        Last = decision.Events;
        Events.AddRange(Last);
        Call = Last.Aggregate(Call, Call.Evolve);
        return decision.Refusal;
    }

    private CallFacts Facts(PractitionerId by) => new(
        by,
        Now,
        Person(by) is { } me
            ? new Standing(
                me.Details.Profession,
                by == Desk.Id,
                Some.Team.Where(member => member.Practitioner.Id == by).Select(member => (CareRole?)member.Role)
                    .FirstOrDefault())
            : null,
        this,
        Chain,
        Manner,
        Primary,
        new CallDays(DateOnly.FromDateTime(Start.Date), Start.AddHours(15), Start.AddHours(15)),
        IsLatest)
    {
        FollowUpBy = Start.AddDays(1),
        PrimaryDoctor = Some.Primary.Id,
        Seeing = Some.Team.Select(member => member.Practitioner.Id).Except(unseeing).ToHashSet(),
    };

    private protected bool IsLatest { get; set; } = true;
}
