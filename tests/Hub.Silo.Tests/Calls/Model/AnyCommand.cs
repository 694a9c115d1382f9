using Hub.Contracts;
using Hub.Contracts.Calls;
using Hub.Contracts.Rotas;
using Hub.Silo.Calls;
using Hub.Testing;
using Call = Hub.Silo.Calls.Call;
using static Hub.Contracts.Calls.CallCommand;

namespace Hub.Silo.Tests.Calls.Model;

/// <summary>Whatever people press: mostly what they may, often what they may not, sometimes on an old screen.</summary>
internal sealed class AnyCommand(Random random)
{
    private readonly List<(PractitionerId By, CallCommand Command)> sent = [];

    /// <summary>A command, now and then one that was sent before.</summary>
    public (PractitionerId By, CallCommand Command) Next(Call call, CallWorld world)
    {
        if (sent.Count > 0 && random.Next(12) == 0)
        {
            return sent[random.Next(sent.Count)];
        }

        var by = By(call);
        var pressed = (by, Pressed(call, world, by));
        sent.Add(pressed);
        return pressed;
    }

    public CallRequest Request() => SomeCall.Request with
    {
        Patient = random.Next(5) == 0 ? null : Some.Patient,
        Person = new UnknownPerson("渡辺", "緑町", null),
        Visit = (VisitWish)random.Next(3),
        Sorting = (CallSorting)random.Next(3),
        Kind = (CallKind)random.Next(3),
        Identifiers = random.Next(4) == 0 ? [] : [Identifier.Name, Identifier.Phone],
    };

    private PractitionerId By(Call call)
    {
        var concerned = call.InRound.Select(asked => asked.Who).Concat(call.Askers)
            .Concat(new[] { call.Owner, call.Handoff?.To, call.Reporter }.OfType<PractitionerId>())
            .Concat(call.Reviewers)
            .ToList();
        return concerned.Count > 0 && random.Next(3) > 0
            ? concerned[random.Next(concerned.Count)]
            : CallWorld.Person(random.Next(CallWorld.People + 1));
    }

    private CallCommand Pressed(Call call, CallWorld world, PractitionerId by)
    {
        var id = new CommandId(new Guid(random.Next(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        var seen = random.Next(8) == 0 ? random.NextInt64(call.Version + 1) : call.Version;
        var who = CallWorld.Person(random.Next(CallWorld.People + 1));
        return call.Phase switch
        {
            CallPhase.Unknown => new Begin(id, Request()),
            _ when random.Next(4) == 0 => Any(id, seen, who, call, world),
            CallPhase.Offered => random.Next(6) switch
            {
                0 => new Accept(id),
                1 or 2 => new Decline(id, (DeclineReason)random.Next(6), Words()),
                3 => new Escalate(id, random.Next(2) == 0 ? null : random.Next(-1, 6), seen),
                4 => new Begin(id, Request()),
                _ => new Assign(id, who, Words(), seen),
            },
            CallPhase.Accepted or CallPhase.Held => Work(id, seen, who, call, world),
            CallPhase.Reported => random.Next(3) == 0
                ? new FileReport(id, Report(world), seen)
                : new Acknowledge(id, FollowUp(world, who), seen),
            _ => random.Next(2) == 0 ? new Reopen(id, Words()) : new EndFollowUp(id, Words()),
        };
    }

    private CallCommand Work(CommandId id, long seen, PractitionerId who, Call call, CallWorld world) =>
        random.Next(11) switch
        {
            0 => new Accept(id),
            1 => new Release(id, Words(), seen),
            2 => new OfferHandoff(id, who, new Sbar("状況", "背景", "評価", Words()), seen),
            3 => call.Handoff is null ? new Arrive(id, seen) : new AcceptHandoff(id, seen),
            4 => new DeclineHandoff(id, Words(), seen),
            5 => new ChooseCare(id, (CareForm)random.Next(7), string.Empty, seen),
            6 => new Depart(id, world.Now.AddMinutes(random.Next(-10, 2000)), seen),
            7 => new Finish(id, seen),
            8 => new OpenInEmergency(id, Words()),
            _ => new FileReport(id, Report(world), seen),
        };

    private CallCommand Any(CommandId id, long seen, PractitionerId who, Call call, CallWorld world) =>
        random.Next(17) switch
        {
            0 => new Begin(id, Request()),
            1 => new Identify(id, Some.Patient, random.Next(2) == 0 ? [] : [Identifier.Name, Identifier.BirthDate]),
            2 => new Add(id, Words()),
            3 => new Accept(id),
            4 => new Decline(id, (DeclineReason)random.Next(6), Words()),
            5 => new Escalate(id, random.Next(-1, 6), seen),
            6 => new Assign(id, who, Words(), seen),
            7 => new Withdraw(id, Words(), seen),
            8 => new Reopen(id, Words()),
            9 => new WriteOrder(id, who, Words()),
            10 => new ReadOrderBack(id, random.Next(-1, 3)),
            11 => new Acknowledge(id, FollowUp(world, who), seen),
            12 => new EndFollowUp(id, Words()),
            13 => new Release(id, Words(), seen),
            14 => new AcceptHandoff(id, seen),
            15 => new CorrectIdentity(
                id, Some.Patient, random.Next(2) == 0 ? null : new(Some.Id(32)), [Identifier.Name, Identifier.Phone],
                Words()),
            _ => Work(id, seen, who, call, world),
        };

    private string Words() => random.Next(8) == 0 ? "  " : "理由";

    private FollowUp? FollowUp(CallWorld world, PractitionerId who) => random.Next(2) == 0
        ? null
        : new FollowUp(who, DateOnly.FromDateTime(world.Now.UtcDateTime).AddDays(random.Next(-1, 5)), Words());

    private CallReport Report(CallWorld world) => SomeCall.Report with
    {
        Care = (CareForm)random.Next(6),
        LeftAt = null,
        ArrivedAt = random.Next(2) == 0 ? null : world.Now.AddMinutes(-random.Next(-10, 60)),
        EndedAt = null,
        DiedAt = random.Next(2) == 0 ? null : world.Now.AddMinutes(-5),
        TransferredTo = Words(),
        WithoutVisit = Words(),
        MustDecide = random.Next(2) == 0,
    };
}
